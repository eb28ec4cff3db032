/**
 * A program that imports from the Spreadsheet while the script works. It follows docs/contract.md, «How to read one state»,
 * and takes one step between two calls of the script.
 */

import type { Folder } from '../client/folder';
import type { Chance } from '../ground/chance';
import { ENTITIES } from '../ground/entities';
import type { Report } from '../ground/violation';
import type { Reader } from './reader';
import type { StatusTable, StatusView } from './status-view';

/** Share of the gaps in which one reader takes its next step. */
const PACE = 0.4;

/** What was read of one tab. */
interface Read {
  /** Digest of what it showed; null when there was no such tab. */
  readonly digest: string | null;
  /** Whether a person had changed it; that changes no generation. */
  readonly isTouched: boolean;
}

export class ContractReader {
  private before: StatusTable | null = null;
  private wanted: readonly string[] = [];
  private readonly read = new Map<string, Read>();

  /**
   * @param view - of `_Estado`
   * @param reader - knows what people changed
   */
  constructor(
    private readonly view: StatusView,
    private readonly folder: Folder,
    private readonly reader: Reader,
    private readonly chance: Chance,
    private readonly report: Report,
  ) {}

  /** Between two calls: takes the next step, or waits. */
  step(): void {
    if (!this.chance.happens(PACE)) return;
    if (this.before === null) this.begin();
    else if (this.read.size < this.wanted.length) this.readNext();
    else this.end(this.before);
  }

  /** Starts again: a person changed what this reader has begun to read. */
  giveUp(): void {
    this.before = null;
  }

  private begin(): void {
    this.read.clear();
    this.wanted = ENTITIES.map(({ tab }) => tab).filter(() => this.chance.happens(0.4));
    this.before = this.status();
  }

  private readNext(): void {
    const tab = this.wanted[this.read.size] ?? '';
    this.read.set(tab, { digest: this.reader.digest(tab), isTouched: this.isTouched(tab) });
  }

  /** If the generation is still the same, everything that was read is one state, and this table must describe it. */
  private end(before: StatusTable): void {
    const after = this.status();
    this.before = null;
    if (after === null || after.generation !== before.generation) return;
    if (after.text !== before.text) this.report('torn', `generation ${after.generation} has two tables`);
    for (const [tab, { digest, isTouched }] of this.read) {
      const key = after.rows.get(tab)?.key ?? null;
      if (isTouched || this.isTouched(tab)) continue;
      const version = key === null ? undefined : this.folder.contents.versions.get(key);
      if (key === null ? digest !== null : digest !== version?.digest)
        this.report('torn', `who reads generation ${after.generation} gets another ${tab} than it tells`);
    }
  }

  private isTouched(tab: string): boolean {
    const { edited, absent, unrecorded } = this.reader;
    return edited.has(tab) || absent.has(tab) || unrecorded.has(tab);
  }

  /** The present `_Estado`; null = it has no state yet, so the reader waits. */
  private status(): StatusTable | null {
    const table = this.view.table();
    return table === null || table.generation === null ? null : table;
  }
}
