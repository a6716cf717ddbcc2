import { expect } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { readExport } from './read-export.ts';

/** An event for the writers. */
export const burnt = {
  id: 4,
  level: 2,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 7,
  message: 'It burnt',
} as const;

/** The one event that a text, or a value written as JSON, holds. */
export async function only(content: unknown): Promise<EventRecord> {
  const { events, unreadable } = await readExport(typeof content === 'string' ? content : JSON.stringify(content));
  expect([events.length, unreadable]).toEqual([1, 0]);
  return events[0] as EventRecord;
}
