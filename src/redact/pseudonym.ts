import type { NameClass } from '../model/redaction.ts';

/** What stands before the number, where it is not the class itself. */
const prefixes: Readonly<Partial<Record<NameClass, string>>> = { thumbprint: 'thumb', certificate: 'cert' };

export function prefixOf(name: NameClass): string {
  return prefixes[name] ?? name;
}

/** `device-017`: the number has as many digits as the largest one of its class. */
export function pseudonymOf(name: NameClass, number: number, digits: number): string {
  return `${prefixOf(name)}-${String(number).padStart(digits, '0')}`;
}

/** The number in a pseudonym; 0 when there is none. */
export function numberIn(pseudonym: string): number {
  return Number(/-(\d{1,9})/.exec(pseudonym)?.[1] ?? 0);
}

/** What is said behind the pseudonym of an address that is not routed in the internet. */
export const privateNote = ' (private)';

const likePseudonym =
  /(?<![\p{L}\p{N}-])(?:device|user|host|domain|tenant|ca|template|cert|thumb|serial|request|ip|mac|sid|id|input)-\d{1,9}(?:\.[a-z0-9]{1,8})*(?: \(private\))?(?![\p{L}\p{N}])/gu;

/** Everything in a text that could be a pseudonym. */
export function pseudonymsIn(text: string): readonly string[] {
  return text.match(likePseudonym) ?? [];
}

const wholePseudonym =
  /^(?:device|user|host|domain|tenant|ca|template|cert|thumb|serial|request|ip|mac|sid|id)-\d{1,9}(?: \(private\))?$/;

/** True for a pseudonym and nothing else: `host-1.contoso.com` is the name of somebody's host. */
export function isPseudonym(text: string): boolean {
  return wholePseudonym.test(text);
}

/** The text with what `original` knows put in the place of its pseudonym; null: it is none. */
export function replacePseudonyms(text: string, original: (pseudonym: string) => string | null): string {
  return text.replace(likePseudonym, (found) => {
    const note = found.endsWith(privateNote) ? privateNote.length : 0;
    const bare = found.slice(0, found.length - note);
    const stem = bare.replace(/\..*$/, '');
    return original(bare) ?? (stem === bare ? null : restored(original(stem), bare.slice(stem.length))) ?? found;
  });
}

function restored(original: string | null, rest: string): string | null {
  return original === null ? null : original + rest;
}
