import type { InputForm } from '../../model/form.ts';
import type { EventData } from '../fields/event-data.ts';
import type { LevelClues } from '../fields/level.ts';
import type { JsonObject } from './json-object.ts';

export type JsonForm = Extract<InputForm, `${string}-json`>;

/** What one object says about an event, as written; empty where it says nothing. */
export interface JsonEvent {
  readonly id: string;
  readonly record: string;
  readonly provider: string;
  readonly channel: string;
  readonly computer: string;
  readonly level: LevelClues;
  readonly time: string;
  readonly message: string;
  readonly data: EventData;
  /** Values of the data that may hold a JSON payload though they have a name that says nothing (`param1`). */
  readonly payloads?: readonly string[];
}

/** How one tool writes events as JSON. */
export interface JsonShape {
  readonly form: JsonForm;
  /** `utc`: its times are UTC, marked or not. `local`: times without a zone are local. */
  readonly clock: 'utc' | 'local';
  /** Whether an object is an event of this tool. */
  fits(object: JsonObject): boolean;
  read(object: JsonObject): JsonEvent;
}
