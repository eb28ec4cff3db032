/** Notes which files without an entity look like the file of an entity. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import { withRetry } from '../../ground/retry';
import { shortName } from '../../judge/guard/facts';
import { seenFile } from '../../judge/lifecycle/seen-file';
import type { Lookalike } from '../../judge/state/lookalike';
import { openReader } from '../../reading/rows/reader';
import type { EntityDefinition } from '../../records/entity/definition';
import { shareOfHeader, spokenOf } from '../../records/entity/likeness';
import type { ListedFile } from '../../records/snapshot/folder';
import { hasBytes } from '../../records/snapshot/folder';
import type { Stranger } from '../../records/snapshot/resolve';
import { isSnapshot, keptFileName } from '../../records/snapshot/snapshot';
import type { Session } from '../session/session';

/** Minimum share of common columns for a file with a name like the entity's, and for a file with another name. */
const NAMED_SHARE = 0.5;
const UNNAMED_SHARE = 0.9;

/** Minimum columns of a header that identifies a table: `id,nombre` fits many tables. */
const TELLING_COLUMNS = 3;

/**
 * Notes them. Each content is judged once, by the start of its file. One run reads only a few files, one request each.
 *
 * @param strangers - files without an entity
 * @param now - ms since 1970
 */
export function keepLookalikes(
  session: Session,
  strangers: readonly Stranger[],
  definitions: readonly EntityDefinition[],
  now: number,
): void {
  const { state, isEdited } = session;
  // After an edit, another pattern or tab may match.
  const known = isEdited ? [] : state.lookalikes;
  const active = definitions.filter((one) => one.active);
  let reads = 0;
  const files = strangers.flatMap(({ file, code }) =>
    code === 'file/unknown-name' && hasBytes(file) ? [file] : [],
  );
  const lookalikes = files.slice(0, LIMITS.lookalikes).flatMap((file): Lookalike[] => {
    const former = known.find((one) => isSnapshot(one, file) && one.name === keptFileName(file.name));
    if (former) return [former];
    // Not noted, because a noted file is never judged again: the next run with work to do reads it.
    if (reads === LIMITS.lookalikeReads) return [];
    reads += 1;
    const tab = judge(session, file, readHeader(session, file), active);
    return [{ ...seenFile(file, state.looks, now), tab }];
  });
  if (lookalikes.length > 0 || state.lookalikes.length > 0) session.update({ lookalikes });
}

/** Tab of the entity that a file looks like. */
function judge(
  session: Session,
  file: ListedFile,
  header: readonly string[],
  definitions: readonly EntityDefinition[],
): string | null {
  const { entities } = session.state;
  const seen = definitions.map(({ tab, pattern }) => {
    const { published = null, winner = null } = entities[tab] ?? {};
    const share = shareOfHeader(published?.facts?.header ?? [], header.map(shortName));
    const place = spokenOf(file.name, file.folderPath, { tab, pattern });
    return { tab, share, place, isAlone: winner === null };
  });
  const named = seen
    .filter(({ share, isAlone }) => share === null || share >= NAMED_SHARE || isAlone)
    .flatMap((one) => (one.place === null ? [] : [{ ...one, place: one.place }]))
    .sort((one, other) => one.place - other.place);
  if (named[0]) return named[0].tab;
  const alike =
    header.length < TELLING_COLUMNS ? [] : seen.filter(({ share }) => (share ?? 0) >= UNNAMED_SHARE);
  const [first, second] = alike;
  // Sucursales and talleres may have the same columns: then the columns do not identify the entity.
  return first && !second ? first.tab : null;
}

/** Names of the columns of a file; none if it cannot be read, because that must not stop the run. */
function readHeader({ world, budget }: Session, { id: fileId, bytes: size }: ListedFile): readonly string[] {
  if (size === 0) return [];
  try {
    const content = { kind: 'file', fileId } as const;
    const { bytes } = withRetry(budget, () =>
      world.source.read(content, 0, Math.min(size, LIMITS.sampleBytes)),
    );
    const opened = openReader({ size, parts: [{ offset: 0, bytes }] }, {});
    if (!opened.ok) return [];
    opened.reader.push(bytes);
    return opened.reader.facts.headerNames;
  } catch (error) {
    if (error instanceof ServiceError) return [];
    throw error;
  }
}
