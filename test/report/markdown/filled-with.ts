import type { TriageResult } from '../../../src/model/result.ts';
import { comparisonWith } from '../compared.ts';
import { both } from './results.ts';

/** The result with `texts`, one after the other, in every field that can carry foreign text. */
export function filledWith(result: TriageResult, texts: readonly string[]): TriageResult {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const subjects = <Part extends { readonly top: readonly object[] }>(part: Part): Part => ({
    ...part,
    top: part.top.map((subject) => ({ ...subject, id: text() })),
  });

  return {
    ...result,
    reportId: text(),
    timeZone: text(),
    tool: { name: text(), version: text(), runtime: text() },
    command: text(),
    rulePacks: result.rulePacks.map((pack) => ({
      ...pack,
      id: text(),
      version: text(),
      sha256: text(),
      verified: text(),
    })),
    ...(result.comparison ? { comparison: comparisonWith(text) } : {}),
    verdict: { ...result.verdict, text: text(), ledeText: text() },
    span: { ...result.span, marks: result.span.marks.map((mark) => ({ ...mark, computer: text() })) },
    findings: result.findings.map((finding) => ({
      ...finding,
      rule: text(),
      title: text(),
      summary: text(),
      statusText: text(),
      confidenceText: text(),
      verify: text(),
      args: { ca: text() },
      remedy: finding.remedy.map((step) => ({ ...step, text: text() })),
      affected: {
        ...finding.affected,
        devices: subjects(finding.affected.devices),
        cas: subjects(finding.affected.cas),
      },
      references: finding.references.map((reference) => ({ ...reference, verified: text() })),
      evidence: finding.evidence.map((event) => ({
        ...event,
        place: { input: text(), record: text(), line: 1 },
        computer: text(),
        provider: text(),
        channel: text(),
        time: { ...event.time, raw: text() },
        data: { [text()]: text(), [text()]: text() },
        message: text(),
      })),
    })),
    groups: result.groups.map((group) => ({
      ...group,
      provider: text(),
      channel: text(),
      code: text(),
      codeName: text(),
      codeAsLogged: texts.slice(0, 1),
      name: group.name === null ? null : text(),
    })),
    nextPerson: result.nextPerson.map((hint) => ({ ...hint, text: text(), words: both('x') })),
    inputs: result.inputs.map((input) => ({
      ...input,
      name: text(),
      encoding: text(),
      sha256: text(),
      problems: input.problems.map((problem) => ({
        ...problem,
        args: Object.fromEntries(Object.keys(problem.args).map((name) => [name, text()])),
      })),
    })),
    ruleProblems: result.ruleProblems.map((problem) => ({ ...problem, file: text(), message: text(), hint: text() })),
  };
}
