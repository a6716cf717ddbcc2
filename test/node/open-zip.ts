import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The texts in a ZIP archive by their names, in its order. */
export async function openBuffer(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const archive = await fromBufferPromise(bytes);
  for await (const entry of archive.eachEntry()) {
    texts.set(entry.fileName, (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8'));
  }
  return texts;
}
