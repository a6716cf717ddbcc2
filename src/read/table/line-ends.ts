/** A line break of an old Mac, or what a converter left of one: the carriage return alone, also twice. */
const loneReturn = /\r(?!\n)/g;

/** True when the first line of a text ends in a carriage return alone: then every such one is a line break. */
export function hasLoneReturns(text: string): boolean {
  return /^[^\r\n]*\r[^\n]/.test(text);
}

/** The text with line feeds for carriage returns that stand alone. */
export function withLineFeeds(text: string): string {
  return text.replace(loneReturn, '\n');
}

/** The same for a text in blocks; a return at the end of a block waits for the next one. */
export function createLineFeeder(): (block: string, last: boolean) => string {
  let waiting = '';
  return (block, last) => {
    const text = waiting + block;
    waiting = !last && text.endsWith('\r') ? '\r' : '';
    return withLineFeeds(text.slice(0, text.length - waiting.length));
  };
}
