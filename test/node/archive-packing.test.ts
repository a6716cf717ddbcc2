import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderOf, readFolder, readZip } from './read-finds.ts';
import { zipOf } from './write-zip.ts';

test('a gzip file of several megabytes packed is unpacked as it was, though its bytes pass through memory that is used again', async () => {
  // Nothing can be made smaller, so that what is packed takes more than one chunk.
  const large = randomBytes(3_500_000);
  const { read } = await readFolder(folderOf({ 'large.gz': gzipSync(large, { level: 1 }) }));
  expect(read['large.gz']).toMatchObject({ bytes: large.length, problems: [] });
  expect(read['large.gz']?.sha256).toBe(createHash('sha256').update(large).digest('hex'));
});

test('an archive in an archive is found however well the outer one packs it', async () => {
  const inner = zipOf([{ name: 'logs/app.xml', bytes: randomBytes(60_000).toString('base64') }]);
  const { read } = await readZip(zipOf([{ name: 'inner.zip', bytes: inner }]));
  expect(Object.keys(read)).toEqual(['a.zip/inner.zip/logs/app.xml']);
});
