/**
 * Lets Google refuse a write that arrives late or was made for another state. Every batch removes the mark (a protection)
 * that its run found in `_Estado` and sets a new one. Google refuses the whole batch if that mark no longer exists.
 */
import type { Edit } from '../../ground/ports/edit';
import { ServiceError } from '../../ground/ports/service-error';
import type { ColumnPiece, Protection, Reading, Region, Tab, Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { pause, withRetry } from '../../ground/retry';
import { STATUS_TITLE } from '../../judge/status/write-status';

/** The existing marks. A batch removes all of them: one, or none or two after a manual edit or a late write. */
interface Fence {
  /** Of `_Estado`. */
  readonly sheetId: number;
  readonly marks: readonly number[];
}

/** The Spreadsheet of one run. Each batch is applied once, to the state that the run has read, or not at all. */
export class FencedWorkbook implements Workbook {
  /** As first read and as each batch leaves it. Never newer than the data from which the batches are made. */
  private fence: Fence | null = null;
  /** Marks on other tabs while `_Estado` does not exist because a person renamed it. */
  private strays: readonly number[] = [];
  private batches = 0;

  /**
   * @param label - prefix of the text of every mark
   * @param run - a word unique to this run
   */
  constructor(
    private readonly inner: Workbook,
    private readonly budget: Budget,
    private readonly label: string,
    private readonly run: string,
  ) {}

  tabs(): Tab[] {
    const tabs = this.inner.tabs();
    this.learn(tabs);
    return tabs;
  }

  read(regions: readonly Region[]): Reading {
    const found = this.inner.read(regions);
    this.learn(found.tabs);
    return found;
  }

  columns(pieces: readonly ColumnPiece[]): string[][] {
    return this.inner.columns(pieces);
  }

  write(title: string, firstRow: number, rows: readonly (readonly string[])[]): void {
    this.inner.write(title, firstRow, rows);
  }

  /**
   * Applies the edits as one batch. Retries transient failures. If an answer was lost, the batch's own mark shows whether
   * the batch was applied.
   *
   * @throws ServiceError when Google refuses the batch; with fate `in-doubt` when the result is unknown, or when another
   *   batch was applied after the run had read the Spreadsheet
   */
  apply(edits: readonly Edit[]): Protection[] {
    const before = this.before(edits);
    this.batches += 1;
    const text = `${this.label} ${this.run}-${this.batches}`;
    const taken = before.marks.map((id): Edit => ({ kind: 'unprotect', sheetId: before.sheetId, id }));
    const made = this.send([...taken, ...edits, markOf(before.sheetId, text)], text, before);
    this.fence = { sheetId: before.sheetId, marks: idsOf(made, text) };
    return made;
  }

  private learn(tabs: readonly Tab[]): void {
    if (this.fence) return;
    const marks = idsOf(
      tabs.flatMap(({ protections }) => protections),
      this.label,
    );
    const status = tabs.find(({ title }) => title === STATUS_TITLE);
    if (status) this.fence = { sheetId: status.sheetId, marks };
    else this.strays = marks;
  }

  /** The marks that a batch must remove. For the batch that adds `_Estado` itself there may be none. */
  private before(edits: readonly Edit[]): Fence {
    for (const edit of edits) {
      if (edit.kind === 'addTab' && edit.title === STATUS_TITLE)
        return { sheetId: edit.sheetId, marks: this.strays };
    }
    if (!this.fence) withRetry(this.budget, () => this.tabs());
    if (!this.fence) throw new ServiceError('sheets', 'missing', 404, 'refused', STATUS_TITLE);
    // The next batch removes this mark too, so that Google refuses the current batch if it arrives late.
    if (this.fence.marks.length === 0) this.fence = this.mend(this.fence.sheetId);
    return this.fence;
  }

  /** Restores a mark that a person deleted, in a batch of its own: if it arrives late, an extra mark does no harm. */
  private mend(sheetId: number): Fence {
    const text = `${this.label} ${this.run}-${this.batches}`;
    const made = withRetry(this.budget, () => this.inner.apply([markOf(sheetId, text)]));
    return { sheetId, marks: idsOf(made, text) };
  }

  private send(batch: readonly Edit[], text: string, before: Fence): Protection[] {
    let isDoubtful = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return this.inner.apply(batch);
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        isDoubtful = isDoubtful || error.fate === 'unknown';
        const mayTry = error.kind === 'transient' && pause(this.budget, attempt);
        // Google's message does not say whether the missing mark was the reason.
        const applied = isDoubtful || isRefused(error) ? this.find(error, text, before) : null;
        if (applied) return applied;
        if (!mayTry) throw error;
      }
    }
  }

  /** The marks that the batch set, if it was applied; null = it was not applied yet, but may still be. */
  private find(
    { service, kind, status, detail }: ServiceError,
    text: string,
    before: Fence,
  ): Protection[] | null {
    const doubt = new ServiceError(service, kind, status, 'in-doubt', detail);
    const there = this.marksThere(doubt);
    const own = there.filter((mark) => mark.text === text && !before.marks.includes(mark.id));
    if (own.length > 0) return own;
    const isOpen = before.marks.every((id) => there.some((mark) => mark.id === id));
    if (isOpen && (before.marks.length > 0 || there.length === 0)) return null;
    throw doubt;
  }

  private marksThere(doubt: ServiceError): Protection[] {
    try {
      const tabs = withRetry(this.budget, () => this.inner.tabs());
      return tabs.flatMap(({ protections }) => protections).filter(({ text }) => text.startsWith(this.label));
    } catch (error) {
      if (error instanceof ServiceError) throw doubt;
      throw error;
    }
  }
}

/** Protects the first row, because that row always exists and never moves. */
function markOf(sheetId: number, description: string): Edit {
  return { kind: 'protect', sheetId, rows: 1, description };
}

function idsOf(protections: readonly Protection[], beginning: string): number[] {
  return protections.filter(({ text }) => text.startsWith(beginning)).map(({ id }) => id);
}

function isRefused({ kind, status }: ServiceError): boolean {
  return status === 400 || kind === 'invalid' || kind === 'missing' || kind === 'denied';
}
