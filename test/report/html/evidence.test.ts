import { expect, test } from 'vitest';
import { evidenceView } from '../../../src/report/html/view/evidence.ts';
import { viewContext } from '../../../src/report/html/view/context.ts';
import { result } from './sample.ts';
import { evidence } from './sample-finding.ts';

const context = viewContext(result());
const at = (utc: string, data: Record<string, string>, record: string) =>
  evidence({ time: { utc, basis: 'utc', raw: utc }, data, place: { input: 'a.xml', record } });

test('the event with the most data is shown, and of equals the earliest', () => {
  const chosen = evidenceView(context, [
    at('2026-03-07T01:00:00.000Z', { a: '1' }, 'early'),
    at('2026-03-07T03:00:00.000Z', { a: '1', b: '2' }, 'late'),
    at('2026-03-07T02:00:00.000Z', { a: '1', b: '2' }, 'right'),
    at('2026-03-07T00:00:00.000Z', { a: '1', b: '', c: '' }, 'empty fields'),
  ]);
  expect(chosen?.place).toBe('record right');
});

test('fields stand in logged order after those of Windows, and a local time is shown as it was logged', () => {
  const time = { utc: '2026-03-07T11:00:00.000Z', basis: 'assumed-local' as const, raw: '07.03.2026 12:00:00' };
  const shown = evidenceView(context, [evidence({ time, data: { Z: '1', A: '2' } })]);
  expect(shown?.fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'TimeCreated=2026-03-07T11:00:00.000Z',
    'Time as logged=07.03.2026 12:00:00',
    'Provider=Contoso Connector',
    'Channel=Contoso Connector/Operational',
    'EventID=102 Renewal_Failure',
    'Level=Error',
    'Computer=HOST1',
    'Z=1',
    'A=2',
  ]);
});

test('a hundred fields are cut and counted', () => {
  const data = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`Data${index}`, 'x']));
  const shown = evidenceView(context, [evidence({ data })]);
  expect(shown?.fields.length).toBe(30);
  expect(shown?.moreFields).toBe('76 more in report.json');
});

test('without evidence there is no empty box', () => {
  expect(evidenceView(context, [])).toBeNull();
});
