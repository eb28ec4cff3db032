/** How the script is started: by its trigger, and by people in the menu. */
import type { Execution } from '../runtime/execution';
import { factOf, statusOf } from './ground/summary';
import type { Stage } from './stage';
import { ANOTHER, OUTSIDER } from './weather/people';
import { Wishes } from './wishes';

/** The items of the menu, and how often each is chosen. */
const MENU = [
  ['runNow', 10],
  ['runNowByAnother', 2],
  ['rerun', 6],
  ['publishHeld', 5],
  ['showStatus', 3],
  ['install', 4],
  ['installByAnother', 2],
  ['installFromWrongAccount', 2],
] as const;

export class Starts {
  private isInstalled = false;
  private readonly wishes: Wishes;

  constructor(private readonly stage: Stage) {
    this.wishes = new Wishes(stage, (name, args) => this.run(name, args, 'person'));
  }

  /** Hours between two files, as written into the dialog by the account that installed; null = nothing was written. */
  get frequencyHours(): number | null {
    return this.stage.settings?.frequencyHours ?? null;
  }

  /** Lets time pass until the trigger is due, and a little longer. Null when there is no trigger. */
  poll(): Execution | null {
    const { chance, runtime, office } = this.stage;
    const trigger = runtime.triggers.due(Number.POSITIVE_INFINITY);
    if (trigger === null || trigger.nextMs === null) return null;
    runtime.clock.advanceTo(trigger.nextMs + chance.below(30_000));
    runtime.triggers.fired(trigger, runtime.clock.nowMs);
    office.agenda.endDue();
    return this.run(trigger.handler, [{ triggerUid: trigger.id }], 'trigger', trigger.user);
  }

  /** The trigger fires though its last run may still be under way. */
  pollAgain(): void {
    this.run('poll', [], 'trigger');
  }

  /** Somebody chooses an item of the menu. */
  choose(): void {
    const item = this.stage.chance.weighted(MENU);
    if (item === 'rerun') this.wishes.rerun();
    else if (item === 'publishHeld') this.wishes.publishHeld();
    else if (item === 'install') this.install();
    else if (item === 'installByAnother') this.installByAnother();
    else if (item === 'installFromWrongAccount') this.installFromWrongAccount();
    else if (item === 'runNowByAnother') this.run('runNow', [], 'person', ANOTHER);
    else this.run(item, [], 'person');
  }

  runNow(): void {
    this.run('runNow', [], 'person');
  }

  install(): void {
    const { folder, installer, settings } = this.stage;
    const args = [folder.rootId, settings, installer];
    const { value } = this.stage.run('install', args, { user: installer, page: true });
    this.isInstalled ||= factOf(value, 'installed') === true;
  }

  /** A person whose installation failed, or had no effect, tries again. */
  finishInstallation(): void {
    const isWhole = this.stage.runtime.triggers.all.length > 0 && this.hasInstallation();
    if (!this.isInstalled || !isWhole) this.install();
  }

  /** Somebody removes the integration and installs it again. Then the script remembers nothing. */
  reinstall(user: string): void {
    const { stage } = this;
    stage.run('uninstall', ['sí'], { user: stage.installer });
    if (this.hasInstallation()) return;
    this.handOver(user);
    this.install();
  }

  /** Somebody deletes what the script remembers. */
  loseState(): void {
    const { script } = this.stage.runtime.properties;
    for (const key of [...script.keys()]) if (key.startsWith('state.')) script.delete(key);
    this.stage.forget();
  }

  /** Somebody deletes all properties and installs again. The trigger of the former installer is left then. */
  loseAll(user: string): void {
    this.stage.runtime.properties.script.clear();
    this.handOver(user);
    this.install();
  }

  /** Somebody pins an older file of an entity instead of the newest. */
  chooseOlder(): void {
    this.stage.note(this.stage.office.exportBeside());
    for (const _ of 'abc') this.poll();
    this.wishes.wantOlder();
    this.poll();
  }

  /** Somebody who cannot see the folder chooses «Procesar ahora». */
  runNowByOutsider(): void {
    this.stage.runtime.accounts.set(OUTSIDER, { seesDrive: false });
    this.run('runNow', [], 'person', OUTSIDER);
  }

  private forget(): void {
    this.isInstalled = false;
    this.stage.forget();
  }

  /** Refused, unless the installer is just removing the integration: then it belongs to the other account from here on. */
  private installByAnother(): void {
    const { stage } = this;
    if (!this.isInstalled) return;
    const wasInstalled = this.hasInstallation();
    const { value } = stage.run('install', [stage.folder.rootId], { user: ANOTHER });
    if (wasInstalled || factOf(value, 'installed') !== true) return;
    this.handOver(ANOTHER);
    this.isInstalled = true;
  }

  private hasInstallation(): boolean {
    return (this.stage.runtime.properties.script.get('installation') ?? '') !== '';
  }

  private handOver(user: string): void {
    this.stage.installer = user;
    this.stage.kept.handOver(user);
    this.forget();
  }

  /** The installer's dialog, whose calls the browser makes under another account. */
  private installFromWrongAccount(): void {
    const { folder, installer, settings } = this.stage;
    this.stage.run('install', [folder.rootId, settings, installer], { user: ANOTHER, page: true });
  }

  /** Runs a function, and records what it may have seen of the folder and of the tabs. */
  private run(
    name: string,
    args: readonly unknown[],
    as: 'trigger' | 'person',
    user = this.stage.installer,
  ): Execution {
    const { runtime, folder, reader } = this.stage;
    const startedMs = runtime.clock.nowMs;
    if (name === 'poll') this.stage.witnesses.begin(this.frequencyHours);
    const execution = this.stage.run(name, args, { as, user });
    if (name === 'showStatus') return execution;
    const status = statusOf(execution);
    const isSure = status !== null && ['idle', 'waiting', 'done'].includes(status);
    const mayHaveLooked = isSure || execution.error !== null || status === 'failed';
    if (mayHaveLooked && user !== OUTSIDER) folder.look(startedMs, isSure, status === 'done');
    if (status === 'failed') this.stage.witnesses.noteBehind();
    if (status === 'no-folder') this.stage.witnesses.noteNoFolder();
    if (isSure) this.stage.witnesses.noteEnd(execution.number);
    if (!isSure || isInDoubt(execution)) return execution;
    if (status === 'done') reader.expectBack(startedMs);
    if (name === 'poll') this.stage.witnesses.end(this.frequencyHours, startedMs, status === 'done');
    return execution;
  }
}

/** Whether the last write of a run got no answer: then the run ends, and the next one reads whether it was applied. */
function isInDoubt({ calls }: Execution): boolean {
  const writes = calls.filter(({ api }) => api === 'sheets.spreadsheets.batchUpdate');
  return writes.length > 0 && writes[writes.length - 1]?.outcome !== 'answered';
}
