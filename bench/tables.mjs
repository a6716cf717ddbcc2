import { format } from 'prettier';
import { linearSizes } from './linear.mjs';

export const formNames = {
  xml: 'Event Viewer XML',
  csv: 'Get-WinEvent CSV',
  'viewer-csv': 'Event Viewer CSV',
  evtx: '.evtx',
};

const whole = (/** @type {number} */ number) => Math.round(number).toLocaleString('en');

/** At most three digits that matter. @param {number} number */
export const short = (number) => (number >= 100 ? whole(number) : number.toPrecision(number < 0.1 ? 2 : 3));

/** @param {readonly string[]} headings @param {readonly (readonly string[])[]} rows */
function table(headings, rows) {
  const rule = headings.map((_, column) => (column === 0 ? '---' : '---:'));
  return [headings, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').slice(0, 80);

/** One log in one form and size. @param {import('./targets.mjs').Section} section */
export function contestTable({ form, bytes, events, outcomes }) {
  const secondsOf = (/** @type {string} */ role) =>
    outcomes.find(({ contestant }) => contestant.role === role)?.seconds;
  const [bare, reference] = [secondsOf('bare'), secondsOf('reference')];
  const rows = outcomes.map(({ contestant: { name, command }, seconds, peak, failure }) => {
    if (!command) return [name, 'not installed', '', '', '', '', ''];
    if (failure !== null) return [name, `error: ${cell(failure)}`, '', '', '', '', ''];
    return [
      name,
      seconds.toFixed(2),
      bare ? short(seconds / bare) : '',
      reference ? short(reference / seconds) : '',
      short(bytes / 1e6 / seconds),
      whole(events / seconds),
      peak === null ? '' : whole(peak),
    ];
  });
  const referenceName = outcomes.find(({ contestant }) => contestant.role === 'reference').contestant.name;
  return [
    `## ${formNames[form]}, ${whole(bytes / 1e6)} MB, ${whole(events)} events`,
    table(
      [
        '',
        'seconds',
        'times the bare read',
        `times as fast as ${referenceName.split(',')[0]}`,
        'MB/s',
        'events/s',
        'peak MB',
      ],
      rows,
    ),
  ].join('\n\n');
}

/** @param {Awaited<ReturnType<typeof import('./start-up.mjs').startUp>>} runs */
export function startUpTable(runs) {
  const rows = runs.map(({ name, seconds, timesBare, failure }) =>
    failure === null ? [name, whole(seconds * 1000), short(timesBare)] : [name, `error: ${cell(failure)}`, ''],
  );
  return `## Start-up\n\n${table(['', 'milliseconds', 'times `node -e 0`'], rows)}`;
}

/** @param {Awaited<ReturnType<typeof import('./linear.mjs').linear>>} lines */
export function linearTable(lines) {
  const rows = lines.map(({ form, costs }) => [
    formNames[form],
    ...costs.map(({ seconds, events, failure }) =>
      failure === null ? short((seconds / events) * 1e6) : `error: ${cell(failure)}`,
    ),
    growth(costs) === null ? '' : growth(costs).toFixed(2),
  ]);
  return (
    '## An event in a small log and in a large one\n\nMicroseconds for each event, start and reports included, ' +
    `evtriage.\n\n${table(['', ...linearSizes.map((size) => `${size} MB`), 'last to first'], rows)}`
  );
}

/** @param {Awaited<ReturnType<typeof import('./rules.mjs').rules>>} costs */
export function rulesTable(costs) {
  const [without, few] = costs;
  const rows = costs.map(({ count, present, seconds, events, incidents, matches }) => [
    `${whole(count)}, ${whole(present)} of them for events of this log`,
    short((seconds / events) * 1e6),
    short((Math.max(0, seconds - without.seconds) / events) * 1e6),
    (seconds / few.seconds).toFixed(2),
    whole(incidents),
    whole(matches),
  ]);
  return (
    `## Rules\n\nThe ${whole(without.events)} events of one XML log, read, counted and judged with generated rules.` +
    ` Node ${process.versions.node}, one run.\n\n` +
    table(
      [
        'rules',
        'microseconds for each event',
        'of them for rules',
        'times the run with 10',
        'rules that found something',
        'matches',
      ],
      rows,
    )
  );
}

/** The page with one section in the place of the one with the same heading, or at its end. */
export function withSection(/** @type {string} */ results, /** @type {string} */ section) {
  const [heading] = section.split('\n');
  const sections = results.split(/\n(?=## )/);
  const at = sections.findIndex((one) => one.startsWith(`${heading}\n`));
  return sections.toSpliced(at === -1 ? sections.length : at, at === -1 ? 0 : 1, `${section}\n`).join('\n');
}

/** What an event costs in the largest log, by what it costs in the smallest. */
export function growth(costs) {
  const [first, last] = [costs[0], costs.at(-1)].map(({ seconds, events }) => seconds && seconds / events);
  return first && last ? last / first : null;
}

/** @param {readonly import('./targets.mjs').Target[]} targets */
export function targetTable(targets) {
  const rows = targets.map(({ what, wanted, measured, verdict, remark = '' }) => [
    what,
    wanted,
    measured,
    verdict,
    remark,
  ]);
  return `## Targets\n\n${table(['', 'wanted', 'measured', '', ''], rows)}`;
}

/** The page as this project formats its pages. @param {readonly string[]} parts */
export function page(parts) {
  return format(`${parts.join('\n\n')}\n`, { parser: 'markdown', printWidth: 120 });
}
