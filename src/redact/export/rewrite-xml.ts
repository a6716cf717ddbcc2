import { cleanText } from '../../read/clean-text.ts';
import { readEventId } from '../../read/fields/event-id.ts';
import { limits } from '../../read/limits.ts';
import { decodeEntities } from '../../read/xml/entities.ts';
import type { VisitWritten } from './role.ts';
import { roleInXml, type RoleOfText } from './xml-roles.ts';

const name = String.raw`[^\s<>/:"'=!?]{1,64}(?::[^\s<>/:"'=!?]{1,64})?`;
const attribute = String.raw`\s+([^\s<>/"'=]{1,128})\s*=\s*("[^"<]*"|'[^'<]*')`;

/** Text, CDATA, what no reader sees (comments, instructions), and tags. */
const token = new RegExp(
  String.raw`([^<]+)|<!\[CDATA\[([\s\S]*?)\]\]>|(<!--[\s\S]*?-->|<\?[^<>]*>)|` +
    `<(/?)(${name})((?:${attribute.replaceAll(/\((?!\?)/g, '(?:')})*)\\s*(/?)>`,
  'y',
);
const attributes = new RegExp(attribute, 'g');

export interface RewrittenXml {
  readonly text: string;
  /** The text of the event's id; null where there is none. */
  readonly eventId: number | null;
}

interface Open {
  readonly local: string;
  readonly tag: string;
  /** The value of its attribute `Name`, as written. */
  readonly named: string | null;
}

/**
 * The same elements with every text and every value of an attribute as `visit` gives it. Comments and instructions are left
 * out. Null for anything that is not whole XML: of that nothing is kept.
 */
export function rewriteXml(
  xml: string,
  visit: VisitWritten,
  roleOf: typeof roleInXml | RoleOfText = roleInXml,
): RewrittenXml | null {
  const open: Open[] = [];
  const made: string[] = [];
  let run = '';
  let eventId: number | null = null;
  let tags = 0;

  const role = (attributeName: string | null, named: string | null): RoleOfText =>
    typeof roleOf === 'function'
      ? roleOf(
          open.map(({ local }) => local),
          attributeName,
          named,
        )
      : roleOf;

  function flush(): void {
    if (run === '') return;
    const last = open.at(-1);
    if (open.length === 3 && last?.local === 'EventID' && open[1]?.local === 'System') eventId = readEventId(run);
    if (run.trim() === '') made.push(run);
    else {
      const { role: is, field } = role(null, last?.named ?? null);
      made.push(escapeXml(visit(cleanText(run), is, field)));
    }
    run = '';
  }

  function startTag(tag: string, written: string, closed: string): void {
    const found = [...written.matchAll(attributes)].map(
      ([, key = '', value = '']) => [key, decodeEntities(value.slice(1, -1)), value[0] ?? '"'] as const,
    );
    const named = found.find(([key]) => key === 'Name')?.[1] ?? null;
    open.push({ local: tag.slice(tag.indexOf(':') + 1), tag, named });
    const parts = found.map(([key, value, quote]) => {
      const { role: is, field } = role(key, named);
      const kept = value === '' ? '' : visit(cleanText(value), is, field);
      return ` ${key}=${quote}${escapeXml(kept, quote)}${quote}`;
    });
    made.push(`<${tag}${parts.join('')}${closed === '' ? '' : '/'}>`);
    if (closed !== '') open.pop();
  }

  for (let at = 0; at < xml.length;) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (!found) return null;
    // Of a visit other XML may come, which moves the pattern on.
    at = token.lastIndex;
    const [, text, cdata, unseen, end, tag = '', written = '', closed = ''] = found;
    if (text !== undefined) run += decodeEntities(text);
    else if (cdata !== undefined) run += cdata;
    if (text !== undefined || cdata !== undefined || unseen !== undefined) continue;
    flush();
    tags += 1;
    if (tags > limits.tags || open.length > limits.nesting) return null;
    if (end === '') startTag(tag, written, closed);
    else {
      if (open.at(-1)?.tag !== tag) return null;
      open.pop();
      made.push(`</${tag}>`);
    }
  }
  flush();
  return open.length === 0 ? { text: made.join(''), eventId } : null;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** `quote`: what an attribute's value stands in. */
function escapeXml(text: string, quote = ''): string {
  return text.replace(quote === '' ? /[&<>\r]/g : /[&<>\r"']/g, (sign) => escapes[sign] ?? sign);
}
