import { foldWord } from '../fields/fold-word.ts';
import { type Column, findColumns, type TableLayout } from './layout.ts';

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
}

const commands: readonly Command[] = [
  {
    form: 'get-eventlog-csv',
    type: /EventLogEntry/,
    telling: ['entrytype', 'instanceid', 'timegenerated', 'timewritten', 'replacementstrings'],
    names: {
      id: ['eventid', 'event id', 'instanceid', 'id'],
      levelWord: ['entrytype', 'level'],
      time: ['timegenerated', 'timewritten', 'time', 'date'],
      provider: ['source', 'provider'],
      channel: ['log', 'logname'],
      computer: ['machinename', 'computer', 'computername', 'pscomputername'],
      record: ['index'],
      message: ['message'],
    },
    idHeading: 'EventID',
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
      time: ['timecreated', 'time', 'date'],
      provider: ['providername', 'provider', 'source'],
      channel: ['logname', 'log', 'containerlog'],
      computer: ['machinename', 'computer', 'computername', 'pscomputername'],
      record: ['recordid'],
      message: ['message'],
    },
    idHeading: 'Id',
  },
];

/** The layout of what Get-EventLog or Get-WinEvent exported; null when it is neither. */
export function powershellLayout(headings: readonly string[], typeLine: string): TableLayout | null {
  const folded = headings.map(foldWord);
  const command =
    commands.find(({ type }) => type.test(typeLine)) ??
    commands.find(({ telling }) => telling.some((name) => folded.includes(name)));
  if (!command) return null;
  return {
    form: command.form,
    columns: findColumns(folded, command.names),
    width: headings.length,
    messageFollows: false,
    idHeading: command.idHeading,
    dateOrder: null,
  };
}
