/** The report for a program: one object. */
import { callCount, isLock } from './load';
import { exitCode, type Round } from './report';
import type { Places } from './told/places';

/** Delimiters that the script writes as words, because a cell would not show them. */
const NAMED: Readonly<Record<string, string>> = { tabulador: '\t', espacio: ' ' };

/** The object that `--json` prints. */
export function toJson(round: Round, places: Places): Record<string, unknown> {
  const { load } = round;
  const locks = Object.entries(load.calls).filter(([api]) => isLock(api));
  return {
    exit: exitCode(round),
    folder: places.folder,
    state: places.state,
    xlsx: round.xlsx,
    report: round.report?.saved ? round.report.path : null,
    installed: load.installed,
    runs: load.runs,
    pending: load.pending,
    error: load.broken,
    files: round.lines.map((line) => ({ ...line, delimiter: NAMED[line.delimiter] ?? line.delimiter })),
    status: round.status.map(({ tab, code, reason, todo }) => ({ tab, code, reason, todo })),
    unread: round.unread,
    observations: round.observations,
    calls: {
      total: callCount(load),
      lock: locks.reduce((total, [, count]) => total + count, 0),
      byApi: load.calls,
    },
    modelledSeconds: load.modelledMs / 1000,
    wallSeconds: Math.round(round.wallMs) / 1000,
    cuts: round.sheets.filter(({ cuts }) => cuts.cells + cuts.rows + cuts.columns > 0),
  };
}
