/** A class of files: what one kind of system, or one kind of person, writes. */
import type { Chance } from '../../../../local/weeks/ground/chance';
import type { Format, Written } from './written';
import { EXCEL } from './written';

/** A class of files. */
export interface FileClass {
  readonly name: string;
  /** Row of the table of issue classes that it belongs to; 0 = files that were never a problem. */
  readonly group: number;
  readonly make: (chance: Chance) => Written;
}

/**
 * Names a class.
 *
 * @param make - makes a file
 */
export function fileClass(group: number, name: string, make: FileClass['make']): FileClass {
  return { group, name, make };
}

/**
 * Draws how a spreadsheet writes: by the country it is set to.
 *
 * @param wish - parts that are given
 */
export function drawFormat(chance: Chance, wish: Partial<Format> = {}): Format {
  const delimiter = chance.weighted([
    [';', 6],
    [',', 3],
    ['\t', 1],
  ] as const);
  return {
    ...EXCEL,
    delimiter,
    quoted: chance.weighted([
      ['needy', 7],
      ['texts', 2],
      ['all', 1],
    ] as const),
    newline: chance.weighted([
      ['\r\n', 7],
      ['\n', 3],
    ] as const),
    ended: chance.happens(0.85),
    ...wish,
  };
}
