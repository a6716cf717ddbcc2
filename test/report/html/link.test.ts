import { expect, test } from 'vitest';
import { viewContext } from '../../../src/report/html/view/context.ts';
import { linkView } from '../../../src/report/html/view/link.ts';
import { result } from './sample.ts';

const shown = (url: string) => linkView(viewContext(result()), { url, verified: '2026-03-01' });

test('a link says its site and its page, so that two links to one site do not read alike', () => {
  expect(shown('https://www.learn.example/intune/overview').text).toBe('learn.example: overview, checked 2026-03-01');
  expect(shown('https://learn.example/').text).toBe('learn.example, checked 2026-03-01');
});

test('what is no web address leads nowhere', () => {
  expect(shown('javascript:alert(1)')).toEqual({ url: '', text: 'javascript:alert(1), checked 2026-03-01' });
});
