import type { FormReader } from '../form-reader.ts';
import type { Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { ownCopy } from '../own-copy.ts';
import { createTextWindow } from '../xml/text-window.ts';

/** What the cutter finds, in file order. */
export interface BlockSink {
  /** One block, from its own beginning to that of the next. `last`: it goes on to the end of the file. */
  block(text: string, where: Where, last: boolean): void;
  tooLarge(where: Where): void;
}

/** No beginning of a block is longer. */
const longestStart = 2048;

/**
 * Cuts a stream of text into blocks that have a mark at their beginning and none at their end. `start` (with `g`) must
 * fit as soon as its text is there, whatever follows. Text before the first block is passed over. Keeps no more text than
 * one record may have.
 */
export function createBlockCutter(start: RegExp, sink: BlockSink): FormReader {
  const window = createTextWindow();
  let open: { readonly from: number; readonly where: Where } | null = null;
  let searched = 0; // no block begins between the open one and here

  function run(last: boolean): void {
    for (let next = nextStart(); next >= 0; next = nextStart()) {
      close(next, false);
      open = { from: next, where: window.where(next) };
      searched = next + 1;
    }
    const end = window.text().length;
    searched = Math.max(searched, end - longestStart);
    if (last || (open && end - open.from > limits.recordChars)) close(end, last);
    // The character before is kept, because it tells whether a line begins.
    const done = window.drop(open ? open.from : Math.max(0, searched - 1));
    searched -= done;
    if (open) open = { ...open, from: open.from - done };
  }

  function nextStart(): number {
    start.lastIndex = searched;
    return start.exec(window.text())?.index ?? -1;
  }

  function close(end: number, last: boolean): void {
    if (!open) return;
    const { from, where } = open;
    open = null;
    if (end - from > limits.recordChars) sink.tooLarge(where);
    else sink.block(ownCopy(window.text().slice(from, end)), where, last);
  }

  return {
    take(text) {
      window.append(text);
      run(false);
    },
    end: () => run(true),
  };
}
