/** Takes the bytes of one file in, gives their text, and keeps watch over the encoding. */
import { Beyond } from './beyond';
import { byteLength, countDecoded, Decoder } from './decoder';
import type { Encoding } from './encoding';
import { contradicts } from './refute';

/** Runs beyond ASCII that a state keeps. */
const RUNS_KEPT = 40;

/** What an intake leaves behind when it stops. */
export interface IntakeState {
  /** First byte that is still needed. */
  readonly offset: number;
  /** The last two bytes before it. */
  readonly lastBytes: string;
  /** Characters of several bytes, and bytes of none, that were decoded. */
  readonly decoded: readonly [number, number];
  /** Some runs beyond ASCII that were met, to judge the encoding by. */
  readonly beyond: readonly string[];
}

/** Takes the bytes of one file in. */
export class Intake {
  private readonly encoding: Encoding;
  private readonly doubtful: boolean;
  private readonly decoder: Decoder;
  private readonly beyond = new Beyond();
  private received: number;
  private lastBytes: string;
  private atStart: boolean;

  /**
   * @param encoding - of the file
   * @param doubtful - later bytes may contradict it
   * @param state - where to go on
   */
  constructor(encoding: Encoding, doubtful: boolean, state: IntakeState) {
    this.encoding = encoding;
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

  /** The text may hold halves of characters. */
  get hasHalves(): boolean {
    return this.decoder.bad > 0 || this.encoding === 'utf-16le' || this.encoding === 'utf-16be';
  }

  /** Takes the next bytes and gives their text, without a byte order mark. */
  push(bytes: string): string {
    this.count(bytes);
    const text = this.decoder.push(bytes, false);
    if (this.doubtful) this.beyond.push(bytes, this.decoder.plain);
    const begins = this.atStart;
    if (text !== '') this.atStart = false;
    return begins && text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  /** Takes bytes whose text nobody needs. */
  pass(bytes: string): void {
    this.count(bytes);
    if (this.doubtful) this.beyond.push(bytes);
  }

  /** Takes the end of the file and gives the text of what was left. */
  end(): string {
    this.beyond.end();
    return this.decoder.push('', true);
  }

  /** The encoding that the file is really in, or null if the one it was read in holds. */
  refuted(): Encoding | null {
    return this.doubtful ? contradicts(this.encoding, this.beyond.contexts, this.decoder) : null;
  }

  /**
   * Tells where to go on.
   *
   * @param text - that was given but is not used yet; its bytes are taken in again
   * @param done - nothing of the file is needed any more
   */
  state(text: string, done: boolean): IntakeState {
    const waiting = done ? 0 : this.decoder.waiting + byteLength(text, this.encoding);
    const again = countDecoded(text);
    return {
      offset: this.received - waiting,
      // Before a byte that waits stands a line end.
      lastBytes: waiting > 0 && this.received > waiting ? '\n' : this.lastBytes,
      decoded: [this.decoder.valid - again.valid, this.decoder.bad - again.bad],
      beyond: this.beyond.contexts.slice(0, RUNS_KEPT),
    };
  }

  private count(bytes: string): void {
    this.received += bytes.length;
    this.lastBytes = (this.lastBytes + bytes.slice(-2)).slice(-2);
  }
}
