// Templates of binary XML: what all events of a kind have in common, with gaps for what they do not.

/**
 * What stands in an element or attribute: a text, a gap for the value of a number and type, or elements and gaps.
 * @typedef {string | Gap | readonly (Element | Gap)[]} Content
 * @typedef {{ gap: number, type: number }} Gap
 * @typedef {{ name: string, attributes: readonly (readonly [string, string | Gap])[], content: Content }} Element
 */

/** @param {number} number @param {number} type */
export const gap = (number, type) => ({ gap: number, type });
/** @param {string} name @param {Content} content @param {Element['attributes']} attributes */
export const element = (name, content = '', attributes = []) => ({ name, attributes, content });

const token = { close: 0x02, closeEmpty: 0x03, end: 0x04, text: 0x05, attribute: 0x06, optionalGap: 0x0e, more: 0x40 };
const fragment = [0x0f, 1, 1, 0];
export const definitionHeader = 24;

/**
 * The definition of a template, to be put anywhere in a chunk: `names` are the places in it of numbers that count from
 * its own beginning and must count from that of the chunk.
 * @param {Element} root
 * @param {number} id
 */
export function defineTemplate(root, id) {
  const out = Buffer.alloc(16_384);
  /** @type {number[]} */
  const names = [];
  let at = definitionHeader;

  function bytes(/** @type {readonly number[]} */ list) {
    for (const byte of list) out[at++] = byte;
  }
  function text(/** @type {string} */ value) {
    at = out.writeUInt16LE(value.length, at);
    at += out.write(value, at, 'utf16le');
  }
  function name(/** @type {string} */ value) {
    names.push(at);
    at = out.writeUInt32LE(at + 4, at);
    at = out.writeUInt32LE(0, at);
    at = out.writeUInt16LE(hashOf(value), at);
    text(value);
    bytes([0, 0]);
  }
  /** Leaves room for a length that is known after `inside`. @param {() => void} inside */
  function measured(inside) {
    const place = at;
    at += 4;
    inside();
    out.writeUInt32LE(at - place - 4, place);
  }
  function content(/** @type {Content | Element} */ value) {
    if (typeof value === 'string') {
      bytes([token.text, 1]);
      text(value);
    } else if ('gap' in value) bytes([token.optionalGap, value.gap, 0, value.type]);
    else if ('name' in value) write(value);
    else value.forEach(content);
  }
  function write(/** @type {Element} */ { name: tag, attributes, content: inner }) {
    bytes([0x01 | (attributes.length > 0 ? token.more : 0), 0xff, 0xff]);
    measured(() => {
      name(tag);
      if (attributes.length > 0) {
        measured(() =>
          attributes.forEach(([attribute, value], index) => {
            bytes([token.attribute | (index < attributes.length - 1 ? token.more : 0)]);
            name(attribute);
            content(value);
          }),
        );
      }
      if (inner === '') return bytes([token.closeEmpty]);
      bytes([token.close]);
      content(inner);
      bytes([token.end]);
    });
  }

  bytes(fragment);
  write(root);
  bytes([0]);
  // Windows takes the first four bytes of the GUID as the template's number.
  out.fill(0x5a, 4, 20);
  out.writeUInt32LE(id, 4);
  out.writeUInt32LE(at - definitionHeader, 20);
  return { id, names, bytes: Buffer.from(out.subarray(0, at)) };
}

/** @param {string} name */
function hashOf(name) {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 65_599) + name.charCodeAt(at)) >>> 0;
  return hash & 0xffff;
}
