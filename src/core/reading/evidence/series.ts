/**
 * Names that continue a count from column to column: `1`, `2`, `3`; `2025`, `2026`; `01/2026`, `02/2026`; `Tel1`, `Tel2`; and
 * numbers at equal distances: `10000`, `20000`, `30000`.
 */

/**
 * Position of a cell in a series. A cell follows another one of the same form if `apart` lists the distance of their positions.
 */
interface Step {
  /** `number`, `percent`, `year`, `month`, `day`, or `name` with the text before the number. */
  readonly form: string;
  /** Day in a calendar whose months have 31 days, or a plain number. */
  readonly at: number;
  readonly apart: readonly number[];
}

/** Consecutive cells of a record that form a series. */
export interface Series {
  /** Form of its steps. */
  readonly form: string;
  /** Columns, from 0. */
  readonly from: number;
  readonly to: number;
  /** The cells are numbers or dates, so that only their order shows that they are names. */
  readonly values: boolean;
  /** The series begins at 1, or does not count plain numbers. */
  readonly usual: boolean;
  /** It does not count: its numbers are at equal distances. */
  readonly even: boolean;
}

const ONE = [1];
const MONTH = 31;
const YEAR = 12 * MONTH;
/** Days, weeks, months of 28 to 31 days, quarters, years. */
const DAYS = [1, 7, 28, 29, 30, 31, 32, 33, 34, 3 * MONTH, YEAR];
const MONTHS = [MONTH, 3 * MONTH, YEAR];

/** Finds the longest series of a record. */
export function longestSeries(cells: readonly string[]): Series | null {
  const steps = cells.map(stepOf);
  let best: Series | null = null;
  for (let from = 0; from < steps.length; ) {
    const counted = endOfCount(steps, from);
    const to = Math.max(counted, endOfEven(steps, from));
    const first = steps[from];
    if (first && to > from && to - from > (best === null ? 0 : best.to - best.from)) {
      const values = !first.form.startsWith('name');
      const even = to > counted;
      const usual = first.at === 1 || first.form !== 'number' || even;
      best = { form: first.form, from, to, values, usual, even };
    }
    from = to + 1;
  }
  return best;
}

/**
 * Whether the cells of a record continue a count of the same form in the columns of another record's series.
 *
 * @param cells - of a record
 * @param series - of another record
 */
export function isSeriesToo(cells: readonly string[], { form, from, to, even }: Series): boolean {
  const own = longestSeries(cells.slice(from, to + 1));
  return own !== null && own.form === form && own.even === even && own.from === 0 && own.to === to - from;
}

/** Index of the last step of a count. */
function endOfCount(steps: readonly (Step | null)[], from: number): number {
  let to = from;
  while (follows(steps[to], steps[to + 1])) to += 1;
  return to;
}

/** Index of the last of at least three rising numbers at equal distances, or the first index. */
function endOfEven(steps: readonly (Step | null)[], from: number): number {
  const apart = distance(steps[from], steps[from + 1]);
  if (apart === null || apart <= 0) return from;
  let to = from + 1;
  while (distance(steps[to], steps[to + 1]) === apart) to += 1;
  return to > from + 1 ? to : from;
}

/** How far apart two numbers of one form are; null = they are no such numbers. */
function distance(one: Step | null | undefined, next: Step | null | undefined): number | null {
  const areNumbers =
    !!one && !!next && one.form === next.form && (one.form === 'number' || one.form === 'percent');
  return areNumbers ? next.at - one.at : null;
}

function follows(one: Step | null | undefined, next: Step | null | undefined): boolean {
  return !!one && !!next && one.form === next.form && one.apart.includes(next.at - one.at);
}

function stepOf(cell: string): Step | null {
  const text = cell.trim();
  if (text.length > 32 || !/\d/.test(text)) return null;
  if (/^(?:19|20)\d\d$/.test(text)) return { form: 'year', at: Number(text), apart: ONE };
  if (/^\d{1,3}$/.test(text)) return { form: 'number', at: Number(text), apart: ONE };
  return monthOf(text) ?? dayOf(text) ?? numbered(text) ?? distant(text);
}

function monthOf(text: string): Step | null {
  const first = /^((?:19|20)\d\d)[-/. ]?(0[1-9]|1[0-2])$/.exec(text);
  const last = /^(0?[1-9]|1[0-2])[-/. ]((?:19|20)\d\d)$/.exec(text);
  if (first === null && last === null) return null;
  const [year, month] = first === null ? [last?.[2], last?.[1]] : [first[1], first[2]];
  return { form: 'month', at: YEAR * Number(year) + MONTH * Number(month), apart: MONTHS };
}

function dayOf(text: string): Step | null {
  const first = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/.exec(text);
  const last = /^(\d\d?)[-/.](\d\d?)[-/.](\d{4}|\d\d)$/.exec(text);
  if (first === null && last === null) return null;
  const [year, month, day] = (first === null ? [last?.[3], last?.[2], last?.[1]] : first.slice(1, 4)).map(
    Number,
  );
  return { form: 'day', at: YEAR * (year ?? 0) + MONTH * (month ?? 0) + (day ?? 0), apart: DAYS };
}

/** A number that is in a series only at equal distances. */
function distant(text: string): Step | null {
  if (/^\d{4,7}$/.test(text)) return { form: 'number', at: Number(text), apart: [] };
  return /^\d{1,3} ?%$/.test(text) ? { form: 'percent', at: Number.parseInt(text, 10), apart: [] } : null;
}

/** A name that ends in a number: the name is the form. */
function numbered(text: string): Step | null {
  const match = /^(\D*\p{L}\D*)(\d{1,4})$/u.exec(text);
  if (match === null) return null;
  return { form: `name ${(match[1] ?? '').toLowerCase()}`, at: Number(match[2]), apart: ONE };
}

const COUNTED = /^(\D*)(\d{1,12})$/;

/** Whether one cell is the next in a count after another: `A07` and `A08`, `99` and `100`. */
export function isNext(one: string, next: string): boolean {
  const first = COUNTED.exec(one.trim());
  const second = first === null ? null : COUNTED.exec(next.trim());
  return !!first && !!second && first[1] === second[1] && Number(second[2]) === Number(first[2]) + 1;
}
