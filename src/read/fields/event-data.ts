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
  /** A plain object; a name such as `__proto__` is an ordinary name in it. */
  toRecord(): Readonly<Record<string, string>>;
}

export function createEventData(): EventData {
  const values = new Map<string, string>();
  const uses = new Map<string, number>();
  const withoutName: string[] = [];

  function add(name: string, value: string): void {
    let free = name;
    // The count is remembered, so that a thousand equal names do not cost a million look-ups.
    while (values.has(free)) {
      const use = (uses.get(name) ?? 1) + 1;
      uses.set(name, use);
      free = `${name} (${use})`;
    }
    values.set(free, value);
  }

  return {
    add: (name, value) => add(cleanText(name), cleanText(value)),
    addUnnamed(value) {
      const text = cleanText(value);
      withoutName.push(text);
      add(`Data${withoutName.length}`, text);
    },
    addMissing(name, value) {
      const clean = cleanText(name);
      if (!values.has(clean)) values.set(clean, cleanText(value));
    },
    unnamed: () => withoutName,
    toRecord: () => plainObject(values),
  };
}

/** One by one: `Object.fromEntries` was the slowest step of reading an event. */
function plainObject(values: ReadonlyMap<string, string>): Record<string, string> {
  const object: Record<string, string> = {};
  for (const [name, value] of values) {
    if (name === '__proto__') Object.defineProperty(object, name, { value, ...ordinary });
    else object[name] = value;
  }
  return object;
}

const ordinary = { enumerable: true, configurable: true, writable: true };
