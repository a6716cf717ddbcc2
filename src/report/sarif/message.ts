import { visible } from '../visible.ts';

/**
 * A text as a message of SARIF: braces stand doubled, since single ones would be filled with arguments, and nothing in it
 * is an embedded link.
 */
export function message(text: string): { readonly text: string } {
  return {
    text: visible(text)
      .replace(/[{}]/g, '$&$&')
      .replace(/\](?=\()/g, '] '),
  };
}
