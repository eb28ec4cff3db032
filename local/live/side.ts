/** Whatever differs between a real account and a Google on this machine. */
import type { Progress } from './journal';

/** What only a person can do in the Spreadsheet. */
export type Click = 'install' | 'diagnose';

export interface Side {
  readonly isLocal: boolean;
  /** Says something to whoever started it. */
  say(text: string): void;
  /** Milliseconds since 1970, as the other side's clock has them. */
  now(): number;
  /** Lets time pass. */
  wait(): Promise<void>;
  /** Pushes `dist/` into a script. @throws Obstacle */
  push(scriptId: string): Promise<void>;
  /** Asks a person for clicks, or makes them. */
  click(what: Click, progress: Progress): Promise<void>;
}
