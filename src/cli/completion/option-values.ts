import { reportFormats } from '../../index.ts';
import { severities } from '../../model/judgement.ts';
import { locales } from '../../model/locale.ts';
import { nameClasses, redactionProfiles } from '../../model/redaction.ts';
import { dateOrders, parsers } from '../reading-options.ts';

/** What an option may be given, where that is a list; several with commas where `isList`. */
export interface OptionValues {
  readonly values: () => readonly string[];
  readonly isList?: boolean;
}

const fixed = (values: readonly string[]) => () => values;

/** Common ones: every label that the platform knows is taken. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030', 'shift_jis', 'euc-kr', 'big5'];

/** An option that is missing here takes a path or a free text. */
export const optionValues: Readonly<Record<string, OptionValues>> = {
  format: { values: fixed(reportFormats), isList: true },
  locale: { values: fixed(locales) },
  'ticket-locale': { values: fixed(locales) },
  tz: { values: () => ['UTC', ...Intl.supportedValuesOf('timeZone')] },
  'date-order': { values: fixed(dateOrders) },
  encoding: { values: fixed(encodings) },
  parser: { values: fixed(parsers) },
  redact: { values: fixed(redactionProfiles) },
  keep: { values: fixed(nameClasses), isList: true },
  'fail-on': { values: fixed([...severities.filter((severity) => severity !== 'info'), 'none']) },
};
