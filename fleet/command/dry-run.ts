/** `fleet push --dry-run`: what a push would do. Reads only. */
import type { Permit } from '../core/push/inspect';
import { inspect } from '../core/push/inspect';
import { expectedHashes } from '../core/push/progress';
import type { Release } from '../core/push/release';
import type { Dealership } from '../core/registry/dealership';
import { SKIP_WORDS } from '../core/words/push';
import type { Office } from './office';

/**
 * Exit code 1 if a dealership would be skipped.
 *
 * @param chosen - dealerships
 */
export async function dryRun(
  { ports, journal }: Office,
  release: Release,
  chosen: readonly Dealership[],
  permit: Permit,
): Promise<void> {
  const expected = expectedHashes(journal.read());
  console.log(`Entrega ${release.version} (${release.hash.slice(0, 8)}), sin cambiar nada:`);
  let skipped = 0;
  for (const dealership of chosen) {
    const found = await inspect(ports, dealership, release, expected.get(dealership.key) ?? null, permit);
    if (typeof found === 'string') skipped += 1;
    console.log(
      `  ${dealership.name}: ${typeof found === 'string' ? `no: ${SKIP_WORDS[found]}` : wordsOf(found)}`,
    );
  }
  process.exitCode = skipped > 0 ? 1 : 0;
}

function wordsOf({
  isThere,
  newScopes,
}: {
  readonly isThere: boolean;
  readonly newScopes: readonly string[];
}): string {
  if (isThere) return 'ya lo tiene';
  return newScopes.length > 0 ? `se reemplaza; pide ${newScopes.join(', ')}` : 'se reemplaza';
}
