#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.ts';

const { stdout, stderr, env } = process;

// Whoever writes hears of a failure; without a listener the process would end with a stack on top of it.
stdout.on('error', () => {});
stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  // A getter: merely touching process.stdin opens it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
});
