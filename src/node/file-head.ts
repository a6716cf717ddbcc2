import { open, stat } from 'node:fs/promises';

/** How a file begins. Empty for what cannot be read: why that is so is said where it is read as a log. */
export async function fileHead(path: string, bytes: number): Promise<Buffer> {
  try {
    // A pipe would wait for somebody to write.
    if (!(await stat(path)).isFile()) return Buffer.alloc(0);
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
}
