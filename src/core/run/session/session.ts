/** One run: its state in memory, and the access to the stored state. */

import { hash } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import type { Entity } from '../../judge/lifecycle/entity';
import { entityOf, withEntity } from '../../judge/lifecycle/entity';
import type { EntityEvent, Happening } from '../../judge/lifecycle/event';
import { evolve } from '../../judge/lifecycle/evolve';
import { countPieces, fromEntries, installationFrom, toEntries } from '../../judge/state/shards';
import type { Checkpoint, Installation, State } from '../../judge/state/state';
import { EMPTY_STATE, firesEvery } from '../../judge/state/state';
import type { Trouble } from '../../judge/status/problems';
import { nextGeneration } from '../../judge/status/table';
import type { RunRequest } from '../../records/request';
import { remembered } from '../../records/snapshot/first-looks';
import { TOUCHED_KEY } from './configuration-edit';
import { TimeAccount } from './time-account';

/** The parts of the state from which entities are derived. Only events change them. */
type OfEntities = 'entities' | 'checkpoint' | 'unchecked';

/** A change of the other parts of the state. */
type SystemChange = Partial<Omit<State, OfEntities>> & { readonly [Key in OfEntities]?: never };

/** What a write has to know of `_Estado`. */
export interface Shown {
  /** Generation that it shows; null = unknown. */
  readonly generation: number | null;
  /** Why this run cannot see the folder; null = it can. */
  readonly trouble: Trouble | null;
}

/** One run: its budget, the store, and the present state, which is held in memory and written whole. */
export class Session {
  readonly budget: Budget;
  readonly readUntilMs: number;
  /** Mark of the last edit of the configuration; null = never edited. */
  readonly touched: string | null;
  /** Null when the integration is not installed. */
  readonly installation: Installation | null;
  /** The account of the trigger's time, including this run. */
  readonly time: TimeAccount;
  private current: State;
  /** Digest of the status of the entities that this run last wrote; null = none. */
  private written: string | null = null;
  /** Number of pieces of the state in the properties. */
  private pieces: number;
  /** The state as last saved. */
  private kept: State;
  private commits = 0;
  /** Generation of the last attempted write, which may have been applied although its answer was lost. */
  private tried = 0;

  /**
   * @param request - who asked, and for what
   * @param startedMs - when the run began, before it took the lock; ms since 1970
   * @throws ServiceError
   */
  constructor(
    readonly world: World,
    readonly request: RunRequest,
    readonly startedMs = world.clock.now(),
  ) {
    this.budget = { clock: world.clock, stopMs: this.startedMs + LIMITS.runStopMs };
    this.readUntilMs = this.startedMs + LIMITS.runReadMs;
    const entries = withRetry(this.budget, () => world.store.load());
    this.current = fromEntries(entries);
    this.pieces = countPieces(entries);
    this.kept = this.current;
    this.installation = installationFrom(entries);
    const everyMinutes = this.installation ? firesEvery(this.installation) : LIMITS.triggerMinutes;
    this.time = new TimeAccount(world.clock, this.current, {
      startedMs,
      byTrigger: this.isPoll,
      everyMinutes,
    });
    this.touched = entries[TOUCHED_KEY] || null;
    world.clock.useZone(this.current.zone);
  }

  /** Whether the trigger started the run, so that no person waits for it. */
  get isPoll(): boolean {
    return this.request.kind === 'poll';
  }

  /** Whether a person with an account other than the installing one, or with an unknown account, started the run. */
  get isVisitor(): boolean {
    const { world, request, installation } = this;
    if (request.kind === 'poll' || !installation) return false;
    const account = world.account();
    return account === null || account !== installation.installedBy;
  }

  get state(): State {
    return this.current;
  }

  /** Changes the state apart from the entities, in memory only; `save` stores it. */
  update(change: SystemChange): void {
    this.current = { ...this.current, ...change };
  }

  /** Starts again with an empty state. */
  reset(): void {
    this.current = EMPTY_STATE;
  }

  /** Whether a person edited the configuration after a run last used it. */
  get isEdited(): boolean {
    return this.touched !== this.current.touched;
  }

  /** Whether `_Estado` was last written by other code. Then a person who pushed this code waits to see it work. */
  get isNewCode(): boolean {
    const { statusMs, codeHash } = this.current;
    return statusMs !== null && this.world.codeHash !== codeHash;
  }

  entity(tab: string): Entity {
    return entityOf(this.current, tab);
  }

  /** Applies an event to an entity, in memory only; `save` stores it. */
  apply(tab: string, event: EntityEvent): void {
    this.current = withEvent(this.current, { tab, event });
  }

  /** Digest of the status of the entities that this run last wrote; null = none. */
  get writtenDigest(): string | null {
    return this.written;
  }

  /**
   * The generation of the next write. It is used up even if the answer to the write is lost.
   *
   * @param shown - generation that `_Estado` shows; null = unknown
   */
  nextGeneration(shown: number | null): number {
    this.tried = nextGeneration(Math.max(this.current.generation, this.tried), shown);
    return this.tried;
  }

  /**
   * Writes into the Spreadsheet, and applies the events after the write succeeded.
   *
   * @param book - what `_Estado` shows
   * @param happened - in this order
   * @param write - gets the state after the events; returns the digest of the status of the entities that it wrote, null = none
   * @throws what `write` throws; then the state is unchanged
   */
  commit(
    { generation: shown, trouble }: Shown,
    happened: readonly Happening[],
    write: (after: State) => string | null,
  ): void {
    const generation = this.nextGeneration(shown);
    const { clock, codeHash } = this.world;
    // While the folder cannot be seen, the status of the entities is unknown, so the heartbeat keeps its old time.
    const statusMs = trouble === null ? clock.now() : this.current.statusMs;
    const after = { ...happened.reduce(withEvent, this.current), generation, statusMs, codeHash };
    this.written = write(after) ?? this.written;
    this.current = after;
  }

  /** Stores the state, with the account of the trigger's time. */
  save(): void {
    this.update(this.time.kept(this.current.spent));
    withRetry(this.budget, () => this.write());
    this.kept = this.current;
  }

  /** Goes back to the state as last saved: later knowledge of the run may be wrong. */
  forget(): void {
    this.current = this.kept;
  }

  /**
   * Stores the time of a failed run, and that its check has ended. Everything else that the run learned may be wrong.
   *
   * @param outageMs - start of the outage of Google; the stored value when left out
   */
  saveTime(outageMs = this.kept.outageMs): void {
    const { check } = this.current;
    this.current = { ...this.kept, check, outageMs };
    this.update(this.time.kept(this.current.spent));
    try {
      this.write();
    } catch {
      // The first failure of the run is the one to report.
    }
  }

  private write(): void {
    const entries = toEntries({ ...this.current, looks: remembered(this.current.looks) }, this.pieces);
    this.world.store.save(entries);
    this.pieces = countPieces(entries);
  }

  /** Stores a checkpoint at once, because the run may be killed at any moment. */
  keepCheckpoint(checkpoint: Checkpoint): void {
    this.apply(checkpoint.tab, { kind: 'staged', checkpoint });
    this.save();
  }

  /** An ID for one commit, by which a run detects whether the write was applied. */
  commitId(about: string): string {
    this.commits += 1;
    return `${this.startedMs.toString(36)}-${this.commits}-${hash(about)}`;
  }
}

function withEvent(state: State, { tab, event }: Happening): State {
  return withEntity(state, tab, evolve(entityOf(state, tab), event));
}
