import { cleanText } from '../../read/clean-text.ts';
import type { DateOrder } from '../../read/time/date-order.ts';
import type { ClassOfField } from '../collect.ts';
import { classOf } from '../collect.ts';
import { foldField } from '../field-classes.ts';
import type { FindNames } from '../find-names.ts';
import type { Role } from '../places.ts';
import type { IsProduct } from '../products.ts';
import { isPathOfChallenge, secretFieldMark, withoutSecrets } from '../secrets.ts';
import { shiftText } from '../shift/shift-text.ts';
import { shiftWritten } from '../shift/shift-written.ts';
import { rewriteJson } from './rewrite-json.ts';
import { rewriteXml } from './rewrite-xml.ts';
import { isWithoutWords, type VisitWritten, type WrittenRole } from './role.ts';

interface Secrets {
  /** Those that fields named, wherever they stand. */
  readonly find: FindNames<string>;
  readonly take: (secret: string) => void;
}

interface Kept {
  /** Names of providers and channels that stay. */
  readonly isProduct?: IsProduct;
  /** By how many days times are moved. */
  readonly shiftDays?: number | undefined;
}

const deepest = 4;

/**
 * Visits the texts that stand in a text of an export: in JSON and XML that a field holds each value is one, with the name
 * of its own field. Secrets are taken out on the way.
 */
export function visitWritten(
  secrets: Secrets,
  classOfField: ClassOfField,
  replace: (text: string, role: Role, field: string) => string,
  { isProduct = () => false, shiftDays }: Kept = {},
): VisitWritten {
  function visit(text: string, role: Role, field: string): string {
    const replaced = replace(text, role, field);
    return shiftDays === undefined || role === 'ours' ? replaced : shiftText(replaced, shiftDays);
  }

  let isChallenge = false;

  function value(text: string, role: Role, field: string, depth: number): string {
    const mark = role === 'data' ? (secretFieldMark(foldField(field)) ?? (isChallenge ? '[challenge]' : null)) : null;
    isChallenge = isPathOfChallenge(text);
    if (mark !== null && text.trim() !== '') return secretOf(text, mark);
    if (role === 'data' && /^(?:[0-9a-f]{2}[\s-]?){4,}$/i.test(text) && foldField(field) === 'binary')
      return binary(text);
    if (classOf(text, role, field, classOfField) !== null) return visit(text, role, field);
    return (depth < deepest ? inside(text, depth + 1) : null) ?? visit(bare(text), role, field);
  }

  function secretOf(text: string, mark: string): string {
    if (text === mark) return text;
    secrets.take(text.trim());
    return mark;
  }

  /** Bytes in hex stay unless they spell something that does not, in one of the two ways in which Windows writes text. */
  function binary(hex: string): string {
    const bytes = Uint8Array.from(hex.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
    const readings = ['utf-16le', 'windows-1252'].map((label) =>
      cleanText(new TextDecoder(label).decode(bytes)).replaceAll('\uFFFD', ' '),
    );
    return readings.every((read) => visit(bare(read), 'text', '') === read) ? hex : '[binary]';
  }

  /** Without secrets, told by their looks or known from a field. */
  function bare(text: string): string {
    const clean = withoutSecrets(text, secrets.take);
    const hits = secrets.find(clean);
    let made = '';
    let at = 0;
    for (const { start, end } of hits) {
      made += `${clean.slice(at, start)}[secret]`;
      at = end;
    }
    return hits.length === 0 ? clean : made + clean.slice(at);
  }

  function inside(text: string, depth: number): string | null {
    if (/^\s*</.test(text) && /[>]\s*$/.test(text)) {
      const event = rewriteXml(text.trim(), (one, role, field) => place(one, role, field, depth));
      if (event) return bare(event.text);
    }
    if (!text.includes('{')) return null;
    const made = rewriteJson(
      text,
      (one, key) => value(one, 'data', key, depth),
      (key) => visit(bare(key), 'label', ''),
      (rest) => visit(bare(rest), 'text', ''),
    );
    // Once more: some are told by the key in front of them.
    return made === null ? null : bare(made);
  }

  function place(text: string, role: WrittenRole, field: string, depth: number): string {
    if (role === 'time' && shiftDays !== undefined) return shiftWritten(text, orderOf(field), shiftDays);
    if (role === 'time' || role === 'number') return isWithoutWords(text) ? text : visit(bare(text), 'ours', '');
    if (role === 'product' && isProduct(text)) return text;
    if (role === 'word') return visit(bare(text), 'label', '');
    return role === 'text' || role === 'data' ? value(text, role, field, depth) : visit(bare(text), role, field);
  }

  return (text, role, field) => place(text, role, field, 0);
}

function orderOf(field: string): DateOrder {
  return field === 'dmy' || field === 'mdy' ? field : 'ymd';
}
