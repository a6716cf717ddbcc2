/**
 * The door for the command alone: it stands beside `index.ts`, and `package.json` does not name it, so what goes through it may
 * change with any version.
 */
export { type ListedReport, renderListing } from './report/html/listing/render-listing.ts';
export { examine } from './triage/examine/examine.ts';
export { runExamples, type RuleOutcome } from './triage/examples/run-examples.ts';
export { fileEnding } from './redact/file-names.ts';
export { isSendableName } from './redact/sendable-name.ts';
export { keyFits } from './redact/key-fits.ts';
export type { ReadOptions } from './read/read-input.ts';
export { openWritten } from './read/written/open-written.ts';
export { canBeWritten } from './redact/export/frame.ts';
export { copyNames } from './redact/export/copy-names.ts';
export { rewriteExport } from './redact/export/rewrite-export.ts';
/**
 * Collects the names of exports, in this order: `event` with each event of all exports, as `triage` gives them to `onEvent`;
 * `written` once for each export, and what it returns with each of its records, from the first to the last; `settle` once,
 * with the result of that triage. What comes after `settle` is not looked at. Only then can an export be written anew and its
 * copy be looked through, with readers of their own. Nothing is thrown for what a log holds.
 */
export { collectNames, type NameCollection, type SettledNames } from './redact/export/export-redaction.ts';
