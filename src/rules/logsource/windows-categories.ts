/** One kind of event that a category of Sigma means. */
export interface CategoryEvents {
  /** A key of `windowsServices`; null where Windows keeps no log of it, and the provider alone tells. */
  readonly service: string | null;
  readonly provider?: string;
  /** Any where it is empty. */
  readonly eventIds: readonly number[];
  /** What the event calls the fields that the category names as Sysmon does, by the category's name in lower case. */
  readonly fields?: Readonly<Record<string, string>>;
  /**
   * The fields that such an event has, in lower case and as the category names them. A rule that excludes something by
   * another field is not asked: without the exclusion it would find what it does not mean. Absent: all of them.
   */
  readonly has?: readonly string[];
  /** What else must stand in the event. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

function sysmon(...eventIds: readonly number[]): readonly CategoryEvents[] {
  return [{ service: 'sysmon', eventIds }];
}

function inService(service: string, ...eventIds: readonly number[]): readonly CategoryEvents[] {
  return [{ service, eventIds }];
}

const kernelFile: readonly CategoryEvents[] = [
  { service: null, provider: 'Microsoft-Windows-Kernel-File', eventIds: [] },
];

/** Event 4688 tells of a new process what Sysmon's event 1 tells, under other names. Its user is
 * the one who started it. */
const newProcess: CategoryEvents = {
  service: 'security',
  eventIds: [4688],
  fields: {
    image: 'NewProcessName',
    parentimage: 'ParentProcessName',
    processid: 'NewProcessId',
    parentprocessid: 'ProcessId',
    logonid: 'SubjectLogonId',
  },
  has: [
    'image',
    'parentimage',
    'commandline',
    'processid',
    'parentprocessid',
    'logonid',
    'newprocessname',
    'parentprocessname',
  ],
};

/** Sigma's taxonomy of categories for `product: windows`. */
export const windowsCategories: Readonly<Record<string, readonly CategoryEvents[]>> = {
  antivirus: [
    {
      service: 'windefend',
      eventIds: [1006, 1007, 1008, 1009, 1010, 1011, 1012, 1017, 1018, 1019, 1115, 1116],
      fields: { signature: 'Threat Name', filename: 'Path' },
    },
  ],
  clipboard_capture: sysmon(24),
  clipboard_change: sysmon(24),
  create_remote_thread: sysmon(8),
  create_stream_hash: sysmon(15),
  dns_query: sysmon(22),
  driver_load: sysmon(6),
  file_access: kernelFile,
  file_block_executable: sysmon(27),
  file_block_shredding: sysmon(28),
  file_change: sysmon(2),
  file_delete: sysmon(23, 26),
  file_delete_detected: sysmon(26),
  file_event: sysmon(11),
  file_executable_detected: sysmon(29),
  file_rename: kernelFile,
  image_load: sysmon(7),
  network_connection: sysmon(3),
  pipe_created: sysmon(17, 18),
  process_access: sysmon(10),
  process_creation: [...sysmon(1), newProcess],
  process_tampering: sysmon(25),
  process_termination: sysmon(5),
  ps_classic_provider_start: inService('powershell-classic', 600),
  ps_classic_script: inService('powershell-classic', 800),
  ps_classic_start: inService('powershell-classic', 400),
  ps_module: inService('powershell', 4103),
  ps_script: inService('powershell', 4104),
  raw_access_thread: sysmon(9),
  registry_add: [{ service: 'sysmon', eventIds: [12], only: { EventType: ['CreateKey'] } }],
  registry_delete: [{ service: 'sysmon', eventIds: [12], only: { EventType: ['DeleteKey', 'DeleteValue'] } }],
  registry_event: sysmon(12, 13, 14),
  registry_rename: sysmon(14),
  registry_set: sysmon(13),
  sysmon_error: sysmon(255),
  sysmon_status: sysmon(4, 16),
  wmi_event: sysmon(19, 20, 21),
};
