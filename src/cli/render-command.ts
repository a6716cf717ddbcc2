import { restore, type TriageResult } from '../index.ts';
import { keyFits } from '../inner.ts';
import type { Words } from '../locale/words.ts';
import { inLanguage } from '../node/in-language.ts';
import { deliver, prepare, present } from './deliver.ts';
import { exitStatus } from './exit-status.ts';
import type { Io } from './io.ts';
import { keyIn } from './key-file.ts';
import { resultIn } from './load-report.ts';
import { Refusal } from './refusal.ts';
import type { RenderRequest } from './request.ts';

/** An earlier result to reports in another format or language, or with its real names. */
export async function renderCommand(request: RenderRequest, words: Words, io: Io): Promise<number> {
  const earlier = await resultIn(request.path, words, io);
  const named = request.restore === undefined ? earlier : await restored(earlier, request.restore, words, io);
  const result = await inLanguage(named, request.language ?? earlier.locale);
  await prepare(request, words, io);
  await present(await deliver(result, request, words, io), request, words, io);
  return exitStatus.written;
}

/** For the eyes of the sender. Throws a `Refusal` when there is no such key, or it is one of other reports. */
async function restored(result: TriageResult, path: string, words: Words, io: Io): Promise<TriageResult> {
  const key = await keyIn(path, words, io);
  if (key === null) throw new Refusal({ code: 'key-missing', typed: { path } });
  if (!keyFits(result, key)) throw new Refusal({ code: 'key-foreign', typed: { path }, args: { id: result.reportId } });
  return await restore(result, key);
}
