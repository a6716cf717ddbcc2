import type { NameClass } from '../model/redaction.ts';
import { isAddress } from './shapes.ts';
import { partsOf, withCommas, withSlashes } from './distinguished.ts';
import { pairPatterns } from './pair-patterns.ts';
import { isPseudonymOrMark } from './secret-looks.ts';
import { isForeignHost, isPublicIssuer, isWellKnown } from './well-known.ts';

/** A name that a text holds by its looks. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
  readonly class: NameClass;
  readonly value: string;
}

interface Pattern {
  readonly class: NameClass;
  /** The whole match is the name, or its group `name`. */
  readonly looks: RegExp;
  readonly isMeant?: (value: string) => boolean;
  /** Without this in a text there is nothing to look for. */
  readonly needs?: string;
}

const guid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const registry = /^(?:HKLM|HKCU|HKCR|HKU|SOFTWARE|SYSTEM|NT|BUILTIN|AUTHORITY|SERVICE|APPPOOL|SYSTEM32|CN|OU|DC)\\/;
const protocol = /^(?:https?|ldaps?|dns|dhcp|tcp|udp|tls|ssl|ad|smb|rpc|s?ftp|proxy|iis|kerberos|ntlm|sspi|ssh)$/i;
const fileEnd =
  /\.(?:dll|exe|sys|log|txt|xml|json|ini|cpp|cs|evtx|config|msi|mui|ps1|psm1|cmd|bat|vbs|js|cer|crt|pfx|p12|inf|req|zip|cab)$/i;

/**
 * Letters of scripts that put spaces between words, for `\p{L}` below: where they put none, a name begins in the middle of
 * other letters.
 */
const letters = String.raw`\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}`;

