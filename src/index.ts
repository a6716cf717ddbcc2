import { loadLanguage } from './locale/catalogues.ts';
import { type TakeEvent, takeIn } from './triage/intake.ts';
import { versionBuilt } from './model/built-version.ts';
import type { Input } from './model/input.ts';
import type { Pack } from './model/pack.ts';
import type { InputSummary, TriageResult } from './model/result.ts';
import { orStopped } from './read/until-stopped.ts';
import { speak } from './report/speak.ts';
import type { LoadedPack } from './rules/load-pack.ts';
import type { PackSource } from './rules/pack-source.ts';
import type { AddedLanguage } from './rules/words-path.ts';
import type { PlacedRemark } from './rules/check/place-remarks.ts';
import type { LoadedSuppressions } from './rules/suppressions.ts';
import { compareResults } from './triage/compare/compare.ts';
import { withoutRefused } from './triage/correlate/plan/without-refused.ts';
import { createDuplicateFilter } from './triage/duplicates/duplicate-filter.ts';
import { createKnowledge } from './triage/knowledge.ts';
import { noteMissing } from './triage/note-missing.ts';
import { createProgressMeter } from './triage/progress-meter.ts';
import { assemble } from './triage/result/assemble.ts';
import { addEvent, emptyTally, mergeTally } from './triage/tally/tally.ts';
import { tallyFrom } from './triage/tally/tally-share.ts';
import type { TriageOptions } from './triage/triage-options.ts';
import { inWindow } from './triage/window.ts';
import type { RedactionKey } from './model/redaction.ts';
import type { Originals } from './redact/leaks.ts';
import type { RedactOptions } from './redact/redact-options.ts';
import { redactResult } from './redact/redact-result.ts';
import { restoreResult } from './redact/restore-result.ts';
import { withReportId } from './report/report-id.ts';

export type { LoadedPack } from './rules/load-pack.ts';
export type { PlacedRemark } from './rules/check/place-remarks.ts';
export type { PackSource } from './rules/pack-source.ts';
export { type SettledPacks, settlePacks } from './rules/settle-packs.ts';
export { render, type RenderedFile, type RenderOptions, type ReportFormat, reportFormats } from './report/render.ts';
export { type Reloaded, reloadResult } from './report/reload/reload-result.ts';
export { retell, retellForTicket } from './report/reload/retell.ts';
export type { Templates } from './report/templates.ts';
export type { Input } from './model/input.ts';
export type { Pack } from './model/pack.ts';
export type { RuleProblem, TriageResult } from './model/result.ts';
export type { NameClass, RedactionKey, RedactionProfile } from './model/redaction.ts';
export type { RedactOptions } from './redact/redact-options.ts';
export { leaksIn, type Leak, type Originals } from './redact/leaks.ts';
export { readKey } from './redact/read-key.ts';
export type { Finding } from './model/finding.ts';
export type { Group } from './model/group.ts';
export { type Locale, locales } from './model/locale.ts';
export type { TriageOptions } from './triage/triage-options.ts';
export { type Phrases, withLanguage } from './model/phrases.ts';

/** YAML to a pack, with its words in `languages`; what is wrong in it is named and left out. What reads YAML is brought in only when it is called. */
export async function loadPack(source: PackSource, languages: readonly AddedLanguage[] = []): Promise<LoadedPack> {
  const rules = await import('./rules/loaders.ts');
  const loaded = rules.loadPack(source, languages);
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

/**
 * Exports in, one result out: plain JSON, the same that `report.json` holds. Its times are ISO 8601 in UTC, its durations say
 * their unit in their names, its sizes are bytes.
 *
 * Inputs are read one after another, a piece at a time, so the same inputs in the same order give the same result. What
 * is wrong with an input is in the result; nothing is thrown for it. Rejects with what `inputs` itself throws, and with a
 * `RangeError` for a time zone or an encoding that the platform does not know.
 *
 * @param inputs Names and bytes of the exports, in any form that evtriage reads: its content tells which. `inputsFrom`
 *   of `evtriage/node` finds them in files, folders and archives.
 * @param packs What the events are judged by: those of `evtriage/packs.json`, your own from `loadPack`, or both.
 */
export async function triage(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  packs: readonly Pack[],
  options: TriageOptions,
): Promise<TriageResult> {
  const { signal, apart } = options;
  const tally = emptyTally();
  const knowledge = createKnowledge(packs);
  const duplicates = createDuplicateFilter({ alone: Array.isArray(inputs) && inputs.length < 2 });
  const meter = createProgressMeter(inputs, options.onProgress);
  const summaries: InputSummary[] = [];
  let cut = false;

  for await (const input of inputs) {
    if ((cut = signal?.aborted ?? false)) break;
    const sameAs = readBefore(input, summaries);
    // A share may be long in coming: who looks on sees which input is waited for.
    if (apart) meter.say(input);
    const waiting = async () => (sameAs === null && apart ? await apart(input) : null);
    const share = signal ? await orStopped(waiting, signal) : await waiting();
    if (share === 'stopped') {
      cut = true;
      break;
    }
    if (share && duplicates.adopt(input.name, share.seen)) {
      mergeTally(tally, tallyFrom(share.tally, knowledge.findPack));
      summaries.push(share.summary);
      meter.done(input, share.events);
      continue;
    }
    const take: TakeEvent = (event, duplicate) => {
      meter.event(input);
      options.onEvent?.(event);
      if (duplicate) return 'duplicate';
      if (!inWindow(event, options)) return 'outside';
      addEvent(tally, event, knowledge);
      return 'counted';
    };
    const { summary, stopped } = await takeIn(meter.metered(input), options, duplicates, take, sameAs);
    summaries.push(summary);
    if ((cut = stopped)) break;
    meter.done(input);
  }

  const partial = meter.partial(cut);
  const missing = duplicates.missing();
  // What was not read is not missing in the logs.
  const result = assemble(tally, noteMissing(summaries, partial ? [] : missing), knowledge, {
    missing,
    locale: options.locale,
    timeZone: options.timeZone ?? null,
    generatedAt: options.now ?? null,
    tool: options.tool ?? { name: 'evtriage', version: versionBuilt ?? 'source', runtime: 'library' },
    command: options.command ?? 'triage()',
    ruleProblems: options.ruleProblems ?? [],
    ...(options.suppressions ? { suppressions: options.suppressions } : {}),
    ...(partial ? { partial } : {}),
  });
  const { baseline } = options;
  await loadLanguage(options.locale);
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
  for (const locale of [result.locale, ...(options.told ?? [])]) await loadLanguage(locale);
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
  await loadLanguage(result.locale);
  return await withReportId(speak(result, result.locale));
}
