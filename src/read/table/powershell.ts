import { foldWord } from '../fields/fold-word.ts';
import { type Column, type Columns, findColumns, type TableLayout } from './layout.ts';

/** One PowerShell command whose objects `Export-Csv` writes. The headings are property names, in every language. */
interface Command {
  readonly form: TableLayout['form'];
  /** The type that the `#TYPE` line of PowerShell 5.1 names. */
  readonly type: RegExp;
  /** Any one of these tells the command from others. */
  readonly telling: readonly string[];
  /** Names of each column, folded, best first; the later ones are what people call columns that they compute. */
  readonly names: Readonly<Partial<Record<Column, readonly string[]>>>;
  readonly idHeading: string;
  /** What PowerShell calls columns that nobody should leave out; each stands for one of these. */
  readonly wanted: readonly (readonly [heading: string, columns: readonly Column[]])[];
}

/** What people call a column with a time that they calculate. */
const calculatedTimes = ['time', 'date', 'datetime', 'date and time', 'timestamp'];

const commands: readonly Command[] = [
  {
    form: 'get-eventlog-csv',
    type: /EventLogEntry/,
    telling: ['entrytype', 'instanceid', 'timegenerated', 'timewritten', 'replacementstrings'],
    names: {
      id: ['eventid', 'event id', 'instanceid', 'id'],
      levelWord: ['entrytype', 'level'],
      time: ['timegenerated', 'timewritten', ...calculatedTimes],
      provider: ['source', 'provider'],
      channel: ['log', 'logname'],
      computer: ['machinename', 'computer', 'computername', 'pscomputername'],
      record: ['index'],
      message: ['message'],
    },
    idHeading: 'EventID',
    wanted: [
      ['TimeGenerated', ['time']],
      ['Source', ['provider']],
      ['EntryType', ['levelWord']],
      ['Message', ['message']],
    ],
  },
  {
    form: 'get-winevent-csv',
    type: /EventLogRecord|EventRecord/,
    telling: ['timecreated', 'providername', 'leveldisplayname', 'logname', 'recordid'],
    names: {
      id: ['id', 'eventid', 'event id'],
      level: ['level'],
      levelWord: ['leveldisplayname'],
      keywords: ['keywords'],
      time: ['timecreated', ...calculatedTimes],
      provider: ['providername', 'provider', 'source'],
      channel: ['logname', 'log', 'containerlog'],
      computer: ['machinename', 'computer', 'computername', 'pscomputername'],
      record: ['recordid'],
      message: ['message'],
    },
    idHeading: 'Id',
    wanted: [
      ['TimeCreated', ['time']],
      ['ProviderName', ['provider']],
      ['LevelDisplayName', ['levelWord', 'level']],
      ['Message', ['message']],
    ],
  },
];

/** The layout of what Get-EventLog or Get-WinEvent exported; null when it is neither. */
export function powershellLayout(headings: readonly string[], typeLine: string): TableLayout | null {
  const folded = headings.map(foldWord);
  const command =
    commands.find(({ type }) => type.test(typeLine)) ??
    commands.find(({ telling }) => telling.some((name) => folded.includes(name))) ??
    commands.find((one) => isWhole(findColumns(folded, one.names), one));
  if (!command) return null;
  const columns = findColumns(folded, command.names);
  return {
    form: command.form,
    columns,
    width: headings.length,
    messageFollows: false,
    idHeading: command.idHeading,
    absent: absentFrom(columns, command),
    dateOrder: null,
  };
}

/**
 * Whether a table whose columns all have names of somebody's own is one of events: it has a message under a heading, which
 * Event Viewer never writes, and no more than one of what an event needs is missing.
 */
function isWhole(columns: Columns, command: Command): boolean {
  const needed = [columns.id, columns.time, columns.message];
  return needed.every((at) => at !== undefined) && absentFrom(columns, command).length <= 1;
}

function absentFrom(columns: Columns, { wanted }: Command): readonly string[] {
  return wanted.flatMap(([heading, some]) => (some.some((column) => columns[column] !== undefined) ? [] : [heading]));
}
