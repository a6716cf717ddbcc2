import { createHash } from 'node:crypto';

/** Hex SHA-256 of all that comes. Throws what the stream throws. */
export async function digestOf(parts: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of parts) hash.update(part);
  return hash.digest('hex');
}
