/** The state that a reader saves when it stops, so that another reader can continue. */
import type { IntakeState } from '../text/byte-intake';
import type { Finding } from '../told/finding';
import type { Observations } from '../told/observations';
import { NEW_TABLE, type TableState } from './batch';

/** Maximum characters of JSON for the findings of a state, so that the state fits into one property together with others. */
const FINDINGS_MAX = 4_000;

/** Where a reader stopped; plain JSON of at most 6 KB. */
export interface ReaderState extends IntakeState {
  /** Physical line of the byte at `offset`. */
  readonly line: number;
  readonly table: TableState;
  /** Line of the first quote that is closed nowhere; null = all are closed. */
  readonly unclosed: number | null;
  readonly swallowed: number;
  readonly findings: readonly Finding[];
  readonly totals: Readonly<Record<string, number>>;
}

/** The state of a reader that has read nothing. */
export const NEW_STATE: ReaderState = {
  offset: 0,
  line: 1,
  lastBytes: '',
  table: NEW_TABLE,
  unclosed: null,
  swallowed: 0,
  decoded: [0, 0],
  beyond: [],
  findings: [],
  totals: {},
};

/** Picks the findings for which a state has room: the first of each code, then the second of each, and so on. */
export function pickFindings(observations: Observations): Finding[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of observations.findings) {
    byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  }
  const picked: Finding[] = [];
  let size = 0;
  for (let round = 0; byCode.size > 0; round += 1) {
    for (const [code, findings] of byCode) {
      const finding = findings[round];
      size += finding === undefined ? 0 : JSON.stringify(finding).length + 1;
      if (finding === undefined || size > FINDINGS_MAX) byCode.delete(code);
      else picked.push(finding);
    }
  }
  return picked;
}
