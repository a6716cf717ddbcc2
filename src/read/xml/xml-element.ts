/** An element as this project looks at it: local names, attributes in order, text with entities decoded. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, CDATA included. */
  readonly text: string;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find(([candidate]) => candidate === name)?.[1];
}

/** The element's text and that of all elements inside it. */
export function textOf(element: XmlElement): string {
  return element.children.length === 0 ? element.text : element.text + element.children.map(textOf).join('');
}
