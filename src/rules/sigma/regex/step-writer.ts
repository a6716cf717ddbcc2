import type { AST } from '@eslint-community/regexpp';
import type { RegexPlace, RegexStep } from '../../../model/detection.ts';
import { ruleLimits } from '../../limits.ts';
import { allBut, inBothCases, namedSets, type Ranges, unite } from './ranges.ts';

/** Sigma's `i`, `m` and `s`. */
export interface RegexFlags {
  readonly anyCase: boolean;
  readonly manyLines: boolean;
  readonly dotTakesAll: boolean;
}

export class RegexFault extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const noRoom = 'it is too large once its repetitions are written out';

/** Writes the steps of one regular expression, one after another. */
export class StepWriter {
  readonly steps: RegexStep[] = [];
  private readonly flags: RegexFlags;
  private depth = 0;

  constructor(flags: RegexFlags) {
    this.flags = flags;
  }

  pattern({ alternatives }: AST.Pattern): void {
    this.alternatives(alternatives);
    this.write({ found: true });
  }

  private alternatives(all: readonly AST.Alternative[]): void {
    if (++this.depth > ruleLimits.regexDepth) throw new RegexFault('its groups stand too deep in each other', noRoom);
    const [only] = all;
    if (all.length === 1 && only) {
      this.elements(only.elements);
    } else {
      const ways = this.fork();
      const ends: number[][] = [];
      for (const { elements } of all) {
        ways.push(this.steps.length);
        this.elements(elements);
        ends.push(this.fork());
      }
      for (const end of ends) end.push(this.steps.length);
    }
    this.depth -= 1;
  }

  private elements(elements: readonly AST.Element[]): void {
    for (const element of elements) this.element(element);
  }

  private element(element: AST.Element): void {
    if (element.type === 'Quantifier') this.repeated(element);
    else if (element.type === 'Group' || element.type === 'CapturingGroup') this.alternatives(element.alternatives);
    else if (element.type === 'Assertion') this.write({ at: this.placeOf(element) });
    else if (element.type === 'Backreference') throw unsupported('a reference to a group', element);
    else this.write({ take: this.unitsOf(element) });
  }

  private repeated({ min, max, element }: AST.Quantifier): void {
    for (let time = 0; time < min; time += 1) {
      const before = this.steps.length;
      this.element(element);
      if (this.steps.length === before) return;
    }
    if (max === Number.POSITIVE_INFINITY) {
      const start = this.steps.length;
      const ways = this.fork();
      ways.push(this.steps.length);
      this.element(element);
      this.fork().push(start);
      ways.push(this.steps.length);
      return;
    }
    const exits: number[][] = [];
    for (let time = min; time < max; time += 1) {
      const ways = this.fork();
      ways.push(this.steps.length);
      exits.push(ways);
      this.element(element);
    }
    for (const exit of exits) exit.push(this.steps.length);
  }

  private placeOf(assertion: AST.Assertion): RegexPlace {
    if (assertion.kind === 'word') return assertion.negate ? 'no-word-edge' : 'word-edge';
    if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind')
      throw unsupported('looking around', assertion);
    return this.flags.manyLines ? `line-${assertion.kind}` : assertion.kind;
  }

  private unitsOf(node: Exclude<AST.QuantifiableElement, AST.Group | AST.CapturingGroup | AST.Backreference>): Ranges {
    if (node.type === 'Character') return this.anyCase(unitsOfCharacter(node));
    if (node.type === 'CharacterSet') {
      if (node.kind !== 'any') return namedSet(node);
      return this.flags.dotTakesAll ? [0, 0xffff] : allBut([0x0a, 0x0a]);
    }
    if (node.type !== 'CharacterClass') throw unsupported('this class', node);
    const parts = node.elements.flatMap((element) => {
      if (element.type === 'Character') return unitsOfCharacter(element);
      if (element.type === 'CharacterSet') return namedSet(element);
      if (element.type === 'CharacterClassRange') return [element.min.value, element.max.value];
      throw unsupported('this class', element);
    });
    const units = this.anyCase(unite(parts));
    return node.negate ? allBut(units) : units;
  }

  private anyCase(units: Ranges): Ranges {
    return this.flags.anyCase ? inBothCases(units) : units;
  }

  /** A step that goes on wherever the list it returns will say. */
  private fork(): number[] {
    const ways: number[] = [];
    this.write({ fork: ways });
    return ways;
  }

  private write(step: RegexStep): void {
    if (this.steps.length >= ruleLimits.regexSteps) throw new RegexFault(noRoom, 'use smaller numbers in {}');
    this.steps.push(step);
  }
}

function namedSet(node: AST.CharacterSet): Ranges {
  if (node.kind === 'any' || node.kind === 'property') throw unsupported('this class', node);
  return node.negate ? allBut(namedSets[node.kind]) : namedSets[node.kind];
}

/** JavaScript reads `\A` as the letter A; the author meant something else. */
function unitsOfCharacter({ raw, value }: AST.Character): Ranges {
  if (/^\\[A-Za-z]$/.test(raw) && raw.charCodeAt(1) === value) {
    throw new RegexFault(`${raw} is not supported`, 'the beginning is ^, the end is $, a letter stands for itself');
  }
  return [value, value];
}

function unsupported(what: string, { raw }: AST.Node): RegexFault {
  const hint = 'Sigma takes the common part of regular expressions: . [] () | * + ? {} ^ $';
  return new RegexFault(`${what} (${raw.slice(0, 40)}) is not supported`, hint);
}
