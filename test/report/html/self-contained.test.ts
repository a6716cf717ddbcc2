import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { page, structure, templates } from './page.ts';
import { result } from './sample.ts';

test('the page loads nothing and carries no inline style and no event attribute', async () => {
  const html = await page();
  expect(html).not.toMatch(/@import|url\(\s*['"]?(?!#)/);
  const attributes = new Set(structure(html).flatMap((tag) => tag.split(' ').slice(1)));
  expect(attributes.size).toBeGreaterThan(20);
  expect([...attributes].filter((name) => /^(src|srcset|style|on\w+|action|formaction)$/i.test(name ?? ''))).toEqual(
    [],
  );
  expect(structure(html).filter((tag) => /^(link|img|iframe|object|embed|base|form)\b/.test(tag))).toEqual([]);
});

test('the policy allows this very style and this very script and nothing else', async () => {
  const html = await page();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  const hashOf = (element: string): string => {
    const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? '';
    expect(text.length).toBeGreaterThan(1_000);
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(policy).toBe(
    `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
  );
});

const policyOf = (html: string): string | undefined => /script-src '[^']*'/.exec(html)?.[0];

test('the policy also holds when the templates were checked out with CR LF', async () => {
  const crlf = Object.fromEntries(
    Object.entries(templates).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
  );
  expect(policyOf(await renderHtml(result(), crlf, ''))).toBe(policyOf(await page()));
});

test('the only addresses are pages of documentation, and they get no referrer', async () => {
  const html = await page();
  const links = [...html.matchAll(/<a [^>]*href="(?!#)[^"]*"[^>]*>/g)].map(([tag]) => tag);
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect(link).toMatch(/href="https:\/\/docs\.example\/events" rel="noreferrer"/);
});

test('an address of a rule pack that is no web page is shown and leads nowhere', async () => {
  const references = [{ url: 'javascript:alert(1)', verified: '2026-02-01' }];
  const html = await page({ findings: result().findings.map((finding) => ({ ...finding, references })) });
  expect(html).toContain('javascript:alert(1)');
  expect(html).not.toMatch(/href="javascript/);
});

test('the script stays within two kilobytes and speaks ES5', async () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(await page())?.[1] ?? '';
  expect(script.length).toBeLessThanOrEqual(2_000);
  expect(script).not.toMatch(/=>|`|\b(let|const|class)\b|localStorage|fetch\(|XMLHttp/);
});

test('controls that need the script are hidden until it runs', async () => {
  const html = await page();
  const scripted = structure(html.replace(/class="([^"]*\bscripted\b[^"]*)"/g, 'data-scripted'));
  expect(scripted.filter((tag) => tag.includes('data-scripted')).length).toBe(2);
  for (const tag of scripted.filter((name) => name.includes('data-scripted'))) expect(tag).toMatch(/\bhidden\b/);
});

test('the same result gives the same bytes', async () => {
  expect(await page()).toBe(await page());
});
