import { fit, oneLine } from '../markdown/fit.ts';
import type { Ink, Ready } from '../markdown/ready.ts';

const longestProse = 1_200;
const longestCode = 300;

/**
 * What Jira's wiki markup would turn into something else: macros, links, mentions, tables, images and emphasis; addresses,
 * and words that look like the key of an issue; emoticons; dashes and citations. A backslash in front of a mark makes it a
 * plain character, also for what looks for links afterwards.
 */
const marks = new RegExp(
  [
    /[*_{}[\]|!^~&@`]/,
    /:(?=[^\s\d]|$)/,
    /\.(?<=www\.)/,
    /-(?<=[a-z][a-z0-9_]*-)(?=\d)/,
    /[-+](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[-+]/u,
    /\?(?=\?)|(?<=\?)\?/,
    /\((?=(?:[!/x+\-?yni*]|on|off|flag|flagoff|\*[rgby])\))/,
    /;(?=\)|$)|<(?=\/?3)/,
    /^#|(?<=^bq)\.|(?<=^h[1-6])\./,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'giu',
);

/** Foreign text in Jira's wiki markup: one line each, in which nothing is markup. */
export const jiraInk: Ink = {
  prose: (text, limit = longestProse) => fit(oneLine(text), limit, escaped) as Ready,
  code: (text, limit = longestCode) => fit(oneLine(text), limit, monospaced) as Ready,
};

/** A backslash of the text itself becomes an entity: two of them would be a line break. */
function escaped(line: string): string {
  return line
    .split('\\')
    .map((piece) => piece.replace(marks, '\\$&'))
    .join('&#92;');
}

function monospaced(line: string): string {
  return line === '' ? '' : `{{${escaped(line)}}}`;
}
