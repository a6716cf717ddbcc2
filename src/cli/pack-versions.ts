import { builtinPacks } from '../node/builtin-packs.ts';
import { answer, type Io } from './io.ts';

/** Prints a line for each rule pack that comes with this version: its id and its own version. */
export async function packVersions(io: Io): Promise<void> {
  const lines = (await builtinPacks()).map(({ id, version }) => `${id} ${version}\n`);
  await answer(io, lines.join(''));
}
