import { isUtf8 } from 'node:buffer';
import { type ExtraField, getFileNameLowLevel } from 'yauzl';
import { cleanText } from '../../read/clean-text.ts';

const markedUtf8 = 0x800;

/** The path of an entry as text. Many tools write UTF-8 without saying so; what cannot be that is code page 437. */
export function decodedName(flags: number, name: Buffer, extraFields: readonly ExtraField[]): string {
  return getFileNameLowLevel(isUtf8(name) ? flags | markedUtf8 : flags, name, [...extraFields], false);
}

/**
 * The steps to an entry, fit to be shown. They are never a path on this computer, so what could lead out of the archive
 * is not refused, only left out: `C:\..\logs\a.xml` and `/logs/a.xml` are `logs/a.xml`.
 */
export function stepsTo(name: string, mostChars: number): readonly string[] {
  const steps = cutTo(name, mostChars)
    .replace(/^[a-z]:/i, '')
    .split(/[/\\]/)
    .map((step) => cleanText(step).replace(/\p{Cc}/gu, '\uFFFD'))
    .filter((step) => !['', '.', '..'].includes(step));
  return steps.length > 0 ? steps : ['unnamed'];
}

function cutTo(name: string, mostChars: number): string {
  return name.length > mostChars ? `${[...name].slice(0, mostChars).join('')}…` : name;
}
