import type { EventRecord } from '../../src/model/event.ts';
import { createDuplicateFilter } from '../../src/triage/duplicates/duplicate-filter.ts';
import type { Repetition } from '../../src/triage/duplicates/repetition.ts';

/** What the filter makes of inputs: which events of each are duplicates, in order, and what it has to say. */
export function readBefore(...inputs: (readonly EventRecord[])[]) {
  const filter = createDuplicateFilter();
  const said: (readonly Repetition[])[] = [];
  const duplicates = inputs.map((events, index) => {
    const fates: boolean[] = [];
    const delivered: EventRecord[] = [];
    const input = filter.openInput(`input ${index + 1}`, (event, duplicate) => {
      delivered.push(event);
      fates.push(duplicate);
    });
    for (const event of events) input.take(event);
    said.push(input.close());
    if (delivered.some((event, at) => event !== events[at]) || delivered.length !== events.length) {
      throw new Error('events are delivered once and in their order');
    }
    return fates;
  });
  return { duplicates, said };
}

/** How many events of each input count. */
export function counted(...inputs: (readonly EventRecord[])[]): number[] {
  return readBefore(...inputs).duplicates.map((fates) => fates.filter((duplicate) => !duplicate).length);
}
