/** What happened in a seed, line by line: all lines are digested, and the last ones are kept for debugging. */
import { createHash } from 'node:crypto';
import type { CallEvent } from '../../runtime/call';

/** Lines that are kept. */
const KEPT = 40;

export class Trace {
  private readonly hash = createHash('sha256');
  private readonly last: string[] = [];

  /** Adds one line. It must not contain a cell's text. */
  note(line: string): void {
    this.hash.update(line).update('\n');
    this.last.push(line);
    if (this.last.length > KEPT) this.last.shift();
  }

  /** The last lines. */
  get tail(): readonly string[] {
    return this.last;
  }

  /** Digest of all lines; no line can be added afterwards. */
  digest(): string {
    return this.hash.digest('hex').slice(0, 16);
  }
}

/**
 * One service call: when, whose, what, how it ended, how many bytes went either way.
 * @param event - after the call
 * @param nowMs - the time
 */
export function lineOf({ call, execution }: CallEvent, nowMs: number): string {
  const { range } = call.params;
  const place = typeof range === 'string' ? ` ${range}` : '';
  const bytes = `${call.requestBytes}/${call.responseBytes}`;
  return `${nowMs} ${execution.name} ${execution.number}.${call.number} ${call.api}${place} ${call.outcome} ${bytes}`;
}
