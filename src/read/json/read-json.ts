import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createObjectCutter } from './cut-objects.ts';
import { eventFromJson } from './event-from-json.ts';
import type { JsonForm } from './json-event.ts';
import { parseObject } from './parse-object.ts';
import { shapeOf } from './shapes.ts';

/** Reads events that a tool wrote as JSON: one after another, in lists, or in a wrapper. */
export function createJsonReader(form: JsonForm, ledger: Ledger, times: TimeReader): FormReader {
  const shape = shapeOf(form);
  return createObjectCutter({
    object(text, where) {
      const object = parseObject(text);
      if (!object) return ledger.lost('record-broken', where, { reason: 'json' });
      const event = eventFromJson(object, shape, where, ledger, times);
      if (event) ledger.event(event);
      else ledger.lost('record-broken', where, { reason: 'id' });
    },
    broken: (where, inside) => ledger.lost('record-broken', where, { reason: inside ? 'interrupted' : 'json' }),
    tooLarge: (where) => ledger.lost('record-too-large', where, { limit: limits.recordSize }),
    cut: (where) => ledger.lost('record-cut', where),
    listAgain: (where) => ledger.once('export-concatenated', {}, where),
    notClosed: (where) => ledger.note('file-cut', {}, where),
  });
}
