import type { InputForm } from '../../model/form.ts';
import { quoted } from '../clean-text.ts';
import { possibleHeadings, recogniseTable, type Table } from '../table/recognise-table.ts';
import type { JsonForm } from '../json/json-event.ts';
import { eventXmlForm, hasEventXml } from './event-xml.ts';
import { jsonForm } from './json-form.ts';
import type { UnreadKind } from './kinds.ts';
import { type MarkedForm, markedForm } from './marked-forms.ts';
import { kindByHeadings } from './table-kinds.ts';
import { type TextForm, textForm } from './text-forms.ts';
import { kindByText } from './text-kinds.ts';

/** What a file is, by its content; its name says nothing reliable. */
export type Recognised =
  | { readonly form: Extract<InputForm, `${string}-xml`> | MarkedForm | TextForm | JsonForm }
  | { readonly table: Table }
  | { readonly kind: UnreadKind }
  /** Nothing that is known. `found` is how it begins: a line of text, or bytes in hex. */
  | { readonly found: string };

/**
 * Recognises a file by the text that it begins with; `bytes` are the same, raw. The order matters: a table may hold XML, and
 * copied text may end in it.
 */
export function recogniseText(sample: string, bytes: Uint8Array): Recognised {
  const text = sample.replace(/^[\s\0\uFEFF]+/, '');
  return (text.startsWith('<') ? marked(text) : unmarked(text)) ?? { found: isText(text) ? quoted(text) : hex(bytes) };
}

/** XML and its like. */
function marked(text: string): Recognised | null {
  const kind = markedForm(text) ? null : kindByText(text);
  const form = kind ? null : (markedForm(text) ?? eventXmlForm(text));
  if (form) return { form };
  return kind && { kind };
}

function unmarked(text: string): Recognised | null {
  const json = jsonForm(text);
  if (json) return { form: json };
  const kindOfTable = possibleHeadings(text)
    .map(kindByHeadings)
    .find((kind) => kind !== null);
  if (kindOfTable) return { kind: kindOfTable };
  const table = recogniseTable(text);
  if (table) return { table };
  const form = textForm(text);
  if (form) return { form };
  if (hasEventXml(text)) return { form: 'event-xml' };
  const kind = kindByText(text);
  return kind && { kind };
}

function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what no text holds
  return !/[\u0000-\u0008]/.test(text);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
}
