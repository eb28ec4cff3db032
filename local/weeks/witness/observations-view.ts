/** `_Observaciones` as a reader sees it, by position, and by tab. */
import type { Tab } from '../../google/sheets/tab';
import type { Remark } from './audit';

/** Columns, as docs/contract.md has them. */
const AT = {
  severity: 0,
  tab: 1,
  code: 2,
  cell: 4,
  record: 6,
  header: 7,
  value: 8,
  rows: 11,
  distinct: 12,
} as const;

/** Rows of each tab, in their order. */
export function readObservations(tab: Tab): ReadonlyMap<string, readonly Remark[]> {
  const byTab = new Map<string, Remark[]>();
  let isHeader = true;
  for (const cells of tab.rows()) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const at = (name: keyof typeof AT): string => cells[AT[name]] ?? '';
    const remark: Remark = {
      severity: at('severity'),
      tab: at('tab'),
      code: at('code'),
      cell: at('cell'),
      record: at('record'),
      header: at('header'),
      value: at('value'),
      rows: Number(at('rows')),
      distinct: Number(at('distinct')),
    };
    const known = byTab.get(remark.tab);
    if (known) known.push(remark);
    else byTab.set(remark.tab, [remark]);
  }
  return byTab;
}

/** Whether a row is about an ID or a relation, not about the reading of the file. */
export function isOfAudit({ code }: Remark): boolean {
  return code.startsWith('id/') || code.startsWith('parent/');
}
