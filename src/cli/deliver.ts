import { join, resolve } from 'node:path';
import { render, type ReportFormat, type TriageResult } from '../index.ts';
import type { Words } from '../locale/words.ts';
import type { Locale } from '../model/locale.ts';
import { bundled, bundleOf } from '../node/bundle.ts';
import { inTicketLanguage } from '../node/in-language.ts';
import { loadTemplates } from '../node/load-templates.ts';
import { prepareFolder, type ReportFile, writeReports } from '../node/write-reports.ts';
import { mainFileOf } from './formats.ts';
import { answer, type Io } from './io.ts';
import { writeKey } from './key-file.ts';
import { orRefuse } from './or-refuse.ts';
import { refuseLeaks, type Withheld } from './withheld.ts';

/** What is to be written, and where to. */
export interface Delivery {
  /** As given; null: the one report goes to stdout. */
  readonly out: string | null;
  readonly formats: readonly ReportFormat[];
  /** Whether report.html shows everything. */
  readonly full: boolean;
  readonly bundle: boolean;
  /** The language of the ticket, where it was asked for by itself. */
  readonly ticketLocale?: Locale;
}

/** Makes sure of the folder before the work begins. Throws a `Refusal` when it takes no files. */
export async function prepare({ out }: Delivery, words: Words, io: Io): Promise<void> {
  if (out !== null) await orRefuse(prepareFolder(resolve(io.cwd, out)), out, words);
}

/** A result as files, none of them written. */
export interface Rendered {
  /** The texts of the formats that were asked for. */
  readonly asked: readonly ReportFile[];
  /** The same and the bundle. */
  readonly files: readonly ReportFile[];
}

/** Renders a result. Throws a `LeakRefusal` when one of the files holds what was withheld. */
export async function rendered(
  result: TriageResult,
  { formats, full, bundle, ticketLocale }: Omit<Delivery, 'out'>,
  words: Words,
  withheld?: Withheld,
): Promise<Rendered> {
  const templates = await loadTemplates();
  const options = { full, ...(ticketLocale && { ticket: await inTicketLanguage(result, ticketLocale) }) };
  const asked = (await Promise.all(formats.map((format) => render(result, format, templates, options)))).flat();
  const packed = bundle ? await bundled(result, asked, templates, options) : [];
  if (withheld) refuseLeaks(new Set([...asked, ...packed]), withheld, words);
  return { asked, files: bundle ? [...asked, await bundleOf(packed)] : asked };
}

/**
 * Renders a result and writes it into the folder. The texts of the formats that were asked for. Throws a `LeakRefusal`,
 * and writes nothing, when one of them holds what was withheld.
 */
export async function deliver(
  result: TriageResult,
  delivery: Delivery,
  words: Words,
  io: Io,
  withheld?: Withheld,
): Promise<readonly ReportFile[]> {
  const { asked, files } = await rendered(result, delivery, words, withheld);
  const { out } = delivery;
  // The key first: without it a report that was written could not be read by its sender.
  if (withheld?.key) await orRefuse(writeKey(withheld.key, io.cwd), withheld.key.path, words);
  if (out !== null) await orRefuse(writeReports(resolve(io.cwd, out), files), out, words);
  return asked;
}

/** Says on stdout where the report is, or prints the one that goes there. */
export async function present(
  reports: readonly ReportFile[],
  { out, formats }: Delivery,
  words: Words,
  io: Io,
): Promise<void> {
  const main = mainFileOf(formats);
  const text = out === null ? reports.find(({ name }) => name === main)?.text : `${join(out, main)}\n`;
  await orRefuse(answer(io, String(text ?? '')), out ?? 'stdout', words);
}
