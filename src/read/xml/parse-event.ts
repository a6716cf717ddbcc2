import { XMLParser, type X2jOptions } from 'fast-xml-parser';
import { limits } from '../limits.ts';
import { decodeEntities } from './entities.ts';
import type { XmlElement } from './xml-element.ts';

/** What stands inside an element. */
type Content = Pick<XmlElement, 'children' | 'text'>;

/** The parser's node: one key with the tag's name and its children, or `#text`; attributes under `:@`. */
type ParsedNode = Readonly<Record<string, unknown>>;

// Every name gets a mark, so that none can be a word that the parser or JavaScript reserves (`#text`, `__proto__`).
const nameMark = '~';
const attributeMark = '@_';

const options: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: attributeMark,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  maxNestedTags: limits.nesting,
  // Without a path for each callback, and with our own decoder, parsing takes half the time.
  jPath: false,
  entityDecoder: {
    decode: decodeEntities,
    setExternalEntities() {},
    addInputEntities() {},
    reset() {},
    setXmlVersion() {},
  },
  transformTagName: (name) => nameMark + name,
};

// The elements that hold long text are taken as one raw string: the parser builds text character by character and needs
// forty bytes for each.
const rawText = new Set(['Message', 'Data', 'Binary', 'S']);
const parser = new XMLParser({ ...options, stopNodes: [...rawText].map((name) => `..${nameMark}${name}`) });
const innerParser = new XMLParser(options);

/** Parses the text of one `<Event>...</Event>`. Throws when it is beyond reading. */
export function parseEvent(text: string): XmlElement {
  const [event] = toElements(parser.parse(text) as ParsedNode[], parseRaw).children;
  if (!event) throw new Error('no element');
  return event;
}

function toElements(nodes: readonly ParsedNode[], readRaw: typeof parseRaw | null): Content {
  const children: XmlElement[] = [];
  const texts: string[] = [];
  for (const node of nodes) {
    const text = node['#text'];
    if (typeof text === 'string') texts.push(text);
    const tag = Object.keys(node).find((key) => key.startsWith(nameMark));
    if (tag === undefined) continue;
    // A tag that closes itself is marked twice.
    const name = tag.replace(/^~+/, '');
    const content = node[tag] as readonly ParsedNode[];
    const inside = readRaw && rawText.has(name) ? readRaw(content) : toElements(content, readRaw);
    children.push({ name, attributes: attributesOf(node), ...inside });
  }
  return { children, text: texts.join('') };
}

/** The content of an element that was taken as one string. Only one with tags or CDATA in it needs parsing again. */
function parseRaw(content: readonly ParsedNode[]): Content {
  const text = String(content[0]?.['#text'] ?? '');
  if (!text.includes('<')) return { children: [], text: decodeEntities(text) };
  const [wrapper] = toElements(innerParser.parse(`<raw>${text}</raw>`) as ParsedNode[], null).children;
  return { children: wrapper?.children ?? [], text: wrapper?.text ?? '' };
}

function attributesOf(node: ParsedNode): XmlElement['attributes'] {
  const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
  return Object.entries(attributes).map(([name, value]) => [name.slice(attributeMark.length), value]);
}
