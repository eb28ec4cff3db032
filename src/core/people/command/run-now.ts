/** Runs that the trigger or a person starts, and the status that a person asks for in the menu. */

import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { keptStanding } from '../../judge/lifecycle/standing';
import { fromEntries, installationFrom } from '../../judge/state/shards';
import type { Installation } from '../../judge/state/state';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import { fromCells, MANIFEST_FIELDS } from '../../records/manifest/row';
import { offsetOf } from '../../records/snapshot/arrivals';
import type { RunSummary } from '../../records/summary';
import { run } from '../../run/run';
import { codeOf } from '../../run/session/running-code';
import { configurationNow } from '../../run/workbook/read-tab';
import { describeRun, RUN } from '../../words/person/summary';
import { versionWords } from '../../words/person/version';
import { describeStanding } from '../../words/terms/status';

/**
 * A run started by the trigger.
 *
 * @param trigger - its ID; null = unknown
 */
export function poll(world: World, trigger: string | null = null): RunSummary {
  return run(world, { kind: 'poll', trigger, startedBy: RUN.byTrigger });
}

/** A run started by a person. It does not wait for files to settle, and reports what it did. */
export function runNow(world: World): RunSummary {
  const summary = run(world, { kind: 'run', startedBy: RUN.byPerson(world.account()) });
  world.dialogue.tell(RUN.title, describeRun(summary));
  return summary;
}

/**
 * Publishes a file again, whatever the manifest says.
 *
 * @param file - ID, name or tab; null = take the selected manifest row or entity tab, or ask
 */
export function rerun(world: World, file: string | null): RunSummary | null {
  const asked = file ?? chooseFile(world);
  if (asked === null || asked.trim() === '') return null;
  const startedBy = RUN.byPerson(world.account());
  const summary = run(world, { kind: 'rerun', file: asked.trim(), startedBy });
  const missing = summary.status === 'done' && !summary.rerunFound;
  world.dialogue.tell(RUN.title, missing ? RUN.rerunNotFound(asked.slice(0, 100)) : describeRun(summary));
  return summary;
}

/** The file of the selected manifest row, the entity of the active tab, or what the person answers. */
function chooseFile(world: World): string | null {
  const budget = menuBudget(world.clock);
  const entries = withRetry(budget, () => world.store.load());
  const installation = installationFrom(entries);
  if (!installation) {
    world.dialogue.tell(RUN.title, RUN.notInstalled);
    return null;
  }
  const { title, row } = world.dialogue.selection();
  if (Object.keys(fromEntries(entries).entities).includes(title)) return title;
  if (title === MANIFEST_TITLE && row > 1) {
    const region = { title, rows: row, columns: MANIFEST_FIELDS.length };
    const { texts } = withRetry(budget, () => world.workbook(installation.spreadsheetId).read([region]));
    const { fileId } = fromCells(texts[0]?.[row - 1] ?? []);
    if (fileId !== '') return fileId;
  }
  return world.dialogue.ask(RUN.title, RUN.askRerun);
}

/** Shows the status of each entity, and the version of the script. */
export function showStatus(world: World): void {
  const budget = menuBudget(world.clock);
  const entries = withRetry(budget, () => world.store.load());
  const installation = installationFrom(entries);
  world.dialogue.tell(RUN.title, installation ? statusOf(world, installation, entries) : RUN.notInstalled);
}

function statusOf(
  world: World,
  installation: Installation,
  entries: Readonly<Record<string, string>>,
): string {
  const { clock, version, codeHash } = world;
  const workbook = world.workbook(installation.spreadsheetId);
  const configuration = configurationNow(menuBudget(clock), workbook);
  const state = fromEntries(entries);
  const nowMs = clock.now();
  const moment = { nowMs, offsetMs: offsetOf(clock.local(nowMs)) };
  const { entities, problems } = keptStanding(state, configuration, codeOf(world, installation), moment);
  return `${describeStanding(entities, problems, clock.local)}\n\n${versionWords(version, codeHash)}`;
}
