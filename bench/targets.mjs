import { formNames, growth, short } from './tables.mjs';

/**
 * One form in one size.
 * @typedef {{ form: keyof typeof formNames, bytes: number, events: number, outcomes: import('./contest.mjs').Outcome[] }} Section
 * @typedef {{ what: string, wanted: string, measured: string, verdict: string, remark?: string }} Target
 */

/** What evtriage should be by its role's number: at least so many times as fast, or at most so many times as slow. */
const races = [
  { form: 'xml', role: 'reference', least: 25 },
  { form: 'xml', role: 'expat', least: 3 },
  { form: 'xml', role: 'bare', most: 8 },
  { form: 'csv', role: 'reference', least: 6 },
  { form: 'viewer-csv', role: 'reference', least: 6 },
];
const mostMemory = 150; // megabytes, at any size
const mostStarts = 3; // times `node -e 0`, for 1 MB
const mostGrowth = 1.1; // the noise of such runs

/**
 * Every target with what was measured for it. A part that was not asked for gives none.
 * @param {{ sections: readonly Section[], starts: Awaited<ReturnType<typeof import('./start-up.mjs').startUp>>,
 *   lines: Awaited<ReturnType<typeof import('./linear.mjs').linear>> }} results
 * @returns {Target[]}
 */
export function targetsOf({ sections, starts, lines }) {
  return [
    ...sections.flatMap((section) =>
      races.filter(({ form }) => form === section.form).map((race) => raced(section, race, starts)),
    ),
    ...sections.map((section) =>
      atMost(`${nameOf(section)}: peak memory`, mostMemory, roleIn(section, 'job').peak, (number) => `${number} MB`),
    ),
    ...starts
      .filter(({ form }) => form !== null)
      .map(({ name, timesBare, failure }) =>
        atMost(`${name}, to \`node -e 0\``, mostStarts, failure === null ? timesBare : null, times),
      ),
    ...lines.map(({ form, costs }) =>
      atMost(`${formNames[form]}: an event of 100 MB, to one of 25 MB`, mostGrowth, growth(costs), times),
    ),
  ];
}

const times = (/** @type {string} */ number) => `${number} times`;
const nameOf = ({ form, bytes }) => `${formNames[form]}, ${short(bytes / 1e6)} MB`;
const roleIn = ({ outcomes }, role) => outcomes.find(({ contestant }) => contestant.role === role);

function raced(section, { role, least, most }, starts) {
  const [job, other] = [roleIn(section, 'job'), roleIn(section, role)];
  const what = `${nameOf(section)}: evtriage to ${other.contestant.name}`;
  if (!job.seconds || !other.seconds)
    return notMeasured(what, least ? `>= ${times(least)}` : `<= ${times(most)}`, other);
  const target =
    most === undefined
      ? atLeast(what, least, other.seconds / job.seconds, (number) => `${number} times as fast`)
      : atMost(what, most, job.seconds / other.seconds, (number) => `${number} times as long`);
  return {
    ...target,
    remark: remarkOn(
      job,
      starts.find(({ form }) => form === section.form.replace('viewer-', '')),
    ),
  };
}

/** What of it does not come from reading: a part that no reader can save. */
function remarkOn(job, start) {
  if (!start || start.failure !== null) return '';
  return `of its ${short(job.seconds)} s it takes ${short(start.seconds)} s for 1 MB`;
}

function notMeasured(what, wanted, { contestant }) {
  return { what, wanted, measured: contestant.command ? 'error, see above' : 'not installed', verdict: 'not measured' };
}

function atMost(what, most, number, unit) {
  const wanted = `<= ${unit(`${most}`)}`;
  if (number === null) return { what, wanted, measured: '', verdict: 'not measured' };
  return { what, wanted, measured: unit(short(number)), verdict: number <= most ? 'reached' : missedBy(number / most) };
}

function atLeast(what, least, number, unit) {
  return {
    what,
    wanted: `>= ${unit(`${least}`)}`,
    measured: unit(short(number)),
    verdict: number >= least ? 'reached' : missedBy(least / number),
  };
}

const missedBy = (/** @type {number} */ factor) => `**not reached**, by ${short(factor)} times`;
