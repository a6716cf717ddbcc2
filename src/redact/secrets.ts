/** What may never leave, whoever asks: it opens doors. It is not kept in any key either. */
interface SecretPattern {
  /** What stands in its place. */
  readonly mark: string;
  /** The whole match goes, or its group `secret`. */
  readonly looks: RegExp;
  readonly isMeant?: (text: string) => boolean;
}

const base64 = '[A-Za-z0-9+/_-]';
const passwordWords =
  'password|passwd|passphrase|pwd|kennwort|passwort|mot de passe|contraseña|contrasena|senha|密码|口令|パスワード|비밀번호';
const tokenWords =
  'challenge|scepchallenge|secret|token|client_secret|clientsecret|access_token|refresh_token|id_token|apikey|api_key|sig';
const value = String.raw`(?:\\{0,2}"[^"\\\r\n]{1,500}\\{0,2}"|'[^'\r\n]{1,500}'|[^\s"'&,;<>{}()\\]{1,4000})`;
/** Between a word and its value, in prose, addresses and JSON, which may itself be quoted. */
const quoteBefore = String.raw`(?:\\{0,2}["'])?\s{0,3}`;

const patterns: readonly SecretPattern[] = [
  {
    mark: '[certificate or key]',
    looks: /-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]{0,20000}?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g,
  },
  {
    mark: '[message]',
    looks: /PKIOperation&(?:amp;)?message=(?<secret>[^\s&"'<>]{4,})/gi,
  },
  { mark: '[token]', looks: /\bBearer\s+(?<secret>[A-Za-z0-9._~+/=-]{8,})/gi },
  { mark: '[password]', looks: /:\/\/[^\s/:@]{1,100}:(?<secret>[^\s/@]{1,200})@/g },
  {
    mark: '[password]',
    looks: new RegExp(`(?:${passwordWords})${quoteBefore}(?:=|:|：|\\bis:)\\s{0,3}(?<secret>${value})`, 'giu'),
    isMeant: (text) => !isMark(text),
  },
  {
    mark: '[challenge]',
    looks: new RegExp(`(?<![A-Za-z])(?:${tokenWords})${quoteBefore}=\\s{0,3}(?<secret>${value})`, 'giu'),
    isMeant: (text) => !isMark(text),
  },
  {
    // Behind a colon there may be prose: `challenge: expired`. What is quoted or holds a digit is none.
    mark: '[challenge]',
    looks: new RegExp(`(?<![A-Za-z])(?:${tokenWords})${quoteBefore}[:：]\\s{0,3}(?<secret>${value})`, 'giu'),
    isMeant: (text) => !isMark(text) && /^\\{0,2}["']|\d/.test(text) && !/^0x[0-9a-f]{1,8}$/i.test(text),
  },
  {
    mark: '[certificate or key]',
    looks: new RegExp(
      `(?<!${base64})(?:MI[A-Z]${base64}{37,}|${base64}{64,})(?:\\s{1,4}${base64}{16,}){0,400}={0,2}`,
      'g',
    ),
    isMeant: (text) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text),
  },
  { mark: '[certificate or key]', looks: /(?<![0-9a-f])30(?:8[0-9a-f]){1}[0-9a-f]{76,}/gi },
  { mark: '[token]', looks: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?/g },
];

function isMark(text: string): boolean {
  return /^\\{0,2}["']?\[/.test(text);
}

/** Most texts hold nothing of all this. */
const worthALook =
  /-----BEGIN|PKIOperation|Bearer|:\/\/[^/\s]*@|pass|pwd|kennwort|contrase|senha|密码|口令|パスワード|비밀번호|challenge|secret|token|api_?key|sig|[A-Za-z0-9+/_-]{40}/i;

/** The text without its secrets; what was taken out goes to `taken`. */
export function withoutSecrets(text: string, taken: (secret: string) => void): string {
  if (!worthALook.test(text)) return text;
  let kept = text;
  for (const { mark, looks, isMeant } of patterns) {
    kept = kept.replace(looks, (...found: unknown[]) => {
      const whole = String(found[0]);
      const last = found.at(-1);
      const secret = typeof last === 'object' && last !== null ? (last as { secret?: string }).secret : undefined;
      const gone = secret ?? whole;
      if (isMeant && !isMeant(gone)) return whole;
      const quote = /^(\\{0,2}["']).*\1$/s.exec(gone)?.[1] ?? '';
      taken(gone.slice(quote.length, gone.length - quote.length));
      const at = secret === undefined ? 0 : whole.lastIndexOf(secret);
      return `${whole.slice(0, at)}${quote}${mark}${quote}${whole.slice(at + gone.length)}`;
    });
  }
  return kept;
}

const secretFields = new Map(
  Object.entries({
    '[challenge]': 'challenge|scepchallenge|challengepassword|otp|onetimepassword',
    '[password]': 'password|passwd|pwd|passphrase|pfxpassword|secret|clientsecret',
    '[token]': 'token|accesstoken|refreshtoken|idtoken|authorization|cookie|apikey',
    '[certificate or key]':
      'privatekey|csr|certificaterequest|pkcs10|pkcs7|pkcs12|pfx|pfxblob|pfxdata|rawcertificate|certificateblob|certificatedata|requestblob|blob|rawdata|encodedcertificate|base64',
  }).flatMap(([mark, names]) => names.split('|').map((name): [string, string] => [name, mark])),
);

/** What stands in the place of a field's value that is a secret by the field's name; null: it is none. */
export function secretFieldMark(foldedName: string): string | null {
  return secretFields.get(foldedName) ?? null;
}
