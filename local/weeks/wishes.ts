/** What people want done with one file, and what the witnesses have to know about it. */
import type { Execution } from '../runtime/execution';
import type { ClientFile } from './client/client-file';
import type { Choice } from './ground/choice';
import { ENTITIES, HELD } from './ground/entities';
import { statusOf } from './ground/summary';
import type { Stage } from './stage';

/** Calls by which a wish is kept or done. */
const WRITES = ['PropertiesService.setProperties', 'sheets.spreadsheets.batchUpdate'];

export class Wishes {
  /** @param run - runs a function of the script for a person */
  constructor(
    private readonly stage: Stage,
    private readonly run: (name: string, args: readonly unknown[]) => Execution,
  ) {}

  /** Somebody wants an older file instead of the newest. */
  wantOlder(): void {
    const { chance, folder } = this.stage;
    const older = ENTITIES.flatMap(({ tab }) => {
      const winners = new Set(folder.winners(tab).map(({ key }) => key));
      return folder
        .live(tab)
        .flatMap((file) => (winners.has(folder.contents.keyOf(file)) ? [] : [{ tab, file }]));
    });
    const one = chance.pickAny(older);
    if (one) this.wantFile(one.tab, one.file);
  }

  /** Somebody has a file, or the content that stands for an entity, processed again. */
  rerun(): void {
    const { chance, folder, runtime } = this.stage;
    const { tab } = chance.pick(ENTITIES);
    const file = chance.pickAny(folder.live(tab));
    if (file === undefined) return;
    const asked = chance.pick([file.id, tab]);
    const before = folder.choices.get(tab);
    const choice = asked === file.id ? this.noteChoice(tab, file) : null;
    folder.disturb(tab);
    const isTyped = chance.happens(0.5);
    // If the open tab is that of an entity, the script takes that entity and does not ask.
    const [looked] = runtime.spreadsheet.tabs;
    if (isTyped && looked) folder.disturb(looked.title);
    if (isTyped) runtime.answers.push(asked);
    const execution = this.run('rerun', isTyped ? [] : [asked]);
    if (before && hasDoneNothing(execution)) folder.choices.set(tab, before);
    if (choice && (this.isShown(tab, choice) || isKept(execution))) folder.choices.set(tab, choice);
    runtime.answers.length = 0;
  }

  private wantFile(tab: string, file: ClientFile): void {
    const { folder } = this.stage;
    const choice = this.noteChoice(tab, file);
    folder.disturb(tab);
    const execution = this.run('rerun', [file.id]);
    choice.isTaken = this.isShown(tab, choice);
    if (choice.isTaken || isKept(execution)) folder.choices.set(tab, choice);
  }

  /** Whether the chosen content was published since: then the choice counts, even if a poll published another meanwhile. */
  private isShown(tab: string, { key, atMs }: Choice): boolean {
    const published = this.stage.reader.published.get(tab);
    return published?.key === key && published.atMs >= atMs;
  }

  private noteChoice(tab: string, file: ClientFile): Choice {
    const { folder, runtime } = this.stage;
    const winners = new Set(folder.winners(tab).map(({ key }) => key));
    const key = folder.contents.keyOf(file);
    const choice = { key, winners, atMs: runtime.clock.nowMs, isTaken: false };
    folder.choices.set(tab, choice);
    folder.chosen.add(key);
    return choice;
  }

  /** Somebody has checked a held file and wants it published: exactly that content, or nothing. */
  publishHeld(): void {
    const { chance, folder, reader } = this.stage;
    const held = ENTITIES.flatMap(({ tab }) => {
      const [winner, another] = folder.winners(tab);
      const isHeld = winner !== undefined && reader.told.has(`${HELD} ${tab} ${winner.key}`);
      return isHeld && another === undefined && winner.records > 0 ? [{ tab, key: winner.key }] : [];
    });
    const one = chance.pickAny(held);
    if (one === undefined) return;
    folder.allowed.add(one.key);
    folder.disturb(one.tab);
    this.run('publishHeld', [one.tab]);
  }
}

/** Whether another run was under way, the question was not answered, or the run was killed before it wrote anything. */
function hasDoneNothing(execution: Execution): boolean {
  const { killed, error, calls } = execution;
  if (killed) return !calls.some(({ api }) => WRITES.includes(api));
  return error === null && ['busy', null].includes(statusOf(execution));
}

/**
 * Whether a killed run may have kept the wish, so that a later run does it. A late write of another run may have shown another
 * content meanwhile.
 */
function isKept(execution: Execution): boolean {
  return execution.killed && !hasDoneNothing(execution);
}
