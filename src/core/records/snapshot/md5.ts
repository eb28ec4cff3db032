/** MD5 of a content that arrives in pieces (RFC 1321). Drive identifies the content of a file by its MD5. */

/** Progress of a digest; plain JSON. */
export interface Md5State {
  /** Bytes taken in so far. */
  readonly bytes: number;
  /** The four words of the chain. */
  readonly words: readonly [number, number, number, number];
  /** Bytes that do not fill a block yet, as a binary string. */
  readonly rest: string;
}

/** Bytes of a block. After a multiple of this number, a state has no bytes in `rest`. */
export const MD5_BLOCK = 64;

const BEGINNING: Md5State = {
  bytes: 0,
  words: [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476],
  rest: '',
};

/** RFC 1321, 3.4: the sines of 1 to 64. */
const SINES = Int32Array.from({ length: 64 }, (_, step) =>
  Math.floor(2 ** 32 * Math.abs(Math.sin(step + 1))),
);

/** Bits by which each step rotates; four numbers a round. */
const SHIFTS = Int32Array.from(
  [
    [7, 12, 17, 22],
    [5, 9, 14, 20],
    [4, 11, 16, 23],
    [6, 10, 15, 21],
  ].flatMap((round) => [...round, ...round, ...round, ...round]),
);

export class Md5 {
  private readonly chain: Int32Array;
  private readonly block = new Int32Array(16);
  private bytes: number;
  private rest: string;

  /** @param from - state from which to continue; left out = at the first byte */
  constructor(from: Md5State = BEGINNING) {
    this.chain = Int32Array.from(from.words);
    this.bytes = from.bytes;
    this.rest = from.rest;
  }

  /**
   * Takes in the next bytes.
   *
   * @param piece - binary string, one character a byte
   */
  push(piece: string): void {
    const text = this.rest + piece;
    this.bytes += piece.length;
    const end = text.length - (text.length % MD5_BLOCK);
    for (let at = 0; at < end; at += MD5_BLOCK) this.mix(text, at);
    this.rest = text.slice(end);
  }

  /** The state from which another instance can continue. */
  state(): Md5State {
    const [a = 0, b = 0, c = 0, d = 0] = this.chain;
    return { bytes: this.bytes, words: [a, b, c, d], rest: this.rest };
  }

  /** The digest of all bytes so far, in hex. */
  hex(): string {
    const end = new Md5(this.state());
    const blanks = '\0'.repeat((2 * MD5_BLOCK - 9 - this.rest.length) % MD5_BLOCK);
    end.push(`\x80${blanks}${little(this.bytes * 8)}${little(this.bytes / 2 ** 29)}`);
    return Array.from(end.chain, (word) => toHex(little(word))).join('');
  }

  private mix(text: string, at: number): void {
    const { block } = this;
    for (let word = 0, from = at; word < 16; word += 1, from += 4) {
      block[word] =
        text.charCodeAt(from) |
        (text.charCodeAt(from + 1) << 8) |
        (text.charCodeAt(from + 2) << 16) |
        (text.charCodeAt(from + 3) << 24);
    }
    mixBlock(this.chain, block);
  }
}

/**
 * One block: four rounds of sixteen steps. Each round has its own function and its own order of the words. The four words
 * are separate variables: with an array or a closure the code takes three times as long.
 */
function mixBlock(chain: Int32Array, block: Int32Array): void {
  let a = chain[0] ?? 0;
  let b = chain[1] ?? 0;
  let c = chain[2] ?? 0;
  let d = chain[3] ?? 0;
  for (let step = 0; step < 16; step += 1) {
    const turned = turn(a, d ^ (b & (c ^ d)), step, block[step]);
    a = d;
    d = c;
    c = b;
    b = (b + turned) | 0;
  }
  for (let step = 16; step < 32; step += 1) {
    const turned = turn(a, c ^ (d & (b ^ c)), step, block[(5 * step + 1) & 15]);
    a = d;
    d = c;
    c = b;
    b = (b + turned) | 0;
  }
  for (let step = 32; step < 48; step += 1) {
    const turned = turn(a, b ^ c ^ d, step, block[(3 * step + 5) & 15]);
    a = d;
    d = c;
    c = b;
    b = (b + turned) | 0;
  }
  for (let step = 48; step < 64; step += 1) {
    const turned = turn(a, c ^ (b | ~d), step, block[(7 * step) & 15]);
    a = d;
    d = c;
    c = b;
    b = (b + turned) | 0;
  }
  chain[0] = (chain[0] ?? 0) + a;
  chain[1] = (chain[1] ?? 0) + b;
  chain[2] = (chain[2] ?? 0) + c;
  chain[3] = (chain[3] ?? 0) + d;
}

/** The number that a step adds, rotated to the left. */
function turn(word: number, mixed: number, step: number, added = 0): number {
  const sum = (word + mixed + (SINES[step] ?? 0) + added) | 0;
  const by = SHIFTS[step] ?? 0;
  return (sum << by) | (sum >>> (32 - by));
}

/** The lowest 32 bits, the lowest byte first. */
function little(value: number): string {
  const word = (value % 2 ** 32) | 0;
  return String.fromCharCode(word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24);
}

function toHex(bytes: string): string {
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

/**
 * MD5 of a whole content, in hex.
 *
 * @param bytes - binary string, one character a byte
 */
export function md5Of(bytes: string): string {
  const md5 = new Md5();
  md5.push(bytes);
  return md5.hex();
}
