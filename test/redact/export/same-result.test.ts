import { describe, expect, test } from 'vitest';
import { type Input, redact, type TriageResult } from '../../../src/index.ts';
import { wordsFor } from '../../../src/locale/words.ts';
import { findInputs } from '../../../src/node/find-inputs.ts';
import { builtinPacks } from '../../support/packs.ts';
import { optionsOf, stories } from '../../support/stories.ts';
import { copiesOf, inputOf, triageOf } from './copy.ts';

async function inputsOf(folder: string): Promise<readonly Input[]> {
  const words = wordsFor('en');
  return (await findInputs([folder], { cwd: process.cwd(), stdin: process.stdin, words })).inputs;
}

type Affected = TriageResult['groups'][number]['affected'];

/** Of those that are hit equally often the names decide the order, and who is cut off. */
function counted(affected: Affected) {
  return Object.entries(affected).map(([kind, { total, top }]) => {
    const isWhole = top.length === total;
    const each = top.map(({ id, ...rest }) => JSON.stringify([isWhole ? id : '', rest]));
    return { kind, total, each: each.toSorted() };
  });
}

/** Everything that is counted, dated or judged, and who is affected. */
function judged({ totals, groups, findings, verdict, span, inputs }: TriageResult, whole: boolean) {
  const { unreadable: _damaged, ...counts } = totals;
  return {
    totals: counts,
    span,
    // Too much damage allows no verdict, and a copy has none of it.
    verdict: whole ? { ...verdict, text: '', ledeText: '' } : null,
    groups: groups.map(
      ({ pack, provider, channel, eventId, name, code, outcome, level, count, first, last, bins, affected }) => ({
        pack,
        provider,
        channel,
        eventId,
        name,
        code,
        outcome,
        level,
        count,
        first,
        last,
        bins,
        affected: counted(affected),
      }),
    ),
    findings: findings.map(({ severity, status, confidence, events, first, last, lastSuccess, affected }) => ({
      severity,
      status,
      confidence,
      events,
      first,
      last,
      lastSuccess,
      affected: counted(affected),
    })),
    inputs: inputs.map(({ form, records, duplicates, first, last, timeBasis }) => ({
      form,
      records,
      duplicates,
      first,
      last,
      timeBasis,
    })),
  };
}

describe.each(stories)('the story $name', ({ input, ...story }) => {
  const reading = optionsOf({ input, ...story });

  test('says the same in a redacted copy of its exports as in a redacted report of them', async () => {
    const packs = builtinPacks();
    const { texts, names } = await copiesOf(() => inputsOf(input), packs, reading);
    const originals = (await inputsOf(input)).filter(({ name }) => texts.has(name));
    const real = await triageOf(originals, packs, reading);
    const key = { redactionKey: '1.0', reportId: '', names: names.names } as const;
    const { result } = await redact(real, { profile: 'share', packs, key });
    const copies = [...texts].map(([name, text]) => inputOf(name, text));
    const found = await triageOf(copies, packs, reading);
    const isWhole = result.totals.unreadable === 0;
    expect(judged(found, isWhole)).toEqual(judged(result, isWhole));
  });

  test('says it of other days when the times are moved, and names none of its own days', async () => {
    const packs = builtinPacks();
    const shiftDays = -900;
    const { texts } = await copiesOf(() => inputsOf(input), packs, reading, 'share', { shiftDays });
    const originals = (await inputsOf(input)).filter(({ name }) => texts.has(name));
    const { result } = await redact(await triageOf(originals, packs, reading), { profile: 'share', packs, shiftDays });
    const found = await triageOf(
      [...texts].map(([name, text]) => inputOf(name, text)),
      packs,
      reading,
    );
    const counts = ({ groups }: TriageResult) =>
      groups.map(({ provider, eventId, code, count }) => [provider, eventId, code, count]);
    expect(counts(found)).toEqual(counts(result));
    for (const [at, { first, last }] of found.groups.entries()) {
      // The hour of a local time stays, and summer time may begin on another day.
      expect(hoursApart(first, result.groups[at]?.first ?? null)).toBeLessThanOrEqual(1);
      expect(hoursApart(last, result.groups[at]?.last ?? null)).toBeLessThanOrEqual(1);
    }
    const own = new Set(daysOf(result, -shiftDays));
    for (const [name, text] of texts) for (const day of own) expect(text.includes(day), `${name} ${day}`).toBe(false);
  });
});

function hoursApart(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : Infinity;
  return Math.abs(Date.parse(one) - Date.parse(other)) / 3_600_000;
}

/** The days of the groups, moved. */
function daysOf({ groups }: TriageResult, by: number): readonly string[] {
  return groups.flatMap(({ first, last }) =>
    [first, last].flatMap((time) =>
      time === null ? [] : [new Date(Date.parse(time) + by * 86_400_000).toISOString().slice(0, 10)],
    ),
  );
}
