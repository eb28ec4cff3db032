/** Data of the wall page: the lines of a look, each sentence once. */
import type { Line } from './line';

/** Index of a sentence in the list. */
type Sentence = number;

export interface WallData {
  readonly atMs: number;
  readonly sentences: readonly string[];
  readonly rows: readonly WallRow[];
}

export interface WallRow {
  readonly name: string;
  readonly ring: string;
  readonly condition: string;
  readonly word: Sentence;
  readonly what: Sentence;
  readonly todo: Sentence;
  readonly needsPerson: boolean;
  readonly sinceMs: number;
  readonly lastSignalMs: number | null;
  readonly version: string;
  readonly hash: string;
  readonly isOtherCode: boolean;
  readonly spentPercent: number | null;
  readonly entities: readonly WallEntity[];
}

/** Tab, state, what happened, what to do, when its content was published. */
type WallEntity = readonly [string, Sentence, Sentence, Sentence, number | null];

/**
 * @param lines - of the look, the worst first
 * @param atMs - when it was made
 * @param ringWord - name of a ring for people
 */
export function toWallData(
  lines: readonly Line[],
  atMs: number,
  ringWord: (ring: Line['ring']) => string,
): WallData {
  const places = new Map<string, number>();
  const place = (sentence: string): number => {
    const known = places.get(sentence);
    if (known !== undefined) return known;
    places.set(sentence, places.size);
    return places.size - 1;
  };
  const rows = lines.map((line) => ({
    name: line.name,
    ring: ringWord(line.ring),
    condition: line.condition,
    word: place(line.word),
    what: place(line.what),
    todo: place(line.todo),
    needsPerson: line.needsPerson,
    sinceMs: line.sinceMs,
    lastSignalMs: line.lastSignalMs,
    version: line.version ?? '',
    hash: line.codeHash?.slice(0, 8) ?? '',
    isOtherCode: line.drift === 'other',
    spentPercent: line.spentPercent,
    entities: line.entities.map(
      ({ tab, word, what, todo, publishedMs }): WallEntity => [
        tab,
        place(word),
        place(what),
        place(todo),
        publishedMs,
      ],
    ),
  }));
  return { atMs, sentences: [...places.keys()], rows };
}
