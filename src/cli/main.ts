#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { loadScript } from '../node/load-script.ts';
import type { Io } from './io.ts';
import type * as Command from './run.ts';
import { asksForVersion, version } from './version.ts';

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

process.exitCode = asksForVersion(typed) ? await version(io) : await command().run(typed, io);

/** The command line, which the build leaves beside this file as one script. */
function command(): typeof Command {
  return loadScript(fileURLToPath(new URL('command.cjs', import.meta.url))).exports as typeof Command;
}
