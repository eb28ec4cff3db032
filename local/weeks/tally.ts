/** The sum of many seeds. */
import { createHash } from 'node:crypto';
import type { Told } from './crew';
import { KINDS, type Kind } from './ground/violation';
import type { SeedResult } from './week';

/** What `--json` prints. */
export interface Sum extends Record<Kind, number> {
  seeds: number;
  polls: number;
  kills: number;
  faults: number;
  late: number;
  reads: number;
  imports: number;
}

export class Tally {
  readonly sum: Sum = {
    seeds: 0,
    polls: 0,
    kills: 0,
    faults: 0,
    late: 0,
    reads: 0,
    imports: 0,
    torn: 0,
    lost: 0,
    diverged: 0,
    leaked: 0,
  };
  private readonly failed: SeedResult[] = [];
  private readonly broken: { readonly seed: number; readonly trouble: string }[] = [];
  private readonly digests: (readonly [number, string])[] = [];

  /** Adds the outcome of one seed. */
  add({ seed, result, trouble }: Told): void {
    const { sum } = this;
    sum.seeds += 1;
    if (result === null) {
      this.broken.push({ seed, trouble });
      return;
    }
    for (const name of ['polls', 'kills', 'faults', 'late', 'reads', 'imports'] as const)
      sum[name] += result[name];
    for (const kind of KINDS) sum[kind] += result.violations.filter((one) => one.kind === kind).length;
    if (result.violations.length > 0) this.failed.push(result);
    this.digests.push([seed, result.digest]);
  }

  get isClean(): boolean {
    return this.failed.length + this.broken.length === 0;
  }

  /** Seeds in which a promise was broken, in their order. */
  get failures(): readonly SeedResult[] {
    return this.failed.sort((a, b) => a.seed - b.seed);
  }

  /** Seeds that the simulation itself could not play to their end, in their order. */
  get troubles(): readonly { readonly seed: number; readonly trouble: string }[] {
    return this.broken.sort((a, b) => a.seed - b.seed);
  }

  /** Digest of everything that happened in all seeds. */
  digest(): string {
    const hash = createHash('sha256');
    for (const [seed, digest] of this.digests.sort(([a], [b]) => a - b)) hash.update(`${seed} ${digest}\n`);
    return hash.digest('hex').slice(0, 16);
  }
}
