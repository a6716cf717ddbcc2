import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {readonly string[] | null} command without the input; null when it is not installed
 * @property {'bytes' | 'events' | 'report' | null} shows how many it saw: in what it prints, in report.json, or nowhere
 * @property {'bare' | 'job' | 'reference' | 'expat'} [role] what the targets know it as
 */

const node = process.execPath;
const script = (/** @type {string} */ name) => [node, `bench/contestants/${name}.mjs`];

/** @returns {Contestant[]} */
const everywhere = (room) => {
  const job = [node, 'dist/evtriage.js', '--quiet', '--out', join(room, 'report')];
  return [
    { name: 'bare read, one buffer of 1 MB', command: script('bare-read'), shows: 'bytes', role: 'bare' },
    { name: '**evtriage**, all reports written', command: job, shows: 'report', role: 'job' },
    { name: 'evtriage `--parser full`', command: [...job, '--parser', 'full'], shows: 'report' },
  ];
};

/** Who runs on which form. @param {string} room */
export function contestantsIn(room) {
  const found = tools(room);
  const csv = (/** @type {string} */ form) => [
    ...everywhere(room),
    { name: 'csv-parse, every row', command: [...script('csv-parse'), form], shows: 'events', role: 'reference' },
    {
      name: 'DuckDB, `read_csv` and `GROUP BY`',
      command: found.duckdb && [...script('duckdb'), form],
      shows: 'events',
    },
  ];
  return {
    xml: [
      ...everywhere(room),
      { name: 'fast-xml-parser, every event', command: script('fast-xml-parser'), shows: 'events', role: 'reference' },
      { name: 'saxes', command: script('saxes'), shows: 'events' },
      { name: 'expat in C, ids counted', command: found.expat, shows: 'events', role: 'expat' },
      { name: '`xmllint --stream --noout`', command: found.xmllint, shows: null },
    ],
    csv: csv('csv'),
    'viewer-csv': csv('viewer-csv'),
    evtx: [
      ...everywhere(room),
      { name: 'winevtx, every record', command: script('winevtx'), shows: 'events', role: 'reference' },
    ],
  };
}

/** What may or may not be on this computer; null where it is not. */
function tools(room) {
  const expat = join(room, 'expat');
  const works = (/** @type {string} */ file, /** @type {string[]} */ ...args) => spawnSync(file, args).status === 0;
  return {
    expat: works('cc', '-O2', '-o', expat, 'bench/contestants/expat.c', '-lexpat') ? [expat] : null,
    xmllint: works('xmllint', '--version') ? ['xmllint', '--stream', '--noout', '--huge'] : null,
    duckdb: isInstalled('@duckdb/node-api'),
  };
}

/** @param {string} name */
function isInstalled(name) {
  try {
    return import.meta.resolve(name) !== '';
  } catch {
    return false;
  }
}
