import { cleanText } from '../clean-text.ts';

/** Collects the named values of one event in the order they were logged. */
export interface EventData {
  /** A value with a name; a name that is there already gets ` (2)`, ` (3)` ... */
  add(name: string, value: string): void;
  /** A value without a name: `Data1`, `Data2` ... in the order of the unnamed ones. */
  addUnnamed(value: string): void;
  /** A value that must not stand in place of one that the event itself names. */
  addMissing(name: string, value: string): void;
  /** The values that had no name. */
  unnamed(): readonly string[];
  /** A plain object; a name such as `__proto__` is an ordinary name in it. Nothing is to be added after it. */
  toRecord(): Readonly<Record<string, string>>;
}

export function createEventData(): EventData {
  return new Values();
}

/** A class, and no more than one object in most events: it is made for every event that a product wrote. */
class Values implements EventData {
  private readonly values: Record<string, string> = {};
  private readonly withoutName: string[] = [];
  /** How often a name was there already; most names are there once. */
  private uses: Map<string, number> | null = null;

  add(name: string, value: string): void {
    this.put(cleanText(name), cleanText(value));
  }

  addUnnamed(value: string): void {
    const text = cleanText(value);
    this.withoutName.push(text);
    this.put(`Data${this.withoutName.length}`, text);
  }

  addMissing(name: string, value: string): void {
    const clean = cleanText(name);
    if (!Object.hasOwn(this.values, clean)) this.set(clean, cleanText(value));
  }

  unnamed(): readonly string[] {
    return this.withoutName;
  }

  toRecord(): Readonly<Record<string, string>> {
    return this.values;
  }

  private put(name: string, value: string): void {
    let free = name;
    // The count is remembered, so that a thousand equal names do not cost a million look-ups.
    while (Object.hasOwn(this.values, free)) {
      this.uses ??= new Map();
      const use = (this.uses.get(name) ?? 1) + 1;
      this.uses.set(name, use);
      free = `${name} (${use})`;
    }
    this.set(free, value);
  }

  private set(name: string, value: string): void {
    if (name === '__proto__') Object.defineProperty(this.values, name, { value, ...ordinary });
    else this.values[name] = value;
  }
}

const ordinary = { enumerable: true, configurable: true, writable: true };
