import type { EventRecord } from '../../model/event.ts';
import type { SubjectKind } from '../../model/pack.ts';
import type { Classified } from '../classify.ts';
import { subjectsOfEvent } from '../subjects-of-event.ts';
import { foldName } from './fold-name.ts';

/** One text of an event and the same without its capitals, made when it is asked for. */
export class FieldText {
  readonly text: string;
  private lower: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get folded(): string {
    this.lower ??= this.text.toLowerCase();
    return this.lower;
  }
}

const subjectFields: ReadonlyMap<string, SubjectKind> = new Map([
  ['deviceid', 'devices'],
  ['userid', 'users'],
  ['caname', 'cas'],
  ['templatename', 'templates'],
  ['certificate', 'certificates'],
]);

/** An event as rules see it: fields by name, whatever their case. Nothing of its data is read before it is asked for. */
export class EventView {
  readonly event: EventRecord;
  readonly classified: Classified;
  private readonly asked = new Map<string, FieldText | null>();
  private dataFields: Map<string, string> | undefined;
  private subjects: ReadonlyMap<SubjectKind, string> | undefined;
  private allTexts: readonly FieldText[] | undefined;
  private unnamedTexts: readonly FieldText[] | undefined;

  constructor(event: EventRecord, classified: Classified) {
    this.event = event;
    this.classified = classified;
  }

  /** A field by its name as `foldName` makes it; null where the event has none. */
  field(name: string): FieldText | null {
    let field = this.asked.get(name);
    if (field === undefined) {
      const text = this.find(name);
      field = text === null ? null : new FieldText(text);
      this.asked.set(name, field);
    }
    return field;
  }

  /** The value of a field as the event calls it, however it is spelled. What a rule calls it `CompiledRule.value` knows. */
  value(name: string): string | null {
    return this.field(foldName(name))?.text ?? null;
  }

  /** Where keywords are looked for: the message and every value. */
  texts(): readonly FieldText[] {
    this.allTexts ??= [this.event.message, ...Object.values(this.event.data)].map((text) => new FieldText(text));
    return this.allTexts;
  }

  /** The values without a name, which Sigma calls `Data`. */
  unnamed(): readonly FieldText[] {
    this.unnamedTexts ??= Object.entries(this.event.data)
      .filter(([name]) => /^data\d+$/i.test(name))
      .map(([, text]) => new FieldText(text));
    return this.unnamedTexts;
  }

  private find(name: string): string | null {
    return this.header(name) ?? this.logical(name) ?? this.data().get(name) ?? this.otherName(name);
  }

  /** What the exports do not carry is not there, rather than empty. */
  private header(name: string): string | null {
    const { event } = this;
    if (name === 'eventid') return String(event.eventId);
    if (name === 'provider_name') return event.provider || null;
    if (name === 'channel') return event.channel || null;
    if (name === 'computer') return event.computer || null;
    if (name === 'level') return event.level;
    return null;
  }

  private logical(name: string): string | null {
    const { index, entry, found, outcome } = this.classified;
    if (index === null) return null;
    if (name === 'diagnosticcode') return found?.code ?? null;
    if (name === 'outcome') return outcome;
    if (name === 'eventname') return entry?.name ?? null;
    if (name === 'area') return entry?.area ?? null;
    const kind = subjectFields.get(name);
    if (kind === undefined) return null;
    this.subjects ??= subjectsOfEvent(this.event, index);
    return this.subjects.get(kind) ?? null;
  }

  private data(): ReadonlyMap<string, string> {
    if (this.dataFields) return this.dataFields;
    this.dataFields = new Map();
    for (const [name, value] of Object.entries(this.event.data)) {
      const folded = foldName(name);
      if (!this.dataFields.has(folded)) this.dataFields.set(folded, value);
    }
    return this.dataFields;
  }

  private otherName(name: string): string | null {
    if (name === 'computername') return this.event.computer || null;
    if (name === 'eventrecordid') return this.event.recordId ?? null;
    return name === 'eventlog' ? this.event.channel || null : null;
  }
}
