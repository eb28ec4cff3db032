/**
 * The reference audit: which rows of the entity tabs need a row in `_Observaciones`. It implements the design with Maps and
 * loops and shares no code with the product.
 */
import type { Shown, ShownColumn, ShownTie } from './shown';

/** Most rows that are listed for one rule in one column; the counts include all rows. */
const LISTED_MAX = 100;

/** Whether an orphan is certain (`sure`), cannot be judged yet (`pending`), or may be reported as either of the two. */
export type Certainty = 'sure' | 'pending' | 'either';

/** One row of `_Observaciones` about an ID or a relation, as the texts of its cells; some cells may be blank. */
export interface Remark {
  readonly severity: string;
  readonly tab: string;
  readonly code: string;
  readonly cell: string;
  readonly record: string;
  readonly header: string;
  readonly value: string;
  readonly rows: number;
  readonly distinct: number;
}

/** What breaks one rule in one column. */
interface Breach {
  readonly code: string;
  readonly severity: string;
  readonly places: readonly number[];
  /** Different values among them. */
  readonly distinct: number;
}

/** The ID in lower case, without white space and leading zeros. */
function bare(id: string): string {
  const text = id.replace(/\s/g, '').toLowerCase();
  return text.replace(/^0+(?=.)/, '');
}

/** What is wrong with the IDs of a tab. */
export function auditIds(tab: string, { ids }: Shown): Remark[] {
  if (ids === null) return [columnMissing(tab, 'id/no-column', 'error')];
  const spellings = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const id of ids.values) {
    const key = bare(id);
    if (key === '') continue;
    times.set(id, (times.get(id) ?? 0) + 1);
    const known = spellings.get(key);
    if (known) known.add(id);
    else spellings.set(key, new Set([id]));
  }
  const isBlank = (id: string): boolean => bare(id) === '';
  const isRepeated = (id: string): boolean => !isBlank(id) && (times.get(id) ?? 0) > 1;
  const isAlike = (id: string): boolean => !isBlank(id) && (spellings.get(bare(id))?.size ?? 0) > 1;
  return [
    ...listed(
      tab,
      ids,
      breach('id/blank', 'error', ids, isBlank, () => null),
    ),
    ...listed(
      tab,
      ids,
      breach('id/repeated', 'error', ids, isRepeated, (id) => id),
    ),
    ...listed(tab, ids, breach('id/repeated-but-for', 'aviso', ids, isAlike, bare)),
  ];
}

/**
 * What is wrong with one relation of a tab.
 * @param parents - parent tabs that are published
 * @param certainty - of an orphan in this column
 */
export function auditTie(
  tab: string,
  { tie, column }: ShownTie,
  parents: readonly Shown[],
  certainty: Certainty,
): Remark[] {
  const grave = tie.must ? 'error' : 'aviso';
  if (column === null) return tie.must ? [columnMissing(tab, 'parent/no-column', grave)] : [];
  const exact = new Set<string>();
  const alike = new Set<string>();
  for (const { ids } of parents) {
    for (const id of ids?.values ?? []) {
      exact.add(id);
      alike.add(bare(id));
    }
  }
  const isBlank = (value: string): boolean => bare(value) === '';
  const isKnown = (value: string): boolean => isBlank(value) || exact.has(value);
  const isAlike = (value: string): boolean => !isKnown(value) && alike.has(bare(value));
  const isOrphan = (value: string): boolean => !isKnown(value) && !alike.has(bare(value));
  const [code, severity] = ORPHANS[certainty];
  const itself = (value: string): string => value;
  return [
    ...(tie.must
      ? listed(
          tab,
          column,
          breach('parent/blank', 'error', column, isBlank, () => null),
        )
      : []),
    ...listed(tab, column, breach(code, severity ?? grave, column, isOrphan, itself)),
    ...listed(tab, column, breach('parent/known-but-for', grave, column, isAlike, itself)),
  ];
}

/** Code and severity of an orphan; null = the severity of the relation. */
const ORPHANS = {
  sure: ['parent/unknown', null],
  pending: ['parent/pending', 'pendiente'],
  either: ['parent/unknown', 'either'],
} as const;

function breach(
  code: string,
  severity: string,
  { values }: ShownColumn,
  isBroken: (value: string) => boolean,
  countedBy: (value: string) => string | null,
): Breach {
  const places: number[] = [];
  const counted = new Set<string>();
  for (const [row, value] of values.entries()) {
    if (!isBroken(value)) continue;
    places.push(row);
    const key = countedBy(value);
    if (key !== null) counted.add(key);
  }
  return { code, severity, places, distinct: counted.size };
}

function listed(tab: string, { at, header, values }: ShownColumn, broken: Breach): Remark[] {
  const { code, severity, places, distinct } = broken;
  return places.slice(0, LISTED_MAX).map((row) => ({
    severity,
    tab,
    code,
    cell: `${String.fromCharCode(65 + at)}${row + 2}`,
    record: String(row + 1),
    header,
    value: values[row] ?? '',
    rows: places.length,
    distinct,
  }));
}

function columnMissing(tab: string, code: string, severity: string): Remark {
  return { severity, tab, code, cell: '', record: '', header: '', value: '', rows: 1, distinct: 0 };
}
