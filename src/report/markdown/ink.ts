import { fit, oneLine } from './fit.ts';
import { codeSpan, cellCodeSpan } from './code-span.ts';
import { proseWriter } from './prose.ts';
import type { Ink, Ready } from './ready.ts';

/** Long enough for every text of a rule pack; a foreign pack may hold longer ones. */
const proseLimit = 1_200;
const codeLimit = 300;
/** No cell is longer: a wider one makes the table unreadable in a ticket. */
const cellLimit = 120;

/** Foreign text in a paragraph, a heading or a list. `names` are set as code wherever they occur. */
export function paragraphInk(names: readonly string[]): Ink {
  return inkOf(names, codeSpan, proseLimit, codeLimit);
}

/** Foreign text in a table cell. `names` are set as code wherever they occur. */
export function cellInk(names: readonly string[]): Ink {
  return inkOf(names, cellCodeSpan, cellLimit, cellLimit);
}

function inkOf(names: readonly string[], span: (text: string) => string, prose: number, code: number): Ink {
  const whole = names.map(oneLine);
  const write = proseWriter(whole, span);
  return {
    prose: (text, limit = prose) => fit(oneLine(text), limit, write, whole) as Ready,
    code: (text, limit = code) => fit(oneLine(text), limit, span) as Ready,
  };
}
