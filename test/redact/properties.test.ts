import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaksIn, redact, render, restore, type TriageResult } from '../../src/index.ts';
import { places } from '../../src/redact/places.ts';
import { rewrite } from '../../src/redact/walk.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { computer, fields, hearts, resultWith } from './log-of-names.ts';

const templates = await loadTemplates();

const pairs = (fields.Thumbprint.match(/../g) ?? []).join(' ');

/** The names above in other cases and forms. */
const forms = [
  ...Object.values(fields),
  computer,
  'ndesx42',
  'NDESX42$',
  '\\\\NDESX42\\share',
  'https://ndesx42.kumquat.example/certsrv/mscep/mscep.dll',
  `{${fields.DeviceId.toUpperCase()}}`,
  fields.DeviceId.replaceAll('-', ''),
  'ZELDA.QVIST@KUMQUAT.EXAMPLE',
  'kumquat\\Bjornsen',
  'KUMQUAT\\zelda.qvist',
  'C:\\Users\\bjornsen\\AppData\\Local',
  'Quagmire Issuing 3',
  'pkiroot7.kumquat.example\\\\Quagmire Issuing 3',
  'pkiroot7.kumquat.example%5CQuagmire%20Issuing%203',
  'CN=QuokkaWiFi',
  pairs,
  pairs.toLowerCase().replaceAll(' ', ':'),
  '0x6100beef00c0de0042',
  'someone.else@kumquat.example',
  'other9.kumquat.example',
];

const form = fc.constantFrom(...forms);
const glue = fc.constantFrom(
  ' ',
  ', ',
  '\n',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  '：',
  '，',
  '<',
  '>',
  '|',
  '; ',
  '的',
  '\t',
  ' = ',
);
const sentence = fc
  .array(fc.tuple(glue, form, glue), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([before, name, after]) => `Text${before}${name}${after}`).join(''));

function heartsIn(text: string): readonly string[] {
  const small = text.toLowerCase();
  return hearts.filter((heart) => small.includes(heart));
}

async function outputs(result: TriageResult): Promise<readonly { readonly name: string; readonly text: string }[]> {
  return (
    await Promise.all((['html', 'md', 'json', 'ticket'] as const).map((one) => render(result, one, templates)))
  ).flat();
}

/** As `triage` gives it: with texts and an id of its own. */
async function spoken(result: TriageResult): Promise<TriageResult> {
  return await restore(result, { redactionKey: '1.0', reportId: '', names: [] });
}

test('the sample holds every heart, so that what follows proves something', async () => {
  expect(heartsIn(JSON.stringify(resultWith({ message: pairs })))).toEqual(hearts);
});

test.each(['share', 'strict'] as const)(
  'no name in any form is in any output of %s, wherever in a text it stands',
  async (profile) => {
    await fc.assert(
      fc.asyncProperty(sentence, sentence, async (message, data) => {
        const made = await redact(resultWith({ message, data: { ...fields, Text: data } }), { profile });
        const written = await outputs(made.result);
        for (const { name, text } of written) expect(heartsIn(text), `${name}: ${message}`).toEqual([]);
        expect(leaksIn(written, made.originals)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test('no field of a result lets a name through, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(form, fc.constantFrom('share', 'strict'), async (name, profile) => {
      const bare = name.replaceAll(/[{}]/g, '');
      const everywhere = rewrite(resultWith(), places, (text, role) =>
        role === 'text' || role === 'ours' ? `${text} ${bare}` : text,
      );
      const { result } = await redact(everywhere, { profile });
      expect(heartsIn(JSON.stringify(result))).toEqual([]);
    }),
  );
});

test('codes, ids, times and counts are never touched', async () => {
  const kept = (result: TriageResult) => {
    const texts: string[] = [];
    const { reportId: _id, redaction: _redaction, ...rest } = result;
    rewrite(rest, places, (text, role) => {
      if (role === 'keep') texts.push(text);
      return text;
    });
    return { texts, totals: result.totals, bins: result.groups.map(({ bins }) => bins) };
  };
  await fc.assert(
    fc.asyncProperty(sentence, fc.constantFrom('share', 'strict'), async (message, profile) => {
      const real = await spoken(resultWith({ message }));
      expect(kept((await redact(real, { profile })).result)).toEqual(kept(real));
    }),
  );
});

test('the same result and options give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(sentence, async (message) => {
      const once = await redact(resultWith({ message }), { profile: 'share' });
      const again = await redact(resultWith({ message }), { profile: 'share' });
      expect(JSON.stringify([again.result, again.key])).toBe(JSON.stringify([once.result, once.key]));
    }),
  );
});

test('what was replaced comes back with the key, and the report is the one it was', async () => {
  const spelled = fc.constantFrom(...Object.values(fields), computer, 'nobody', '0x80070005', 'host-1', 'user-02');
  await fc.assert(
    fc.asyncProperty(fc.array(spelled, { maxLength: 5 }), async (names) => {
      const real = await spoken(resultWith({ message: names.join(' and ') }));
      const made = await redact(real, { profile: 'share' });
      expect(made.result).not.toEqual(real);
      expect(await restore(made.result, made.key)).toEqual(real);
    }),
  );
});
