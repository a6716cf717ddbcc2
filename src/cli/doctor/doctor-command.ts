import { examine } from '../../inner.ts';
import type { Words } from '../../locale/words.ts';
import { findInputs } from '../../node/find-inputs.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io, remark } from '../io.ts';
import { loadRules } from '../load-rules.ts';
import { Refusal } from '../refusal.ts';
import type { DoctorRequest } from '../request.ts';
import { examinationText } from './examination-text.ts';

/** How much of each input is looked at unless all of it is asked for: about a second for a log of any size. */
const most = { records: 20_000, bytes: 64_000_000 };

/** Says what each input is and what would make it better. The status is 3 when not one event can be read. */
export async function doctorCommand(request: DoctorRequest, words: Words, io: Io): Promise<number> {
  const { paths, parser, timeZone, dateOrder, encoding } = request;
  const found = await findInputs(paths, { cwd: io.cwd, stdin: io.stdin, words });
  if (found.missing.length > 0) {
    throw new Refusal(...found.missing.map((path) => ({ code: 'path-missing' as const, typed: { path } })));
  }
  const { packs } = await loadRules(request, io.cwd, words);
  const examination = await examine(found.inputs, packs, {
    most: request.full ? null : most,
    parser,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(encoding === undefined ? {} : { encoding }),
  });
  const products = new Map(packs.map((pack) => [pack.id, words.fill(pack.product)]));
  const text = request.json
    ? `${JSON.stringify({ examination: '1.0', ...examination }, null, 2)}\n`
    : examinationText(examination, products, words);
  await answer(io, text);
  if (found.hidden > 0) await remark(io, [words.say('cli.hidden', { count: found.hidden })]);
  if (found.ownReports > 0) await remark(io, [words.say('cli.own-reports', { count: found.ownReports })]);
  const isReadable = examination.inputs.some(({ records, duplicates }) => records + duplicates > 0);
  return isReadable ? exitStatus.written : exitStatus.unreadable;
}
