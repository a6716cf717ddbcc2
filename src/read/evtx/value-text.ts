import { fileTimeText } from './file-time.ts';

const guid = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
const fileTime = /^\d{17,20}$/;
const hex = /^0x(-?)([0-9a-f]{1,16})$/;

/** The text of one value of an event, as Windows writes it in XML. `value` is what winevtx makes of it. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return isOneValue(value) ? listedText(value) : value.map(valueText).join(', ');
  if (typeof value === 'string') return guid.test(value) ? `{${value}}` : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether a list is really one number in hex or one time: see `value-types.ts`. */
export function isOneValue(list: readonly unknown[]): boolean {
  const [first, second] = list;
  if (list.length === 2) return typeof first === 'number' && typeof second === 'number';
  if (list.length !== 1) return false;
  return typeof first === 'number' || (typeof first === 'string' && (fileTime.test(first) || hex.test(first)));
}

function listedText([first, second]: readonly unknown[]): string {
  if (typeof second === 'number') return `0x${(second * 0x1_0000 + Number(first)).toString(16)}`;
  const [, sign, digits] = hex.exec(String(first)) ?? [];
  if (digits === undefined) return fileTimeText(BigInt(String(first)));
  // winevtx writes a number in hex with a sign; Windows does not.
  const number = BigInt(`0x${digits}`);
  return `0x${(sign ? BigInt.asUintN(64, -number) : number).toString(16)}`;
}

/** What winevtx makes of an element with attributes or elements inside. */
export type Node = Readonly<Record<string, unknown>>;

export function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null;
}

/** An element or attribute of a node; its name may be one that JavaScript reserves. */
export function inside(node: Node | null, name: string): unknown {
  return node && Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The text of an element, which has a name of its own when the element has attributes. */
export function textInside(node: Node | null, name: string): string {
  const value = inside(node, name);
  const element = asNode(value);
  return valueText(element ? inside(element, 'Value') : value);
}
