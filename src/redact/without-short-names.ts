import type { Evidence } from '../model/finding.ts';
import type { TriageResult } from '../model/result.ts';
import { replacer, type Replacing } from './replace.ts';
import { shortNamesIn } from './short-names.ts';
import { rewrite } from './walk.ts';

/** `redacted`, which was made of `clean`, with the short names of each event replaced in the texts of that event, too. */
export function withoutShortNames(clean: TriageResult, redacted: TriageResult, how: Replacing): TriageResult {
  function ofEvent(done: Evidence, real: Evidence | undefined): Evidence {
    const short = real && shortNamesIn(real, how);
    if (!short) return done;
    const replace = replacer({ ...how, find: (text) => [...how.find(text), ...short(text)] });
    return {
      ...done,
      data: rewrite(real.data, 'data', replace),
      message: rewrite(real.message, 'text', replace),
    };
  }

  return {
    ...redacted,
    findings: redacted.findings.map((finding, at) => ({
      ...finding,
      evidence: finding.evidence.map((done, number) => ofEvent(done, clean.findings[at]?.evidence[number])),
    })),
  };
}
