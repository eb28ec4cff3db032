/** Tables whose columns are periods: months, years, days. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawNames } from '../table';
import { drawHabits, money } from '../values';
import { FIRST_NAMES, LAST_NAMES, MODELS, PARTS, SITES } from '../words';
import type { Written } from '../written';
import { writeRecords } from '../written';

const two = (value: number): string => String(value).padStart(2, '0');

/** Names of periods that follow each other. */
type Periods = (count: number, from: number) => string[];

const count = (length: number): number[] => Array.from({ length }, (_, at) => at);
const month = (at: number): { year: number; month: number } => ({
  year: 2025 + Math.floor(at / 12),
  month: (at % 12) + 1,
});

const PERIODS: Readonly<Record<string, Periods>> = {
  'months by number': (length) => count(length).map((at) => String(at + 1)),
  'months by two digits': (length) => count(length).map((at) => two(at + 1)),
  years: (length, from) => count(length).map((at) => String(2026 - length + 1 + at - (from % 3))),
  'months of years': (length, from) =>
    count(length).map((at) => `${month(at + from).year}-${two(month(at + from).month)}`),
  'months and years': (length, from) =>
    count(length).map((at) => `${two(month(at + from).month)}/${month(at + from).year}`),
  'first days of months': (length, from) =>
    count(length).map((at) => `01/${two(month(at + from).month)}/${month(at + from).year}`),
  'days in order': (length, from) => count(length).map((at) => `${two(at + 1)}/${two((from % 12) + 1)}/2026`),
  'ISO days': (length, from) => count(length).map((at) => `2026-${two((from % 12) + 1)}-${two(at + 1)}`),
  'months as YYYYMM': (length, from) =>
    count(length).map((at) => `${month(at + from).year}${two(month(at + from).month)}`),
  'names of months': (length) =>
    'Ene|Feb|Mar|Abr|May|Jun|Jul|Ago|Sep|Oct|Nov|Dic'.split('|').slice(0, length),
};

function crossed(chance: Chance, periods: Periods): Written {
  const texts = chance.between(1, 2);
  const length = chance.between(2, 12);
  const names = periods(length, chance.below(12));
  const [first = '', second = ''] = drawNames(chance, ['seller', 'site']);
  const hasTotal = chance.happens(0.4);
  const habits = drawHabits(chance);
  const whole = chance.happens(0.5);
  const rows = count(chance.pick([2, 4, 7, 15, 40])).map(() => {
    const amounts = names.map(() =>
      chance.happens(0.1) ? '' : whole ? String(chance.below(90)) : money(chance, habits),
    );
    const label = [
      chance.pick([
        `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`,
        chance.pick(MODELS),
        chance.pick(PARTS),
      ]),
      chance.pick(SITES),
    ];
    return [
      ...label.slice(0, texts),
      ...amounts,
      ...(hasTotal ? [whole ? '412' : money(chance, habits)] : []),
    ];
  });
  const header = [...[first, second].slice(0, texts), ...names, ...(hasTotal ? ['Total'] : [])];
  const truth = [header, ...rows];
  return { text: writeRecords(truth, drawFormat(chance)), truth, headed: true };
}

export const PERIODS_ACROSS: readonly FileClass[] = Object.entries(PERIODS).map(([name, periods]) =>
  fileClass(6, name, (chance) => crossed(chance, periods)),
);
