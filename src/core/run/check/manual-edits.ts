/** Detects manual edits since a tab was published, in the columns that a check reads anyway. */

import { hashColumn } from '../../ground/proof/row-hash';
import type { Columns } from '../../judge/audit/columns';
import type { ColumnRead } from '../../judge/audit/plan';
import type { Session } from '../session/session';

export class Edits {
  /** By tab: whether any column that was read differs. */
  private readonly found = new Map<string, boolean>();

  constructor(private readonly session: Session) {}

  /** Compares columns with the published ones. Detects that cells differ, but not that rows changed their order. */
  compare(columns: Columns, read: readonly ColumnRead[]): void {
    for (const one of read) {
      const { proof } = this.session.entity(one.tab).published ?? {};
      if (!proof || one.column >= proof.columns.length) continue;
      const isOther = hashColumn(columns.of(one)) !== proof.columns[one.column];
      this.found.set(one.tab, isOther || (this.found.get(one.tab) ?? false));
    }
  }

  /** Writes the result to the state. */
  note(): void {
    for (const [tab, isEdited] of this.found) {
      const { published } = this.session.entity(tab);
      if (published && isEdited !== (published.isEdited ?? false)) {
        this.session.apply(tab, { kind: 'examined', learned: { isEdited } });
      }
    }
  }
}
