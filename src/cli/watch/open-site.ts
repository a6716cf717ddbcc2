import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Words } from '../../locale/words.ts';
import { realPath } from '../../node/real-path.ts';
import { reasonOf, systemCode } from '../../node/reason.ts';
import { claimFolder, type GiveBack } from '../../node/watch/claim-folder.ts';
import { recordFileName, recordIn } from '../../node/watch/record-of-drops.ts';
import { prepareFolder } from '../../node/write-reports.ts';
import { exitStatus } from '../exit-status.ts';
import { groundsOf } from '../grounds.ts';
import { type Io, remark } from '../io.ts';
import { orRefuse } from '../or-refuse.ts';
import { Refusal } from '../refusal.ts';
import type { WatchRequest } from '../request.ts';
import { settleOut } from './settle-out.ts';
import { createToldOnce, type Site } from './site.ts';
import { writePage } from './write-page.ts';

/** Everything a watch needs, made sure of before it begins. Throws a `Refusal` for what cannot be used. */
export async function openSite(
  request: WatchRequest,
  words: Words,
  io: Io,
): Promise<{ readonly site: Site; readonly giveBack: GiveBack }> {
  const { each } = request;
  const inbox = resolve(io.cwd, request.inbox);
  const out = resolve(io.cwd, request.out);
  await readdir(inbox).catch((error: unknown) => {
    if (systemCode(error) === null) throw error;
    throw new Refusal({
      code: 'watch-folder',
      typed: { path: request.inbox },
      args: { reason: reasonOf(error, words) },
    });
  });
  const grounds = await groundsOf(each, words, io);
  await orRefuse(prepareFolder(out), request.out, words);
  if ((await realPath(inbox)) === (await realPath(out)))
    throw new Refusal({ code: 'watch-same', typed: { path: request.out } });
  const named = [each.redaction.key, each.suppress, ...each.rules].flatMap((path) => path ?? []);
  const apart = await Promise.all([out, ...named.map((path) => resolve(io.cwd, path))].map(realPath));

  const claim = await orRefuse(claimFolder(out), request.out, words);
  if (typeof claim !== 'function') {
    const args = { process: String(claim.process), place: claim.isElsewhere ? 'elsewhere' : 'here' };
    throw new Refusal({ code: 'watch-taken', typed: { path: request.out }, args });
  }
  try {
    const record = await orRefuse(recordIn(out), request.out, words);
    if (!record) throw new Refusal({ code: 'watch-record', typed: { path: join(request.out, recordFileName) } });
    const told = createToldOnce((lines) => remark(io, lines));
    const site: Site = {
      request,
      inbox,
      out,
      apart,
      grounds,
      record,
      words,
      io,
      told,
      untold: new Map(),
      worst: grounds.rules.problems.length > 0 ? exitStatus.refused : exitStatus.written,
    };
    await orRefuse(settleOut(site), request.out, words);
    await orRefuse(writePage(site), request.out, words);
    return { site, giveBack: claim };
  } catch (error) {
    await claim();
    throw error;
  }
}
