/** Which state codes are true of an entity according to the simulation; docs/contract.md defines the codes. */

import type { Folder } from '../client/folder';
import type { Version } from '../client/version';
import { ENTITIES, FAILED, HELD, PUBLISHED } from '../ground/entities';
import { type Verdict, verdictOf } from './plausible';
import type { Reader } from './reader';
import { standingFor } from './verdict';

/** What is true of an entity at an instant. */
export interface Truth {
  /** All codes that may be true, as far as that can be known from outside. */
  readonly codes: ReadonlySet<string>;
  /** Whether the manifest has recorded a failure of one of the contents that stand for the entity. */
  readonly mayHaveFailed: boolean;
  /** Changes when anything changes that the codes depend on. */
  readonly signature: string;
}

/** Fewest contents of an entity after which it may have a rhythm, so that it may be late. */
const RHYTHM_MIN = 3;

const HOUR_MS = 3_600_000;

/**
 * How every entity stands.
 * @param frequencyHours - between two files, as `_Configuracion` has them; null = it says nothing
 * @param nowMs - the time
 */
export function truthsOf(
  folder: Folder,
  reader: Reader,
  frequencyHours: number | null,
  nowMs: number,
): ReadonlyMap<string, Truth> {
  const contents = new Map<string, number>();
  for (const { tab } of folder.contents.versions.values()) contents.set(tab, (contents.get(tab) ?? 0) + 1);
  return new Map(
    ENTITIES.map(({ tab }) => {
      const published = reader.published.get(tab)?.key ?? null;
      const choice = folder.choices.get(tab);
      // For the script, a file that listings leave out and that it never saw may exist or not.
      const certain = standingFor(tab, folder, folder.certain(tab));
      const standing = [...new Set([...standingFor(tab, folder), ...certain])];
      const newest = [...folder.winners(tab), ...folder.winners(tab, folder.certain(tab))];
      const winners = new Set(newest.map(({ key }) => key));
      const isTold = ({ key }: Version): boolean => reader.told.has(`${HELD} ${tab} ${key}`);
      const isUnknown = reader.digest(tab) === null || reader.unrecorded.has(tab);
      const codes = new Set(certain.length === 0 ? emptyCodes(isUnknown ? null : published) : []);
      // A run that downloaded it knows that the listing is behind.
      if (folder.live(tab).some((file) => folder.contents.isAhead(file))) codes.add('en-curso');
      const former = published === null ? undefined : folder.contents.versions.get(published);
      for (const version of standing) {
        const isAllowed = folder.allowed.has(version.key);
        const verdict = verdictOf(version, former, isAllowed);
        // A content that a person pinned may also be the newest, from the beginning or since.
        const isChosen = choice?.key === version.key || !winners.has(version.key);
        const shown = [...(winners.has(version.key) ? ['al-dia'] : []), ...(isChosen ? ['fijado'] : [])];
        const isShown = version.key === published;
        for (const code of isShown ? shown : codesOf(verdict, isTold(version))) codes.add(code);
      }
      const hasRhythm = (contents.get(tab) ?? 0) >= RHYTHM_MIN;
      // A file that was only away for a while is not new, nor is one that was published again.
      const publishedMs = reader.published.get(tab)?.atMs ?? nowMs;
      const seenMs = published === null ? null : folder.contents.sightings.earliest(published);
      const sinceMs = Math.min(publishedMs, seenMs ?? publishedMs);
      const isOverdue = frequencyHours !== null && nowMs - sinceMs >= (frequencyHours - 1) * HOUR_MS;
      if ((codes.has('al-dia') || codes.has('fijado')) && (hasRhythm || isOverdue)) codes.add('atrasado');
      const keys = standing.map((version) => `${version.key} ${isTold(version)}`);
      const mayHaveFailed = standing.some(({ key }) => reader.told.has(`${FAILED} ${tab} ${key}`));
      return [tab, { codes, mayHaveFailed, signature: [published, ...keys].join('|') }];
    }),
  );
}

/** State codes for a content that stands for its entity and that its tab does not show. */
function codesOf(verdict: Verdict, isTold: boolean): readonly string[] {
  if (verdict === PUBLISHED) return ['en-curso', 'fallido'];
  return isTold ? ['retenido'] : ['retenido', 'en-curso', 'fallido'];
}

/** State codes for an entity without files: if nothing was published, the script may have seen a former file or not. */
function emptyCodes(published: string | null): readonly string[] {
  return published === null ? ['sin-configurar', 'falta'] : ['falta'];
}
