import { close, constants, open, read } from 'node:fs';
import { Socket } from 'node:net';
import { promisify } from 'node:util';
import { systemCode } from './reason.ts';

const [openFd, closeFd] = [promisify(open), promisify(close)];
const pieceBytes = 64 * 1024;

/**
 * The bytes of a pipe that has a name, as the shell makes one for `<(zcat log.gz)`. One that nobody writes to would be waited
 * for in vain: throws `ENOWRITER` then, and what the system throws.
 */
export async function* pipeStream(path: string): AsyncGenerator<Buffer, void> {
  // Without that flag the very opening waits for somebody to write.
  const fd = await openFd(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const first = await firstPiece(fd).catch(async (error: unknown) => {
    await closeFd(fd);
    throw error;
  });
  // It closes the pipe when it ends, and waits without holding a thread.
  const rest = new Socket({ fd, readable: true, writable: false });
  try {
    if (first.length > 0) yield first;
    yield* rest as AsyncIterable<Buffer>;
  } finally {
    rest.destroy();
  }
}

/** What is in the pipe; empty while there is nothing yet, and somebody to write it. */
async function firstPiece(fd: number): Promise<Buffer> {
  try {
    const { buffer, bytesRead } = await promisify(read)(fd, Buffer.alloc(pieceBytes), 0, pieceBytes, null);
    if (bytesRead > 0) return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return Buffer.alloc(0);
    throw error;
  }
  throw Object.assign(new Error('nobody writes to the pipe'), { code: 'ENOWRITER' });
}
