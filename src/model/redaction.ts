/** How much of a result is replaced. `share`: names and ids. `strict`: log text as well. `none`: secrets alone. */
export const redactionProfiles = ['share', 'strict', 'none'] as const;

export type RedactionProfile = (typeof redactionProfiles)[number];

/** What a name can be the name of; `--keep` takes these words. */
export const nameClasses = [
  'device',
  'user',
  'host',
  'domain',
  'tenant',
  'ca',
  'template',
  'certificate',
  'thumbprint',
  'serial',
  'request',
  'ip',
  'mac',
  'sid',
  'id',
  'input',
] as const;

export type NameClass = (typeof nameClasses)[number];

/** What a result says about its own redaction. */
export interface RedactionSummary {
  readonly profile: RedactionProfile;
  /** How many different names of each class were replaced, and how many `secret` texts were taken out. */
  readonly counts: Readonly<Record<string, number>>;
  /** Classes that were left as they are because the sender wanted so. Absent where there are none. */
  readonly kept?: readonly NameClass[];
  /** All times were moved by one number of whole days, which only the key tells. Absent where they were not. */
  readonly shifted?: boolean;
}

/** What turns pseudonyms into names again. It stays with the sender. */
export interface RedactionKey {
  readonly redactionKey: '1.0';
  /** The id of the redacted result that it was last used for: of a report, or of what the logs give that were copied. */
  readonly reportId: string;
  readonly names: readonly KeptName[];
  /** By how many whole days the times of a report with `shifted` were moved. */
  readonly shiftDays?: number;
}

export interface KeptName {
  readonly class: NameClass;
  /** `host-1`, `device-017`, `input-2.xml`. */
  readonly pseudonym: string;
  /** The fullest spelling that was met. */
  readonly original: string;
}
