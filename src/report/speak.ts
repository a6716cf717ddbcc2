import { wordsFor, type Words } from '../locale/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding, Said } from '../model/finding.ts';
import { yearsOf } from './years.ts';
import type { TriageResult, Verdict } from '../model/result.ts';
import { speakComparison } from './comparison/speak-comparison.ts';

/** Makes one text of a result. `before` is what stands in its place so far. */
type Make = (make: () => string, before: string) => string;

/** Says what results hold, text by text. */
interface Speaker {
  readonly words: Words;
  readonly make: Make;
}

/**
 * The result with every text in `locale`. The one place where findings and the verdict get their words. A text that cannot
 * be made is a defect; `make` may see it otherwise.
 */
export function speak<Result extends Omit<TriageResult, 'reportId'>>(
  result: Result,
  locale: Locale,
  make: Make = (text) => text(),
): Result {
  const speaker = { words: wordsFor(locale, yearsOf(result)), make };
  const findings = result.findings.map((finding) => speakFinding(finding, speaker));
  return {
    ...result,
    locale,
    findings,
    verdict: speakVerdict(result.verdict, findings, speaker),
    ...(result.comparison ? { comparison: speakComparison(result.comparison, speaker) } : {}),
    nextPerson: result.nextPerson.map((hint) => ({
      ...hint,
      text: make(() => speaker.words.fill(hint.words), hint.text),
    })),
  };
}

function speakFinding(finding: Finding, { words, make }: Speaker): Finding {
  const { args } = finding;
  const { grounds } = finding.words;
  return {
    ...finding,
    title: make(() => words.fill(finding.words.title, args), finding.title),
    summary: make(() => summaryOf(finding, words), finding.summary),
    verify: make(() => words.fill(finding.words.verify, args), finding.verify),
    remedy: finding.words.remedy.map((step, at) => ({
      ...step,
      text: make(() => words.fill(step.text, args), finding.remedy[at]?.text ?? ''),
    })),
    statusText: make(() => say(finding.statusReason, words), finding.statusText),
    confidenceText: make(
      () => (grounds ? words.fill(grounds, args) : say(finding.confidenceReason, words)),
      finding.confidenceText,
    ),
    notesText: make(() => sayAll(finding.notes ?? [], words), finding.notesText ?? ''),
  };
}

function summaryOf({ words: own, args, restsOn }: Finding, words: Words): string {
  const summary = words.fill(own.summary, args);
  if (restsOn.length === 0) return summary;
  return [summary, words.say('finding.rests-on', { findings: words.list(restsOn) })].join(
    words.say('report.between-sentences'),
  );
}

function speakVerdict(verdict: Verdict, findings: readonly Finding[], { words, make }: Speaker): Verdict {
  const finding = findings.find(({ id }) => verdict.findings.includes(id));
  const { key, args } = verdict.reason;
  return {
    ...verdict,
    text: make(() => say({ key, args: { ...args, ...subjectOf(finding, words) } }, words), verdict.text),
    ledeText: make(() => sayAll(verdict.lede, words), verdict.ledeText),
  };
}

/** What the verdict's sentence is about: the finding's claim, or what no longer works and why. */
function subjectOf(finding: Finding | undefined, words: Words): Said['args'] {
  if (!finding) return { title: '' };
  const { impact, because } = finding.words;
  return {
    title: impact ? words.fill(impact, finding.args) : finding.title,
    because: because ? words.fill(because, finding.args) : '',
  };
}

/** One sentence after the other. */
function sayAll(sentences: readonly Said[], words: Words): string {
  return sentences.map((said) => say(said, words)).join(words.say('report.between-sentences'));
}

function say({ key, args }: Said, words: Words): string {
  return words.say(key, args);
}
