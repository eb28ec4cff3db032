/** Situations at the end of some weeks in which a single safeguard keeps the script from breaking a promise. */
import type { ClientFile } from './client/client-file';
import { ENTITIES } from './ground/entities';
import { rest } from './rest';
import type { Stage } from './stage';
import type { Starts } from './starts';
import { judge } from './witness/verdict';

/** The call that publishes. */
const COMMIT = 'sheets.spreadsheets.batchUpdate';

/** Looks until a new file has settled and is committed, and until a later run has completed the work of a killed one. */
const SETTLING = 4;
const HEALING = 3;

/** Polls of which at least one looks at the folder, even when looks are rarest: one an hour. */
const SELDOM = 62;

/** Polls between the deletion of a file by an exporter and the new file. */
const BETWEEN = 3;

/**
 * A run is killed at the commit of a new file: the next runs publish it, without waiting for the next sign of life.
 * @param starts - starts the script on this stage
 */
export function killedAtCommit(stage: Stage, starts: Starts): void {
  const { office, weather, folder, reader, report } = stage;
  stage.note(office.exportBeside());
  weather.killAt = COMMIT;
  for (let left = SETTLING; left > 0 && weather.killAt !== null; left -= 1) look(stage, starts);
  weather.killAt = null;
  for (let left = HEALING; left > 0; left -= 1) look(stage, starts);
  if (!stage.isOver) judge(folder, reader, report);
}

/**
 * The exporter deletes the file that a tab shows. For a few minutes only an older file is there; then the newest is back.
 * @param starts - starts the script on this stage
 */
export function olderAlone(stage: Stage, starts: Starts): void {
  const { office, folder } = stage;
  const before = new Set(liveFiles(stage).map(({ id }) => id));
  stage.note(office.exportBeside());
  for (let left = SETTLING; left > 0; left -= 1) look(stage, starts);
  const newest = liveFiles(stage).find(({ id }) => !before.has(id));
  if (newest === undefined || stage.isOver) return;
  folder.trash(newest);
  stage.note(`trash ${newest.name}`);
  for (let left = BETWEEN; left > 0 && !stage.isOver; left -= 1) starts.poll();
  if (stage.isOver) return;
  folder.restore(newest);
  rest(stage, starts);
}

/** Polls until one has listed the folder. */
function look(stage: Stage, starts: Starts): void {
  for (let left = SELDOM; left > 0 && !stage.isOver; left -= 1) {
    const execution = starts.poll();
    if (execution === null || execution.calls.some(({ api }) => api === 'drive.files.list')) return;
  }
}

function liveFiles({ folder }: Stage): ClientFile[] {
  return ENTITIES.flatMap(({ tab }) => folder.live(tab));
}
