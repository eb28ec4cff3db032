/** Receives the bytes of one file, returns their text or the bytes to be decoded, and checks the encoding. */

import { runEnd } from './byte-run';
import { byteLength, countDecoded, Decoder } from './decoder';
import type { Encoding } from './encoding';
import { Beyond } from './non-ascii';
import { ASCII } from './own-text';
import { contradicts } from './refute-encoding';

/** Byte order mark of UTF-8. */
const MARK = '\xef\xbb\xbf';

/** Maximum non-ASCII runs that a state keeps. */
const RUNS_KEPT = 40;

/** The state that an intake saves when it stops. */
export interface IntakeState {
  /** Position of the first byte that is still needed. */
  readonly offset: number;
  /** The last two bytes before it. */
  readonly lastBytes: string;
  /** Decoded characters of several bytes, and bytes that belong to no character. */
  readonly decoded: readonly [number, number];
  /** Some of the non-ASCII runs so far, to judge the encoding. */
  readonly beyond: readonly string[];
}

/** Receives the bytes of one file. */
export class ByteIntake {
  private readonly encoding: Encoding;
  private readonly doubtful: boolean;
  private readonly decoder: Decoder;
  private readonly beyond = new Beyond();
  private readonly raw: boolean;
  /** Bytes that may be the beginning of a byte order mark. */
  private held = '';
  private received: number;
  private lastBytes: string;
  private atStart: boolean;

  /**
   * @param doubtful - later bytes may contradict the encoding
   * @param raw - bytes are returned undecoded, and their decoder reports its counts to `note`
   */
  constructor(encoding: Encoding, doubtful: boolean, state: IntakeState, raw = false) {
    this.encoding = encoding;
    this.raw = raw;
    this.doubtful = doubtful;
    this.decoder = new Decoder(encoding);
    [this.decoder.valid, this.decoder.bad] = state.decoded;
    for (const run of state.beyond) this.beyond.push(run);
    this.received = state.offset;
    this.lastBytes = state.lastBytes;
    this.atStart = state.offset === 0;
  }

  get endsWithNewline(): boolean {
    return /[\r\n]\0?$/.test(this.lastBytes);
  }

  /** The text may contain lone surrogates. */
  get hasHalves(): boolean {
    return this.decoder.bad > 0 || this.encoding === 'utf-16le' || this.encoding === 'utf-16be';
  }

  /** The last bytes were ASCII, so that their text is the same. */
  get plain(): boolean {
    return this.decoder.plain;
  }

  /** Takes the next bytes and returns their text, or with `raw` the bytes, without a byte order mark. */
  push(bytes: string): string {
    this.count(bytes);
    if (this.raw) return this.pushRaw(bytes);
    const text = this.decoder.push(bytes, false);
    if (this.doubtful) this.beyond.push(bytes, this.decoder.plain);
    if (!this.atStart) return text;
    const rest = withoutMarks(text, '\ufeff');
    this.atStart = rest === '';
    return rest;
  }

  /** Adds the counts of a decoder: characters of several bytes, and bytes that belong to no character. */
  note(valid: number, bad: number): void {
    this.decoder.valid += valid;
    this.decoder.bad += bad;
  }

  private pushRaw(bytes: string): string {
    const { decoder } = this;
    decoder.plain = runEnd(ASCII, bytes, 0) === bytes.length;
    if (this.doubtful) this.beyond.push(bytes, decoder.plain);
    if (!this.atStart || this.encoding !== 'utf-8') return bytes;
    const all = this.held + bytes;
    const rest = withoutMarks(all, MARK);
    const waits = rest.length < MARK.length && MARK.startsWith(rest);
    this.held = waits ? rest : '';
    this.atStart = waits;
    decoder.valid += (all.length - rest.length) / MARK.length;
    return waits ? '' : rest;
  }

  /** Takes bytes whose text is not needed. */
  pass(bytes: string): void {
    this.count(bytes);
    if (this.doubtful) this.beyond.push(bytes);
  }

  /** Takes the end of the file and returns the text of the remaining bytes, or with `raw` the bytes. */
  end(): string {
    this.beyond.end();
    if (this.raw) return this.held;
    return this.decoder.push('', true);
  }

  /** The real encoding of the file; null = the one in which it was read. */
  refuted(): Encoding | null {
    return this.doubtful ? contradicts(this.encoding, this.beyond.contexts, this.decoder) : null;
  }

  /**
   * The state to continue from.
   *
   * @param text - that was returned but not used yet; its bytes are received again
   * @param done - no more of the file is needed
   * @param lineEnd - what ends a line, and so precedes that text
   */
  state(text: string, done: boolean, lineEnd: '\n' | '\r' = '\n'): IntakeState {
    const left = this.raw
      ? this.held.length + text.length
      : this.decoder.waiting + byteLength(text, this.encoding);
    const waiting = done ? 0 : left;
    const again = this.raw ? { valid: 0, bad: 0 } : countDecoded(text);
    const begins = this.received === waiting;
    return {
      offset: this.received - waiting,
      lastBytes: waiting > 0 && !begins ? lineEnd : this.lastBytes,
      decoded: [this.decoder.valid - again.valid, this.decoder.bad - again.bad],
      beyond: this.beyond.first(RUNS_KEPT, waiting > 0 ? text : null, begins ? null : lineEnd),
    };
  }

  private count(bytes: string): void {
    this.received += bytes.length;
    this.lastBytes = (this.lastBytes + bytes.slice(-2)).slice(-2);
  }
}

/** A text without the byte order marks at its beginning. A program may write one before a text that has its own. */
function withoutMarks(text: string, mark: string): string {
  let from = 0;
  while (text.startsWith(mark, from)) from += mark.length;
  return text.slice(from);
}
