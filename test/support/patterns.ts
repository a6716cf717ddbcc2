import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** The names of the arguments that an ICU pattern asks for. */
export function argsOf(pattern: string): string[] {
  const found = new Set<string>();
  look(pattern, (element) => {
    // Types 0 and 7 are literal text and the `#` of a plural.
    if (element.type !== 0 && element.type !== 7) found.add(element.value);
  });
  return [...found].toSorted();
}

/** Categories of plurals that the language does not have. */
export function strangePlurals(pattern: string, categories: readonly string[]): string[] {
  const strange: string[] = [];
  look(pattern, (element) => {
    if (element.type !== 6) return;
    strange.push(...Object.keys(element.options).filter((name) => !name.startsWith('=') && !categories.includes(name)));
  });
  return strange;
}

function look(pattern: string, see: (element: MessageFormatElement) => void): void {
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      see(element);
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(parse(pattern, { ignoreTag: true }));
}
