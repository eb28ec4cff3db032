/** What one run knows and keeps while it works. */
import type { Configuration } from '../entity/configuration';
import type { Entity } from '../lifecycle/entity';
import { entityOf, withEntity } from '../lifecycle/entity';
import type { EntityEvent, Happening } from '../lifecycle/event';
import { evolve } from '../lifecycle/evolve';
import { LIMITS } from '../limits';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
import { remembered } from '../snapshot/first-looks';
import { hash } from '../snapshot/hash';
import { countPieces, fromEntries, installationFrom, toEntries } from '../state/shards';
import type { Checkpoint, Installation, State } from '../state/state';
import { EMPTY_STATE, firesEvery } from '../state/state';
import type { Trouble } from '../status/problems';
import { nextGeneration } from '../status/table';
import type { RunRequest, World } from '../world';
import { TOUCHED_KEY } from './configuration-edit';
import { TimeAccount } from './time-account';

/** What the entities are made of changes by events alone. */
type OfEntities = 'entities' | 'checkpoint' | 'unchecked';

/** A change of what is kept beside the entities. */
type SystemChange = Partial<Omit<State, OfEntities>> & { readonly [Key in OfEntities]?: never };

/** One run. Holds the state in memory and writes it whole. */
export class Session {
  readonly budget: Budget;
  readonly readUntilMs: number;
  /** Mark of the last edit of the configuration; null = nobody has edited it. */
  readonly touched: string | null;
  /** Null when the integration is not installed. */
  readonly installation: Installation | null;
  /** The account of the trigger's time, with this run's own. */
  readonly time: TimeAccount;
  /** As read, once this run has seen what the folder holds; null before. */
  configuration: Configuration | null = null;
  /** What kept this run from the folder; null = nothing. */
  trouble: Trouble | null = null;
  /** Generation that `_Estado` shows; null = nobody can tell. */
  shownGeneration: number | null = null;
  /** Digest of what this run wrote into `_Estado` last; null = nothing. */
  writtenDigest: string | null = null;
  private current: State;
  /** Pieces of the state that stand in the properties. */
  private pieces: number;
  /** As it was last kept. */
  private kept: State;
  private commits = 0;
  /** Generation of the last write that was tried, which may stand though nobody could note it. */
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

  /** Whether the trigger started the run, and no person waits for it. */
  get isPoll(): boolean {
    return this.request.kind === 'poll';
  }

  /** Whether somebody else than the account that installed started the run, or nobody knows who. */
  get isVisitor(): boolean {
    const { world, request, installation } = this;
    if (request.kind === 'poll' || !installation) return false;
    const account = world.account();
    return account === null || account !== installation.installedBy;
  }

  get state(): State {
    return this.current;
  }

  /** Changes what is kept beside the entities, in memory; `save` keeps it. */
  update(change: SystemChange): void {
    this.current = { ...this.current, ...change };
  }

  /** Begins anew, as where nothing is known. */
  reset(): void {
    this.current = EMPTY_STATE;
  }

  /** Whether a person edited the configuration since a run took it in. */
  get isEdited(): boolean {
    return this.touched !== this.current.touched;
  }

  /** Whether other code than this one wrote `_Estado` last: whoever pushed it waits to see it. */
  get isNewCode(): boolean {
    const { statusMs, codeHash } = this.current;
    return statusMs !== null && this.world.codeHash !== codeHash;
  }

  entity(tab: string): Entity {
    return entityOf(this.current, tab);
  }

  /** Takes in what happened to an entity; `save` keeps it. */
  apply(tab: string, event: EntityEvent): void {
    this.current = withEvent(this.current, { tab, event });
  }

  /** The generation of the next write, which may stand though nobody can note it. */
  nextGeneration(): number {
    this.tried = nextGeneration(Math.max(this.current.generation, this.tried), this.shownGeneration);
    return this.tried;
  }

  /**
   * Writes into the Spreadsheet, and takes in what happened once that stands.
   *
   * @param happened - in this order
   * @param write - given the state that it brings about
   * @throws what `write` throws; then nothing has happened
   */
  commit(happened: readonly Happening[], write: (after: State) => void): void {
    const generation = this.nextGeneration();
    const { clock, codeHash } = this.world;
    // Where nothing can be said of the entities, the sign of life is as old as it was.
    const statusMs = this.configuration ? clock.now() : this.current.statusMs;
    const after = { ...happened.reduce(withEvent, this.current), generation, statusMs, codeHash };
    write(after);
    this.current = after;
  }

  /** Writes the state, with the account of the trigger's time. */
  save(): void {
    this.update(this.time.kept(this.current.spent));
    withRetry(this.budget, () => this.write());
    this.kept = this.current;
  }

  /** Takes the state as it was last kept: what else the run learned may not be so. */
  forget(): void {
    this.current = this.kept;
  }

  /**
   * Counts the time of a run that failed, and that its check came to an end; whatever else it learned may not be so.
   *
   * @param outageMs - since when Google lets no run work; as it was kept when left out
   */
  saveTime(outageMs = this.kept.outageMs): void {
    const { check } = this.current;
    this.current = { ...this.kept, check, outageMs };
    this.update(this.time.kept(this.current.spent));
    try {
      this.write();
    } catch {
      // What made the run fail is the news.
    }
  }

  private write(): void {
    const entries = toEntries({ ...this.current, looks: remembered(this.current.looks) }, this.pieces);
    this.world.store.save(entries);
    this.pieces = countPieces(entries);
  }

  /** Keeps a checkpoint at once, since the run may be killed any moment. */
  keepCheckpoint(checkpoint: Checkpoint): void {
    this.apply(checkpoint.tab, { kind: 'staged', checkpoint });
    this.save();
  }

  /** An ID for one commit: by it a run finds out whether a write was applied. */
  commitId(about: string): string {
    this.commits += 1;
    return `${this.startedMs.toString(36)}-${this.commits}-${hash(about)}`;
  }
}

function withEvent(state: State, { tab, event }: Happening): State {
  return withEntity(state, tab, evolve(entityOf(state, tab), event));
}
