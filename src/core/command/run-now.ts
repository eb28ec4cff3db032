/** What a person asks for in the menu. */
import { MANIFEST_TITLE } from '../manifest/insert';
import { fromCells, MANIFEST_FIELDS } from '../manifest/row';
import { describeState } from '../messages/status';
import { describeRun, RUN } from '../messages/summary';
import { versionWords } from '../messages/version';
import { menuBudget, withRetry } from '../retry';
import { run } from '../run/run';
import { fromEntries, installationFrom } from '../state/shards';
import type { RunSummary, World } from '../world';

/**
 * A run started by the trigger.
 *
 * @param world - all ports
 * @param trigger - its ID; '' when nobody told
 */
export function poll(world: World, trigger = ''): RunSummary {
  return run(world, { startedBy: RUN.byTrigger, patient: true, trigger, rerun: '', allow: null });
}

/** A run started by a person: does not wait for files to settle, and says what it did. */
export function runNow(world: World): RunSummary {
  const summary = run(world, {
    startedBy: RUN.byPerson(world.account()),
    patient: false,
    rerun: '',
    allow: null,
  });
  world.dialogue.tell(RUN.title, describeRun(summary));
  return summary;
}

/**
 * Publishes a file again, whatever the manifest says.
 *
 * @param world - all ports
 * @param file - ID, name or tab; '' takes the selected manifest row or entity tab, or asks
 */
export function rerun(world: World, file: string): RunSummary | null {
  const asked = file === '' ? chooseFile(world) : file;
  if (asked === null || asked.trim() === '') return null;
  const summary = run(world, {
    startedBy: RUN.byPerson(world.account()),
    patient: false,
    rerun: asked.trim(),
    allow: null,
  });
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

/** Tells how each entity stands, and which version says so. */
export function showStatus(world: World): void {
  const entries = withRetry(menuBudget(world.clock), () => world.store.load());
  const isInstalled = installationFrom(entries) !== null;
  const state = () =>
    `${describeState(fromEntries(entries))}\n\n${versionWords(world.version, world.codeHash)}`;
  world.dialogue.tell(RUN.title, isInstalled ? state() : RUN.notInstalled);
}
