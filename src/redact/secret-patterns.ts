import { isNoSecret, isPseudonymOrMark, looksDrawn } from './secret-looks.ts';

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
  '(?:password|passwd|passphrase|passcode|pwd|kennwort|passwort|mot de passe|contraseña|contrasena|senha|密码|口令|パスワード|비밀번호)';
const challengeWords = String.raw`(?<![A-Za-z])(?:scep[ _-]?)?challenge(?:[ _-]?password)?`;
const tokenWords =
  String.raw`(?<![A-Za-z])(?:secret|token|client[ _-]?secret|(?:shared|app)[ _-]?secret|(?:access|refresh|id|sas)[ _-]?token|` +
  String.raw`(?:x[_-])?(?:api|access|account|functions|subscription)[ _-]?key|shared[ _-]?access[ _-]?(?:key|signature)|` +
  String.raw`(?:apim-)subscription-key|storage[ _-]?key|otp|sig)`;
const quoted = String.raw`\\{0,2}"[^"\\\r\n]{1,500}\\{0,2}"|'[^'\r\n]{1,500}'`;
const value = String.raw`(?:${quoted}|[^\s"'&,;<>{}()\\]{1,4000})`;
/** Behind a word of prose or of a command line signs are part of it, save for the full stop behind. */
const wideValue = String.raw`(?:${quoted}|[^\s"'<>()\\](?:[^\s"<>]{0,200}[^\s"<>.,;:)}\]])?)`;
/** Between a word and its value, in prose, addresses and JSON, which may itself be quoted. */
const quoteBefore = String.raw`(?:\\{0,2}["'])?\s{0,3}`;
const is = '(?:is|was|ist|war|lautet|est|es|è|é)';
const netUse = String.raw`\bnet1?(?:\.exe)?["']?\s{1,3}use\s{1,3}`;

const of = (source: string): RegExp => new RegExp(source, 'giu');

