/** Versions of a tab that the product keeps itself, as far as the account that asks can see them. */
import type { KeptVersion } from '../keep/version';
import { versionsOf } from '../keep/version';
import { ServiceError } from '../ports/service-error';
import { withRetry } from '../retry';
import type { Session } from '../session/session';
import type { ReadableSnapshot } from '../snapshot/version';
import { isInstaller } from '../versions/installer';

/** Why nobody can tell which versions are kept: they lie in another account's Drive, or this one does not show them. */
export type KeptObstacle = 'other-account' | 'permission' | 'failing';

export interface KeptOffer {
  readonly readable: readonly ReadableSnapshot[];
  /** Null where those are all. */
  readonly obstacle: KeptObstacle | null;
}

/** Looks for kept versions. That they cannot be seen keeps nobody from choosing another one. */
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

/** Its time is that of its publication: our clock is right, that of the client's computer may not be. */
function toReadable(version: KeptVersion): ReadableSnapshot {
  const { tab, fileId, md5, name, revision, bytes, publishedMs } = version;
  const content = { kind: 'kept', tab, fileId, md5 } as const;
  return { fileId, name, md5, bytes, revision, modifiedMs: publishedMs, content };
}
