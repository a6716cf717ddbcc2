import type { Arguments } from '../parse-arguments.ts';
import { nearest } from '../../model/nearest.ts';
import { Refusal } from '../refusal.ts';
import { type RuleChoice, type RulesAction, rulesActions, type RulesRequest } from '../request.ts';

/** `evtriage rules <action> [path...]`, understood. */
export function rulesRequest(args: Arguments, words: readonly string[], choice: RuleChoice): RulesRequest {
  const [typed, ...paths] = words;
  const action = rulesActions.find((name) => name === typed);
  if (action === undefined) {
    const meant = nearest(typed ?? '', rulesActions) ?? 'none';
    throw new Refusal({
      code: 'rules-action',
      typed: { action: typed ?? '' },
      args: { meant, given: typed === undefined ? 'no' : 'yes' },
    });
  }
  const json = jsonOf(args.text('format'), action);
  if (action === 'stub' && paths.length !== 1) throw new Refusal({ code: 'stub-path' });
  return { command: 'rules', action, paths, json, ...choice };
}

function jsonOf(format: string | undefined, action: RulesAction): boolean {
  if (format === undefined) return false;
  if (format === 'json' && action !== 'stub') return true;
  throw new Refusal({ code: 'rules-format', typed: { value: format } });
}
