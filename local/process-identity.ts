/** Which process has left something on this machine's disk, and whether it still runs. */
import { readFileSync } from 'node:fs';
import { systemCode } from './cli/system-error';

/** A process: its number and, where the system tells, when it began, so that a number given again is not taken for it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Ticks of the system's clock since it started; '0' where nobody tells. */
  readonly began: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, began: beganOf(process.pid) };
}

/**
 * Whether a process still runs. Where the system does not tell when processes began, another one that was given the
 * same number counts as the same.
 * @param identity - as it was noted
 */
export function isAlive({ pid, began }: ProcessIdentity): boolean {
  // A process that has ended stays in the list until its parent asks how.
  if (!isThere(pid) || statusOf(pid)[0] === 'Z') return false;
  const present = beganOf(pid);
  return began === '0' || present === '0' || present === began;
}

function beganOf(pid: number): string {
  return statusOf(pid)[19] ?? '0';
}

/** Fields of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html from the third on; the second may hold blanks. */
function statusOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function isThere(pid: number): boolean {
  try {
    // Signal 0 asks whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
