import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evtriage, folderWith, type Ran } from '../terminal.ts';
import { toasterLog, toasterPack } from '../toaster.ts';

/** A folder with an inbox and the rules of the toaster. */
export function kitchenWith(inbox: Readonly<Record<string, string>>): string {
  const files = Object.entries(inbox).map(([name, text]) => [`in/${name}`, text]);
  return folderWith({ ...toasterPack, 'in/': '', ...Object.fromEntries(files) });
}

export const log = toasterLog(100, 102);

/** The rules that the tests watch with. */
export const watchOptions = ['--no-builtin', '--rules', 'toaster'];

/** `evtriage watch in --once`, without waiting for files that nobody is writing. */
export function watchOnce(folder: string, ...options: readonly string[]): Promise<Ran> {
  return evtriage(['watch', 'in', '--once', '--settle', '0', ...watchOptions, ...options], folder);
}

/** The folders of reports, oldest first. */
export function reportsIn(folder: string, out = 'triage-reports'): readonly string[] {
  return readdirSync(join(folder, out))
    .filter((name) => /^\d/.test(name))
    .toSorted();
}

export function page(folder: string, out = 'triage-reports'): string {
  return readFileSync(join(folder, out, 'index.html'), 'utf8');
}
