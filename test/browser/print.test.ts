import { extractText } from 'unpdf';
import { expect } from 'vitest';
import { inBrowser, open, type ReportName } from './open.ts';

/** The text of each page of A4 paper. */
async function printed(name: ReportName): Promise<readonly string[]> {
  const { page } = await open(name);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((one) => one.normalize('NFKC').replaceAll(/\s+/g, ' '));
}

inBrowser('the first page on paper stands alone: verdict, first steps, timeline and nothing else', async () => {
  const [first = '', second = ''] = await printed('demo.en');
  for (const words of [
    'No device gets certificates',
    'Log covers',
    'Do this first',
    'Plan the move',
    'What happened when',
    'SCEP challenge refused',
    'No events in the log',
  ]) {
    expect(first).toContain(words);
  }
  expect(first).not.toContain('Findings');
  expect(second).toContain('Findings');
});

inBrowser('paper shows what the screen keeps closed, and no control', async () => {
  const pages = await printed('demo.en');
  const all = pages.join(' ');
  expect(all.match(/It worked when/g)?.length).toBeGreaterThanOrEqual(8);
  expect(all.match(/One event, as logged/g)?.length).toBe(5);
  expect(all).not.toContain('Still failing only');
  expect(all).not.toContain('Copy summary');
  expect(pages.every((page, index) => page.includes(`${index + 1} / ${pages.length}`))).toBe(true);
});

inBrowser('the first page on paper stands alone in Chinese too', async () => {
  const [first = '', second = ''] = await printed('demo.zh-CN');
  // The reader of the PDF puts spaces between the letters of two fonts.
  const [front, back] = [first, second].map((text) => text.replaceAll(' ', ''));
  for (const words of ['先做这些', '时间线', '日志中没有事件']) expect(front).toContain(words);
  expect(front).not.toContain('处理方法');
  expect(back).toContain('处理方法');
});
