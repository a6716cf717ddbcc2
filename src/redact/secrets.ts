import { secretPatterns, worthALook } from './secret-patterns.ts';

/** The text without its secrets; what was taken out goes to `taken`. */
export function withoutSecrets(text: string, taken: (secret: string) => void): string {
  if (!worthALook.test(text)) return text;
  let kept = text;
  for (const { mark, looks, isMeant } of secretPatterns) {
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
    '[challenge]': 'challenge|scepchallenge|challengepassword|scepchallengepassword|otp|onetimepassword',
    '[password]':
      'password|passwd|pwd|passphrase|passcode|pin|pfxpassword|adminpassword|newpassword|oldpassword|userpassword|proxypassword|secret|clientsecret|sharedsecret|recoverykey|recoverypassword',
    '[token]':
      'token|accesstoken|refreshtoken|idtoken|sastoken|authorization|proxyauthorization|cookie|setcookie|apikey|xapikey|accountkey|accesskey|storagekey|sharedaccesskey|sharedaccesssignature|sig',
    '[certificate or key]':
      'privatekey|csr|certificaterequest|pkcs10|pkcs7|pkcs12|pfx|pfxblob|pfxdata|rawcertificate|certificateblob|certificatedata|requestblob|blob|rawdata|encodedcertificate|base64',
  }).flatMap(([mark, names]) => names.split('|').map((name): [string, string] => [name, mark])),
);

/** What stands in the place of a field's value that is a secret by the field's name; null: it is none. */
export function secretFieldMark(foldedName: string): string | null {
  return secretFields.get(foldedName) ?? null;
}

/** What a device was told at an OMA-URI that ends so is one; the two stand in values without names, one behind the other. */
export function isPathOfChallenge(text: string): boolean {
  return text.length < 2000 && /\/challenge\s*$/i.test(text);
}
