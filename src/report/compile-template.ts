import Handlebars from 'handlebars';
import { escapeOf, templateOptions } from './handlebars.ts';
import { withoutIndent } from './html/indents.ts';

/**
 * A template as JavaScript, an expression that evaluates to a `CompiledTemplate`. Reading templates and compiling them takes
 * longer than filling them, so the build does it once. Filled, it gives the same bytes as the text.
 */
export function compileTemplate(file: string, text: string): string {
  const escape = escapeOf(file);
  return String(Handlebars.precompile(escape === 'html' ? withoutIndent(text) : text, templateOptions(escape)));
}
