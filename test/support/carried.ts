import type { InputForm } from '../../src/model/form.ts';

/** What an event has and a form may lack. These words stand in the table of docs/forms.md, too. */
export const traits = [
  'message',
  'event data',
  'channel',
  'computer',
  'record id',
  'milliseconds',
  'time zone',
  'event id',
  'provider',
  'level',
  'names of event data',
  'unnamed event data',
  'line breaks in messages',
  'line breaks in event data',
  'letters outside ASCII',
] as const;

export type Trait = (typeof traits)[number];

/** The traits by which forms differ most: docs/forms.md says of each form which of them it carries. */
export const tellingTraits: readonly Trait[] = traits.slice(0, 7);

/** What a folder of the fixture `one-log-in-every-form` holds. */
export interface Carried {
  readonly folder: string;
  readonly form: InputForm;
  /** Everything that this form, made in this manner, does not carry. */
  readonly lacks: readonly Trait[];
  /** How its times say their zone; `assumed-local` goes with a lack of the time zone. */
  readonly zone?: 'offset';
  /** What a value without a name is called. */
  readonly unnamed?: 'param';
  /** A value that holds this comes out as two. */
  readonly splitsAt?: '|';
  /** What the tool says of its own among the data. */
  readonly adds?: Readonly<Record<string, string>>;
  /** Only the classic log is in it. */
  readonly classicOnly?: true;
}

const none: readonly Trait[] = [];
const list: readonly Trait[] = ['event data', 'channel', 'computer', 'record id', 'milliseconds', 'time zone'];
const powershell: readonly Trait[] = ['event data', 'milliseconds', 'time zone'];

/** The best manner of a form comes first. Exact: what a form carries beyond this fails the parity test as well. */
export const carried: readonly Carried[] = [
  { folder: 'event-viewer-xml', form: 'event-viewer-xml', lacks: none },
  { folder: 'event-viewer-xml-without-texts', form: 'event-viewer-xml', lacks: ['message'] },
  { folder: 'event-viewer-csv', form: 'event-viewer-csv', lacks: list },
  { folder: 'event-viewer-text', form: 'event-viewer-text', lacks: list },
  { folder: 'evtx', form: 'evtx', lacks: ['message'] },
  { folder: 'wevtutil-xml-rendered', form: 'wevtutil-xml', lacks: none },
  { folder: 'wevtutil-xml', form: 'wevtutil-xml', lacks: ['message'] },
  { folder: 'wevtutil-text', form: 'wevtutil-text', lacks: ['event data', 'record id', 'time zone'] },
  { folder: 'wevtutil-text-with-z', form: 'wevtutil-text', lacks: ['event data', 'record id', 'time zone'] },
  { folder: 'copied-text-with-xml', form: 'copied-text', lacks: none },
  { folder: 'copied-text', form: 'copied-text', lacks: ['event data', 'record id', 'milliseconds', 'time zone'] },
  { folder: 'get-winevent-csv', form: 'get-winevent-csv', lacks: powershell },
  {
    folder: 'get-winevent-csv-of-5.1',
    form: 'get-winevent-csv',
    lacks: [...powershell, 'letters outside ASCII'],
  },
  { folder: 'get-winevent-csv-semicolons', form: 'get-winevent-csv', lacks: powershell },
  { folder: 'get-winevent-csv-selected', form: 'get-winevent-csv', lacks: list },
  {
    folder: 'get-winevent-csv-calculated',
    form: 'get-winevent-csv',
    lacks: ['event data', 'channel', 'record id'],
  },
  {
    folder: 'get-eventlog-csv',
    form: 'get-eventlog-csv',
    lacks: [...powershell, 'channel'],
    classicOnly: true,
  },
  { folder: 'clixml', form: 'clixml', lacks: ['names of event data'], zone: 'offset' },
  { folder: 'get-winevent-json', form: 'get-winevent-json', lacks: ['names of event data'], zone: 'offset' },
  { folder: 'get-winevent-json-of-5.1', form: 'get-winevent-json', lacks: ['names of event data'] },
  { folder: 'event-xml-of-evtx-dump', form: 'event-xml', lacks: ['message'] },
  { folder: 'event-xml-of-evtxexport', form: 'event-xml', lacks: ['message'] },
  { folder: 'event-xml-of-python-evtx', form: 'event-xml', lacks: ['message'] },
  { folder: 'evtx-dump-json', form: 'evtx-dump-json', lacks: ['message'] },
  { folder: 'evtx-dump-json-lines', form: 'evtx-dump-json', lacks: ['message'] },
  { folder: 'evtxecmd-csv', form: 'evtxecmd-csv', lacks: ['message'] },
  { folder: 'plaso-csv', form: 'plaso-csv', lacks: none },
  { folder: 'apt-hunter-csv', form: 'apt-hunter-csv', lacks: ['message'] },
  {
    folder: 'hayabusa-csv',
    form: 'hayabusa-csv',
    lacks: ['message', 'provider', 'level', 'line breaks in event data'],
    zone: 'offset',
    adds: { RuleTitle: 'Certificate connector event' },
  },
  { folder: 'azure-event-csv', form: 'azure-event-csv', lacks: ['record id'] },
  {
    folder: 'log-parser-csv',
    form: 'log-parser-csv',
    lacks: ['milliseconds', 'time zone', 'names of event data', 'line breaks in messages'],
    splitsAt: '|',
  },
  { folder: 'winlogbeat-json', form: 'winlogbeat-json', lacks: none, unnamed: 'param' },
  { folder: 'nxlog-json', form: 'nxlog-json', lacks: ['milliseconds', 'time zone', 'unnamed event data'] },
  { folder: 'svclog', form: 'svclog', lacks: ['event data', 'channel', 'record id'] },
  {
    folder: 'cmtrace',
    form: 'cmtrace',
    lacks: ['event data', 'channel', 'computer', 'record id', 'event id'],
    zone: 'offset',
    adds: { thread: '4012', file: 'connector.cpp:120' },
  },
];

/** Forms of which no real export was at hand. docs/forms.md marks them. */
export const untried: readonly InputForm[] = [
  'event-viewer-text',
  'get-winevent-json',
  'evtxecmd-csv',
  'hayabusa-csv',
  'azure-event-csv',
  'log-parser-csv',
];
