import { join } from 'node:path';
import type { DropRecord } from '../../node/watch/drop-record.ts';
import { finishMoves } from '../../node/watch/place-report.ts';
import { answer, remark } from '../io.ts';
import { oneLine } from '../one-line.ts';
import type { Site } from './site.ts';

/** Ends what an earlier run or attempt left half done, and tells of the reports that were all but there. */
export async function settleOut(site: Site): Promise<void> {
  const { out, record } = site;
  const byFolder = new Map(record.all.map((one) => ['folder' in one.report ? one.report.folder : '', one]));
  for (const folder of await finishMoves(out, (name) => byFolder.has(name))) {
    const finished = byFolder.get(folder);
    if (finished) await presentReport(site, finished);
  }
}

/** Says of a report that is in its place what it says and where it is, and counts its exit status. */
export async function presentReport(site: Site, dropped: DropRecord): Promise<void> {
  const { request, io, untold } = site;
  const { report, status } = dropped;
  if (!('folder' in report)) return;
  site.worst = Math.max(site.worst, status);
  await remark(io, untold.get(report.folder) ?? linesKept(site, dropped));
  untold.delete(report.folder);
  await answer(io, `${join(request.out, report.folder, report.file)}\n`);
}

/** Of the report of a run that was killed only what its list has. */
function linesKept({ request, words }: Site, { name, report }: DropRecord): readonly string[] {
  if (request.each.quiet || !('folder' in report)) return [];
  const verdict = `${words.say(`severity.${report.severity}`)}: ${oneLine(report.text)}`;
  return [words.say('watch.verdict', { name: oneLine(name), verdict })];
}
