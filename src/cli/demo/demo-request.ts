import type { Arguments } from '../parse-arguments.ts';
import { Refusal } from '../refusal.ts';
import type { DemoRequest, RuleChoice } from '../request.ts';

/** `evtriage demo`, understood. */
export function demoRequest(args: Arguments, words: readonly string[], { locale }: RuleChoice): DemoRequest {
  if (words.length > 0) throw new Refusal({ code: 'demo-words', typed: { value: words.join(' ') } });
  const out = args.text('out') ?? './evtriage-demo';
  if (out === '-') throw new Refusal({ code: 'demo-stdout' });
  return { command: 'demo', locale, out };
}
