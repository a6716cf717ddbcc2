import { visible } from '../visible.ts';

const longest = 200;

/** Text of a log as a YAML scalar in double quotes, one line, with nothing in it that cannot be seen. */
export function quoted(text: string): string {
  return JSON.stringify(visible(text, longest).replaceAll(/\s+/g, ' '));
}

/** One line that YAML skips. */
export function comment(text: string, indent = 0): string {
  return `${' '.repeat(indent)}# ${visible(text, longest).replaceAll(/\s+/g, ' ')}`;
}
