import { fileEnding } from '../../inner.ts';
import { reasonOf, systemCode } from '../../node/reason.ts';
import { exitStatus } from '../exit-status.ts';
import { remark } from '../io.ts';
import { complaintLines, LeakRefusal, Refusal } from '../refusal.ts';
import { type Dealt, dealWithDrop, type Found } from './deal-with-drop.ts';
import { dropLine } from './drop-lines.ts';
import type { Site } from './site.ts';
import { writePage } from './write-page.ts';

/** Deals with a drop, and says what went wrong. Nothing is thrown: the other drops wait. */
export async function dealOrTell(site: Site, found: Found): Promise<Dealt> {
  try {
    const dealt = await dealWithDrop(site, found);
    if (dealt.outcome === 'done') {
      site.told.over('write');
      site.told.over(`${found.name}\0`);
    }
    return dealt;
  } catch (error) {
    return await failed(site, found, error);
  }
}

/** What the user can repair is tried again; what would only go wrong again is left until the drop changes. */
async function failed(site: Site, found: Found, error: unknown): Promise<Dealt> {
  const { words, told, request, io } = site;
  if (error instanceof LeakRefusal) {
    await remark(io, complaintLines(error.complaints, words));
    return await giveUp(site, found, 'leak', error.status);
  }
  if (error instanceof Refusal) {
    await told.say(`${found.name}\0${error.message}`, complaintLines(error.complaints, words));
    return { outcome: 'blocked', status: error.status };
  }
  const code = systemCode(error);
  if (code !== null) {
    await told.say(`write ${code}`, [words.say('watch.waiting', { reason: reasonOf(error, words) })]);
    return { outcome: 'blocked', status: exitStatus.refused };
  }
  const message = error instanceof Error ? error.message : String(error);
  await remark(io, complaintLines([{ code: 'defect', typed: { message } }], words));
  if (request.each.verbose && error instanceof Error) await remark(io, [error.stack ?? '']);
  return await giveUp(site, found, 'defect', exitStatus.defect);
}

async function giveUp(site: Site, { name, stamp }: Found, refused: 'leak' | 'defect', status: number): Promise<Dealt> {
  const { record, words, io } = site;
  try {
    const number = record.next;
    const label = `drop-${number}${fileEnding(name)}`;
    const at = new Date().toISOString();
    await record.keep({ number, name, stamp, sha256: null, at, label, status, report: { refused } });
    await remark(io, [dropLine(name, words.say('watch.refused'), words)]);
    await writePage(site);
    return { outcome: 'done', status };
  } catch (error) {
    // Nothing could be kept of it, so it comes again.
    await site.told.say(`write ${systemCode(error)}`, [words.say('watch.waiting', { reason: reasonOf(error, words) })]);
    return { outcome: 'blocked', status };
  }
}
