/** What an orphan has to wait for: whether a tab shows something else than its file holds, or something older than another. */
import type { Certainty } from './audit';
import { ENTITIES } from './entities';
import type { Folder } from './folder';
import type { Publication } from './publication';
import type { Reader } from './reader';
import { halvesOf } from './version';

/** A parent may have been seen so long before its child and still be of the same export. */
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
  /** Tabs of which the folder held something else since their last publication. */
  private readonly wasBehind = new Set<string>();

  constructor(
    private readonly folder: Folder,
    private readonly reader: Reader,
  ) {}

  /** Notes what was published, and when its content was first seen. */
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

  /** Notes of which entities the folder holds something else now. */
  noteBehind(): void {
    for (const { tab } of ENTITIES) if (this.mayBeBehind(tab).includes(true)) this.wasBehind.add(tab);
  }

  /**
   * Whether a tab shows something else than its entity's newest file holds: that one is held, or a person put another
   * version in its place; before everything is done it may also wait.
   * @param isRest - whether everything is done, so that the script knows what the folder holds
   */
  isBehind(tab: string, isRest: boolean): Certainty {
    const isBehind = this.mayBeBehind(tab);
    if (isRest && isBehind.length > 0 && isBehind.every(Boolean)) return 'pending';
    return isBehind.includes(true) || (!isRest && this.wasBehind.has(tab)) ? 'either' : 'sure';
  }

  /** For each content that may stand for an entity, whether the tab shows another text. */
  private mayBeBehind(tab: string): boolean[] {
    const publication = this.reader.published.get(tab);
    const published = publication ? halvesOf(publication.key).md5 : null;
    return this.folder.winners(tab).map(({ key }) => halvesOf(key).md5 !== published);
  }

  /** Whether what the parent's tab shows was seen first long before what the child's shows. */
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

/** A run that was killed leaves to the next one when it published, and not always when it had seen what it published. */
function latestOf({ publication, toMs }: Seen): number | null {
  return publication.isNoted || toMs === null ? toMs : Math.max(toMs, publication.atMs);
}
