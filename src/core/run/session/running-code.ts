/** Which code runs, and where it was installed. */

import type { World } from '../../ground/ports/world';
import type { Installation } from '../../judge/state/state';
import type { CodeFacts } from '../../judge/status/problems';

/**
 * Which code runs.
 *
 * @param installation - the present one; null = none
 */
export function codeOf(world: World, installation: Installation | null): CodeFacts {
  const { version, codeHash } = world;
  return { version, codeHash, scriptId: world.scriptId(), timeZone: installation?.timeZone ?? null };
}
