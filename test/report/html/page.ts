import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TriageResult } from '../../../src/model/result.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { result } from './sample.ts';

const folder = new URL('../../../templates/', import.meta.url).pathname;

/** The project's own templates. */
export const templates: Readonly<Record<string, string>> = Object.fromEntries(
  [...readdirSync(folder), ...readdirSync(join(folder, 'html')).map((file) => `html/${file}`)]
    .filter((file) => /\.(hbs|css|js)$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

/** The sample result as a page; every part of the result can be given. */
export function page(part: Partial<TriageResult> = {}): Promise<string> {
  return renderHtml(result(part), templates, 'The ticket text.');
}

/** The words of a piece of HTML as a reader sees them. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every start tag in order, as its name and the names of its attributes. */
export function structure(html: string): readonly string[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name, attributes = '']) => {
      const names = [...attributes.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute);
      return [name, ...names].join(' ');
    },
  );
}
