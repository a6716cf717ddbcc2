import { visible } from '../report/visible.ts';

const longest = 300;

/** Text from a log, a file name or an argument as one line that cannot steer the terminal. */
export function oneLine(text: string): string {
  return visible(text, longest).replaceAll(/\s+/g, ' ').trim();
}
