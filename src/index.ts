import { takeIn } from './triage/intake.ts';
import type { Input } from './model/input.ts';
import type { Locale } from './model/locale.ts';
import type { Pack } from './model/pack.ts';
import type { InputSummary, RuleProblem, TriageResult } from './model/result.ts';
import { speak } from './report/speak.ts';
import type { LoadedPack, PackSource } from './rules/load-pack.ts';
import type { ReadOptions } from './read/read-input.ts';
import { createDuplicateFilter } from './triage/duplicates/duplicate-filter.ts';
import { noteMissing } from './triage/note-missing.ts';
import { createPackFinder } from './triage/pack-index.ts';
import type { InputShare } from './triage/read-apart.ts';
import { assemble } from './triage/result/assemble.ts';
import { addEvent, emptyTally, mergeTally } from './triage/tally/tally.ts';
import { tallyFrom } from './triage/tally/tally-share.ts';
import { inWindow } from './triage/window.ts';
import { withReportId } from './report/report-id.ts';

export type { LoadedPack, PackSource } from './rules/load-pack.ts';
export { render, type RenderedFile, type ReportFormat, reportFormats } from './report/render.ts';
export type { Templates } from './report/templates.ts';
export type { Input } from './model/input.ts';
export type { Pack } from './model/pack.ts';
export type { RuleProblem, TriageResult } from './model/result.ts';
export { type Locale, locales } from './model/locale.ts';

/** YAML to a pack; what is wrong in it is named and left out. What reads YAML is brought in only when it is called. */
export async function loadPack(source: PackSource): Promise<LoadedPack> {
  const rules = await import('./rules/load-pack.ts');
  return rules.loadPack(source);
}

/** Also what decides how inputs are read: time zone, encoding, order of dates, parser. */
export interface TriageOptions extends ReadOptions {
  /** Language of the result's texts. */
  readonly locale: Locale;
  /** ISO 8601 in UTC; events before it are counted as outside. Events without a time are always kept. */
  readonly since?: string;
  /** ISO 8601 in UTC; events after it are counted as outside. */
  readonly until?: string;
  /** ISO 8601 in UTC, printed as the time the report was made; the newest event's time when absent. */
  readonly now?: string;
  /** The command line as the report prints it: without folders and secrets. */
  readonly command: string;
  readonly tool: TriageResult['tool'];
  /** Problems of the packs, so that the report can name what was left out. */
  readonly ruleProblems?: readonly RuleProblem[];
  /**
   * Reads an input somewhere else, at the same time as others. Null: it is to be read here. So is one whose share turns out
   * to depend on what was read before.
   */
  readonly apart?: (input: Input) => Promise<InputShare | null>;
  /** Called every few thousand events and at the end of each input. */
  readonly onProgress?: (progress: { readonly input: string; readonly records: number }) => void;
}

const eventsPerProgress = 4096;

/**
 * Exports in, one result out. Inputs are read one after another, so the same inputs in the same order give the same
 * result. What is wrong with an input is in the result; nothing is thrown for it.
 */
export async function triage(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  packs: readonly Pack[],
  options: TriageOptions,
): Promise<TriageResult> {
  const tally = emptyTally();
  const findPack = createPackFinder(packs);
  const duplicates = createDuplicateFilter({ alone: Array.isArray(inputs) && inputs.length < 2 });
  const summaries: InputSummary[] = [];
  let records = 0;

  for await (const input of inputs) {
    const share = await options.apart?.(input);
    if (share && duplicates.adopt(input.name, share.seen)) {
      mergeTally(tally, tallyFrom(share.tally, findPack));
      records += share.events;
      options.onProgress?.({ input: input.name, records });
      summaries.push(share.summary);
      continue;
    }
    const summary = await takeIn(input, options, duplicates, (event, duplicate) => {
      records += 1;
      if (records % eventsPerProgress === 0) options.onProgress?.({ input: input.name, records });
      if (duplicate) return 'duplicate';
      if (!inWindow(event, options)) return 'outside';
      addEvent(tally, event, findPack);
      return 'counted';
    });
    options.onProgress?.({ input: input.name, records });
    summaries.push(summary);
  }

  const result = assemble(tally, noteMissing(summaries, duplicates.missing()), packs, {
    locale: options.locale,
    timeZone: options.timeZone ?? null,
    generatedAt: options.now ?? null,
    tool: options.tool,
    command: options.command,
    ruleProblems: options.ruleProblems ?? [],
  });
  return withReportId(speak(result, options.locale));
}
