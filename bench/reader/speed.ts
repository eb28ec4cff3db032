/** Speed of the reader beside bare PapaParse, and of equal work beside PapaParse, uDSV and DuckDB. */
import { collectGarbage, cut, MB, median, milliseconds, ROUNDS } from './measure';
import { countWithDuckDb, parseUdsv } from './others';
import { type Pass, parseBare, parseBytes, readBytes, readPieces } from './passes';
import { CHUNK, PIECE } from './reads';
import { type Kind, makeTable } from './texts';

interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: (text: string) => Buffer;
  /** Approximate bytes of a character, to create a file of 50 MB. */
  readonly width: number;
  readonly bar: number;
  /** Name of the encoding on the platform, and the bar for equal work. */
  readonly encoding: string;
  readonly equal: number;
}

const CASES: readonly Case[] = [
  {
    name: 'ASCII',
    kind: 'plain',
    bytes: (text) => Buffer.from(text, 'latin1'),
    width: 1,
    bar: 1.2,
    encoding: 'utf-8',
    equal: 1,
  },
  {
    name: 'windows-1252',
    kind: 'marked',
    bytes: (text) => Buffer.from(text, 'latin1'),
    width: 1,
    bar: 1.2,
    encoding: 'windows-1252',
    equal: 1,
  },
  {
    name: 'many quotes',
    kind: 'quoted',
    bytes: (text) => Buffer.from(text, 'latin1'),
    width: 1,
    bar: 1.3,
    encoding: 'windows-1252',
    equal: 1.1,
  },
  {
    name: 'UTF-8, marked',
    kind: 'marked',
    bytes: (text) => Buffer.from(text, 'utf8'),
    width: 1.07,
    bar: 1.5,
    encoding: 'utf-8',
    equal: 1.4,
  },
  {
    name: 'UTF-16LE',
    kind: 'marked',
    bytes: (text) => Buffer.from(text, 'utf16le'),
    width: 2,
    bar: 1.8,
    encoding: 'utf-16le',
    equal: 1.8,
  },
];

/** Bytes to rows compared with text to rows; all read the same table, one after another, and the median counts. */
export async function tellSpeed(): Promise<void> {
  console.log(
    `Bytes to rows, 50 MB, processor time, beside bare PapaParse on decoded text, median of ${ROUNDS}`,
  );
  for (const one of CASES) {
    const text = makeTable(one.kind, (50 * MB) / one.width);
    const file = one.bytes(text);
    const { bare, pieces, chunks, held, open } = measure(text, file);
    const ratio = (ours: number) => (ours / bare).toFixed(2);
    console.log(
      `  ${one.name.padEnd(14)} bare ${milliseconds(bare)}  pieces ${milliseconds(pieces)} = ${ratio(pieces)}  ` +
        `chunks ${milliseconds(chunks)} = ${ratio(chunks)} (bar ${one.bar})  ` +
        `rows held ${milliseconds(held)} = ${ratio(held)}  detection ${milliseconds(open)}`,
    );
    await tellEqual(one, file);
  }
  console.log(`  marked letters: ${markedShare()} % of the characters`);
}

/** Equal work: all read bytes, decoding included, and none keeps rows. */
async function tellEqual({ encoding, equal }: Case, file: Buffer): Promise<void> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([
      clean(() => parseBytes(file, encoding, PIECE)).ms,
      clean(() => readBytes(file, PIECE)).ms,
      clean(() => parseUdsv(file, encoding, PIECE)).ms,
      (await countWithDuckDb(file, encoding))?.ms ?? Number.NaN,
    ]);
  }
  const [papa = 0, ours = 0, udsv = 0, duckDb = 0] = [0, 1, 2, 3].map((way) =>
    median(rounds.map((round) => round[way] ?? 0)),
  );
  console.log(
    `  ${' '.repeat(14)} equal work: PapaParse ${milliseconds(papa)}  ours ${milliseconds(ours)} = ` +
      `${(ours / papa).toFixed(2)} (bar ${equal})  uDSV ${milliseconds(udsv)}  ` +
      `DuckDB ${Number.isNaN(duckDb) ? 'cannot read it' : milliseconds(duckDb)}`,
  );
}

/** Milliseconds of each, and of the detection alone. */
interface Speed {
  readonly bare: number;
  readonly pieces: number;
  readonly chunks: number;
  /** In chunks; all rows of a chunk are held until its end. */
  readonly held: number;
  readonly open: number;
}

function measure(text: string, file: Buffer): Speed {
  const pieces = cut(file, PIECE);
  const chunks = cut(file, CHUNK);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const bare = clean(() => parseBare(text));
    const read = [
      clean(() => readPieces(pieces, file.length)),
      clean(() => readPieces(chunks, file.length)),
      clean(() => readPieces(chunks, file.length, true)),
    ];
    for (const { rows } of read) {
      if (rows !== bare.rows - 1) throw new Error(`${rows} rows of ${bare.rows - 1}`);
    }
    return [bare, ...read];
  });
  const of = (way: number) => median(rounds.map((round) => round[way]?.ms ?? 0));
  const open = median(rounds.map((round) => round[1]?.openMs ?? 0));
  return { bare: of(0), pieces: of(1), chunks: of(2), held: of(3), open };
}

/** Frees memory, so that the garbage of one does not count for the next. */
function clean(run: () => Pass): Pass {
  collectGarbage();
  return run();
}

function markedShare(): string {
  const text = makeTable('marked', MB);
  return ((100 * (text.match(/[\x80-\uffff]/g)?.length ?? 0)) / text.length).toFixed(1);
}
