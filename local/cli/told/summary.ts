/** Answers of the script: they crossed the border as JSON, so every field is checked. */

export type Outcome = 'published' | 'unchanged' | 'held' | 'rejected' | 'failed' | 'ignored';

/** One file of the folder and its outcome, as the script reports it: its texts are blank where there is nothing to say. */
export interface FileLine {
  entity: string;
  tab: string;
  file: string;
  fileId: string;
  encoding: string;
  delimiter: string;
  /** Data rows and columns; null when the file was not read. */
  rows: number | null;
  columns: number | null;
  outcome: Outcome;
  /** Stable code of the reason. */
  code: string;
  reason: string;
  todo: string;
  /** Modelled milliseconds on Google. */
  ms: number;
}

export interface RunSummary {
  status: string;
  /** Files that the next run has to continue with. */
  pending: number;
  handled: FileLine[];
}

/** Reads a summary; null when the value is not one. */
export function readSummary(value: unknown): RunSummary | null {
  if (!isRecord(value) || typeof value.status !== 'string') return null;
  const handled = Array.isArray(value.handled) ? value.handled.map(readFileLine) : [];
  return {
    status: value.status,
    pending: numberOr(value.pending, 0),
    handled: handled.filter((line) => line !== null),
  };
}

/** Reads the answer of `install`. */
export function readInstallation(value: unknown): { installed: boolean; message: string } {
  if (!isRecord(value)) return { installed: false, message: 'no answer' };
  return {
    installed: value.installed === true,
    message: typeof value.message === 'string' ? value.message : '',
  };
}

/**
 * Reads one file's line; null when the value is not one.
 *
 * @param value - an element of `handled`
 */
export function readFileLine(value: unknown): FileLine | null {
  if (!isRecord(value) || !isOutcome(value.outcome)) return null;
  const text = (key: keyof FileLine) => (typeof value[key] === 'string' ? value[key] : '');
  return {
    entity: text('entity'),
    tab: text('tab'),
    file: text('file'),
    fileId: text('fileId'),
    encoding: text('encoding'),
    delimiter: text('delimiter'),
    rows: numberOr(value.rows, null),
    columns: numberOr(value.columns, null),
    outcome: value.outcome,
    code: text('code'),
    reason: text('reason'),
    todo: text('todo'),
    ms: numberOr(value.ms, 0),
  };
}

/** Whether a file with this outcome has no problem. */
export function isGood(outcome: Outcome): boolean {
  return outcome === 'published' || outcome === 'unchanged' || outcome === 'ignored';
}

function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'string' && OUTCOMES.has(value);
}

const OUTCOMES: ReadonlySet<string> = new Set<Outcome>([
  'published',
  'unchanged',
  'held',
  'rejected',
  'failed',
  'ignored',
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
