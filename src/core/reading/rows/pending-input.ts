/** Input that waits for the end of its record: text, or bytes whose cells are decoded when they are cut. */
import { LIMITS } from '../../ground/limits';
import { cutBytes } from '../cut/cut-bytes';
import { cutRecords, type Records } from '../cut/records';
import { type AsciiBased, decodeWhole } from '../text/ascii-based';
import type { ByteIntake } from '../text/byte-intake';
import { runEnd } from '../text/byte-run';
import { countDecoded } from '../text/decoder';
import { ASCII } from '../text/own-text';
import { type Suspicions, suspect, suspectAscii, suspectBytes } from './clean-cell';
import type { Plan } from './open';

export class Waiting {
  /** The pending input. */
  text = '';
  /** The pending input is ASCII. */
  private isPlain = false;

  /**
   * @param intake - receives the bytes of the file and counts what is decoded
   * @param encoding - of the pending input where that is bytes; null = it is text
   */
  constructor(
    private readonly plan: Plan,
    private readonly intake: ByteIntake,
    private readonly encoding: AsciiBased | null,
  ) {}

  /** @param text - follows the pending input, and is what the intake received last */
  add(text: string): void {
    const before = this.text.length;
    this.isPlain = this.intake.plain && (this.isPlain || runEnd(ASCII, this.text, 0) === before);
    this.text += text;
  }

  /** @param rest - input from the end of the file; not known to be ASCII */
  addLast(rest: string): void {
    this.isPlain = this.isPlain && rest === '';
    this.text += rest;
  }

  /** Whether the pending input is longer than a record may be. The limit counts characters; bytes are never fewer. */
  get isTooLong(): boolean {
    const { text, encoding } = this;
    if (text.length <= LIMITS.recordCharacters) return false;
    return encoding === null || decodeWhole(text, encoding, false).text.length > LIMITS.recordCharacters;
  }

  /** Cuts the pending input into records. See `cutRecords`. */
  cut(until: 'line' | 'end' | 'first'): Records {
    const { text, encoding } = this;
    const { syntax, layout } = this.plan;
    return encoding === null || this.isPlain
      ? cutRecords(text, syntax, layout.width, until)
      : cutBytes(text, encoding, syntax, layout.width, until);
  }

  /** Problems that the records may have. */
  suspicionsOf(text: string, { bad }: Records): Suspicions {
    const { repairs } = this.plan;
    if (this.isPlain) return suspectAscii(text, repairs);
    if (this.encoding === null) return suspect(text, this.intake.hasHalves, repairs);
    return suspectBytes(text, bad > 0, repairs, this.encoding);
  }

  /**
   * Discards the taken input, and reports to the intake what was decoded of it. The input between `taken` and the end
   * of the records is cut again.
   *
   * @param taken - position up to which records were taken
   */
  take({ valid, bad, end }: Records, taken: number): void {
    if (this.encoding !== null && !this.isPlain) {
      this.intake.note(valid, bad);
      if (taken < end) this.countBytes(this.text.slice(taken, end), -1);
    }
    this.text = this.text.slice(taken);
  }

  /** Discards the pending input, because nothing reads it. */
  drop(): void {
    this.pass(this.text);
    this.text = '';
  }

  /** @param text - that is not read: what was decoded of it does not count */
  pass(text: string): void {
    if (this.encoding !== null) return;
    const { valid, bad } = countDecoded(text);
    this.intake.note(-valid, -bad);
  }

  /** @param end - position up to which the input is skipped */
  skip(end: number): void {
    this.countBytes(this.text.slice(0, end), 1);
    this.text = this.text.slice(end);
  }

  private countBytes(bytes: string, times: 1 | -1): void {
    if (this.encoding === null) return;
    const { valid, bad } = decodeWhole(bytes, this.encoding, true);
    this.intake.note(times * valid, times * bad);
  }
}
