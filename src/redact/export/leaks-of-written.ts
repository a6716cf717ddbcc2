import type { TableStyle, WrittenRecord } from '../../read/written/written-record.ts';
import type { FindNames } from '../find-names.ts';
import type { Leak } from '../leaks.ts';
import type { Name } from '../name.ts';
import type { IsProduct } from '../products.ts';
import { withoutSecrets } from '../secrets.ts';
import { rewriteRecords } from './rewrite-record.ts';
import { isWithoutWords, type VisitWritten } from './role.ts';

interface Sought {
  readonly find: FindNames<Name>;
  readonly findSecrets: FindNames<string>;
  readonly isProduct: IsProduct;
}

/**
 * Looks for originals in the finished copy of an export: in every text and value as a reader finds it, JSON and all, save
 * for numbers and times of the log itself, which a serial number may equal.
 */
export function leaksOfWritten(
  table: TableStyle | null,
  { find, findSecrets, isProduct }: Sought,
): (record: WrittenRecord) => readonly Leak['class'][] {
  let found = new Set<Leak['class']>();
  const look: VisitWritten = (text, role) => {
    if ((role === 'time' || role === 'number') && isWithoutWords(text)) return text;
    if (role === 'product' && isProduct(text)) return text;
    for (const { name } of find(text)) if (name.pseudonym !== null) found.add(name.class);
    withoutSecrets(text, () => found.add('secret'));
    if (findSecrets(text).length > 0) found.add('secret');
    return text;
  };
  const walk = rewriteRecords(table, look);
  return (record) => {
    found = new Set();
    walk(record);
    return [...found];
  };
}
