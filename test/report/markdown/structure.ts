import { parsers } from 'prettier/plugins/markdown';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly ordered?: boolean;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** Kinds of nodes that our own templates place: a text that adds or removes one has broken out. */
const frame = new Set([
  'heading',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'definition',
  'image',
  'imageReference',
  'html',
  'thematicBreak',
  'blockquote',
  'break',
  'footnoteReference',
  'footnoteDefinition',
  'math',
  'inlineMath',
  'liquidNode',
]);

/** The frame of a Markdown text, one line a node: what stays the same whatever the texts in it are. */
export async function frameOf(markdown: string): Promise<string[]> {
  const nodes = nodesOf(await parse(markdown)).filter(({ type }) => frame.has(type));
  return nodes.map(({ type, depth, checked, ordered, url, children }) =>
    [type, depth, checked, ordered, url, type === 'tableRow' ? children?.length : undefined].join(' ').trim(),
  );
}

/** What a reader sees outside of code: the place where links and mentions come to life. */
export async function proseOf(markdown: string): Promise<string[]> {
  return nodesOf(await parse(markdown)).flatMap(({ type, value }) => (type === 'text' && value ? [value] : []));
}

/** The tables of a Markdown text, each as rows of the cells' source. */
export function tablesOf(markdown: string): string[][][] {
  const blocks = markdown.split('\n\n').filter((block) => block.startsWith('|'));
  return blocks.map((block) => block.split('\n').map((row) => row.split(/(?<!\\)\|/).slice(1, -1)));
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

async function parse(markdown: string): Promise<Node> {
  return (await parsers.markdown.parse(markdown, {} as never)) as Node;
}
