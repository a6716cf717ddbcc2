// npm run bench [-- --large] [--rounds N] [--only xml,csv,evtx,start,linear,rules]: the whole job beside its neighbours, in one
// run, on inputs made here. Ratios, not promises: compare numbers of one run only.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { contest, tell } from './contest.mjs';
import { contestantsIn } from './contestants.mjs';
import { linear } from './linear.mjs';
import { makeInput } from './make-inputs.mjs';
import { readOptions } from './options.mjs';
import { openRoom } from './room.mjs';
import { rules } from './rules.mjs';
import { startUp } from './start-up.mjs';
import { contestTable, linearTable, page, rulesTable, startUpTable, targetTable, withSection } from './tables.mjs';
import { targetsOf } from './targets.mjs';

const { sizes, rounds, isWanted, onlyRules } = readOptions();
const [load] = loadavg();
const room = openRoom();

const sections = [];
for (const [form, contestants] of Object.entries(contestantsIn(room))) {
  if (!isWanted(form.replace('viewer-', ''))) continue;
  for (const megabytes of sizes) {
    tell(`writing ${megabytes} MB of ${form}`);
    const path = join(room, `log.${form}`);
    const events = makeInput(form, path, megabytes * 1e6);
    const entries = contestants.map((contestant) => ({ contestant, path, events }));
    const outcomes = await contest(entries, { room, rounds });
    sections.push({ form, bytes: statSync(path).size, events, outcomes });
    rmSync(path);
  }
}
const starts = isWanted('start') ? await startUp({ room, rounds }) : [];
const lines = isWanted('linear') ? await linear({ room, rounds }) : [];
const ruleCosts = isWanted('rules') ? await rules({ room, rounds }) : [];
tell('');

const fresh = [
  '# Benchmark',
  `\`npm run bench\`, Node ${process.versions.node}, ${cpus().length} cores, a load of ${load.toFixed(1)} before. Medians of ${rounds} alternating rounds of whole processes, ` +
    'inputs in memory. Compare numbers of one run only.',
  targetTable(targetsOf({ sections, starts, lines })),
  ...sections.map(contestTable),
  ...(starts.length > 0 ? [startUpTable(starts)] : []),
  ...(lines.length > 0 ? [linearTable(lines)] : []),
  ...(ruleCosts.length > 0 ? [rulesTable(ruleCosts)] : []),
];
const results = await page(
  onlyRules ? [withSection(readFileSync('bench/RESULTS.md', 'utf8'), rulesTable(ruleCosts))] : fresh,
);
writeFileSync('bench/RESULTS.md', results);
process.stdout.write(results);

const failures = [
  ...sections.flatMap(({ outcomes }) => outcomes),
  ...starts,
  ...lines.flatMap(({ costs }) => costs),
].filter(({ failure }) => failure !== null);
if (failures.length > 0) process.exitCode = 1;
