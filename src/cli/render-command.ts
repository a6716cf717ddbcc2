import type { Words } from '../locale/words.ts';
import { inLanguage } from '../node/in-language.ts';
import { deliver, prepare, present } from './deliver.ts';
import { exitStatus } from './exit-status.ts';
import type { Io } from './io.ts';
import { resultIn } from './load-report.ts';
import type { RenderRequest } from './request.ts';

/** An earlier result to reports in another format or language. */
export async function renderCommand(request: RenderRequest, words: Words, io: Io): Promise<number> {
  const earlier = await resultIn(request.path, words, io.cwd);
  const result = await inLanguage(earlier, request.language ?? earlier.locale);
  await prepare(request, words, io);
  await present(await deliver(result, request, words, io), request, words, io);
  return exitStatus.written;
}
