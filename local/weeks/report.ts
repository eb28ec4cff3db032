/** What the simulation prints. */

import { KINDS } from './ground/violation';
import type { Sum, Tally } from './tally';
import type { SeedResult } from './week';

/**
 * One line that replaces itself on a terminal.
 * @param seeds - in all
 * @param ms - since the start
 */
export function describeProgress(sum: Sum, seeds: number, ms: number): string {
  const broken = KINDS.reduce((count, kind) => count + sum[kind], 0);
  return `\r\u001b[K${sum.seeds} of ${seeds} seeds, ${rate(sum.seeds, ms)} a second, ${broken} promises broken`;
}

/** A seed in which a promise was broken: how to play it again, and what happened last. */
export function describeFailure({ seed, violations, tail }: SeedResult): string {
  const lines = [
    `seed ${seed}`,
    ...violations.map(({ kind, text }) => `  ${kind}: ${text}`),
    `  replay: npm run -s simulate -- --seeds 1 --from ${seed}`,
    '  last calls:',
    ...tail.map((line) => `    ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A seed that the simulation itself could not play to its end. */
export function describeTrouble({
  seed,
  trouble,
}: {
  readonly seed: number;
  readonly trouble: string;
}): string {
  return `seed ${seed} could not be played\n${trouble}\n  replay: npm run -s simulate -- --seeds 1 --from ${seed}\n`;
}

/**
 * The summary.
 * @param from - the first seed
 * @param ms - since the start
 */
export function describeSum(tally: Tally, from: number, ms: number): string {
  const { sum } = tally;
  const { seeds, polls, kills, faults, late, reads, imports } = sum;
  const lines = [
    `seeds ${from} to ${from + seeds - 1}: ${seeds} weeks in ${(ms / 1_000).toFixed(0)} s, ${rate(seeds, ms)} a second`,
    `polls ${polls}  kills ${kills}  faults ${faults}  late ${late}  reads ${reads}  imports ${imports}`,
    KINDS.map((kind) => `${kind} ${sum[kind]}`).join('  '),
    `trace digest ${tally.digest()}`,
  ];
  return `${lines.join('\n')}\n`;
}

function rate(seeds: number, ms: number): string {
  return ms > 0 ? ((seeds * 1_000) / ms).toFixed(1) : '0';
}
