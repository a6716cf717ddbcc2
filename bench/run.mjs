// npm run bench [-- --large]: the whole job against its neighbours, in one run, on inputs made here. Ratios, not promises:
// compare numbers of one table only. Rounds alternate, so that a busy moment hits everybody.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeInput } from './make-inputs.mjs';

const megabytes = process.argv.includes('--large') ? 1000 : 100;
const rounds = 3;
const room = mkdtempSync(join(tmpdir(), 'evtriage-bench-'));
const peakFile = join(room, 'peak');

const job = (input) => ['dist/evtriage.js', input, '--out', join(room, 'report'), '--quiet'];
const contest = {
  xml: {
    'bare read': (input) => ['bench/contestants/bare-read.mjs', input],
    'evtriage, report written': job,
    'fast-xml-parser on every event, ids counted': (input) => ['bench/contestants/fast-xml-parser.mjs', input],
  },
  csv: {
    'bare read': (input) => ['bench/contestants/bare-read.mjs', input],
    'evtriage, report written': job,
    'csv-parse on every row, ids counted': (input) => ['bench/contestants/csv-parse.mjs', input],
  },
};

function measure(args) {
  const began = process.hrtime.bigint();
  execFileSync(process.execPath, ['--import', './bench/peak.mjs', ...args], {
    env: { ...process.env, BENCH_PEAK: peakFile },
    stdio: 'ignore',
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

const lines = [
  '# Benchmark',
  '',
  `\`npm run bench\`, Node ${process.versions.node}, ${cpus().length} cores. Median of ${rounds} alternating rounds, whole`,
  'processes. Compare numbers of one table only.',
];
try {
  for (const [form, contestants] of Object.entries(contest)) {
    const input = join(room, `log.${form}`);
    const events = await makeInput(form, input, megabytes);
    const size = statSync(input).size / 1e6;
    const seen = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, args] of Object.entries(contestants)) seen[name].push(measure(args(input)));
    }
    const bare = median(seen['bare read'].map(({ seconds }) => seconds));
    lines.push('', `## ${form.toUpperCase()}, ${size.toFixed(0)} MB, ${events.toLocaleString('en')} events`, '');
    lines.push(
      '| | seconds | times the bare read | MB/s | events/s | peak MB |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const [name, runs] of Object.entries(seen)) {
      const seconds = median(runs.map((run) => run.seconds));
      const peak = Math.max(...runs.map((run) => run.peak));
      const perSecond = Math.round(events / seconds).toLocaleString('en');
      const times = (seconds / bare).toFixed(1);
      lines.push(
        `| ${name} | ${seconds.toFixed(2)} | ${times} | ${(size / seconds).toFixed(0)} | ${perSecond} | ${peak.toFixed(0)} |`,
      );
    }
    rmSync(input);
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
writeFileSync('bench/RESULTS.md', `${lines.join('\n')}\n`);
process.stdout.write(`${lines.join('\n')}\n`);
