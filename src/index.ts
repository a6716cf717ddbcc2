import { type TakeEvent, takeIn } from './triage/intake.ts';
import type { EventRecord } from './model/event.ts';
import type { Input } from './model/input.ts';
import type { Locale } from './model/locale.ts';
import type { Pack } from './model/pack.ts';
import type { Suppression } from './model/suppression.ts';
import type { InputSummary, RuleProblem, TriageResult } from './model/result.ts';
import { speak } from './report/speak.ts';
import type { LoadedPack } from './rules/load-pack.ts';
import type { PackSource } from './rules/pack-source.ts';
import type { PlacedRemark } from './rules/check/place-remarks.ts';
import type { LoadedSuppressions } from './rules/suppressions.ts';
import type { ReadOptions } from './read/read-input.ts';
import { compareResults } from './triage/compare/compare.ts';
import { withoutRefused } from './triage/correlate/plan/without-refused.ts';
import { createDuplicateFilter } from './triage/duplicates/duplicate-filter.ts';
import { createKnowledge } from './triage/knowledge.ts';
import { noteMissing } from './triage/note-missing.ts';
import type { InputShare } from './triage/read-apart.ts';
import { assemble } from './triage/result/assemble.ts';
import { addEvent, emptyTally, mergeTally } from './triage/tally/tally.ts';
import { tallyFrom } from './triage/tally/tally-share.ts';
import { inWindow } from './triage/window.ts';
import type { RedactionKey } from './model/redaction.ts';
import type { Originals } from './redact/leaks.ts';
import { redactResult, type RedactOptions } from './redact/redact-result.ts';
import { restoreResult } from './redact/restore-result.ts';
import { withReportId } from './report/report-id.ts';

export type { LoadedPack } from './rules/load-pack.ts';
export type { PlacedRemark } from './rules/check/place-remarks.ts';
export type { PackSource } from './rules/pack-source.ts';
export { type SettledPacks, settlePacks } from './rules/settle-packs.ts';
export { render, type RenderedFile, type ReportFormat, reportFormats } from './report/render.ts';
export { runExamples, type RuleOutcome } from './triage/examples/run-examples.ts';
export { type Reloaded, reloadResult } from './report/reload/reload-result.ts';
export { retell } from './report/reload/retell.ts';
export type { Templates } from './report/templates.ts';
export type { Input } from './model/input.ts';
export type { Pack } from './model/pack.ts';
export type { RuleProblem, TriageResult } from './model/result.ts';
export type { NameClass, RedactionKey, RedactionProfile } from './model/redaction.ts';
export { leaksIn, type Leak, type Originals } from './redact/leaks.ts';
export { collectNames, type NameCollection, type SettledNames } from './redact/export/export-redaction.ts';
export { copyNames } from './redact/export/copy-names.ts';
export { canBeWritten } from './redact/export/frame.ts';
export { rewriteExport } from './redact/export/rewrite-export.ts';
export { openWritten } from './read/written/open-written.ts';
export type { WrittenExport } from './read/written/written-record.ts';
export type { ReadOptions } from './read/read-input.ts';
export { keyFits } from './redact/key-fits.ts';
export { readKey } from './redact/read-key.ts';
export { type Locale, locales } from './model/locale.ts';

/** YAML to a pack; what is wrong in it is named and left out. What reads YAML is brought in only when it is called. */
export async function loadPack(source: PackSource): Promise<LoadedPack> {
  const rules = await import('./rules/loaders.ts');
  const loaded = rules.loadPack(source);
  if (loaded.pack === null) return loaded;
  const { pack, problems } = withoutRefused(loaded.pack);
  return { ...loaded, pack, problems: [...loaded.problems, ...problems] };
}

/** YAML to suppressions; what is wrong in it is named and left out. */
export async function loadSuppressions(file: string, text: string): Promise<LoadedSuppressions> {
  const rules = await import('./rules/loaders.ts');
  return rules.loadSuppressions(file, text);
}

