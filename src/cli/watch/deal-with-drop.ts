import { join } from 'node:path';
import { digestOfDrop } from '../../node/watch/digest-of-drop.ts';
import type { DropRecord } from '../../node/watch/drop-record.ts';
import type { Outcome } from '../../node/watch/drop-stages.ts';
import { filesOfDrop, stampOf } from '../../node/watch/look-at-inbox.ts';
import { freeFolder, placeReport } from '../../node/watch/place-report.ts';
import { reasonOf } from '../../node/reason.ts';
import { fileEnding } from '../../inner.ts';
import { exitStatus, statusOf } from '../exit-status.ts';
import { remark } from '../io.ts';
import { writeKey } from '../key-file.ts';
import { oneLine } from '../one-line.ts';
import { dropLine, reportLines } from './drop-lines.ts';
import { makeReport, type MadeReport } from './make-report.ts';
import { presentReport, settleOut } from './settle-out.ts';
import type { Site } from './site.ts';
import { writePage } from './write-page.ts';

/** A drop as it was found. */
export interface Found {
  readonly name: string;
  readonly stamp: string;
  /** How often it was tried before. */
  readonly tries: number;
}

/** What came of it, and the exit status that a triage of it would have. */
export interface Dealt {
  readonly outcome: Outcome;
  readonly status: number;
}

const changed: Dealt = { outcome: 'changed', status: exitStatus.written };
const done: Dealt = { outcome: 'done', status: exitStatus.written };

/** A file that could be read a moment ago is held by a scanner now and then: so often it is tried again. */
const doubts = 3;

/** A drop to its report: whole, or not at all and to be tried again. Throws what the system throws, and `Refusal`s. */
export async function dealWithDrop(site: Site, found: Found): Promise<Dealt> {
  const { inbox, record, words, told } = site;
  const { name, stamp, tries } = found;
  await settleOut(site);
  const files = await filesOfDrop(join(inbox, name), name, site.apart);
  if (stampOf(files) !== stamp) return changed;
  const sha256 = await digestOfDrop(files);
  if (sha256 !== null && typeof sha256 === 'object') {
    const text = words.say('watch.locked', {
      file: sha256.locked === '' ? 'none' : oneLine(sha256.locked),
      reason: reasonOf(sha256.error, words),
    });
    await told.say(`${name}\0locked`, [dropLine(name, text, words)]);
    return { outcome: 'blocked', status: exitStatus.unreadable };
  }
  const same = record.sameContent(name, sha256);
  if (same) return await leaveAsItIs(site, found, same);

  const made = await makeReport(site, name);
  if (made === null || (await stampNow(site, name)) !== stamp) return changed;
  if (sha256 !== null && tries < doubts && couldNotRead(made)) {
    return { outcome: 'blocked', status: exitStatus.unreadable };
  }
  const written = await writeReport(site, found, sha256, made);
  await presentReport(site, written);
  await writePage(site);
  return { outcome: 'done', status: written.status };
}

async function leaveAsItIs(site: Site, { name, stamp }: Found, same: DropRecord): Promise<Dealt> {
  const { record, words, io, request } = site;
  if (same.stamp !== stamp) {
    await record.keep({ ...same, stamp });
    const { report } = same;
    const text =
      'refused' in report
        ? words.say('watch.same-refused')
        : words.say('watch.same', { path: join(request.out, report.folder, report.file) });
    if (!request.each.quiet) await remark(io, [dropLine(name, text, words)]);
  }
  await writePage(site);
  return done;
}

async function stampNow({ inbox, apart }: Site, name: string): Promise<string> {
  return stampOf(await filesOfDrop(join(inbox, name), name, apart));
}

function couldNotRead({ real }: MadeReport): boolean {
  return real.inputs.some(({ problems }) => problems.some(({ code }) => code === 'file-not-readable'));
}

/** Writes the report, and remembers what the sender is to be told of it. */
async function writeReport(
  site: Site,
  { name, stamp }: Found,
  sha256: string | null,
  made: MadeReport,
): Promise<DropRecord> {
  const { record, out, request, io, untold } = site;
  const number = record.next;
  const at = new Date().toISOString();
  const label = made.label ?? `drop-${number}${fileEnding(name)}`;
  const taken = (folder: string) => record.all.some(({ report }) => 'folder' in report && report.folder === folder);
  const folder = await freeFolder(out, at, label, taken);
  const { files, key } = await made.files(join(request.out, folder));
  // The key first: without it a report that was written could not be read by its sender.
  if (key && request.each.redaction.key !== undefined) await writeKey(key, io.cwd);
  const { severity, text } = made.result.verdict;
  const report = { folder, file: made.main, severity, text };
  const status = statusOf(made.real, made.request);
  const written: DropRecord = { number, name, stamp, sha256, at, label, status, report };
  await placeReport(out, folder, files, async () => {
    await record.keep(written);
    untold.set(folder, reportLines(name, label, made, key?.path ?? null, site));
  });
  return written;
}
