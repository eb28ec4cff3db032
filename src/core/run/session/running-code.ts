/** Which code runs, and where it was installed. */
import type { Installation } from '../state/state';
import type { CodeFacts } from '../status/problems';
import type { World } from '../world';

/**
 * Which code runs.
 *
 * @param installation - the present one; null = none
 */
export function codeOf(world: World, installation: Installation | null): CodeFacts {
  const { version, codeHash } = world;
  return { version, codeHash, scriptId: world.scriptId(), timeZone: installation?.timeZone ?? null };
}
