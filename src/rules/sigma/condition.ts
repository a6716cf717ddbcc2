import type { Node } from 'yaml';
import type { Detection } from '../../model/detection.ts';
import { nearest } from '../../model/nearest.ts';
import { ruleLimits } from '../limits.ts';
import { RuleFault } from './rule-fault.ts';

/** The searches of a rule as its conditions put them together; of several conditions one must hold. */
export function readCondition(
  conditions: readonly { readonly text: string; readonly node: Node }[],
  searches: ReadonlyMap<string, Detection>,
): Detection {
  return joined(
    'any',
    conditions.map(({ text, node }) => new ConditionReader(text, node, searches).read()),
  );
}

function joined(kind: 'all' | 'any', of: readonly Detection[]): Detection {
  const [only] = of;
  return of.length === 1 && only ? only : { kind, of };
}

const example = 'a condition is written like selection and not 1 of filter*';

/** From least to most binding: or, and, not, 1/all of, parentheses. */
class ConditionReader {
  private readonly words: readonly string[];
  private readonly node: Node;
  private readonly searches: ReadonlyMap<string, Detection>;
  private at = 0;
  private depth = 0;

  constructor(text: string, node: Node, searches: ReadonlyMap<string, Detection>) {
    this.node = node;
    this.searches = searches;
    if (text.length > ruleLimits.conditionText) throw this.fault('the condition is too long', 'use 1 of and all of');
    this.words = text.match(/[()|]|[^\s()|]+/g) ?? [];
  }

  read(): Detection {
    if (this.words.length === 0) throw this.fault('the condition is empty', example);
    const detection = this.either();
    const rest = this.words[this.at];
    if (rest === '|') throw this.fault('a condition cannot count', 'write a correlation, such as type: event_count');
    if (rest?.toLowerCase() === 'near')
      throw this.fault('near is not supported', 'write a correlation of type: temporal');
    if (rest !== undefined) throw this.fault(`expected and, or or the end before ${rest}`, example);
    return detection;
  }

  private either(): Detection {
    const ways = [this.both()];
    while (this.takes('or')) ways.push(this.both());
    return joined('any', ways);
  }

  private both(): Detection {
    const parts = [this.negated()];
    while (this.takes('and')) parts.push(this.negated());
    return joined('all', parts);
  }

  private negated(): Detection {
    let negative = false;
    while (this.takes('not')) negative = !negative;
    const detection = this.operand();
    return negative ? { kind: 'not', of: detection } : detection;
  }

  private operand(): Detection {
    const word = this.words[this.at];
    if (word === undefined) throw this.fault('the condition ends too early', example);
    this.at += 1;
    if (word === '(') return this.enclosed();
    if (this.words[this.at]?.toLowerCase() === 'of') return this.some(word);
    const search = this.searches.get(word);
    if (search) return search;
    const near = nearest(word, [...this.searches.keys()]);
    const hint = near === null ? `there are ${[...this.searches.keys()].join(', ')}` : `did you mean ${near}`;
    throw this.fault(`there is no search ${word}`, hint);
  }

  private enclosed(): Detection {
    this.depth += 1;
    if (this.depth > ruleLimits.conditionDepth)
      throw this.fault('the parentheses stand too deep in each other', example);
    const detection = this.either();
    if (!this.takes(')')) throw this.fault('a parenthesis is not closed', example);
    this.depth -= 1;
    return detection;
  }

  /** `1 of`, `any of` and `all of`, then `them` or names with `*`. */
  private some(quantity: string): Detection {
    const kind = { '1': 'any', any: 'any', all: 'all' }[quantity.toLowerCase()] as 'any' | 'all' | undefined;
    if (!kind) throw this.fault(`${quantity} of is not supported`, 'use 1 of or all of');
    const pattern = this.words[this.at + 1];
    this.at += 2;
    if (pattern === undefined) throw this.fault('the condition ends too early', example);
    const meant = [...this.searches].filter(([name]) => isMeant(name, pattern)).map(([, search]) => search);
    if (meant.length === 0)
      throw this.fault(`no search fits ${pattern}`, `there are ${[...this.searches.keys()].join(', ')}`);
    return joined(kind, meant);
  }

  private takes(word: string): boolean {
    if (this.words[this.at]?.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private fault(message: string, hint: string): RuleFault {
    return new RuleFault(message, hint, this.node);
  }
}

/** Names that begin with an underscore are only meant where the pattern begins with one. */
function isMeant(name: string, pattern: string): boolean {
  if (name.startsWith('_') && !pattern.startsWith('_')) return false;
  if (pattern.toLowerCase() === 'them') return true;
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
