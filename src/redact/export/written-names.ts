import type { EventRecord } from '../../model/event.ts';
import type { NameClass } from '../../model/redaction.ts';
import { classOf, type ClassOfField } from '../collect.ts';
import { foldField } from '../field-classes.ts';
import { likenessesIn } from '../patterns.ts';
import type { Role } from '../places.ts';
import { secretFieldMark } from '../secrets.ts';
import { noteTaken } from '../taken-pseudonyms.ts';
import type { SecretProbes } from './secret-probes.ts';

/** The names of a whole export, each once, in the order in which they were met. */
export interface WrittenNames {
  /** What a reader makes of an event: tools write fields in spellings of their own. */
  event(event: EventRecord): void;
  /** A text as it is written. */
  text(text: string, role: Role, field: string): void;
  /** Those that stand in fields, then what looks like one. */
  names(): Iterable<readonly [NameClass, string]>;
  /** What could be taken for a pseudonym. */
  readonly taken: ReadonlySet<string>;
}

const searched: ReadonlySet<Role> = new Set(['text', 'label', 'data', 'product']);
const mostRemembered = 50_000;

export function writtenNames(classOfField: ClassOfField, secrets: SecretProbes): WrittenNames {
  const inFields = new Map<string, readonly [NameClass, string]>();
  const alike = new Map<string, readonly [NameClass, string]>();
  const taken = new Set<string>();
  /** Texts that repeat are searched once. */
  const seen = new Set<string>();

  const put = (into: typeof alike, nameClass: NameClass, value: string): void => {
    const key = `${nameClass} ${value}`;
    if (!into.has(key)) into.set(key, [nameClass, value]);
  };

  function field(text: string, role: Role, name: string): boolean {
    if (role === 'data' && text !== '' && secretFieldMark(foldField(name)) !== null) secrets.add(text.trim());
    const nameClass = classOf(text, role, name, classOfField);
    if (nameClass !== null) {
      put(inFields, nameClass, text);
      noteTaken(text, taken);
    }
    return nameClass !== null;
  }

  return {
    taken,
    event({ computer, data }) {
      field(computer, 'host', '');
      for (const [name, value] of Object.entries(data)) field(value, 'data', name);
    },
    text(text, role, name) {
      if (field(text, role, name) || !searched.has(role) || seen.has(text)) return;
      if (seen.size < mostRemembered && text.length < 200) seen.add(text);
      noteTaken(text, taken);
      for (const { class: nameClass, value } of likenessesIn(text)) put(alike, nameClass, value);
    },
    *names() {
      yield* inFields.values();
      yield* alike.values();
    },
  };
}
