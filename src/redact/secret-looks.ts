import { isPseudonym } from './pseudonym.ts';

const mark = /^\\{0,2}["']?\[(?:certificate|message|token|password|challenge|secret|text|name|binary|time)\b/;

/** True for what an earlier redaction has left in the place of a secret or of a name. */
export function isPseudonymOrMark(text: string): boolean {
  return mark.test(text) || isPseudonym(text);
}

/** What is said of passwords, challenges and tokens in prose. */
const prose = new Set(
  (
    'a about above absent accepted again all already also always an and are as at available bad be been before being below ' +
    'blank but by can cannot changed checked complete correct could created default deleted denied different disabled ' +
    'does done either empty enabled encrypted enough equal error expected expired expiring failed failure false first ' +
    'for found from generated given good going has hashed have hidden if in inactive incorrect insufficient invalid issued it ' +
    'its just kept known less locked long longer lost made malformed may mismatch missing must needed neither never new ' +
    'no none not nothing now null of off ok okay old on one only or out over part passed present protected provided read ' +
    'received refused rejected removed required requested reset restricted revoked same saved sent set short shorter ' +
    'shown so still stored strong successful such supplied supported temporary that the there this to too true typed ' +
    'unavailable undefined unknown unset unsupported unused updated use used valid verified very weak when where which ' +
    'why with without wrong yes your ' +
    'abgelaufen falsch gesperrt gültig kein leer nicht richtig ungültig zu zurückgesetzt expiré incorrecte invalide ' +
    'nécessaire incorrecta inválida obligatoria requerida expirada vencida'
  ).split(' '),
);

const code = /^(?:0x[0-9a-f]{1,16}|-?\d{1,10}|KB\d{6,8})$/i;

/** True for words of prose and for codes, which stand where a secret could. */
export function isNoSecret(text: string): boolean {
  const bare = text.toLowerCase().replace(/[.,;:!?)\]]+$/, '');
  return prose.has(bare) || /^0x[0-9a-f]{1,8}$/.test(bare);
}

const guid = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const time = /^\d{1,4}[-/.:]\d{1,2}[-/.:]\d/;

/** True for what nobody says in prose: letters and digits or signs in one word. Behind a word without a sign between. */
export function looksDrawn(text: string): boolean {
  const bare = text.replace(/[.,;:!?)\]]+$/, '');
  if (/^\\{0,2}["']/.test(bare)) return true;
  if (bare.length < 6 || code.test(bare) || guid.test(bare) || time.test(bare)) return false;
  return (/\d/.test(bare) && /[\p{L}!#$%&*+@^~]/u.test(bare)) || /^\d{11,}$/.test(bare);
}
