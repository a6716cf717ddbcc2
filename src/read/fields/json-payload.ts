import { limits } from '../limits.ts';
import type { EventData } from './event-data.ts';

/**
 * Adds what a JSON payload names to an event's data. The payload is the message, stands inside the message, or is an
 * unnamed value (an export without rendered messages has it there). Names that the event itself uses are kept.
 *
 * The connectors' likely form is `{"Metric":{"Dimensions":{...},"Name":"..."}}`: the dimensions go in by name, and the
 * name of the metric as `MetricName`. Of any other object the texts, numbers and booleans of its first level go in.
 */
export function addPayload(data: EventData, message: string): void {
  for (const text of [message, ...data.unnamed()]) {
    const payload = findObject(text);
    if (!payload) continue;
    addValues(data, payload);
    return;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function findObject(text: string): JsonObject | null {
  const start = text.search(/\{\s*"/);
  const end = text.lastIndexOf('}') + 1;
  if (start < 0 || end <= start || end - start > limits.payloadChars) return null;
  try {
    return asObject(JSON.parse(text.slice(start, end)));
  } catch {
    // Most messages with braces are no JSON: the text stays what it is.
    return null;
  }
}

function addValues(data: EventData, payload: JsonObject): void {
  const metric = asObject(own(payload, 'Metric'));
  if (!metric) {
    addScalars(data, payload);
    return;
  }
  const dimensions = asObject(own(metric, 'Dimensions'));
  if (dimensions) addScalars(data, dimensions);
  const name = own(metric, 'Name');
  if (typeof name === 'string') data.addMissing('MetricName', name);
}

function addScalars(data: EventData, object: JsonObject): void {
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (typeof value === 'string') data.addMissing(name, value);
    else if (typeof value === 'number' || typeof value === 'boolean') data.addMissing(name, String(value));
  }
}

function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
