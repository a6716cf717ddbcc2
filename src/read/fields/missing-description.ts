import type { EventData } from './event-data.ts';

/** No description that Windows puts in place of a message is longer, before what was to go into the message. */
const longestHead = 2_000;
const mostValues = 1_000;

const beginOfValues = /[:：]\s*'/g;

/**
 * Adds what would have gone into a message whose text is missing on the computer that exported it: "The description for
 * Event ID '98' in Source 'Toaster' cannot be found. ... part of the event:'a', 'b'". It is told without its words, which
 * come in the language of Windows: it names the event and its source, and ends in a colon and values between quotes.
 */
export function addValuesOfMissingDescription(
  data: EventData,
  message: string,
  { eventId, provider }: { readonly eventId: number; readonly provider: string },
): void {
  if (!message.trimEnd().endsWith("'") || provider === '') return;
  const head = message.slice(0, longestHead);
  const source = head.indexOf(provider);
  const id = new RegExp(String.raw`(?<!\d)${eventId}(?!\d)`).exec(head)?.index ?? -1;
  if (source < 0 || id < 0) return;
  beginOfValues.lastIndex = Math.max(source + provider.length, id);
  const found = beginOfValues.exec(head);
  if (!found) return;
  const values = message.slice(beginOfValues.lastIndex).trimEnd().slice(0, -1);
  for (const value of values.split("', '").slice(0, mostValues)) data.addUnnamed(value);
}
