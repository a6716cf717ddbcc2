import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** One export of the sample story. */
export interface DemoFile {
  /** With its folders, forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface DemoScript {
  exportsOfDemo(): readonly DemoFile[];
}

/** The exports of the sample story: always the same bytes. Told anew each time, since the story is small and they are not. */
export function demoFiles(): readonly DemoFile[] {
  const script = join(packageRoot(), 'dist', 'parts', 'demo.cjs');
  const { exportsOfDemo } = createRequire(import.meta.url)(script) as DemoScript;
  return exportsOfDemo();
}
