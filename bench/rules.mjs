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
 * Seconds for one log with each number of rules: reading, counting, finding the rules that may fit, asking them, keeping
 * what they matched and judging it.
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
    incidents: 0,
    matches: 0,
  }));
  // One round more than asked: in the first one the engine is still compiling.
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of contestants) {
      const { seconds, incidents, matches } = await core.run(path, contestant.packs);
      if (round > 0) contestant.times.push(seconds);
      Object.assign(contestant, { incidents, matches });
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
    export { createKnowledge } from './src/triage/knowledge.ts';
    export { addEvent, emptyTally } from './src/triage/tally/tally.ts';
    export { incidentsOf } from './src/triage/correlate/incidents-of.ts';
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

/** Reads, counts and judges as a triage does, from the first byte to what the rules found. */
async function run(core, path, packs) {
  const knowledge = core.createKnowledge(packs);
  const tally = core.emptyTally();
  const seen = new Map();
  const sink = {
    event(event) {
      core.addEvent(tally, event, knowledge);
      if (packs.length === 0) seen.set(`${event.channel}\n${event.eventId}`, event);
    },
    problem() {},
  };
  const start = performance.now();
  await core.readInput(
    { name: 'rules.xml', chunks: () => createReadStream(path, { highWaterMark: 1 << 20 }) },
    { parser: 'fast' },
    sink,
  );
  const incidents = core.incidentsOf(tally, knowledge.rules);
  const seconds = (performance.now() - start) / 1000;
  const matches = incidents.reduce((sum, { count }) => sum + count, 0);
  return { seconds, matches, incidents: incidents.length, seen: [...seen.values()] };
}
