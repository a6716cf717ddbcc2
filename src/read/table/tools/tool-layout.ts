import { foldWord } from '../../fields/fold-word.ts';
import { findColumns, type TableLayout } from '../layout.ts';
import { aptHunter } from './apt-hunter.ts';
import { azureEvent } from './azure-event.ts';
import { evtxecmd } from './evtxecmd.ts';
import { hayabusa } from './hayabusa.ts';
import { logParser } from './log-parser.ts';
import { plaso } from './plaso.ts';
import type { Tool } from './tool.ts';

/** The first that fits wins. */
const tools: readonly Tool[] = [evtxecmd, hayabusa, azureEvent, plaso, aptHunter, logParser];

/** The layout of a table that an analyst's tool made; null when it is none of those that are read. */
export function toolLayout(headings: readonly string[]): TableLayout | null {
  const written = headings.map(foldWord);
  // Azure writes the zone behind the name: `TimeGenerated [UTC]`.
  const folded = written.map((heading) => heading.replace(/ \[[^\]]*\]$/, ''));
  const tool = tools.find(({ telling }) => telling.some((names) => names.every((name) => folded.includes(name))));
  if (!tool) return null;
  return {
    form: tool.form,
    columns: findColumns(folded, tool.names),
    width: headings.length,
    messageFollows: false,
    idHeading: tool.idHeading,
    dateOrder: null,
    dialect: tool.dialectOf(folded, written),
  };
}
