import { systemCode } from './reason.ts';

/** True while a process of this number runs on this computer. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
}
