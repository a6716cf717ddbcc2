import type { EventRecord } from '../model/event.ts';
import type { CatalogueEvent, DataCondition } from '../model/pack.ts';
import { coverText } from './match/wildcards.ts';

/** What a row of an event table asks for beside the id. */
export type EventTest = (event: Pick<EventRecord, 'provider' | 'level' | 'data'>) => boolean;

/** Null when the row asks for the id alone. A row that names no provider is not meant for those of the whole machine. */
export function eventTest({ providers, levels, where }: CatalogueEvent, shared: readonly string[]): EventTest | null {
  const tests: EventTest[] = [];
  const names = new Set((providers ?? shared).map((name) => name.toLowerCase()));
  if (names.size > 0) tests.push(({ provider }) => names.has(provider.toLowerCase()) === (providers !== undefined));
  if (levels) tests.push(({ level }) => levels.some((one) => one === level));
  if (where) {
    const conditions = where.map(dataTest);
    tests.push((event) => conditions.some((holds) => holds(event)));
  }
  return tests.length === 0 ? null : (event) => tests.every((holds) => holds(event));
}

function dataTest(condition: DataCondition): EventTest {
  const asked = Object.entries(condition).map(([name, values]) => [name, values.map(valueTest)] as const);
  return ({ data }) =>
    asked.every(([name, values]) => {
      const value = Object.hasOwn(data, name) ? data[name]?.trim().toLowerCase() : undefined;
      return value !== undefined && values.some((fits) => fits(value));
    });
}

/** A value asked for, with `*` for any text. */
function valueTest(pattern: string): (value: string) => boolean {
  const runs = pattern
    .toLowerCase()
    .split('*')
    .map((text) => (text === '' ? [] : [text]));
  return (value) => coverText(runs, value);
}
