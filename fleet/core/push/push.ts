/** One run of a push: its ports, and its records. */
import type { Memory } from '../look/memory';
import type { Journal } from '../ports/journal';
import type { Dealership } from '../registry/dealership';
import type { Entry } from './entry';
import type { InspectPorts, Permit } from './inspect';
import type { Progress } from './progress';
import { expectedHashes, progressOf, withEntry } from './progress';
import type { Release } from './release';

export interface PushPorts extends InspectPorts {
  readonly journal: Journal;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface PushOptions extends Permit {
  /** Pause between two looks at dealerships that have not passed the gate, in ms. */
  readonly lookMs: number;
  /** Called after each step. */
  readonly tell: (progress: Progress) => void;
}

/** An entry without the fields that all entries have. */
type Note = Entry extends infer One ? (One extends Entry ? Omit<One, 'push' | 'atMs'> : never) : never;

/** One run of the command. */
export class PushRun {
  progress: Progress;
  /** Hash of the code of each dealership, as far as it was pushed from here. */
  readonly expected: Map<string, string>;
  /** Dealerships whose account has to grant new permissions. */
  readonly mustAgree = new Set<string>();
  /** Memory of the last look at the gate. */
  memory: Memory = {};
  private readonly dealerships: ReadonlyMap<string, Dealership>;

  /**
   * @param ports - access to Google, and the journal
   * @param push - name of a push that the journal has begun
   */
  constructor(
    readonly ports: PushPorts,
    push: string,
    readonly release: Release,
    dealerships: readonly Dealership[],
    readonly options: PushOptions,
  ) {
    const entries = ports.journal.read();
    const progress = progressOf(entries, push);
    if (!progress) throw new RangeError(`no push ${push}`);
    this.progress = progress;
    this.expected = expectedHashes(entries);
    this.dealerships = new Map(dealerships.map((one) => [one.key, one]));
  }

  note(note: Note): void {
    const entry: Entry = { push: this.progress.push, atMs: this.ports.now(), ...note };
    this.ports.journal.append(entry);
    this.progress = withEntry(this.progress, entry);
    this.options.tell(this.progress);
  }

  /** A dealership that is still in the registry. */
  dealership(key: string): Dealership | null {
    return this.dealerships.get(key) ?? null;
  }
}
