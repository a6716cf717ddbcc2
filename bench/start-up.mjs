import { join } from 'node:path';
import { makeInput } from './make-inputs.mjs';
import { tell } from './contest.mjs';
import { measure, median } from './measure.mjs';

const node = process.execPath;
const command = 'dist/evtriage.js';
/** These runs are short: many of them are needed before one slow one does not matter. */
const perRound = 4;

/**
 * How long small things take: medians of many alternating runs.
 * @param {{ room: string, rounds: number }} options
 */
export async function startUp({ room, rounds }) {
  const job = (/** @type {'xml' | 'csv' | 'evtx'} */ form) => {
    const path = join(room, `small.${form}`);
    makeInput(form, path, 1e6);
    return [node, command, path, '--quiet', '--out', join(room, 'small-report')];
  };
  const runs = [
    { name: '`node -e 0`', command: [node, '-e', '0'] },
    { name: '`evtriage --version`', command: [node, command, '--version'] },
    { name: '`evtriage explain 20102`', command: [node, command, 'explain', '20102'] },
    { name: 'the whole job on 1 MB of XML', command: job('xml'), form: 'xml' },
    { name: 'the whole job on 1 MB of CSV', command: job('csv'), form: 'csv' },
    { name: 'the whole job on 1 MB of .evtx', command: job('evtx'), form: 'evtx' },
  ].map((run) => ({ form: null, ...run, times: [], failure: null }));

  for (let round = 0; round <= rounds * perRound; round += 1) {
    tell(`start-up, round ${round} of ${rounds * perRound}`);
    for (const run of runs) {
      const { seconds, failure } = await measure(run.command);
      run.failure ??= failure;
      // The first round brings everything into memory.
      if (round > 0) run.times.push(seconds);
    }
  }
  const [bare] = runs;
  return runs.map(({ name, form, times, failure }) => ({
    name,
    /** Of the log, where the run is the whole job. */
    form,
    failure,
    seconds: median(times),
    timesBare: median(times) / median(bare.times),
  }));
}
