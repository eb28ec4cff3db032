/** The world of files that dealerships' systems, spreadsheets and people write. */
import { Chance } from '../../../../local/weeks/ground/chance';
import type { FileClass } from './class';
import { CLERKS } from './classes/clerks';
import { CONTENTS } from './classes/contents';
import { DIGITS } from './classes/digits';
import { ENDS } from './classes/ends';
import { HEADERLESS } from './classes/headerless';
import { HOLLOW } from './classes/hollow';
import { LETTERS } from './classes/letters';
import { LEVELS } from './classes/levels';
import { PERIODS_ACROSS } from './classes/periods';
import { PREAMBLES } from './classes/preambles';
import { QUOTES } from './classes/quotes';
import { REPEATS } from './classes/repeats';
import { RULERS } from './classes/rulers';
import { SYSTEMS } from './classes/systems';
import { USED_RANGE } from './classes/usedrange';
import { ENCODERS, type Encoder } from './encode';
import type { Written } from './written';

/** Every class of files that a person reads at a glance. */
export const CLASSES: readonly FileClass[] = [
  ...USED_RANGE,
  ...DIGITS,
  ...RULERS,
  ...HOLLOW,
  ...PREAMBLES,
  ...PERIODS_ACROSS,
  ...REPEATS,
  ...QUOTES,
  ...LETTERS,
  ...ENDS,
  ...CLERKS,
  ...HEADERLESS,
  ...CONTENTS,
  ...SYSTEMS,
  ...LEVELS,
];

/** A file of the world. */
export interface WorldFile extends Written {
  readonly bytes: string;
  readonly encoding: string;
}

/** Encodings of the files of a dealership. */
const USUAL = [
  'windows-1252',
  'windows-1252',
  'UTF-8',
  'UTF-8',
  'UTF-8 with mark',
  'cp850',
  'mac-roman',
  'UTF-16LE with mark',
  'UTF-16LE',
];

/**
 * Makes a file.
 *
 * @param seed - of the file; the same one gives the same file
 */
export function makeFile(one: FileClass, seed: number): WorldFile {
  const chance = new Chance(seed);
  const written = one.make(chance);
  if (written.bytes !== undefined) return { ...written, bytes: written.bytes, encoding: 'mixed' };
  const wanted = written.encodings ?? USUAL;
  const encoder = encoderFor(written.text, chance.pickAny(wanted) ?? 'UTF-8');
  return { ...written, bytes: encoder.encode(written.text) ?? '', encoding: encoder.name };
}

/** The encoder of a name, or UTF-8 where that lacks a character of the text. */
function encoderFor(text: string, name: string): Encoder {
  const wanted = ENCODERS.find((encoder) => encoder.name === name);
  const utf8 = ENCODERS.find((encoder) => encoder.name === 'UTF-8');
  const found = wanted !== undefined && wanted.encode(text) !== null ? wanted : utf8;
  if (found === undefined) throw new RangeError(name);
  return found;
}
