import { join } from 'node:path';
import type { TriageResult } from '../../index.ts';
import { isSendableName } from '../../inner.ts';
import { findInputs } from '../../node/find-inputs.ts';
import type { ReportFile } from '../../node/write-reports.ts';
import { rendered } from '../deliver.ts';
import { mainFileOf } from '../formats.ts';
import { keyFile, keyFileName, keyIn, type KeyToKeep, keyToKeep } from '../key-file.ts';
import type { TriageRequest } from '../request.ts';
import { triageInputs } from '../triage-inputs.ts';
import type { Site } from './site.ts';

/** The report of a drop, none of it written. */
export interface MadeReport {
  readonly request: TriageRequest;
  /** With the names as logged, for the sender. */
  readonly real: TriageResult;
  readonly result: TriageResult;
  readonly hidden: number;
  readonly ownReports: number;
  /** How the drop may be called where others look; null: its name tells too much. */
  readonly label: string | null;
  /** How many names the key holds. */
  readonly names: number;
  /** What goes into the folder of the report. */
  files(folder: string): Promise<{ readonly files: readonly ReportFile[]; readonly key: KeyToKeep | null }>;
  /** The file that a reader opens. */
  readonly main: string;
}

/** Triages a drop as `evtriage <drop>` would. Null: it is gone. */
export async function makeReport(site: Site, name: string): Promise<MadeReport | null> {
  const { inbox, apart, words, io } = site;
  const request: TriageRequest = { ...site.request.each, paths: [join(inbox, name)] };
  const found = await findInputs(request.paths, { cwd: inbox, stdin: io.stdin, words, apart });
  if (found.missing.length > 0) return null;
  // The drop before this one may have added names.
  const key = await keyIn(request.redaction.key, words, io);
  const grounds = { ...site.grounds, key };
  const made = await triageInputs(found.inputs, grounds, request, words, io);
  const { result, originals } = made;
  return {
    request,
    real: made.real,
    result,
    hidden: found.hidden,
    ownReports: found.ownReports,
    label: isSendableName(name, result, originals) ? name : null,
    names: result.redaction.profile === 'none' ? 0 : made.key.names.length,
    async files(folder) {
      const kept = keyToKeep(made.key, { out: folder, redaction: request.redaction });
      const { files } = await rendered(result, request, words, { originals, key: kept });
      const isBeside = kept !== null && request.redaction.key === undefined;
      return { files: isBeside ? [...files, keyFile(keyFileName, kept.key)] : files, key: kept };
    },
    main: mainFileOf(request.formats),
  };
}
