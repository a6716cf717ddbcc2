#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { loadScript } from '../node/load-script.ts';
import { exitStatus } from './exit-status.ts';
import type { Io } from './io.ts';
import type * as Command from './run.ts';
import { asksForVersion, version } from './version.ts';

const { argv, stdout, stderr, env } = process;

// Whoever writes hears of a failure; without a listener the process would end with a stack on top of it.
stdout.on('error', () => {});
stderr.on('error', () => {});

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
  onInterrupt(stop) {
    process.once('SIGINT', stop);
    return () => void process.off('SIGINT', stop);
  },
};

const status = asksForVersion(typed) ? await version(io) : await command().run(typed, io);
// What was being read when the run was interrupted may never end.
if (status === exitStatus.interrupted) process.exit(status);
process.exitCode = status;

/** The command line, which the build leaves beside this file as one script. */
function command(): typeof Command {
  return loadScript(fileURLToPath(new URL('command.cjs', import.meta.url))).exports as typeof Command;
}
