import { toolVersion } from '../node/tool.ts';
import { exitStatus } from './exit-status.ts';
import { answer, type Io } from './io.ts';

/** `--version` alone, which waits for nothing else to be loaded. */
export function asksForVersion(argv: readonly string[]): boolean {
  return argv[0] === '--version' && argv.length === 1;
}

/** Prints the version; the exit status. */
export async function version(io: Io): Promise<number> {
  await answer(io, `${toolVersion()}\n`);
  return exitStatus.written;
}
