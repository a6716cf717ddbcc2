import { basename } from 'node:path';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { type CompletionRequest, type RuleChoice, type Shell, shells } from '../request.ts';

/** `evtriage completion [shell]`, understood. Without a name it is the shell that is set for the user. */
export function completionRequest(words: readonly string[], { locale }: RuleChoice, io: Io): CompletionRequest {
  const [typed, second] = words;
  const shell = typed === undefined ? ownShell(io) : shells.find((name) => name === typed);
  if (shell === undefined || second !== undefined) {
    throw new Refusal({ code: 'shell', typed: { value: words.join(' ') }, args: { known: shells.join(', ') } });
  }
  return { command: 'completion', locale, shell };
}

function ownShell({ env }: Io): Shell {
  const name = basename(env['SHELL'] ?? '');
  if (name === '') return env['PSModulePath'] === undefined ? 'bash' : 'powershell';
  return shells.find((shell) => shell === name) ?? 'bash';
}
