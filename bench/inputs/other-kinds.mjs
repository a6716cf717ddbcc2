// What everything else on a server writes. The fields are those of such events; the words are ours.
import { guidOf, hexOf, scattered } from './numbers.mjs';

const accounts = ['SVC-BACKUP', 'SVC-CONNECTOR$', 'adele.bench', 'BENCH01$', 'SYSTEM', 'o.nakamura'];
const programs = ['svchost.exe', 'lsass.exe', 'services.exe', 'w3wp.exe', 'MonitoringHost.exe'];
const services = [
  'Software Protection',
  'Background Intelligent Transfer',
  'Windows Modules Installer',
  'WMI Performance',
];

const pick = (list, n) => list[scattered(n) % list.length];

/** @param {readonly (readonly [string, string])[]} data */
const fieldList = (data) => data.map(([name, value]) => `\t${name}:\t\t${value}`).join('\r\n');

/** Audits have no level of their own: their keyword says how it went. */
function audit(id, task, title, more) {
  return {
    provider: 'Microsoft-Windows-Security-Auditing',
    guid: '{54849625-5478-4994-a5ba-3e3b0328c30d}',
    channel: 'Security',
    version: 2,
    id,
    level: 0,
    levelWord: 'Information',
    task,
    taskNumber: 12544,
    opcode: 'Info',
    keywords: 0x8020000000000000n,
    keywordWords: ['Audit Success'],
    activity: true,
    data: (n) => [
      ['SubjectUserSid', 'S-1-5-18'],
      ['SubjectUserName', pick(accounts, n)],
      ['SubjectDomainName', 'BENCH'],
      ['SubjectLogonId', `0x${(0x3e7 + (scattered(n) % 0xffffff)).toString(16)}`],
      ...more(n),
    ],
    message: (data) =>
      `${title}\r\n\r\nSubject:\r\n${fieldList(data.slice(0, 4))}\r\n\r\nDetails:\r\n${fieldList(data.slice(4))}\r\n\r\n` +
      `This event is written on the computer on which it happened. The fields under "Subject" name the account that asked.`,
  };
}

const logon = (n) => [
  ['TargetUserName', pick(accounts, n + 1)],
  ['TargetDomainName', 'BENCH'],
  ['LogonType', String([2, 3, 5, 10][n % 4])],
  ['LogonProcessName', 'Advapi  '],
  ['AuthenticationPackageName', 'Negotiate'],
  ['WorkstationName', '-'],
  ['LogonGuid', `{${guidOf(n)}}`],
  ['ProcessId', `0x${(scattered(n) % 0xffff).toString(16)}`],
  ['ProcessName', String.raw`C:\Windows\System32` + `\\${pick(programs, n)}`],
  ['IpAddress', `10.20.${scattered(n) % 200}.${n % 250}`],
  ['IpPort', String(1024 + (scattered(n) % 60_000))],
];

const process = (n) => [
  ['NewProcessId', `0x${(scattered(n + 2) % 0xffff).toString(16)}`],
  ['NewProcessName', String.raw`C:\Windows\System32` + `\\${pick(programs, n)}`],
  ['TokenElevationType', '%%1936'],
  ['CommandLine', `"C:\\Program Files\\Bench\\${pick(programs, n)}" -k netsvcs -p -s ${hexOf(n, 8)} <none>`],
];

/** Service Control Manager and its like: old sources with a manifest since. */
function system(id, level, message, data) {
  return {
    provider: 'Service Control Manager',
    guid: '{555908d1-a6d7-4695-8e1e-26931d2012f4}',
    sourceName: 'Service Control Manager',
    channel: 'System',
    qualifiers: level === 2 ? 49_152 : 16_384,
    version: 0,
    id,
    level,
    task: 'None',
    opcode: 'Info',
    keywords: 0x8080000000000000n,
    keywordWords: ['Classic'],
    user: 'S-1-5-18',
    data,
    message,
  };
}

/** Sources that have no names for their fields. */
function application(provider, id, level, message, data) {
  return {
    provider,
    channel: 'Application',
    qualifiers: 0,
    version: 0,
    id,
    level,
    task: 'None',
    opcode: 'Info',
    keywords: 0x80000000000000n,
    keywordWords: ['Classic'],
    data,
    message,
  };
}

const logged = audit(4624, 'Logon', 'An account was logged on.', logon);
const started = audit(4688, 'Process Creation', 'A process was created.', process);
const stateChanged = system(
  7036,
  4,
  ([[, name], [, state]]) => `The service "${name}" went into the state: ${state}.`,
  (n) => [
    ['param1', pick(services, n)],
    ['param2', n % 2 ? 'running' : 'stopped'],
  ],
);
const installed = application(
  'MsiInstaller',
  1040,
  4,
  (data) => `A transaction of the installer began: ${data.map(([, value]) => value).join(' ')}`,
  (n) => [
    [null, `C:\\Windows\\Installer\\${hexOf(n, 7).toLowerCase()}.msi`],
    [null, String(scattered(n) % 30_000)],
    [null, '(NULL)'],
  ],
);
const stored = application(
  'ESENT',
  326,
  4,
  (data) => `${data[0][1]} The database engine attached a database (${data[1][1]}).\r\n\r\n${data[2][1]}`,
  (n) => [
    [null, `svchost (${scattered(n) % 30_000},D,50) DS_Token_DB:`],
    [null, String.raw`C:\Windows\system32\config\systemprofile\AppData\Local\DataStore\edb.log`],
    [
      null,
      `Internal Timing Sequence: ${Array.from({ length: 12 }, (_, at) => `[${at + 1}] 0.00${scattered(n + at) % 9999} +J(0)`).join(', ')}`,
    ],
  ],
);
const ended = system(
  7031,
  2,
  ([[, name], [, times]]) => `The service "${name}" ended without being asked. It has done so ${times} time(s).`,
  (n) => [
    ['param1', pick(services, n)],
    ['param2', String(1 + (n % 5))],
  ],
);

/** One in a hundred events of the log is the last of these. */
export const otherKinds = [logged, started, stateChanged, logged, installed, stored];
export const otherError = ended;
