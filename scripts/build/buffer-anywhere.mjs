// Put in the place of the global `Buffer` in the library: Node's own, or in a page one that does the same.
import { Buffer as elsewhere } from 'buffer/';

export const Buffer = globalThis.Buffer ?? elsewhere;
