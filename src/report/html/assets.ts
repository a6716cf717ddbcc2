import { sha256 } from '../sha256.ts';
import type { Templates } from '../templates.ts';
import { withoutIndent } from './indents.ts';

/** A style or a script as it stands in a page. Browsers read every line end as LF before they compare hashes. */
export function asset(templates: Templates, file: string): string {
  const text = templates[file];
  if (typeof text !== 'string') throw new Error(`no text '${file}'`);
  return withoutIndent(text.replaceAll('\r\n', '\n'));
}

export function withoutIndents(templates: Templates): Templates {
  return Object.fromEntries(
    Object.entries(templates).map(([file, one]) => [file, typeof one === 'string' ? withoutIndent(one) : one]),
  );
}

/** What a page's policy names a style or a script by. */
export async function sha256Base64(text: string): Promise<string> {
  return btoa(String.fromCharCode(...(await sha256(text))));
}
