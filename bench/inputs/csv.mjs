/** As a user with American settings sees a moment; the computer keeps UTC. @param {number} time */
function american(time) {
  const date = new Date(time);
  const hour = date.getUTCHours();
  const clock = `${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${clock}`;
}

const two = (/** @type {number} */ value) => (value < 10 ? `0${value}` : `${value}`);
const quoted = (/** @type {unknown} */ value) => `"${String(value).replaceAll('"', '""')}"`;
const quotedOrNull = (/** @type {unknown} */ value) => (value === null ? '' : quoted(value));
const quotedIfNeeded = (/** @type {string} */ value) => (/[",\r\n]/.test(value) ? quoted(value) : value);

/** The columns of an event in PowerShell's order; collections come out as the names of their types. */
const columns = [
  ['Message', ({ message }) => message],
  ['Id', ({ kind }) => kind.id],
  ['Version', ({ kind }) => kind.version],
  ['Qualifiers', ({ kind }) => kind.qualifiers ?? null],
  ['Level', ({ kind }) => kind.level],
  ['Task', ({ kind }) => kind.taskNumber ?? 0],
  ['Opcode', () => 0],
  ['Keywords', ({ kind }) => BigInt.asIntN(64, kind.keywords)],
  ['RecordId', ({ record }) => record],
  ['ProviderName', ({ kind }) => kind.provider],
  ['ProviderId', ({ kind }) => kind.guid?.slice(1, -1) ?? null],
  ['LogName', ({ kind }) => kind.channel],
  ['ProcessId', ({ process }) => process],
  ['ThreadId', ({ thread }) => thread],
  ['MachineName', ({ computer }) => computer],
  ['UserId', ({ kind }) => kind.user ?? null],
  ['TimeCreated', ({ time }) => american(time)],
  ['ActivityId', ({ activity }) => activity],
  ['RelatedActivityId', () => null],
  ['ContainerLog', ({ kind }) => kind.channel],
  ['MatchedQueryIds', () => 'System.UInt32[]'],
  ['Bookmark', () => 'System.Diagnostics.Eventing.Reader.EventBookmark'],
  ['LevelDisplayName', ({ levelWord }) => levelWord],
  ['OpcodeDisplayName', ({ kind }) => kind.opcode],
  ['TaskDisplayName', ({ kind }) => (kind.task === 'None' ? null : kind.task)],
  ['KeywordsDisplayNames', () => 'System.Collections.ObjectModel.ReadOnlyCollection`1[System.String]'],
  ['Properties', () => 'System.Collections.Generic.List`1[System.Diagnostics.Eventing.Reader.EventProperty]'],
];

/** `Get-WinEvent | Export-Csv -NoTypeInformation -Encoding UTF8`: everything quoted, nothing at all for null. */
export const getWinEventCsv = {
  head: `\uFEFF${columns.map(([name]) => quoted(name)).join(',')}\r\n`,
  foot: '',
  /** @param {import('./event-at.mjs').BenchEvent} event */
  row: (event) => `${columns.map(([, value]) => quotedOrNull(value(event))).join(',')}\r\n`,
};

/** "Save All Events As", CSV: five headings and six fields, quoted only where it must be. */
export const eventViewerCsv = {
  head: '\uFEFFLevel,Date and Time,Source,Event ID,Task Category\r\n',
  foot: '',
  /** @param {import('./event-at.mjs').BenchEvent} event */
  row: ({ kind, levelWord, time, message }) =>
    `${[levelWord, american(time), kind.provider, String(kind.id), kind.task, message].map(quotedIfNeeded).join(',')}\r\n`,
};
