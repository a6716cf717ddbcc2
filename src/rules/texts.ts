import { IntlMessageFormat } from 'intl-messageformat';
import { isScalar, type Node, type Scalar, visit } from 'yaml';
import { locales } from '../model/locale.ts';
import type { RuleProblem } from '../model/result.ts';
import type { RuleDocument } from './document.ts';

/** The names a text of a pack may use; `Finding.args` provides them. */
const knownArgs = new Set([
  'events',
  'devices',
  'users',
  'hosts',
  'cas',
  'templates',
  'certificates',
  'host',
  'ca',
  'template',
  'first',
  'last',
  'lastSuccess',
]);

/** True when every text below `node` is a pattern that can be formatted with the arguments that will be there. */
export function checkTexts(source: RuleDocument, node: Node | null, problems: RuleProblem[]): boolean {
  let right = true;
  if (node === null) return right;
  visit(node, {
    Pair(_key, pair) {
      if (!isScalar(pair.key) || !(locales as readonly unknown[]).includes(pair.key.value)) return;
      if (!isScalar(pair.value) || typeof pair.value.value !== 'string') return;
      const fault = faultOf(pair.value.value, String(pair.key.value));
      if (fault === null) return;
      right = false;
      problems.push({ ...placeOf(source, pair.value), ...fault });
    },
  });
  return right;
}

function placeOf(source: RuleDocument, node: Scalar): { file: string; line: number; column: number } {
  const at = source.lines.linePos(node.range?.[0] ?? 0);
  return { file: source.file, line: at.line, column: at.col };
}

function faultOf(pattern: string, locale: string): { message: string; hint: string } | null {
  let names: Set<string>;
  try {
    names = argsOf(new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).getAst());
  } catch (error) {
    const message = `the text is no ICU message: ${(error as Error).message}`;
    return { message, hint: 'write ’ for an apostrophe; braces stand around argument names only' };
  }
  const stranger = [...names].find((name) => !knownArgs.has(name));
  if (stranger === undefined) return null;
  return { message: `nothing provides {${stranger}}`, hint: `use one of ${[...knownArgs].join(', ')}` };
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

function argsOf(ast: Ast, found = new Set<string>()): Set<string> {
  for (const element of ast) {
    // Types 0 and 7 are literal text and the `#` of a plural: they name nothing.
    if (element.type !== 0 && element.type !== 7) found.add(element.value);
    if ('options' in element) for (const option of Object.values(element.options)) argsOf(option.value, found);
  }
  return found;
}
