const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const signAfterBackslash = /\\([!-/:-@[-`{-~])/g;

/**
 * An output as its readers see it: without markup and without what its format puts in front of signs. Where a reader may
 * also look at the file itself, both.
 */
export function readings(file: string, text: string): readonly string[] {
  if (file.endsWith('.html')) return [withoutMarkup(text)];
  if (file.endsWith('.json')) return [unescapedJson(text)];
  if (file.endsWith('.sarif')) return [unescapedJson(text).replace(/([{}])\1/g, '$1')];
  if (file.endsWith('.csv')) return [text.replaceAll('""', '"').replace(/(^"?|;[\s"]*)'(?=[=+\-@＝＋－＠])/gm, '$1')];
  // Without the entity a kept `host\name` would not be known again, and its host would be taken for a leak.
  if (file.endsWith('.jira.txt')) {
    return [text.replaceAll('&#92;', '\\'), text.replace(signAfterBackslash, '$1').replaceAll('&#92;', '\\')];
  }
  if (file.endsWith('.md')) return [text, text.replace(signAfterBackslash, '$1')];
  return [text];
}

function unescapedJson(text: string): string {
  return text.replace(/\\(u[0-9a-f]{4}|.)/gi, (_, sign: string) => unescaped(sign));
}

function unescaped(sign: string): string {
  if (sign.length === 5) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
  return /[bfnrt]/.test(sign) ? '\n' : sign;
}

/** Of the attributes those stay in which a text of the log can stand; names of classes and ids are the product's own. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/\b(?:title|alt|aria-label|href|content|value|datetime|placeholder)="([^"]*)"/g)]
        .map(([, value]) => ` ${value} `)
        .join(' '),
    )
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, decimal?: string, hex?: string, named?: string) =>
        named === undefined
          ? String.fromCodePoint(
              Math.min(Number.parseInt(decimal ?? hex ?? '0', decimal === undefined ? 16 : 10), 0x10ffff),
            )
          : (entities[named] ?? whole),
    );
}
