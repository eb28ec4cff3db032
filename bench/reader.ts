/** Measures the reader: speed beside bare PapaParse, detection, growth, memory, and encodings. */
import { LIMITS } from '../src/core/limits';
import { readSingles, readTwelve } from './reader/encodings';
import { countWithDuckDb, parseUdsv } from './reader/others';
import { type Pass, parseBare, parseBytes, readBytes, readPieces } from './reader/passes';
import { type Kind, makeTable } from './reader/texts';

const MB = 1_000_000;
const ROUNDS = 7;
/** Bytes of one read, as `inspect` reads. */
const PIECE = 256 * 1024;
/** Bytes of one read, as the publication reads. */
const CHUNK = LIMITS.chunkBytes;

interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: (text: string) => Buffer;
  /** Bytes of a character, about: what makes 50 MB of it. */
  readonly width: number;
  readonly bar: number;
  /** Name of the encoding to the platform, and the bar for equal work. */
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

/** Runs all and prints them as they come. */
export async function benchReader(): Promise<void> {
  await tellSpeed();
  tellGrowth();
  tellMemory();
  tellEncodings();
}

/** Bytes to rows against text to rows; all read the same table, one after the other, and the median counts. */
async function tellSpeed(): Promise<void> {
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

/** Equal work: all from bytes, decoding included, and none keeps rows. */
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
  /** In chunks, all rows of one held until its end. */
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

/** What one leaves behind is not counted with the next. */
function clean(run: () => Pass): Pass {
  collectGarbage();
  return run();
}

/** Twice the bytes must cost at most 2.2 times as much. */
function tellGrowth(): void {
  console.log('Growth, UTF-8');
  let before = 0;
  for (const size of [12.5, 25, 50, 100]) {
    const file = Buffer.from(makeTable('marked', size * MB), 'utf8');
    const pieces = cut(file, PIECE);
    const times = Array.from({ length: ROUNDS }, () => {
      collectGarbage();
      return readPieces(pieces, file.length).ms;
    });
    const ms = median(times);
    const growth = before === 0 ? '' : `  × ${(ms / before).toFixed(2)}`;
    console.log(`  ${String(size).padStart(5)} MB  ${milliseconds(ms)}${growth}`);
    before = ms;
  }
}

/** Heap after each 100 MB of one file of 500 MB, its rows dropped. */
function tellMemory(): void {
  console.log('Heap while 500 MB are read, garbage collected');
  const pieces = cut(Buffer.from(makeTable('marked', 20 * MB), 'utf8'), CHUNK);
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const marks: string[] = [];
  collectGarbage();
  const base = process.memoryUsage().heapUsed;
  const long = Array.from({ length: 25 }, () => pieces).flat();
  let seen = 0;
  const watched = new Proxy(long, {
    get(target, key) {
      const at = typeof key === 'string' ? Number(key) : Number.NaN;
      if (
        Number.isInteger(at) &&
        at > 0 &&
        at % pieces.length === 0 &&
        at > seen &&
        (at / pieces.length) % 5 === 0
      ) {
        seen = at;
        collectGarbage();
        marks.push(`${((process.memoryUsage().heapUsed - base) / MB).toFixed(1)} MB`);
      }
      return Reflect.get(target, key);
    },
  });
  readPieces(watched, size * 25);
  console.log(`  ${marks.join('  ')}`);
}

/** Files of which every cell came out as it was. */
function tellEncodings(): void {
  console.log('Encodings, tables of 3 to 500 rows in Spanish and Portuguese, read exactly');
  const shares = readTwelve(40, 3);
  for (const { name, files, exact } of shares) console.log(`  ${name.padEnd(20)} ${exact} of ${files}`);
  const files = shares.reduce((sum, share) => sum + share.files, 0);
  const exact = shares.reduce((sum, share) => sum + share.exact, 0);
  console.log(`  together ${((100 * exact) / files).toFixed(2)} % (bar 99.5 %)`);
  console.log('The same with a single marked word in the whole file');
  for (const one of readSingles()) console.log(`  ${one.name.padEnd(20)} ${one.exact} of ${one.files}`);
}

function cut(file: Buffer, step: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < file.length; at += step) {
    pieces.push(file.toString('latin1', at, Math.min(file.length, at + step)));
  }
  return pieces;
}

function markedShare(): string {
  const text = makeTable('marked', MB);
  return ((100 * (text.match(/[\x80-\uffff]/g)?.length ?? 0)) / text.length).toFixed(1);
}

/** Needs `node --expose-gc`, as `npm run bench` gives it. */
function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('start with node --expose-gc');
  globalThis.gc();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`.padStart(8);
}
