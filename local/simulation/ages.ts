/** What an orphan has to wait for: whether an entity's file is held, and whether its tab is older than another one. */
import type { Certainty } from './audit';
import { ENTITIES, HELD, PUBLISHED } from './entities';
import type { Folder } from './folder';
import { verdictOf } from './plausible';
import type { Publication } from './publication';
import type { Reader } from './reader';

/** A parent may have been seen so long before its child and still be of the same export. */
const TOLERANCE_MS = 10 * 60_000;

/** When the content of a publication was first seen, as far as that can be known. */
interface Seen {
  readonly publication: Publication;
  readonly fromMs: number;
  /** Infinite while no run has surely kept what it saw. */
  toMs: number;
}

export class Ages {
  private readonly seen = new Map<string, Seen>();
  /** Tabs of which a file was held since their last publication. */
  private readonly wasHeld = new Set<string>();

  /**
   * @param folder - the truth
   * @param reader - what was seen
   */
  constructor(
    private readonly folder: Folder,
    private readonly reader: Reader,
  ) {}

  /** Notes what was published, and when its content was first seen. */
  look(): void {
    const { sightings } = this.folder;
    for (const [tab, publication] of this.reader.published) {
      const known = this.seen.get(tab);
      const { key } = publication;
      if (known?.publication === publication) {
        if (known.toMs === Number.POSITIVE_INFINITY) known.toMs = sightings.latest(key);
        continue;
      }
      const earliest = sightings.earliest(key);
      const fromMs = earliest === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : earliest;
      this.seen.set(tab, { publication, fromMs, toMs: sightings.latest(key) });
      this.wasHeld.delete(tab);
    }
  }

  /** Notes of which entities a file is held now. */
  noteHeld(): void {
    for (const { tab } of ENTITIES) if (this.mayBeHeld(tab).includes(true)) this.wasHeld.add(tab);
  }

  /**
   * Whether an entity's newest file is held.
   * @param tab - of the entity
   * @param isRest - whether everything is done, so that the script knows what the folder holds
   */
  isHeld(tab: string, isRest: boolean): Certainty {
    const isHeld = this.mayBeHeld(tab);
    if (isRest && isHeld.length > 0 && isHeld.every(Boolean)) return 'pending';
    return isHeld.includes(true) || (!isRest && this.wasHeld.has(tab)) ? 'either' : 'sure';
  }

  /** For each content that may stand for an entity, whether it was told as held and is not what the tab shows. */
  private mayBeHeld(tab: string): boolean[] {
    const { folder, reader } = this;
    const published = reader.published.get(tab)?.key ?? '';
    return folder.winners(tab).map((version) => {
      const { key } = version;
      const verdict = verdictOf(version, folder.versions.get(published), folder.allowed.has(key));
      return verdict !== PUBLISHED && key !== published && reader.told.has(`${HELD} ${tab} ${key}`);
    });
  }

  /**
   * Whether what the parent's tab shows was seen first long before what the child's shows.
   * @param parent - its tab
   * @param child - its tab
   */
  isOlder(parent: string, child: string): Certainty {
    const [older, younger] = [this.seen.get(parent), this.seen.get(child)];
    if (older === undefined || younger === undefined) return 'either';
    if (latestOf(older) + TOLERANCE_MS < younger.fromMs) return 'pending';
    return older.fromMs + TOLERANCE_MS >= latestOf(younger) ? 'sure' : 'either';
  }
}

/** A run that was killed leaves to the next one when it published, and not always when it had seen what it published. */
function latestOf({ publication, toMs }: Seen): number {
  return publication.isNoted ? toMs : Math.max(toMs, publication.atMs);
}
