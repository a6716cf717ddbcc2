import { parseArgs } from 'node:util';

const parts = ['xml', 'csv', 'evtx', 'start', 'linear', 'rules'];

/** What is asked of the benchmark, on its command line. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      large: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: parts.join(',') },
    },
  });
  const only = values.only.split(',');
  const unknown = only.filter((part) => !parts.includes(part));
  const rounds = Number(values.rounds);
  if (unknown.length > 0) throw new Error(`--only takes ${parts.join(', ')}; not ${unknown.join(', ')}`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  return {
    /** In megabytes. */
    sizes: values.large ? [100, 1000] : [100],
    rounds,
    /** True when one part alone is asked for, so that the others on the page may stay. */
    onlyRules: only.length === 1 && only[0] === 'rules',
    isWanted: (/** @type {string} */ part) => only.includes(part),
  };
}
