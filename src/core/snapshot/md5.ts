/** MD5 of a content that comes piece by piece (RFC 1321): by it Drive tells which content a file holds. */

/** How far a digest is; plain JSON. */
export interface Md5State {
  /** Bytes taken in so far. */
  readonly bytes: number;
  /** The four words of the chain. */
  readonly words: readonly [number, number, number, number];
  /** Bytes that do not fill a block yet, as a binary string. */
  readonly rest: string;
}

/** Bytes that are mixed in at once. */
const BLOCK = 64;

const BEGINNING: Md5State = {
  bytes: 0,
  words: [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476],
  rest: '',
};

/** RFC 1321, 3.4: the sines of 1 to 64. */
const SINES = Int32Array.from({ length: 64 }, (_, step) =>
  Math.floor(2 ** 32 * Math.abs(Math.sin(step + 1))),
);

export class Md5 {
  private readonly chain: Int32Array;
  private readonly block = new Int32Array(16);
  private bytes: number;
  private rest: string;

  /** @param from - where another one stopped; left out = at the first byte */
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
    const end = text.length - (text.length % BLOCK);
    for (let at = 0; at < end; at += BLOCK) this.mix(text, at);
    this.rest = text.slice(end);
  }

  /** Where it stands, so that another one can go on. */
  state(): Md5State {
    const [a = 0, b = 0, c = 0, d = 0] = this.chain;
    return { bytes: this.bytes, words: [a, b, c, d], rest: this.rest };
  }

  /** The digest of all bytes so far, in hex. */
  hex(): string {
    const end = new Md5(this.state());
    const blanks = '\0'.repeat((2 * BLOCK - 9 - this.rest.length) % BLOCK);
    end.push(`\x80${blanks}${little(this.bytes * 8)}${little(this.bytes / 2 ** 29)}`);
    return Array.from(end.chain, (word) => toHex(little(word))).join('');
  }

  private mix(text: string, at: number): void {
    const { block, chain } = this;
    for (let word = 0; word < 16; word++) {
      const from = at + 4 * word;
      block[word] =
        text.charCodeAt(from) |
        (text.charCodeAt(from + 1) << 8) |
        (text.charCodeAt(from + 2) << 16) |
        (text.charCodeAt(from + 3) << 24);
    }
    let [a = 0, b = 0, c = 0, d = 0] = chain;
    // Word and sine of a step; a round takes the words in an order of its own.
    const of = (step: number, word: number) => (block[word & 15] ?? 0) + (SINES[step] ?? 0);
    for (let i = 0; i < 16; i += 4) {
      a = (turn((a + ((b & c) | (~b & d)) + of(i, i)) | 0, 7) + b) | 0;
      d = (turn((d + ((a & b) | (~a & c)) + of(i + 1, i + 1)) | 0, 12) + a) | 0;
      c = (turn((c + ((d & a) | (~d & b)) + of(i + 2, i + 2)) | 0, 17) + d) | 0;
      b = (turn((b + ((c & d) | (~c & a)) + of(i + 3, i + 3)) | 0, 22) + c) | 0;
    }
    for (let i = 16; i < 32; i += 4) {
      a = (turn((a + ((d & b) | (~d & c)) + of(i, 5 * i + 1)) | 0, 5) + b) | 0;
      d = (turn((d + ((c & a) | (~c & b)) + of(i + 1, 5 * i + 6)) | 0, 9) + a) | 0;
      c = (turn((c + ((b & d) | (~b & a)) + of(i + 2, 5 * i + 11)) | 0, 14) + d) | 0;
      b = (turn((b + ((a & c) | (~a & d)) + of(i + 3, 5 * i + 16)) | 0, 20) + c) | 0;
    }
    for (let i = 32; i < 48; i += 4) {
      a = (turn((a + (b ^ c ^ d) + of(i, 3 * i + 5)) | 0, 4) + b) | 0;
      d = (turn((d + (a ^ b ^ c) + of(i + 1, 3 * i + 8)) | 0, 11) + a) | 0;
      c = (turn((c + (d ^ a ^ b) + of(i + 2, 3 * i + 11)) | 0, 16) + d) | 0;
      b = (turn((b + (c ^ d ^ a) + of(i + 3, 3 * i + 14)) | 0, 23) + c) | 0;
    }
    for (let i = 48; i < 64; i += 4) {
      a = (turn((a + (c ^ (b | ~d)) + of(i, 7 * i)) | 0, 6) + b) | 0;
      d = (turn((d + (b ^ (a | ~c)) + of(i + 1, 7 * i + 7)) | 0, 10) + a) | 0;
      c = (turn((c + (a ^ (d | ~b)) + of(i + 2, 7 * i + 14)) | 0, 15) + d) | 0;
      b = (turn((b + (d ^ (c | ~a)) + of(i + 3, 7 * i + 21)) | 0, 21) + c) | 0;
    }
    chain[0] = (chain[0] ?? 0) + a;
    chain[1] = (chain[1] ?? 0) + b;
    chain[2] = (chain[2] ?? 0) + c;
    chain[3] = (chain[3] ?? 0) + d;
  }
}

/** Turns the lowest 32 bits to the left. */
function turn(sum: number, by: number): number {
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
