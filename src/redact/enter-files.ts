import type { TriageResult } from '../model/result.ts';
import { renamePaths } from './file-names.ts';
import { enterInput, inputCalled } from './give-pseudonyms.ts';
import type { NameBook } from './name-book.ts';
import { places } from './places.ts';
import { rewrite } from './walk.ts';

/** Enters every file that a result names and whose own name may not be shown. */
export function enterFiles(result: TriageResult, book: NameBook, isPlain: (file: string) => boolean): void {
  rewrite(result, places, (text, role) => {
    if (role === 'input' && text !== '' && !isPlain(text)) enterInput(book, text);
    if (role !== 'command') return text;
    // A folder of logs or of rules that was named, and is no input itself.
    return renamePaths(text, (path) => {
      if (!isPlain(path) && !inputCalled(book, path)) enterInput(book, path);
      return path;
    });
  });
}
