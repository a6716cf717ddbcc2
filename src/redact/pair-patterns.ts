import type { NameClass } from '../model/redaction.ts';
import { isNoSecret } from './secret-looks.ts';

interface PairPattern {
  readonly class: NameClass;
  readonly looks: RegExp;
  readonly isMeant: (value: string) => boolean;
}

/** What stands in front of a colon or an equals sign and says by itself what follows; words of prose do not. */
const words: readonly (readonly [NameClass, string])[] = [
  [
    'host',
    'deviceName|computerName|machineName|hostName|serverName|dnsHostName|dnsName|workstationName|workstation|rmd|ccm|domainController|Machine Name|Computer Name|Device Name|Host Name|Server Name|Workstation Name|Source Workstation|Client Name',
  ],
  [
    'user',
    'userName|user_name|samAccountName|accountName|userPrincipalName|upn|loginName|logonName|enrollmentUser|ownerName|employeeId|emailAddress|User Name|Account Name|Logon Account',
  ],
  [
    'template',
    'certificateTemplate|certificateTemplateName|certTemplate|templateName|Certificate Template|Template Name',
  ],
  ['serial', 'serialNumber|serialNo|deviceSerialNumber|imei|meid|Serial Number|Serial No'],
  ['domain', 'domainName|userDomain|tenantDomain|Account Domain|Domain Name'],
];
const people = 'displayName|givenName|surname|owner|ownerName|manager|Display Name|Given Name|Full Name|fullName';

const before = String.raw`(?<![\p{L}\p{N}_])`;
const sign = String.raw`(?:\\{0,2}["'])?\s{0,2}(?:[:：]|=|%3D)[^\S\r\n]{0,8}(?:\\{0,2}["'])?`;
const one = String.raw`(?<name>[\p{L}\p{N}_][^\s,;&"'<>(){}\[\]|%\\=:]{1,128}(?:\\[^\s,;&"'<>(){}\[\]|%\\=:]{1,64})?)(?![\p{L}\p{N}_-]| (?:AUTHORITY|SERVICE|Service|APPPOOL|LOGON|Manager|Driver))`;
const several = String.raw`(?<name>[\p{Lu}\p{Lo}][^\s,;&"'<>(){}\[\]|%\\=:]{1,63}(?: [\p{Lu}\p{Lo}][^\s,;&"'<>(){}\[\]|%\\=:]{0,63}){0,4})`;

/** Upper and lower case only of the words: a regular expression knows no other way to leave the value alone. */
const inAnyCase = (source: string): string =>
  source.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

const product = /^(?:KB|TLS|SSL|SHA|HTTP|AES|RSA|MD|RFC|X509|CAPI|WIN|EVENT|PKCS|IPV|V)-?\d{0,8}$/i;

/** Names that follow a word or an option without a sign between. */
const told: readonly PairPattern[] = [
  {
    class: 'user',
    looks:
      /(?:\/u(?:ser)?:|\s(?:-u|-U|--user|\/u|\/ru)\s{1,2}|(?<![\p{L}])(?:User ?ID|Uid)\s?=\s?)(?<name>[^\s"';,:&]{2,128})/giu,
    isMeant: isNobodysWord,
  },
  {
    class: 'host',
    looks:
      /(?:\s-(?:S|ComputerName|Server|DC)\s{1,2}|\/(?:node|server):|(?<![:\p{L}\p{N}/])\/\/(?=[^\s/]{2,64}\/))(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{1,128})/giu,
    isMeant: isNobodysWord,
  },
  {
    class: 'host',
    looks:
      /(?<![\p{L}\p{N}])(?:[Dd]evice|[Cc]omputer|[Mm]achine|[Hh]ost|[Ss]erver|[Ww]orkstation)(?: ?[Nn]ame)?(?: is| was| called| named)? ["']?(?<name>[A-Z][A-Z0-9-]{2,14})(?![\p{L}\p{N}_-])/gu,
    isMeant: (value) => /\d/.test(value) && !product.test(value),
  },
  {
    class: 'serial',
    looks:
      /(?<![\p{L}\p{N}])(?:serial ?(?:number|no\.?)|S\/N|SN)[ :=]{1,3}(?<name>[A-Z0-9-]{6,40})(?![\p{L}\p{N}_-])/giu,
    isMeant: (value) => /\d/.test(value) && !/^0x/i.test(value),
  },
  {
    class: 'user',
    looks:
      /(?<![\p{L}\p{N}])(?:tele)?(?:phone|tel|mobile|telefon|fon)(?: ?number)?[.: ]{1,3}(?<name>\+?\d[\d ()/-]{6,20}\d)/giu,
    isMeant: isNobodysWord,
  },
];

/** Names that a word in front of them tells, in prose, in addresses and in the attributes of a request. */
export const pairPatterns: readonly PairPattern[] = [
  ...words.map(([nameClass, names]) => ({
    class: nameClass,
    looks: new RegExp(`${before}(?:${inAnyCase(names)})${sign}${one}`, 'gu'),
    isMeant: (value: string) => isNobodysWord(value) && (nameClass !== 'serial' || /\d/.test(value)),
  })),
  {
    class: 'user',
    looks: new RegExp(`${before}(?:${inAnyCase(people)})${sign}${several}`, 'gu'),
    isMeant: isNobodysWord,
  },
  ...told,
];

/** False for what is said about a name rather than being one: `User Name: missing`. */
function isNobodysWord(value: string): boolean {
  return !isNoSecret(value) && !/^(?:true|false|null|none|n\/a|name|%%?\d+)$/i.test(value);
}
