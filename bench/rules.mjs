// What rules cost: the same events with ten rules and with a thousand, which are made here.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeInput } from './make-inputs.mjs';
import { ruleFiles } from './inputs/rules.mjs';
import { median } from './measure.mjs';

const megabytes = 25;
/** How many rules, and how many of them are for an event of this log. */
const ruleSets = [
  { count: 0, present: 0 },
  { count: 10, present: 10 },
  { count: 1000, present: 10 },
  { count: 1000, present: 100 },
];

/**
 * Seconds for one log with each number of rules: reading with all data, classifying, finding the
 * rules that may fit and asking them.
 * @param {{ room: string, rounds: number }} options
 */
export async function rules({ room, rounds }) {
  const core = await loadCore(room);
  const path = join(room, 'rules.xml');
  const events = makeInput('xml', path, megabytes * 1e6);
  const kinds = await core.run(path, []);
  const contestants = ruleSets.map((set) => ({
    ...set,
    packs: core.load(ruleFiles(set.count, set.present, kinds.seen)),
    times: [],
    asked: 0,
    matches: 0,
  }));
  // One round more than asked: in the first one the engine is still compiling.
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of contestants) {
      const { seconds, asked, matches } = await core.run(path, contestant.packs);
      if (round > 0) contestant.times.push(seconds);
      Object.assign(contestant, { asked, matches });
    }
  }
  return contestants.map(({ times, ...rest }) => ({ ...rest, seconds: median(times), events }));
}

/** The parts of src/ that are asked, as one module. @param {string} room */
async function loadCore(room) {
  const outfile = join(room, 'rules-core.cjs');
  const contents = `
    export { loadPack } from './src/rules/load-pack.ts';
    export { readInput } from './src/read/read-input.ts';
    export { classify } from './src/triage/classify.ts';
    export { createPackFinder } from './src/triage/pack-index.ts';
    export { compileRules } from './src/triage/match/compile-rules.ts';
    export { EventView } from './src/triage/match/event-view.ts';
  `;
  const stdin = { contents, resolveDir: process.cwd() };
  await build({
    stdin,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['winevtx'],
    logLevel: 'error',
  });
  const core = await import(pathToFileURL(outfile).href);
  return {
    load(files) {
      if (files.length === 0) return [];
      const { pack, problems } = core.loadPack({ name: 'bench', files });
      if (problems.length > 0) throw new Error(problems[0].message);
      return [pack];
    },
    run: (path, packs) => run(core, path, packs),
  };
}

async function run(core, path, packs) {
  const findPack = core.createPackFinder(packs);
  const ruleSet = core.compileRules(packs);
  const seen = new Map();
  let matches = 0;
  let asked = 0;
  const sink = {
    event(event) {
      const classified = core.classify(event, findPack);
      // What makes the data is no cost of the rules: with known products it is read without them.
      if (event.data === null) throw new Error('an event has data');
      const { provider, channel, eventId } = event;
      const candidates = ruleSet.candidates(provider, channel, eventId);
      if (packs.length === 0) seen.set(`${channel}\n${eventId}`, event);
      if (candidates.length === 0) return;
      asked += candidates.length;
      const view = new core.EventView(event, classified);
      for (const rule of candidates) if (rule.matches(view)) matches += 1;
    },
    problem() {},
  };
  const start = performance.now();
  await core.readInput(
    { name: 'rules.xml', chunks: () => createReadStream(path, { highWaterMark: 1 << 20 }) },
    { parser: 'fast' },
    sink,
  );
  return { seconds: (performance.now() - start) / 1000, asked, matches, seen: [...seen.values()] };
}
