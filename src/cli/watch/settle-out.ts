import { join } from 'node:path';
import type { DropRecord } from '../../node/watch/drop-record.ts';
import { finishMoves } from '../../node/watch/place-report.ts';
import { answer } from '../io.ts';
import type { Site } from './site.ts';

/** Ends what an earlier run or attempt left half done, and says where the reports are that were all but there. */
export async function settleOut(site: Site): Promise<void> {
  const { out, record } = site;
  const byFolder = new Map(record.all.map((one) => ['folder' in one.report ? one.report.folder : '', one]));
  for (const folder of await finishMoves(out, (name) => byFolder.has(name))) {
    const finished = byFolder.get(folder);
    if (finished) await presentReport(site, finished);
  }
}

/** Says on stdout where a report is. */
export async function presentReport({ request, io }: Site, { report }: DropRecord): Promise<void> {
  if ('folder' in report) await answer(io, `${join(request.out, report.folder, report.file)}\n`);
}
