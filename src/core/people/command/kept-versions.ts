/** Versions of a tab that the product keeps itself, as far as the running account can see them. */

import { ServiceError } from '../../ground/ports/service-error';
import { withRetry } from '../../ground/retry';
import type { KeptVersion } from '../../load/keep/version';
import { versionsOf } from '../../load/keep/version';
import type { ReadableSnapshot } from '../../records/snapshot/version';
import type { Session } from '../../run/session/session';
import { isInstaller } from '../../run/versions/installer';

/** Why kept versions are unknown: they are in another account's Drive, the permission is missing, or Google fails. */
export type KeptObstacle = 'other-account' | 'permission' | 'failing';

export interface KeptOffer {
  readonly readable: readonly ReadableSnapshot[];
  /** Null = `readable` is complete. */
  readonly obstacle: KeptObstacle | null;
}

/** Lists kept versions. If they cannot be listed, the person can still choose another version. */
export function keptOf(session: Session, tab: string): KeptOffer {
  if (!isInstaller(session)) return { readable: [], obstacle: 'other-account' };
  const { world, budget, installation } = session;
  try {
    const pieces = withRetry(budget, () => world.versions.list(installation?.spreadsheetId ?? ''));
    const whole = versionsOf(pieces).filter((version) => version.isWhole && version.tab === tab);
    return { readable: whole.map(toReadable), obstacle: null };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { readable: [], obstacle: error.kind === 'denied' ? 'permission' : 'failing' };
  }
}

/** Takes the time of publication as its time: our clock is right, but the clock of the client's computer may be wrong. */
function toReadable(version: KeptVersion): ReadableSnapshot {
  const { tab, fileId, md5, name, revision, bytes, publishedMs } = version;
  const content = { kind: 'kept', tab, fileId, md5 } as const;
  return { fileId, name, md5, bytes, revision, modifiedMs: publishedMs, content };
}
