import type { RegexProgram } from '../../../model/detection.ts';
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { type Kind, kinds, StepWalker } from './step-walker.ts';

/** Where the machine stands: the steps that wait for the next unit, and what kind of unit came last. */
interface State {
  readonly waiting: readonly number[];
  readonly last: Kind;
  /** By the letter of the alphabet; the state that follows, or `found`. */
  readonly next: (State | 'found' | undefined)[];
  foundAtEnd: boolean | undefined;
}

/** Letters times states that one machine remembers; then it forgets and goes on. */
const remembered = 20_000;

/**
 * Runs a regular expression over a text, once from its beginning to its end: all ways to fit are followed side by side,
 * so the time is at most the steps times the length of the text; `ruleLimits.regexSteps` bounds the steps. What follows on
 * what is remembered from text to text.
 */
export class RegexMachine {
  private readonly walker: StepWalker;
  private readonly alphabet: Alphabet;
  private states = new Map<string, State>();

  constructor({ steps }: RegexProgram) {
    this.walker = new StepWalker(steps);
    this.alphabet = alphabetOf(steps);
  }

  /** Whether the expression fits anywhere in the text. */
  test(text: string): boolean {
    let state = this.state([], kinds.edge);
    for (let at = 0; at < text.length; at += 1) {
      const letter = this.alphabet.letterOf(text.charCodeAt(at));
      const next = (state.next[letter] ??= this.follow(state, letter));
      if (next === 'found') return true;
      state = next;
    }
    state.foundAtEnd ??= this.walker.reach(state.waiting, state.last, kinds.edge) === 'found';
    return state.foundAtEnd;
  }

  private follow({ waiting, last }: State, letter: number): State | 'found' {
    const unit = this.alphabet.unitOf(letter);
    const kind = this.walker.kindOf(unit);
    const reached = this.walker.reach(waiting, last, kind);
    return reached === 'found' ? 'found' : this.state(this.walker.take(reached, unit), kind);
  }

  private state(waiting: readonly number[], last: Kind): State {
    const key = `${last}:${waiting.join(',')}`;
    let state = this.states.get(key);
    if (!state) {
      if (this.states.size * this.alphabet.size > remembered) this.states = new Map();
      state = { waiting, last, next: [], foundAtEnd: undefined };
      this.states.set(key, state);
    }
    return state;
  }
}
