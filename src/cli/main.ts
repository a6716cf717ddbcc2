#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { keepCode } from '../node/keep-code.ts';
import { loadScript } from '../node/load-script.ts';
import { exitStatus } from './exit-status.ts';
import type { Io } from './io.ts';
import { commands } from './options.ts';
import type * as Command from './run.ts';
import { asksForVersion, version } from './version.ts';

const others = commands.filter((name) => name !== 'triage');
const { argv, stdout, stderr, env } = process;

// Whoever writes hears of a failure; without a listener the process would end with a stack on top of it.
stdout.on('error', () => {});
stderr.on('error', () => {});

/** What a terminal, a service manager and a window that is closed send. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const typed = argv.slice(2);
const io: Io = {
  // A getter: merely touching process.stdin opens it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  onInterrupt(asked) {
    for (const signal of endings) process.on(signal, asked);
    return () => {
      for (const signal of endings) process.off(signal, asked);
    };
  },
};

const exit = asksForVersion(typed) ? await version(io) : await command();
// What was being read when the run was interrupted may never end.
if (exit === exitStatus.interrupted) process.exit(exit);
process.exitCode = exit;

/** Runs the command line, which the build leaves beside this file as one script. */
async function command(): Promise<number> {
  const script = loadScript(fileURLToPath(new URL('command.cjs', import.meta.url)));
  const status = await (script.exports as typeof Command).run(typed, io);
  // Only a triage that came to its end has used most of the code.
  const ended = status === exitStatus.written || status === exitStatus.findings;
  if (ended && isTriage() && !script.wasCompiled && !env['NODE_DISABLE_COMPILE_CACHE']) {
    keepCode(script.codeFile, script.code);
  }
  return status;
}

function isTriage(): boolean {
  return !typed.includes('--help') && !typed.includes('-h') && !others.some((name) => name === typed[0]);
}
