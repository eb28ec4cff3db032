/** Notices what people changed by hand since a tab was published, in the columns that a check reads anyway. */
import type { Columns } from '../audit/columns';
import type { ColumnRead } from '../audit/plan';
import { hashColumn } from '../proof/row-hash';
import type { Session } from '../session/session';

export class Edits {
  /** Whether any column that was read differs, by tab. */
  private readonly found = new Map<string, boolean>();

  constructor(private readonly session: Session) {}

  /** Compares columns with what was published. Only that a cell differs is noticed, not that rows changed places. */
  compare(columns: Columns, read: readonly ColumnRead[]): void {
    for (const one of read) {
      const { proof } = this.session.entity(one.tab).published ?? {};
      if (!proof || one.column >= proof.columns.length) continue;
      const isOther = hashColumn(columns.of(one)) !== proof.columns[one.column];
      this.found.set(one.tab, isOther || (this.found.get(one.tab) ?? false));
    }
  }

  /** Keeps what was found. */
  note(): void {
    for (const [tab, isEdited] of this.found) {
      const { published } = this.session.entity(tab);
      if (published && isEdited !== (published.isEdited ?? false)) {
        this.session.apply(tab, { kind: 'examined', learned: { isEdited } });
      }
    }
  }
}