/** They are looked for one behind the other. A mark that one left is no secret for those behind it. */
const written: readonly SecretPattern[] = [
  {
    mark: '[certificate or key]',
    looks: /-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]{0,20000}?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g,
  },
  { mark: '[message]', looks: /PKIOperation&(?:amp;)?message=(?<secret>[^\s&"'<>]{4,})/gi },
  { mark: '[token]', looks: /\bBearer\s{1,4}(?<secret>[A-Za-z0-9._~+/=-]{8,})/gi },
  {
    mark: '[token]',
    looks: /\b(?:Basic|Negotiate|NTLM|SharedKey|Digest)[ \t]{1,4}(?<secret>[A-Za-z0-9+/]{6,}={0,2})(?![A-Za-z0-9+/=])/g,
    isMeant: (text) => /[\d=+]|[a-z][A-Z]/.test(text),
  },
  {
    mark: '[token]',
    looks:
      /\bAuthorization\\{0,2}["']?\s{0,3}[:=]\s{0,3}\\{0,2}["']?(?:[A-Za-z]{2,20}\s{1,3})?(?<secret>[^\s"'\\,;]{6,4000})/gi,
    isMeant: (text) => /[\d=]/.test(text) || text.length >= 16,
  },
  {
    mark: '[token]',
    looks:
      /\bCookies?2?\\{0,2}["']?\s{0,3}[:=]\s{0,3}\\{0,2}["']?(?<secret>[^\s=;,"]{1,200}=[^\s;"\\]{0,4000}(?:;\s{0,2}[^\s=;,"]{1,200}=[^\s;"\\]{0,4000}){0,50})/gi,
  },
  {
    mark: '[token]',
    looks:
      /(?:FedAuth|rtFa|ESTSAUTH[A-Z]{0,20}|\.ASPXAUTH|ASP\.NET_SessionId|JSESSIONID|x-ms-[a-z-]{1,30}credential)=(?<secret>[^\s;"'&<>]{4,4000})/gi,
  },
  { mark: '[password]', looks: /:\/\/[^\s/:@"'<>]{0,100}:(?<secret>[^\s/"'<>]{1,200})@/g },
  {
    mark: '[password]',
    looks: of(String.raw`\bcurl\b[^\r\n]{0,200}?\s(?:-u|--user)\s{0,3}["']?[^\s:"']{1,100}:(?<secret>[^\s"']{1,200})`),
  },
  {
    mark: '[password]',
    looks: of(String.raw`${netUse}[^\r\n]{0,300}?\s/u(?:ser)?:\S{1,128}\s{1,3}(?<secret>${quoted}|[^\s/"']\S{0,200})`),
  },
  {
    mark: '[password]',
    looks: of(
      String.raw`${netUse}(?:[a-z*]:?\s{1,3})?\\\\\S{1,250}\s{1,3}(?<secret>${quoted}|[^\s/*"'][^\s"']{0,200})(?=\s{1,3}/)`,
    ),
  },
  {
    mark: '[password]',
    looks: of(
      String.raw`\bnet1?(?:\.exe)?["']?\s{1,3}user\s{1,3}[^\s/"']{1,64}\s{1,3}(?<secret>${quoted}|[^\s/*"'][^\s"']{0,200})(?=\s{1,3}/|\s*$)`,
    ),
  },
  {
    // As NDES draws them: 16 digits of hex, in one or in groups.
    mark: '[challenge]',
    looks: of(
      String.raw`challenge[^\r\n]{0,80}?(?<!Token=|[0-9a-z-])(?<secret>[0-9a-f]{4}(?:[ -]?[0-9a-f]{4}){3})(?![0-9a-z]|-[0-9a-f])`,
    ),
    isMeant: (text) => /\d/.test(text) && !/^[0-9a-f]{8}-/i.test(text),
  },
  {
    mark: '[challenge]',
    looks: /\/Challenge\s{0,3}<\/LocURI>(?:\s|<[^>]{0,60}>|(?:chr|text\/plain)){0,20}<Data>(?<secret>[^<]{1,500})/gi,
  },
  { mark: '[challenge]', looks: of(String.raw`${challengeWords}${quoteBefore}=\s{0,3}(?<secret>${value})`) },
  {
    mark: '[challenge]',
    looks: of(String.raw`${challengeWords}(?:${quoteBefore}[:：]|\s{1,3}${is}:?\s)\s{0,3}(?<secret>${wideValue})`),
    isMeant: (text) => !isNoSecret(text) && (/^\\{0,2}["']/.test(text) || looksDrawn(text) || /\d/.test(text)),
  },
  {
    mark: '[challenge]',
    looks: of(String.raw`${challengeWords}\s{1,3}(?:value\s{1,3}|of\s{1,3})?(?<secret>${wideValue})`),
    isMeant: looksDrawn,
  },
  {
    mark: '[password]',
    looks: of(
      String.raw`(?<![\w/-])(?:--?|/)(?:[a-z]{0,20}[_-]?(?:password|passwd|passphrase|pwd|secret|api-?key)|pass|pw|pin|rp|p)(?:\s{1,3}|[:=]\s{0,3})(?<secret>${quoted}|[^\s"'/(-][^\s"']{0,200})`,
    ),
  },
  {
    mark: '[password]',
    looks: of(
      String.raw`ConvertTo-SecureString\s{1,3}(?:-String\s{1,3}|-AsPlainText\s{1,3}|-Force\s{1,3}){0,3}(?<secret>${quoted}|[^\s"'$-][^\s"']{0,200})`,
    ),
  },
  { mark: '[password]', looks: of(String.raw`${passwordWords}${quoteBefore}=\s{0,3}(?<secret>${value})`) },
  {
    mark: '[password]',
    looks: of(String.raw`${passwordWords}(?:${quoteBefore}[:：]|\s{1,3}${is}:)\s{0,3}(?<secret>${wideValue})`),
  },
  {
    mark: '[password]',
    looks: of(String.raw`${passwordWords}\s{1,3}${is}(?:\s{1,3}|\s{0,3}[:=]\s{0,3})(?<secret>${wideValue})`),
    isMeant: (text) => !isNoSecret(text),
  },
  { mark: '[password]', looks: of(String.raw`${passwordWords}\s{1,3}(?<secret>${quoted})`) },
  { mark: '[password]', looks: of(String.raw`${passwordWords}\s{1,3}(?<secret>${wideValue})`), isMeant: looksDrawn },
  {
    mark: '[password]',
    looks: of(String.raw`(?<![A-Za-z])(?:pass|pw)${quoteBefore}[:=]\s{0,3}(?<secret>${value})`),
    isMeant: (text) => !isNoSecret(text),
  },
  {
    mark: '[password]',
    looks: of(
      String.raw`(?<![\p{L}\p{N}])PIN(?:[ -]code)?(?:\s{1,3}${is})?[\s:=]{1,3}(?<secret>\d{4,12})(?![\p{L}\p{N}])`,
    ),
  },
  { mark: '[password]', looks: /(?<![\w-])\d{6}(?:-\d{6}){7}(?![\w-])/g },
  { mark: '[token]', looks: of(String.raw`${tokenWords}${quoteBefore}=\s{0,3}(?<secret>${value})`) },
  { mark: '[token]', looks: of(String.raw`${tokenWords}\s{1,3}(?<secret>${quoted})`) },
  {
    // Behind a colon there may be prose: `token: expired`.
    mark: '[token]',
    looks: of(String.raw`${tokenWords}(?:${quoteBefore}[:：]|\s{1,3}${is}:?\s)\s{0,3}(?<secret>${wideValue})`),
    isMeant: (text) => !isNoSecret(text),
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

export const secretPatterns: readonly SecretPattern[] = written.map((pattern) => ({
  ...pattern,
  isMeant: (text) => !isPseudonymOrMark(text) && (pattern.isMeant?.(text) ?? true),
}));

/** Most texts hold nothing of all this. */
export const worthALook =
  /-----BEGIN|PKIOperation|Bearer|Basic |Negotiate |NTLM |SharedKey |Digest |authoriz|cookie|fedauth|rtfa|estsauth|aspxauth|SessionId|:\/\/[^/\s]*@|pass|pwd|pw[:=]|kennwort|contrase|senha|密码|口令|パスワード|비밀번호|challenge|secret|token|key|sig|otp|\bpin\b|-securestring|\bnet1?(?:\.exe)?["']?\s{1,3}use|\scurl|^curl|[\s"'][/-]r?p[\s:=]|^[/-]r?p[\s:=]|\d{6}-\d{6}-|credential|[A-Za-z0-9+/_-]{40}/i;
