/** Whether a parent tab is behind its file, or older than the child tab: then an orphan cannot be judged yet. */

import type { Folder } from '../client/folder';
import { halvesOf } from '../client/version';
import { ENTITIES } from '../ground/entities';
import type { Certainty } from './audit';
import type { Publication } from './publication';
import type { Reader } from './reader';

/** A parent may be seen this long before its child and still belong to the same export. */
const TOLERANCE_MS = 10 * 60_000;

/** When the content of a publication was first seen, as far as that can be known. */
interface Seen {
  readonly publication: Publication;
  /** Null = unknown, since the script may have lost its memory of it. */
  readonly fromMs: number | null;
  /** Null while no run has surely kept what it saw. */
  toMs: number | null;
}

export class Ages {
  private readonly seen = new Map<string, Seen>();
  /** Tabs that were behind the folder at some time since their last publication. */
  private readonly wasBehind = new Set<string>();

  constructor(
    private readonly folder: Folder,
    private readonly reader: Reader,
  ) {}

  /** Records what was published, and when its content was first seen. */
  look(): void {
    const { sightings } = this.folder.contents;
    for (const [tab, publication] of this.reader.published) {
      const known = this.seen.get(tab);
      const { key } = publication;
      if (known?.publication === publication) {
        known.toMs ??= sightings.latest(key);
        continue;
      }
      this.seen.set(tab, { publication, fromMs: sightings.oldest(key), toMs: sightings.latest(key) });
      this.wasBehind.delete(tab);
    }
  }

  /** Records the tabs that are behind the folder now. */
  noteBehind(): void {
    for (const { tab } of ENTITIES) if (this.mayBeBehind(tab).includes(true)) this.wasBehind.add(tab);
  }

  /**
   * Whether a tab shows another content than the newest file of its entity: the file is held, or a person pinned another
   * version. Before everything is done, the file may also still be waiting.
   * @param isRest - whether everything is done, so that the script knows what the folder holds
   */
  isBehind(tab: string, isRest: boolean): Certainty {
    const isBehind = this.mayBeBehind(tab);
    if (isRest && isBehind.length > 0 && isBehind.every(Boolean)) return 'pending';
    return isBehind.includes(true) || (!isRest && this.wasBehind.has(tab)) ? 'either' : 'sure';
  }

  /** For each content that may stand for an entity: whether the tab shows another text. */
  private mayBeBehind(tab: string): boolean[] {
    const publication = this.reader.published.get(tab);
    const published = publication ? halvesOf(publication.key).md5 : null;
    return this.folder.winners(tab).map(({ key }) => halvesOf(key).md5 !== published);
  }

  /** Whether the content of the parent's tab was first seen long before the content of the child's tab. */
  isOlder(parent: string, child: string): Certainty {
    const [older, younger] = [this.seen.get(parent), this.seen.get(child)];
    if (older === undefined || younger === undefined) return 'either';
    const [olderToMs, youngerToMs] = [latestOf(older), latestOf(younger)];
    if (olderToMs !== null && younger.fromMs !== null && olderToMs + TOLERANCE_MS < younger.fromMs)
      return 'pending';
    const isSure =
      older.fromMs !== null && youngerToMs !== null && older.fromMs + TOLERANCE_MS >= youngerToMs;
    return isSure ? 'sure' : 'either';
  }
}

/**
 * A killed run passes on when it published, but not always when it first saw the content: then the next run may take the
 * time of the publication for it.
 */
function latestOf({ publication, toMs }: Seen): number | null {
  return publication.isNoted || toMs === null ? toMs : Math.max(toMs, publication.atMs);
}
