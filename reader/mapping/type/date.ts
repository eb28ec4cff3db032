/** Dates in the formats that the mapping names; formats are never guessed. */
import type { Parsed } from './value';
import { parsed, refused } from './value';

/** Letters of a format: `dd/mm/yyyy`, `d/m/yy`, `yyyy-mm-dd hh:ii:ss`. Minutes are `ii`, since `mm` is the month. */
const PARTS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<short>\\d{2})',
  mm: '(?<month>\\d{2})',
  m: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  ii: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/** Two-digit years below this belong to this century. */
const PIVOT = 70;

/** Whether a format names day, month and year once each. */
export function isDateFormat(format: string): boolean {
  const parts = format.match(/y+|m+|d+|h+|i+|s+/g) ?? [];
  const isKnown = parts.every((part) => part in PARTS);
  const has = (pattern: RegExp) => parts.filter((part) => pattern.test(part)).length === 1;
  return (
    isKnown &&
    has(/^y/) &&
    has(/^m/) &&
    has(/^d/) &&
    new Set(parts.map((part) => part[0])).size === parts.length
  );
}

/**
 * Reads a date, or a date with its time.
 *
 * @param formats - tried in order
 * @returns `2026-11-27`, or `2026-11-27T09:00:00` if the format has a time
 */
export function parseDate(text: string, formats: readonly string[]): Parsed {
  const trimmed = text.trim();
  let isForm = false;
  for (const format of formats) {
    const groups = patternOf(format).exec(trimmed)?.groups;
    if (!groups) continue;
    isForm = true;
    const value = dateOf(groups);
    if (value !== null) return parsed(value);
  }
  return refused(isForm ? 'no-such-day' : 'not-date');
}

function patternOf(format: string): RegExp {
  const source = format.replace(/y+|m+|d+|h+|i+|s+|[^\w\s]|\s+/g, (part) => PARTS[part] ?? escaped(part));
  return new RegExp(`^${source}$`);
}

function escaped(part: string): string {
  return /^\s+$/.test(part) ? '\\s+' : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function dateOf(groups: Readonly<Record<string, string>>): string | null {
  const short = Number(groups.short);
  const year = groups.year === undefined ? (short < PIVOT ? 2000 : 1900) + short : Number(groups.year);
  const [month, day] = [Number(groups.month), Number(groups.day)];
  const [hour, minute, second] = [groups.hour, groups.minute, groups.second].map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
  if (!isDay || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0');
  const shown = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return groups.hour === undefined ? shown : `${shown}T${two(hour)}:${two(minute)}:${two(second)}`;
}
