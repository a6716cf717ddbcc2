import type { SuppressionSummary } from '../../../model/suppression.ts';
import { suppressionText } from '../../suppression-text.ts';
import type { ViewContext } from './context.ts';

const most = 30;

/** One line for each entry of the file of `--suppress`: what came of it. */
export function suppressionLines({ result, words, show }: ViewContext): readonly string[] {
  const all = result.suppressions ?? [];
  const line = (entry: SuppressionSummary) => suppressionText(entry, words, (text) => show(text, 300));
  const left = all.length - most;
  return [...all.slice(0, most).map(line), ...(left > 0 ? [words.say('html.more-in-json', { n: left })] : [])];
}
