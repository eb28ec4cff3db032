/** Identifies the process that wrote a file on this machine's disk, and says whether it still runs. */
import { readFileSync } from 'node:fs';
import { systemCode } from './system-error';

/** A process: its number and, where the system reports it, its start, because the system reuses numbers. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start in ticks of the system's clock, a decimal number; null = unknown. */
  readonly began: string | null;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, began: beganOf(process.pid) };
}

/** Whether a process still runs. Where a start is unknown, a later process with the same number counts as the same. */
export function isAlive({ pid, began }: ProcessIdentity): boolean {
  // An ended process (state Z) remains in the list until its parent reads its exit status.
  if (!isThere(pid) || statusOf(pid)[0] === 'Z') return false;
  const present = beganOf(pid);
  return began === null || present === null || present === began;
}

function beganOf(pid: number): string | null {
  return statusOf(pid)[19] ?? null;
}

/** Fields of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html from the third on; the second may contain blanks. */
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
    // Signal 0 only checks that the process exists.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
