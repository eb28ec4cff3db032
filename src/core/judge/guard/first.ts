/** Holds the first snapshot of an entity if there are doubts, because there is no former snapshot to compare it with. */
import type { Dialect, Doubt } from '../../reading/candidates/dialect';
import type { Refusal } from './refusal';
import { hold } from './refusal';

/** Facts about the dealer besides the file. */
export interface Beside {
  /** Whether another tab of the dealer shows a header. */
  readonly othersHeaded: boolean;
  /** Whether a person has said whether the first record is the header. */
  readonly isAnswered: boolean;
}

/** How the first snapshot was read, and how many records it has. */
interface FirstReading extends Pick<Dialect, 'doubts' | 'headerRows'> {
  readonly records: number;
}

/** Order of the questions to a person: the doubt that can do most damage comes first. */
const ORDER: readonly Doubt['code'][] = ['column', 'blanks', 'delimiter', 'header', 'titles'];

/** Holds a first snapshot whose reading is a guess, or that has no header although another tab of the dealer has one. */
export function judgeFirst(
  { doubts, headerRows, records }: FirstReading,
  { othersHeaded, isAnswered }: Beside,
): Refusal | null {
  const [first] = ORDER.flatMap((code) => doubts.filter((doubt) => doubt.code === code));
  if (first) return question(first, records);
  return headerRows === 0 && othersHeaded && !isAnswered ? hold('file/header-missing', {}) : null;
}

/**
 * Holds a later snapshot if its rows have more columns than there are titles, and than the last good one had.
 *
 * @param doubts - about how it was read
 * @param lastColumns - columns of the last good snapshot
 */
export function judgeTitles(doubts: readonly Doubt[], lastColumns: number): Refusal | null {
  const doubt = doubts.find((one) => one.code === 'titles');
  return doubt && doubt.columns > lastColumns ? question(doubt, 0) : null;
}

function question(doubt: Doubt, records: number): Refusal {
  if (doubt.code === 'header') return hold('file/header-doubtful', { headed: doubt.headed ? 1 : 0 });
  if (doubt.code === 'titles')
    return hold('file/titles-few', { titles: doubt.titles, columns: doubt.columns });
  if (doubt.code === 'blanks') return hold('file/blanks-doubtful', {});
  const { other } = doubt;
  // The state stores only numbers, and the answer button uses this one.
  const answer = other.length === 1 ? other.charCodeAt(0) : null;
  return doubt.code === 'column'
    ? hold('file/parted-column', { other, records, answer })
    : hold('file/delimiter-doubtful', { taken: doubt.taken, other, answer });
}
