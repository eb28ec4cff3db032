/**
 * Whether somebody is still writing a file. On Google a file is published that looked the same for a minute; here the
 * embedded clock passes that minute at once, so the real one is asked. A file whose time on the disk is old enough has
 * been quiet; of any other one, or where the disk's clock is ahead, two looks of our own must agree.
 */
import type { Found } from './scan';

type Seen = Pick<Found, 'identity' | 'stamp' | 'modifiedMs'>;

export class Quiet {
  private readonly first = new Map<string, { readonly stamp: string; readonly atMs: number }>();

  /**
   * @param ms - for which a file must not have changed; 0 takes every file
   * @param wallMs - the computer's clock, as the disk's times are told
   * @param steadyMs - a clock that nobody sets
   */
  constructor(
    private readonly ms: number,
    private readonly wallMs: () => number = Date.now,
    private readonly steadyMs: () => number = () => performance.now(),
  ) {}

  /** Whether a file has been the same for long enough. */
  isQuiet({ identity, stamp, modifiedMs }: Seen): boolean {
    if (this.ms === 0) return true;
    const now = this.steadyMs();
    const first = this.first.get(identity);
    if (first === undefined && this.wallMs() - modifiedMs >= this.ms) return true;
    if (first?.stamp === stamp && now - first.atMs >= this.ms) {
      this.first.delete(identity);
      return true;
    }
    if (first?.stamp !== stamp) this.first.set(identity, { stamp, atMs: now });
    return false;
  }
}
