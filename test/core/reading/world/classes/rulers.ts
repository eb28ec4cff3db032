/** Lists with lines of dashes: sqlcmd, Management Studio, SAP, the MySQL client, SQL*Plus. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Table } from '../table';
import type { Written } from '../written';
import { writeLines, writeRecord } from '../written';

/** A table whose cells hold no delimiter: such programs quote nothing. */
function bareTable(chance: Chance, full = false): Table {
  const { names, rows } = drawTable(chance, { columns: [2, 9], rows: [3, 120], full });
  const clean = (cell: string) =>
    cell
      .replace(/[;,|"\t]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
  return {
    names: names.map((name) => clean(name).replace(/ /g, '_')),
    rows: rows.map((row) => row.map(clean)),
  };
}

const widths = ({ names, rows }: Table): number[] =>
  names.map((name, column) => Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0)));

/** How such a program ends its list. */
function counted(chance: Chance, rows: number): string[] {
  return chance.weighted([
    [[], 4],
    [['', `(${rows} filas afectadas)`], 3],
    [['', `(${rows} rows affected)`], 3],
  ]);
}

function underlined(
  chance: Chance,
  delimiter: string,
  width: (name: string, longest: number) => number,
): Written {
  const table = bareTable(chance);
  const format = drawFormat(chance, { delimiter, quoted: 'needy' });
  const longest = widths(table);
  const ruler = table.names.map((name, column) => '-'.repeat(width(name, longest[column] ?? 3)));
  const truth = [table.names, ...table.rows];
  const lines = [table.names, ruler, ...table.rows].map((record) => writeRecord(record, format));
  return { text: writeLines([...lines, ...counted(chance, table.rows.length)], format), truth, headed: true };
}

/** Columns of a fixed width, as Management Studio and sqlcmd print them when nobody says otherwise. */
function fixedWidth(chance: Chance): Written {
  const table = bareTable(chance);
  const isRight = table.names.map((_, column) =>
    table.rows.every((row) => /^\d*$/.test(row[column] ?? '')) ? chance.happens(0.5) : false,
  );
  const longest = widths(table).map((width) => width + chance.below(12));
  const pad = (record: readonly string[], isTitle: boolean) =>
    record
      .map((cell, column) =>
        isRight[column] && !isTitle ? cell.padStart(longest[column] ?? 0) : cell.padEnd(longest[column] ?? 0),
      )
      .join(' ');
  const lines = [
    pad(table.names, true),
    longest.map((width) => '-'.repeat(width)).join(' '),
    ...table.rows.map((row) => pad(row, false)),
  ];
  const format = drawFormat(chance);
  const text = writeLines([...lines, ...counted(chance, table.rows.length)], format);
  return { text, truth: [table.names, ...table.rows], headed: true };
}

/** Cells filled up with blanks to the width of their column. */
function aligned(chance: Chance, delimiter: string): Written {
  const table = bareTable(chance, true);
  const format = drawFormat(chance, { delimiter, quoted: 'needy' });
  const longest = widths(table);
  const pad = (record: readonly string[]) =>
    record.map((cell, column) => cell.padEnd(longest[column] ?? 0)).join(delimiter);
  const lines = [
    pad(table.names),
    longest.map((width) => '-'.repeat(width)).join(delimiter),
    ...table.rows.map(pad),
  ];
  const text = writeLines([...lines, ...counted(chance, table.rows.length)], format);
  return { text, truth: [table.names, ...table.rows], headed: true };
}

/** A frame of bars, with blanks inside of it or without. */
function framed(
  chance: Chance,
  { blank, ruler, again }: { blank: string; ruler: 'dashes' | 'plus' | 'bars'; again: number },
): Written {
  const table = bareTable(chance);
  const longest = widths(table);
  const bars = (record: readonly string[]) =>
    `|${record.map((cell, column) => blank + cell.padEnd(longest[column] ?? 0) + blank).join('|')}|`;
  const dashes = longest.map((width) => '-'.repeat(width + 2 * blank.length));
  const line = {
    dashes: '-'.repeat(bars(table.names).length),
    plus: `+${dashes.join('+')}+`,
    bars: `|${dashes.join('|')}|`,
  }[ruler];
  const top = ruler === 'bars' ? [] : [line];
  const body = table.rows.flatMap((row, at) =>
    again > 0 && at > 0 && at % again === 0 ? [line, bars(table.names), line, bars(row)] : [bars(row)],
  );
  const lines = [...top, bars(table.names), line, ...body, ...top];
  const format = drawFormat(chance);
  return { text: writeLines(lines, format), truth: [table.names, ...table.rows], headed: true };
}

export const RULERS: readonly FileClass[] = [
  fileClass(3, 'sqlcmd by semicolon', (chance) =>
    underlined(chance, ';', (name) => Math.max(2, name.length)),
  ),
  fileClass(3, 'sqlcmd by comma', (chance) => underlined(chance, ',', (name) => Math.max(2, name.length))),
  fileClass(3, 'Management Studio by tab', (chance) => underlined(chance, '\t', (_, longest) => longest)),
  fileClass(3, 'sqlcmd by bar', (chance) => underlined(chance, '|', (_, longest) => longest)),
  fileClass(3, 'sqlcmd with padded cells', (chance) => aligned(chance, chance.pick([';', ',', '|']))),
  fileClass(3, 'Management Studio as it comes', fixedWidth),
  fileClass(3, 'SAP list', (chance) => {
    const blank = chance.pick(['', ' ']);
    return framed(chance, { blank, ruler: 'dashes', again: chance.pick([0, 0, 40]) });
  }),
  fileClass(3, 'MySQL client', (chance) => framed(chance, { blank: ' ', ruler: 'plus', again: 0 })),
  fileClass(3, 'table of a wiki', (chance) => framed(chance, { blank: ' ', ruler: 'bars', again: 0 })),
];
