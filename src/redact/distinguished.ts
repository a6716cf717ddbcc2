/** One part of a distinguished name. */
export interface NamePart {
  /** In capital letters: `CN`, `O`. */
  readonly type: string;
  readonly value: string;
}

const inCapitals = 'CN|OU|DC|O|L|ST|S|C|E|T|G|SN|UID|STREET|SERIALNUMBER|EMAIL|EMAILADDRESS|POSTALCODE|GIVENNAME|TITLE';
const types = `${inCapitals}|${inCapitals.toLowerCase()}|emailAddress|serialNumber`;
const quoted = String.raw`"[^"\r\n]{1,200}"`;
/** A comma that is escaped, or stands in front of the form of a company, belongs to the value. */
const inside = String.raw`(?:${quoted}|(?:[^,;+="\r\n\\<>]|\\[,+"\\<>;= ]|,\s?(?:Inc|Ltd|LLC|Corp|Co|S\.A|GmbH|AG)\b){1,128})`;
const word = String.raw`[^\s,;+="'()[\]{}<>|/\\]{1,64}`;
/** Where prose goes on behind the last value nothing says where it ends: at the first word that begins small, or an account. */
const last = String.raw`(?:${quoted}|${word}(?:\s(?:(?:&|und|and|of|de|der|van|von|et|y|e|du|la)\s)?(?![\p{L}\p{N}_.-]{1,64}[\\@])[\p{Lu}\p{Lo}][^\s,;+="'()[\]{}<>|/\\]{0,64}){0,8}(?:,\s?(?:Inc|Ltd|LLC)\b\.?)?)`;

/** Parts with commas between them, or one that says by itself what it is; with slashes in front of them there are two at least. */
export const withSlashes = String.raw`(?<![\p{L}\p{N}/])(?:/(?:${types})=[^/=\r\n"'<>,;]{1,128}){1,20}(?=/(?:${types})=)/(?:${types})=${last}`;
export const withCommas = String.raw`(?<![\p{L}\p{N}])(?:(?:(?:${types})\s?=\s?${inside}\s{0,2}[,;+]\s{0,2}(?=(?:${types})\s?=)){1,30}(?:${types})|CN|OU|DC|UID|cn|ou|dc|uid)\s?=\s?${last}`;

const anyPart = new RegExp(
  String.raw`(?:^|[,;+/]\s{0,2})(${types})\s?=\s?(${quoted}|(?:\\.|,\s?(?:Inc|Ltd|LLC|Corp|Co)\b|[^,;+/"\\])+)`,
  'giu',
);

/** The parts of a distinguished name, in its order; none where the text is no such name. */
export function partsOf(text: string): readonly NamePart[] {
  if (!/^\/?(?:[A-Z]{1,12}|emailAddress)\s?=/i.test(text)) return [];
  return [...text.matchAll(anyPart)].map(([, type = '', value = '']) => ({
    type: type.toUpperCase(),
    value: value.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1').trim(),
  }));
}
