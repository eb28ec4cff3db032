/** The table of files: what was read, how, and what became of it. */
import Table from 'cli-table3';
import { figure } from './figure';
import { delimiterWord, OUTCOME_WORDS, secondsText, TABLE_HEADER } from './messages';
import { type FileLine, isGood, type Outcome } from './summary';

/** How the output looks: colours only where a person sees them. */
export interface Look {
  colour: boolean;
}

const RIGHT_ALIGNED = new Set<(typeof TABLE_HEADER)[number]>(['Filas', 'Columnas', 'Tiempo']);

/** No frame: columns are told apart by blanks, so that lines can be searched and cut by other programs. */
const FRAMELESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/**
 * Renders the table, one line a file.
 *
 * @param lines - files in the order in which they are shown
 * @param look - whether to colour
 */
export function renderTable(lines: readonly FileLine[], look: Look): string {
  const table = new Table({
    head: [...TABLE_HEADER],
    colAligns: TABLE_HEADER.map((title) => (RIGHT_ALIGNED.has(title) ? 'right' : 'left')),
    chars: FRAMELESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const line of lines) table.push(cellsOf(line, look));
  return table
    .toString()
    .split('\n')
    .map((text) => text.trimEnd())
    .join('\n');
}

function cellsOf(line: FileLine, look: Look): string[] {
  return [
    line.tab || line.entity || '–',
    printable(line.file),
    line.encoding || '–',
    line.delimiter === '' ? '–' : delimiterWord(line.delimiter),
    line.rows === null ? '–' : figure(line.rows),
    line.columns === null ? '–' : figure(line.columns),
    coloured(OUTCOME_WORDS[line.outcome], line.outcome, look),
    line.ms > 0 ? secondsText(line.ms) : '–',
  ];
}

/**
 * Text that cannot move the cursor or break a line: file names may hold any character.
 *
 * @param text - a file's name
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '·');
}

function coloured(word: string, outcome: Outcome, look: Look): string {
  if (!look.colour) return word;
  const colour = outcome === 'published' ? 32 : isGood(outcome) ? 2 : 31;
  return `\u001b[${colour}m${word}\u001b[0m`;
}
