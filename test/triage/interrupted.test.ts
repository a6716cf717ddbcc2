import { expect, test } from 'vitest';
import {
  type Input,
  loadPack,
  redact,
  reloadResult,
  render,
  reportFormats,
  triage,
  type TriageResult,
} from '../../src/index.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { toasterLog, toasterPack } from '../cli/toaster.ts';

const tool = { name: 'evtriage', version: '0', runtime: 'test' };
const files = Object.entries(toasterPack).map(([path, text]) => ({ path: path.replace('toaster/', ''), text }));
const { pack: toaster } = await loadPack({ name: 'toaster', files });
const packs = toaster ? [toaster] : [];
const templates = await loadTemplates();

/** A pipe that brings these bytes and then nothing, nor an end. `hangs` is called when more is asked for. */
function hangingInput(name: string, text: string, hangs: () => void): Input {
  const never = new Promise<never>(() => {});
  return {
    name,
    async *chunks() {
      yield new TextEncoder().encode(text);
      hangs();
      await never;
    },
    sha256: () => never,
  };
}

function wholeInput(name: string, text: string): Input {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    bytes: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
}

/** A run whose second input of three hangs after `text`, and which is stopped then. */
async function interrupted(text: string, first = toasterLog(100), baseline?: TriageResult): Promise<TriageResult> {
  const stop = new AbortController();
  const inputs = [
    wholeInput('a.xml', first),
    hangingInput('b.xml', text, () => stop.abort()),
    wholeInput('c.xml', toasterLog(102)),
  ];
  const options = { locale: 'en', command: 'evtriage logs', tool, signal: stop.signal } as const;
  return await triage(inputs, packs, { ...options, ...(baseline ? { baseline } : {}) });
}

/** One whole event and the beginning of another. */
const cutLog = toasterLog(100, 100).slice(0, -120);
const said = 'So far only: the run was interrupted after 1 of 3 inputs.';

test('a run that is stopped gives what it has read, and says of how much', async () => {
  const { partial, inputs, totals } = await interrupted(cutLog);
  expect(partial).toMatchObject({ inputsRead: 1, inputsTotal: 3, bytesTotal: null });
  expect(partial?.bytesRead).toBe(toasterLog(100).length + cutLog.length);
  expect(inputs.map(({ name }) => name)).toEqual(['a.xml', 'b.xml']);
  expect(totals.records + totals.duplicates).toBe(2);
});

test('a record that the stop cut is no fault of the input', async () => {
  const { totals, inputs } = await interrupted(cutLog);
  expect(totals.unreadable).toBe(0);
  expect(inputs[1]).toMatchObject({ sha256: null, problems: [{ code: 'reading-stopped' }] });
});

test('a run without failures that was stopped does not say that nothing failed', async () => {
  const { verdict } = await interrupted(cutLog);
  expect(verdict).toMatchObject({ severity: 'unreadable', reason: { key: 'verdict.partial' } });
  expect(verdict.ledeText).toContain(said);
});

test('a failure that was met so far is reported as such', async () => {
  const { verdict } = await interrupted(cutLog, toasterLog(102));
  expect(verdict.severity).toBe('high');
  expect(verdict.ledeText.startsWith(said)).toBe(true);
  expect(verdict.ledeText).not.toContain('log ends');
});

test('a run that is stopped before its first event says that it cannot judge', async () => {
  const stop = new AbortController();
  stop.abort();
  const inputs = [wholeInput('a.xml', toasterLog(100))];
  const result = await triage(inputs, packs, { locale: 'en', command: '', tool, signal: stop.signal });
  expect(result).toMatchObject({ inputs: [], partial: { inputsRead: 0, inputsTotal: 1, bytesRead: 0 } });
  expect(result.verdict.text).toContain('No event had been read by then.');
});

test('a stop that comes after everything was read changes nothing', async () => {
  const run = async (signal?: AbortSignal) =>
    await triage([wholeInput('a.xml', toasterLog(100, 102))], packs, {
      locale: 'en',
      command: '',
      tool,
      ...(signal ? { signal } : {}),
    });
  const stop = new AbortController();
  const stopped = run(stop.signal).then((result) => {
    stop.abort();
    return result;
  });
  expect(await stopped).toEqual(await run());
});

test('what is read in another thread is not waited for after the stop', async () => {
  const stop = new AbortController();
  const result = await triage([wholeInput('a.xml', toasterLog(102))], packs, {
    locale: 'en',
    command: '',
    tool,
    signal: stop.signal,
    apart: () => {
      stop.abort();
      return new Promise(() => {});
    },
  });
  expect(result).toMatchObject({ partial: { inputsRead: 0 }, inputs: [] });
});

test('every format says that the run was interrupted, in every language, redacted as well', async () => {
  for (const log of [toasterLog(100), toasterLog(102)]) {
    const result = await interrupted(cutLog, log);
    const { result: shared } = await redact(result, { profile: 'share', keep: [], key: null, packs });
    for (const format of reportFormats) {
      const [main] = await render(shared, format, templates, { full: false });
      const expected =
        { json: '"partial"', csv: wordsFor('en').say('csv.partial') }[format as string] ?? said.slice(0, 40);
      expect(String(main?.text), format).toContain(expected);
    }
  }
});

test('a report of such a run can be rendered again, and nothing is compared with it', async () => {
  const earlier = await interrupted(cutLog, toasterLog(102));
  expect(reloadResult(JSON.stringify(earlier))).toEqual({ result: earlier });
  const later = await triage([wholeInput('a.xml', toasterLog(100))], packs, {
    locale: 'en',
    command: '',
    tool,
    baseline: earlier,
  });
  expect(later.comparison?.answer).toBe('cannot-compare');
  expect((await interrupted(cutLog, toasterLog(100), { ...later })).comparison?.answer).toBe('cannot-compare');
});
