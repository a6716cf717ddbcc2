import type { FormReader } from './form-reader.ts';
import type { JsonForm } from './json/json-event.ts';
import { createJsonReader } from './json/read-json.ts';
import type { Ledger } from './ledger.ts';
import type { Parser } from './parser.ts';
import type { Recognised } from './recognise/recognise-text.ts';
import { createCopiedTextReader } from './text/read-copied-text.ts';
import { createWevtutilTextReader } from './text/read-wevtutil-text.ts';
import { createClixmlReader } from './trace/read-clixml.ts';
import { createCmtraceReader } from './trace/read-cmtrace.ts';
import { createSvclogReader } from './trace/read-svclog.ts';
import type { TimeReader } from './time/time-reader.ts';
import { createEventXmlReader } from './xml/read-event-xml.ts';

/** The reader of a form that is no table. */
export function readerOfForm(
  form: Extract<Recognised, { form: unknown }>['form'],
  ledger: Ledger,
  times: TimeReader,
  parser: Parser,
): FormReader {
  if (form === 'copied-text') return createCopiedTextReader(ledger, times);
  if (form === 'wevtutil-text') return createWevtutilTextReader(ledger, times);
  if (form === 'clixml') return createClixmlReader(ledger, times);
  if (form === 'svclog') return createSvclogReader(ledger, times);
  if (form === 'cmtrace') return createCmtraceReader(ledger, times);
  if (isJson(form)) return createJsonReader(form, ledger, times);
  return createEventXmlReader(ledger, times, parser);
}

function isJson(form: string): form is JsonForm {
  return form.endsWith('-json');
}
