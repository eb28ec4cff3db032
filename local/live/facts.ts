/** Which facts of docs/platform.md hold, as far as the diagnosis and the checks from outside tell. */

type Standing = 'holds' | 'does not hold' | 'not told';

export interface Fact {
  readonly id: string;
  readonly text: string;
  /** Probes of the diagnosis that tell it. */
  readonly probes: readonly string[];
}

export interface Judged extends Fact {
  readonly standing: Standing;
  /** What tells it: probes with their facts, or `from outside`. */
  readonly by: string;
}

/** What the diagnosis left for programs; see docs/contract.md. */
export interface Report {
  readonly form: 1;
  readonly version: string;
  readonly codeHash: string | null;
  readonly time: string;
  /** What firings of the trigger take, as polls measured it; null or left out where it does not tell. */
  readonly watching?: {
    readonly triggerMinutes: number;
    readonly lookMinutes: number;
    readonly leaveMs: number;
    readonly lookMs: number;
  } | null;
  readonly probes: Readonly<
    Record<
      string,
      { readonly state: 'passed' | 'failed' | 'skipped'; readonly facts: string; readonly ms: number }
    >
  >;
}

/**
 * Facts of the page, in its order.
 * @param page - text of docs/platform.md
 */
export function readFacts(page: string): Fact[] {
  const rows = page.split('\n').filter((line) => /^\| P\d+ \|/.test(line));
  return rows.map((line) => {
    const cells = line.split(' | ');
    const probes = (cells.at(-2) ?? '').match(/D\d+/g) ?? [];
    return { id: (cells[0] ?? '').slice(2), text: cells[1] ?? '', probes };
  });
}

/**
 * Reads the line of the diagnosis.
 * @param line - null when there is none
 * @throws when it is of another form
 */
export function readReport(line: string | null): Report | null {
  if (line === null) return null;
  const report: Report = JSON.parse(line);
  if (report.form !== 1)
    throw new Error(`the report is of form ${report.form}, which this program does not know`);
  return report;
}

/**
 * What is known of each fact: one probe that failed, or a check from outside, is enough against it.
 * @param report - of the diagnosis; null when there is none
 * @param outside - what checks from outside found, by fact
 */
export function judge(
  facts: readonly Fact[],
  report: Report | null,
  outside: Readonly<Record<string, boolean>>,
): Judged[] {
  return facts.map((fact) => {
    const told = fact.probes.flatMap((id) => {
      const probe = report?.probes[id];
      return probe === undefined || probe.state === 'skipped' ? [] : [{ id, ...probe }];
    });
    const seen = outside[fact.id];
    const failed = told.filter(({ state }) => state === 'failed');
    const words = [
      ...told.map(({ id, facts: found }) => (found === '' ? id : `${id} (${found})`)),
      ...(seen === undefined ? [] : ['from outside']),
    ];
    const isTold = words.length > 0;
    const standing = !isTold ? 'not told' : failed.length > 0 || seen === false ? 'does not hold' : 'holds';
    return { ...fact, standing, by: words.join(', ') };
  });
}