/** What the checks say of one of the packs that are loaded, each with its place in the pack's files. */
export async function checkRules(
  pack: Pack,
  source: PackSource,
  all: readonly Pack[],
): Promise<readonly PlacedRemark[]> {
  const rules = await import('./rules/loaders.ts');
  return rules.checkSource({ pack, all }, source);
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
  /** Findings to list last and not to count; what came of each is in the result. */
  readonly suppressions?: readonly Suppression[];
  /** The result of an earlier run, to say what is new, gone, better or worse, and whether the fix worked. */
  readonly baseline?: TriageResult;
  /**
   * Reads an input somewhere else, at the same time as others. Null: it is to be read here. So is one whose share turns out
   * to depend on what was read before.
   */
  readonly apart?: (input: Input) => Promise<InputShare | null>;
  /** Called with every event that is read here, counted or not, while it is at hand. */
  readonly onEvent?: (event: EventRecord) => void;
  /** Called every few thousand events, at the end of each input, and before one that is read somewhere else is waited for. */
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
  const knowledge = createKnowledge(packs);
  const duplicates = createDuplicateFilter({ alone: Array.isArray(inputs) && inputs.length < 2 });
  const summaries: InputSummary[] = [];
  let records = 0;

  for await (const input of inputs) {
    const sameAs = readBefore(input, summaries);
    // A share may be long in coming: who looks on sees which input is waited for.
    if (options.apart) options.onProgress?.({ input: input.name, records });
    const share = sameAs === null ? await options.apart?.(input) : null;
    if (share && duplicates.adopt(input.name, share.seen)) {
      mergeTally(tally, tallyFrom(share.tally, knowledge.findPack));
      records += share.events;
      options.onProgress?.({ input: input.name, records });
      summaries.push(share.summary);
      continue;
    }
    const take: TakeEvent = (event, duplicate) => {
      records += 1;
      options.onEvent?.(event);
      if (records % eventsPerProgress === 0) options.onProgress?.({ input: input.name, records });
      if (duplicate) return 'duplicate';
      if (!inWindow(event, options)) return 'outside';
      addEvent(tally, event, knowledge);
      return 'counted';
    };
    const summary = await takeIn(input, options, duplicates, take, sameAs);
    options.onProgress?.({ input: input.name, records });
    summaries.push(summary);
  }

  const missing = duplicates.missing();
  const result = assemble(tally, noteMissing(summaries, missing), knowledge, {
    missing,
    locale: options.locale,
    timeZone: options.timeZone ?? null,
    generatedAt: options.now ?? null,
    tool: options.tool,
    command: options.command,
    ruleProblems: options.ruleProblems ?? [],
    ...(options.suppressions ? { suppressions: options.suppressions } : {}),
  });
  const { baseline } = options;
  const comparison = baseline && compareResults(baseline, { reportId: '', ...result }, packs);
  return withReportId(speak(comparison ? { ...result, comparison } : result, options.locale));
}

/** The input that held the same bytes; null also when it could not be read to its end, and so has no digest. */
function readBefore({ sameAs }: Input, summaries: readonly InputSummary[]): string | null {
  return summaries.find(({ name, sha256 }) => name === sameAs && sha256 !== null)?.name ?? null;
}

/**
 * The one way out for a result that somebody else may read: names become pseudonyms, secrets go in every profile. All
 * formats are made from what it returns. The key gives the names back and stays with the sender; `originals` is for
 * `leaksIn`, which looks for them in what was made.
 */
export async function redact(
  result: TriageResult,
  options: RedactOptions,
): Promise<{ readonly result: TriageResult; readonly key: RedactionKey; readonly originals: Originals }> {
  const { result: redacted, names, originals } = redactResult(result, options);
  const spoken = await anew(redacted);
  // A key that knows a number keeps it, so that an older report can still be moved back.
  const shiftDays = options.shiftDays ?? options.key?.shiftDays;
  const shift = shiftDays === undefined ? {} : { shiftDays };
  return { result: spoken, key: { redactionKey: '1.0', reportId: spoken.reportId, names, ...shift }, originals };
}

/** The sender's own view of a redacted result: the names that the key knows, in texts of the same language. */
export async function restore(result: TriageResult, key: RedactionKey): Promise<TriageResult> {
  return await anew(restoreResult(result, key));
}

/** The same result with texts and an id that fit it. */
async function anew({ reportId: _old, ...result }: TriageResult): Promise<TriageResult> {
  return await withReportId(speak(result, result.locale));
}
