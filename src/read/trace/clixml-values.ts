import { child, type XmlElement } from '../xml/xml-element.ts';

/** The properties of one PowerShell object in Clixml, by name; those that a user added stand beside the object's own. */
export type ClixmlProperties = ReadonlyMap<string, XmlElement>;

export function propertiesOf(object: XmlElement | undefined): ClixmlProperties {
  const properties = [child(object, 'Props'), child(object, 'MS')].flatMap((part) => part?.children ?? []);
  return new Map(
    properties.flatMap((property) => {
      const name = property.attributes.find(([attribute]) => attribute === 'N')?.[1];
      return name === undefined ? [] : [[name, property] as const];
    }),
  );
}

/** The text of a value: of an object it is what its ToString gave, of nothing (`Nil`) it is empty. */
export function clixmlText(value: XmlElement | undefined): string {
  if (!value) return '';
  return decodeUnits((value.name === 'Obj' ? child(value, 'ToString')?.text : value.text) ?? '');
}

/** The members of a list. */
export function clixmlList(value: XmlElement | undefined): readonly XmlElement[] {
  return (child(value, 'LST') ?? child(value, 'IE'))?.children ?? [];
}

/** PowerShell writes UTF-16 units that XML cannot hold as `_x000D_`, and an underscore that looks like one as `_x005F_`. */
function decodeUnits(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
