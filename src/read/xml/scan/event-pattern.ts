// The event as Windows and the tools around it write it: System with its elements in their one order, then the values, then
// what was rendered. Whatever matches is plain XML that the full parser reads without a fault and in one way only; whatever
// does not (a prefix, a comment, CDATA, another order, an element more) is the full parser's. Two rules keep the patterns
// fast on any text: an alternative is told by its first characters, and what is repeated ends where the next part begins.

const attributes = String.raw`(?:\s+(?:xmlns:)?[A-Za-z_][\w.-]*=(?:'[^'<>]*'|"[^"<>]*"))*\s*`;
const text = '[^<]*';

/** Elements are joined by blanks: some tools indent. */
const blanks = String.raw`\s*`;

const optional = (pattern: string): string => `(?:${pattern}${blanks})?`;

/** An element that holds text; `content` may catch it. */
const element = (name: string, content = text): string => `<${name}${attributes}>${content}</${name}>`;

/** One that may also be empty. */
const anyElement = (name: string): string => `<${name}${attributes}(?:/>|>${text}</${name}>)`;

/** One whose attributes are caught, and which holds nothing. */
const withAttributes = (name: string): string => `<${name}(${attributes})(?:/>|>${blanks}</${name}>)`;

const caught = `(${text})`;

/** Provider, EventID, Level, Keywords, TimeCreated, EventRecordID, Channel and Computer are caught. */
export const systemPattern = sticky(
  `<Event${attributes}>`,
  `<System${attributes}>`,
  optional(withAttributes('Provider')),
  element('EventID', caught),
  optional(anyElement('Version')),
  optional(element('Level', caught)),
  optional(anyElement('Task')),
  optional(anyElement('Opcode')),
  optional(element('Keywords', caught)),
  optional(withAttributes('TimeCreated')),
  optional(element('EventRecordID', caught)),
  optional(anyElement('Correlation')),
  optional(anyElement('Execution')),
  optional(element('Channel', caught)),
  optional(element('Computer', caught)),
  optional(anyElement('Security')),
  '</System>',
);

/** Values as nearly every provider logs them; it also matches where there are none. */
export const eventDataPattern = sticky(
  optional(
    `<EventData${attributes}(?:/>|>(?:${blanks}(?:${anyElement('Data')}|${anyElement('Binary')}))*${blanks}</EventData>)`,
  ),
);

/** Values in an element of the provider's own, one beside the other. */
export const userDataPattern = sticky(
  String.raw`<UserData${attributes}>`,
  String.raw`<([A-Za-z_][\w.-]*)${attributes}(?:/>|>` +
    String.raw`(?:${blanks}<([A-Za-z_][\w.-]*)${attributes}(?:/>|>${text}</\2>))*${blanks}</\1>)`,
  '</UserData>',
  '',
);

const shown = ['Task', 'Opcode', 'Channel', 'Provider'].map(anyElement).join('|');
const keywords = `<Keywords${attributes}(?:/>|>(?:${blanks}${anyElement('Keyword')})*${blanks}</Keywords>)`;

/** Message and Level are caught. */
export const renderingPattern = sticky(
  optional(
    `<RenderingInfo${attributes}>${blanks}` +
      optional(`<Message${attributes}(?:/>|>${caught}</Message>)`) +
      optional(`<Level${attributes}(?:/>|>${caught}</Level>)`) +
      `(?:(?:${shown}|${keywords})${blanks})*</RenderingInfo>`,
  ),
  '</Event>',
);

/** Matches only where it is told to begin. */
function sticky(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(blanks), 'y');
}
