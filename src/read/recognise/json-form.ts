import { createObjectCutter } from '../json/cut-objects.ts';
import type { JsonForm } from '../json/json-event.ts';
import { parseObject } from '../json/parse-object.ts';
import { formOfObject } from '../json/shapes.ts';

const atStart = /^(?:Record \d+\s+)?[[{]/;

/** Names that tell a form when the sample holds no whole object; the first line of which all stand there wins. */
const tellingNames: readonly (readonly [readonly RegExp[], JsonForm])[] = [
  [[/"Event"\s*:\s*\{/, /"System"\s*:\s*\{/], 'evtx-dump-json'],
  [[/"winlog"\s*:\s*\{/], 'winlogbeat-json'],
  [[/"EventID"\s*:/, /"(?:SourceName|Hostname)"\s*:/], 'nxlog-json'],
  [[/"Id"\s*:/, /"ProviderName"\s*:/], 'get-winevent-json'],
];

/** The form of a text that is events as JSON, by its first object that is an event; null when it is none. */
export function jsonForm(text: string): JsonForm | null {
  if (!atStart.test(text)) return null;
  let form: JsonForm | null = null;
  let whole = 0;
  const nothing = (): void => {};
  const cutter = createObjectCutter({
    object(piece) {
      whole += 1;
      const object = form ? null : parseObject(piece);
      if (object) form = formOfObject(object);
    },
    broken: nothing,
    tooLarge: nothing,
    cut: nothing,
    listAgain: nothing,
    notClosed: nothing,
  });
  cutter.take(text);
  if (form || whole > 0) return form;
  return tellingNames.find(([names]) => names.every((name) => name.test(text)))?.[1] ?? null;
}
