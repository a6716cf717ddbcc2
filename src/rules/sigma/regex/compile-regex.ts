import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { RegexProgram } from '../../../model/detection.ts';
import { type RegexFlags, RegexFault, StepWriter } from './step-writer.ts';

const inlineFlags = /^\(\?([ims]{1,3})\)/;

/** What PCRE knows and JavaScript would read as something else without a word. */
const misread = [
  [/\[\[:\w+:\]/, 'a class such as [:alpha:]', 'write the characters as a range, such as [a-z]'],
  [/\(\?P[<=>]/, 'a group named as in Python', 'write (?:...)'],
  [/\(\?>|[*+?}]\+/, 'an atomic group or a possessive quantifier', 'write a plain group or quantifier'],
] as const;

/**
 * A regular expression of the kind Sigma names as supported (and a little more) as a program that runs in a time that
 * depends on the length of the text alone. What would need more, as references and looking around do, throws a
 * `RegexFault`; so does what is no regular expression.
 */
export function compileRegex(source: string, flags: RegexFlags): RegexProgram {
  const inline = inlineFlags.exec(source);
  const pattern = inline ? source.slice(inline[0].length) : source;
  const given = inline?.[1] ?? '';
  const writer = new StepWriter({
    anyCase: flags.anyCase || given.includes('i'),
    manyLines: flags.manyLines || given.includes('m'),
    dotTakesAll: flags.dotTakesAll || given.includes('s'),
  });
  writer.pattern(parse(pattern));
  return { source, steps: writer.steps };
}

function parse(pattern: string): AST.Pattern {
  const outsideEscapes = pattern.replace(/\\./gs, 'xx');
  for (const [sign, what, hint] of misread) {
    if (sign.test(outsideEscapes)) throw new RegexFault(`${what} is not supported`, hint);
  }
  try {
    return new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern);
  } catch (error) {
    const reason = error instanceof RangeError ? 'its groups stand too deep in each other' : (error as Error).message;
    throw new RegexFault(reason, 'Sigma takes the common part of regular expressions: . [] () | * + ? {} ^ $');
  }
}
