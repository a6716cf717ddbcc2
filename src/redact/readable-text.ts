const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** An output as its reader sees it: without markup and without what its format puts in front of signs. */
export function readableText(file: string, text: string): string {
  if (file.endsWith('.html')) return withoutMarkup(text);
  if (file.endsWith('.json')) return text.replace(/\\(u[0-9a-f]{4}|.)/gi, (_, sign: string) => unescaped(sign));
  if (file.endsWith('.md')) return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return text;
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
