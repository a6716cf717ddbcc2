import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { comparison } from '../compared.ts';
import { filledWith } from '../markdown/filled-with.ts';
import { hostileText } from '../markdown/hostile.ts';
import { structure, templates, textOf } from './page.ts';
import { result } from './sample.ts';

/** As many as the fields of a finding, so that neighbours differ. */
const fields = 11;

/** The tags of the page, but for those that depend on how long a text is: breaks in names or none, lines in the chart. */
async function tagsWith(texts: readonly string[]): Promise<readonly string[]> {
  const html = await renderHtml(filledWith(result({ comparison }), texts), templates, texts[0] ?? '');
  return structure(html.replaceAll(/<span class="whole">([^<]*)<\/span>/g, '$1')).filter(
    (tag) => tag !== 'wbr' && !tag.startsWith('text '),
  );
}

test('no text of a log adds, removes or changes an element or an attribute', async () => {
  const harmless = await tagsWith(Array.from({ length: fields }, (_, index) => `word${index}`));
  expect(harmless.length).toBeGreaterThan(300);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(hostileText, { minLength: fields, maxLength: fields }), async (texts) => {
      expect(await tagsWith(texts)).toEqual(harmless);
    }),
    { numRuns: 60 },
  );
});

test.each([
  '</script><script>alert(1)</script>',
  '</style><style>*{display:none}</style>',
  '"><img onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  '</title><base href="//evil.example">',
  '{{constructor}}{{{html}}}{{> html/finding}}',
  '&lt;script&gt;',
])('%s is shown as it was logged and does nothing', async (text) => {
  const html = await renderHtml(filledWith(result(), [text]), templates, text);
  expect(textOf(html)).toContain(text.replace(/\s+/g, ' '));
  expect(html.match(/<script>/g)?.length).toBe(1);
  expect(html.match(/<style>/g)?.length).toBe(1);
  expect(html).not.toMatch(/<(img|base)\b|<!--/);
});

test('bidi controls and NUL do not reach the page', async () => {
  const html = await renderHtml(filledWith(result(), ['a\u0000b\u202Ec\u200Bd']), templates, 'a\u0000\u202E');
  expect(html).not.toMatch(/[^\P{Cc}\t\n]|\p{Cf}/u);
  expect(html).toContain('ab␣U+202Ec␣U+200Bd');
});

test('a message of a megabyte is cut and counted', async () => {
  const html = await renderHtml(filledWith(result(), ['x'.repeat(1_000_000)]), templates, '');
  expect(html).toContain('… (998,000 more)');
  expect(html.length).toBeLessThan(200_000);
});
