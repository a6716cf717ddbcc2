import * as fc from 'fast-check';

const marks = [
  '|',
  '\\',
  '\\|',
  '`',
  '``',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '[',
  ']',
  '![',
  '](',
  '<',
  '>',
  '#',
];
const breaks = [
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '\n\n## x\n\n',
  '\n\n- [ ] x\n\n',
  '\n\n```text\n',
  '\n\n| a |\n| - |\n',
];
const unseen = ['\u0000', '\u001B', '\u0085', '\u2028', '\u202E', '\u200B', '\uD800'];
const starts = [
  '# x',
  '- x',
  '- [ ] x',
  '+ x',
  '1. x',
  '1) x',
  '---',
  '===',
  '> x',
  '[x]: http://evil.example',
  '[^1]',
];
const references = ['@admin', '@org/team', '#12', 'GH-12', '!12', '%12', '~bug', '&3', 'owner/repo#1', 'PROJ-12'];
const addresses = ['http://evil.example', 'https://evil.example/a|b', 'www.evil.example', 'a@evil.example'];
const html = ['<script>', '<!--', '-->', '<b>', '<http://evil.example>', '&copy;', '&#64;me'];
const others = [':smile:', ':100:', '$x$', '$$', '{{x}}', '{% x %}', '🔑', '证书', 'word', 'two words'];

const trick = fc.constantFrom(
  ...marks,
  ...breaks,
  ...unseen,
  ...starts,
  ...references,
  ...addresses,
  ...html,
  ...others,
);
const tricks = fc.array(trick, { minLength: 1, maxLength: 6 });

/** Text that tries to leave its place. Some ink is in each: without any, a line rightly stays away. */
export const hostileText = fc
  .oneof(
    tricks.map((parts) => parts.join('')),
    tricks.map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
