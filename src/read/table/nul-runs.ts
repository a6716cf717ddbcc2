/** So many NULs in a row are no part of a message: a disk that lost power leaves whole sectors of them. */
const least = 8;
const run = new RegExp(String.raw`\0{${least},}`, 'g');

/** Takes runs of NULs out of a text in blocks; one at the end of a block waits for the next one. */
export interface NulRuns {
  without(block: string, last: boolean): string;
  found(): boolean;
}

export function createNulRuns(): NulRuns {
  let waiting = '';
  let found = false;
  return {
    without(block, last) {
      if (waiting === '' && !block.includes('\0')) return block;
      const text = waiting + block;
      const end = last ? text.length : text.length - nulsAtEnd(text);
      // However long the run is that waits, it is known by its first few.
      waiting = text.slice(end, end + least);
      const rest = text.slice(0, end).replace(run, '');
      found ||= rest.length < end;
      return rest;
    },
    found: () => found,
  };
}

function nulsAtEnd(text: string): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(text.length - 1 - count) === 0) count += 1;
  return count;
}