/** What stands first is looked for first and wins. */
const written: readonly Pattern[] = [
  { class: 'certificate', needs: '=', looks: new RegExp(withSlashes, 'gu'), isMeant: isOwnSubject },
  { class: 'certificate', needs: '=', looks: new RegExp(withCommas, 'gu'), isMeant: isOwnSubject },
  { class: 'id', looks: new RegExp(`(?<![\\w-])${guid}(?![\\w-])`, 'gi'), isMeant: (value) => !isWellKnown(value) },
  {
    // The person in front of the address is the one behind it.
    class: 'user',
    needs: '@',
    looks:
      /(?:"[^"\r\n<>]{1,80}"|(?<![\p{L}\p{N}])[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’-]{0,40}(?:,? (?:(?:van|von|de|der|den|del|di|da|la|le|ter|ten|zu|dos|bin|al) ){0,2}[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’-]{0,40}){0,4}) {0,2}[<([][\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}]{2,24}[>)\]]/gu,
  },
  {
    class: 'user',
    needs: '%40',
    looks:
      /(?:(?<=%[0-9A-Fa-f]{2})|(?<![\p{L}\p{N}._+'%-]))[\p{L}\p{N}._+'-]{1,64}%40[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}-])/gu,
  },
  {
    class: 'user',
    needs: '@',
    looks: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}-])/gu,
  },
  // In front of a password that is gone.
  { class: 'user', needs: ':[password]', looks: /:\/\/(?<name>[^\s/:@"'<>]{1,100})(?=:\[password\]@)/gu },
  { class: 'sid', looks: /(?<![\w-])S-1-(?:5-21|12-1)(?:-\d{1,10}){3,15}(?![\w-])/gi },
  { class: 'mac', looks: /(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])/gi },
  {
    class: 'ip',
    looks: /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g,
    isMeant: (value) => isAddress(value) && !isWellKnown(value),
  },
  {
    class: 'ip',
    looks: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:])/gi,
    isMeant: (value) => isAddress(value) && !isWellKnown(value) && /[0-9a-f]/i.test(value),
  },
  { class: 'thumbprint', looks: /(?<!\w)[0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){19}(?![\w:-])/gi },
  {
    class: 'request',
    looks: /(?<![\p{L}])[Rr]equest(?: ?(?:id|ID|Id))?["']?[ :#=]{1,3}["']?(?<name>\d{2,10})(?![\p{L}\p{N}.])/gu,
  },
  { class: 'serial', looks: /(?<!\w)(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{16,42}(?!\w)/gi },
  {
    class: 'user',
    looks: /[\\/](?:Users|Documents and Settings|home)[\\/]+(?<name>[^\\/:*?"<>|\r\n]{1,64})(?=[\\/])/gi,
  },
  {
    class: 'user',
    looks: /(?:[\\/]|%5C|%2F)Users(?:[\\/]{1,2}|%5C|%2F)(?<name>(?:%20|[^\\/:*?"'<>|\s%,;)&#]){1,64})/gi,
  },
  { class: 'user', needs: '/personal/', looks: /\/personal\/(?<name>[^/?#\s"'<>&%]{1,128})/gi },
  {
    class: 'host',
    needs: '://',
    looks: /:\/\/(?:[^\s/@]{1,100}@)?(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,250})(?=[:/?#\s"']|$)/gu,
    isMeant: isOwnHost,
  },
  {
    class: 'host',
    needs: '\\',
    looks: /(?<![\w\\:])\\\\(?:\\\\)?(?<name>[\p{L}\p{N}][\p{L}\p{N}.-]{1,250})(?=[\\\s"',;)]|$)/gu,
    isMeant: isOwnHost,
  },
  {
    class: 'host',
    needs: '\\?',
    looks: /\\\\{1,3}\?\\{1,2}UNC\\{1,2}(?<name>[\p{L}\p{N}][\p{L}\p{N}.-]{1,250})(?![\p{L}\p{N}.-])/giu,
    isMeant: isOwnHost,
  },
  {
    class: 'user',
    needs: '\\',
    looks: /(?<![\w\\:.%-])AzureAD\\{1,2}[\p{L}\p{N}][\p{L}\p{N}._+@-]{0,127}/giu,
  },
  {
    class: 'user',
    needs: '\\',
    looks: /(?<![\p{L}\p{N}_\\.%/:-])\.\\{1,2}(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{1,63})(?![\\\p{L}\p{N}._-])/gu,
    isMeant: (value) => !fileEnd.test(value),
  },
  {
    class: 'user',
    looks:
      /(?<![\p{L}\p{N}])(?:[Uu]ser|[Aa]ccount|[Ll]ogin|[Ll]ogon|[Pp]rincipal|[Bb]enutzer|[Kk]onto) ?(?:[Nn]ame)?[:=]? ?["']?(?<name>(?:[A-Z][A-Z0-9-]{1,14}\/|[A-Za-z][A-Za-z0-9-]{1,14}\\{1,2})[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}\$?)(?![\p{L}\p{N}\\/])/gu,
    isMeant: (value) => !registry.test(value) && !fileEnd.test(value),
  },
  {
    class: 'user',
    needs: '\\',
    looks: /(?<![\w\\:.%-])[A-Z][A-Z0-9-]{1,14}\\{1,2}[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}\$?(?![\\\p{L}\p{N}])/gu,
    isMeant: (value) => !registry.test(value) && !fileEnd.test(value),
  },
  {
    class: 'host',
    looks: /(?<![\p{L}\p{N}._@%-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}-]|\.[\p{L}])/gu,
    isMeant: isForeignHost,
  },
  {
    // As Windows names a machine that nobody named.
    class: 'host',
    needs: '-',
    looks: /(?<![\p{L}\p{N}-])(?:(?:DESKTOP|LAPTOP|TABLET)-[A-Z0-9]{5,8}|WIN-[A-Z0-9]{8,12})(?![\p{L}\p{N}-])/giu,
    isMeant: (value) => value === value.toUpperCase() || /\d/.test(value),
  },
  {
    class: 'host',
    needs: '$',
    looks: /(?<![\p{L}\p{N}$._\\/-])(?<name>[\p{L}][\p{L}\p{N}-]{2,14})\$(?![\p{L}\p{N}({$])/gu,
    isMeant: (value) =>
      !/^(?:admin|ipc|print|fax)$/i.test(value) && (/\d/.test(value) || value === value.toUpperCase()),
  },
  {
    class: 'host',
    needs: '/',
    looks:
      /(?<![\p{L}\p{N}/.\\-])(?:HOST|HTTP|RPCSS|TERMSRV|CIFS|LDAP|GC|DNS|MSSQLSvc|WSMAN|RestrictedKrbHost|SMTP|NFS|FTP|MSServerCluster)\/(?<name>[\p{L}\p{N}][\p{L}\p{N}-]{1,62})(?![\p{L}\p{N}-])/giu,
    isMeant: (value) => /\p{L}/u.test(value) && !protocol.test(value),
  },
  ...pairPatterns,
];

const patterns = written.map((pattern) => ({
  ...pattern,
  looks: new RegExp(pattern.looks.source.replaceAll(String.raw`\p{L}`, letters), pattern.looks.flags),
}));

/** A subject that is a GUID alone is left to the pattern for GUIDs: it says which device is meant. */
function isOwnSubject(subject: string): boolean {
  const found = partsOf(subject);
  if (!found.some(({ type }) => /^(?:CN|OU|DC|O|UID|E|EMAIL|EMAILADDRESS)$/.test(type))) return false;
  const parts = found.map(({ value }) => value);
  if (parts.every((value) => isPseudonymOrMark(value)) || isPublicIssuer(subject)) return false;
  return parts.length > 1 || !new RegExp(`^\\{?${guid}`, 'i').test(parts[0] ?? '');
}

function isOwnHost(host: string): boolean {
  return host.includes('.') ? isForeignHost(host) || isAddress(host) : !isWellKnown(host);
}

/** What in a text looks like a name, in its order, without overlaps. */
export function likenessesIn(text: string): readonly Likeness[] {
  const found: Likeness[] = [];
  /** Of each letter: it belongs to one already. To compare with all of them would take for ever in hostile text. */
  const covered = new Uint8Array(text.length);
  for (const { class: nameClass, looks, isMeant, needs } of patterns) {
    if (needs !== undefined && !text.includes(needs)) continue;
    for (const match of text.matchAll(looks)) {
      const value = match.groups?.['name'] ?? match[0];
      if (isWellKnown(value) || (isMeant && !isMeant(value))) continue;
      const start = match.index + match[0].lastIndexOf(value);
      const end = start + value.length;
      if (covered.subarray(start, end).includes(1)) continue;
      covered.fill(1, start, end);
      found.push({ start, end, class: nameClass, value });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}
