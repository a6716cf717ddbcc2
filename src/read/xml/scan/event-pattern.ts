// The event as Windows and the tools around it write it: System with its elements in their one order, then the values, then
// what was rendered. Whatever matches is plain XML that the full parser reads without a fault and in one way only; whatever
// does not (a prefix, a comment, CDATA, another order, an element more) is the full parser's.
//
// Three rules keep a pattern from trying the same text in more than one way. Blanks are asked for in front of a part and
// nowhere else, so that two parts never share a run of them. Alternatives differ in their first characters. And what is
// repeated ends where the next part begins.

const name = String.raw`[A-Za-z_][\w.-]*`;
const attributes = String.raw`(?:\s+(?:xmlns:)?${name}=(?:'[^'<>]*'|"[^"<>]*"))*\s*`;
const text = '[^<]*';
const caught = `(${text})`;

const after = (pattern: string): string => String.raw`\s*${pattern}`;
const optional = (pattern: string): string => `(?:${after(pattern)})?`;
const repeated = (...patterns: readonly string[]): string => `(?:${after(`(?:${patterns.join('|')})`)})*`;

/** An element that holds text; `content` may catch it. */
const element = (tag: string, content = text): string => `<${tag}${attributes}>${content}</${tag}>`;

/** One that may also be empty. */
const anyElement = (tag: string, content = text): string => `<${tag}${attributes}(?:/>|>${content}</${tag}>)`;

/** One whose attributes are caught, and which holds nothing. */
const withAttributes = (tag: string): string => String.raw`<${tag}(${attributes})(?:/>|>\s*</${tag}>)`;

/** Provider, EventID, Level, Keywords, TimeCreated, EventRecordID, Channel and Computer are caught. */
export const systemPattern = sticky(
  `<Event${attributes}>`,
  after(`<System${attributes}>`),
  optional(withAttributes('Provider')),
  after(element('EventID', caught)),
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
  after('</System>'),
);

const values = repeated(anyElement('Data'), anyElement('Binary'));

/** Values as nearly every provider logs them; it also matches where there are none. */
export const eventDataPattern = sticky(optional(`<EventData${attributes}(?:/>|>${values}${after('</EventData>')})`));

/** A name that the full parser does not take for an event in the event. */
const otherName = String.raw`((?!Event[\s/>])${name})`;

/** Values in an element of the provider's own, one beside the other. */
export const userDataPattern = sticky(
  after(`<UserData${attributes}>`),
  after(`<${otherName}${attributes}(?:/>|>`),
  repeated(String.raw`<${otherName}${attributes}(?:/>|>${text}</\2>)`),
  after(String.raw`</\1>)`),
  after('</UserData>'),
);

const keywords = `<Keywords${attributes}(?:/>|>${repeated(anyElement('Keyword'))}${after('</Keywords>')})`;
const shown = ['Task', 'Opcode', 'Channel', 'Provider'].map((tag) => anyElement(tag));

/** Message and Level are caught. */
export const renderingPattern = sticky(
  optional(
    `<RenderingInfo${attributes}>` +
      optional(anyElement('Message', caught)) +
      optional(anyElement('Level', caught)) +
      repeated(...shown, keywords) +
      after('</RenderingInfo>'),
  ),
  after('</Event>'),
);

/** Matches only where it is told to begin. */
function sticky(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), 'y');
}
