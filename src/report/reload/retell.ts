import { loadLanguage } from '../../locale/catalogues.ts';
import { wordsFor } from '../../locale/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { InputSummary, TriageResult } from '../../model/result.ts';
import { withReportId } from '../report-id.ts';
import { speak } from '../speak.ts';
import { withFillable } from './fillable.ts';

/**
 * An earlier result in `locale`; in its own language it stays as it is. A text for which there are no words any more
 * stays in the language it was told in. In another language it is another report, and has an id of its own.
 */
export async function retell(result: TriageResult, locale: Locale): Promise<TriageResult> {
  const told = await toldIn(locale, result);
  if (locale === result.locale) return told;
  const { reportId: _, ...rest } = told;
  return await withReportId(rest);
}

/** The same report in the language of its ticket, which names the report by its id. */
export async function retellForTicket(result: TriageResult, locale: Locale): Promise<TriageResult> {
  return await toldIn(locale, result);
}

async function toldIn(locale: Locale, result: TriageResult): Promise<TriageResult> {
  await loadLanguage(locale);
  const told = { ...withFillable(result, locale), inputs: result.inputs.map(withKnownProblems) };
  return locale === result.locale ? told : speak(told, locale, orAsBefore);
}

function orAsBefore(make: () => string, before: string): string {
  try {
    return make();
  } catch {
    return before;
  }
}

/** Problems are told when a report is made: one that has no words any more is only counted. */
function withKnownProblems(input: InputSummary): InputSummary {
  const known = input.problems.filter(({ code, args }) => canSay(`problem.${code}`, args));
  const left = input.problems.length - known.length;
  return left === 0 ? input : { ...input, problems: known, problemsLeftOut: input.problemsLeftOut + left };
}

function canSay(key: string, args: InputSummary['problems'][number]['args']): boolean {
  try {
    wordsFor('en').say(key, args);
    return true;
  } catch {
    return false;
  }
}
