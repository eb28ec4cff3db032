/** Moments at the end of some weeks in which one safeguard is all that stands between the script and a broken promise. */
import type { ClientFile } from './client-file';
import { ENTITIES } from './entities';
import { rest } from './rest';
import type { Stage } from './stage';
import type { Starts } from './starts';
import { judge } from './verdict';

/** What publishes. */
const COMMIT = 'sheets.spreadsheets.batchUpdate';

/** Looks until a new file has settled and is committed, and until a later run has done what a killed one left. */
const SETTLING = 4;
const HEALING = 3;

/** Polls of which one looks, where looks are dearest: one an hour. */
const SELDOM = 62;

/** Polls while an exporter has deleted its file and not yet written it anew. */
const BETWEEN = 3;

/**
 * A run is killed at the commit of a new file: the next ones publish it, and wait for no sign of life to do so.
 * @param starts - how the script is started in it
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
 * The exporter deletes the file that a tab shows, an older one is alone for a few minutes, and the newest is there again.
 * @param starts - how the script is started in it
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
