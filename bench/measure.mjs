import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Run
 * @property {number} seconds from the start of the process to its end
 * @property {string} said on standard output
 * @property {number | null} peak memory in megabytes
 * @property {string | null} failure what it said on standard error, or how it ended
 */

/**
 * Runs a program. Its peak memory is that of a Node process by its own account, where `peakFile` is given, or what the
 * kernel said last: null where it says nothing.
 * @param {readonly [file: string, ...args: string[]]} command
 * @param {string} [peakFile]
 * @returns {Promise<Run>}
 */
export function measure([file, ...args], peakFile) {
  const isNode = file === process.execPath;
  const given = peakFile && isNode ? ['--import', './bench/peak.mjs', ...args] : args;
  const env = peakFile && isNode ? { ...process.env, BENCH_PEAK: peakFile } : process.env;
  const began = process.hrtime.bigint();
  const child = spawn(file, given, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { said: '', complained: '' };
  child.stdout.on('data', (text) => (told.said += text));
  child.stderr.on('data', (text) => (told.complained += text));

  let peak = null;
  const watch = peakFile && !isNode && setInterval(() => (peak = kernelPeak(child.pid) ?? peak), 5);
  return new Promise((resolve) => {
    let ended = 0n;
    child.on('exit', () => (ended = process.hrtime.bigint()));
    child.on('error', ({ message }) => finish(message));
    child.on('close', (status, signal) =>
      finish(status === 0 ? null : complaintIn(told.complained) || `${signal ?? status}`),
    );

    function finish(/** @type {string | null} */ failure) {
      clearInterval(watch);
      if (peakFile && isNode && failure === null) peak = Number(readFileSync(peakFile, 'utf8')) / 1024;
      resolve({ seconds: Number(ended - began) / 1e9, said: told.said, peak, failure });
    }
  });
}

/** The most memory that a process has had so far, on Linux. */
function kernelPeak(pid) {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Node says first where, then what, then its version. @param {string} text */
function complaintIn(text) {
  const lines = text.trim().split('\n');
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1);
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
