import fc from 'fast-check';
import type { WrittenEvent } from './write-exports.ts';

const message = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\r\n', '\n', '\r', '<', '&', ']]>', 'ä', '中', '🍞', ' '),
    maxLength: 12,
  }),
);
export const anyEvent: fc.Arbitrary<WrittenEvent> = fc.record({
  id: fc.integer({ min: 0, max: 65_535 }),
  level: fc.constantFrom(1, 2, 3, 4, 5),
  provider: fc.constantFrom('Toaster', `O'Brien, "the" & Co`, '烤面包机'),
  time: fc.constantFrom('2026-05-20T21:41:03Z', '2026-12-31T00:00:00Z', '2024-02-29T12:30:59Z'),
  record: fc.nat(),
  message,
});
export const anyEvents = fc.array(anyEvent, { minLength: 1, maxLength: 8 });
