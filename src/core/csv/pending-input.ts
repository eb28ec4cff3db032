/** What waits for the end of its record: text, or bytes of which cells are decoded as they are cut. */
import { LIMITS } from '../limits';
import { type AsciiBased, decodeWhole } from '../text/ascii-based';
import type { ByteIntake } from '../text/byte-intake';
import { runEnd } from '../text/byte-run';
import { countDecoded } from '../text/decoder';
import { ASCII } from '../text/own-text';
import { type Suspicions, suspect, suspectAscii, suspectBytes } from './clean-cell';
import { cutBytes } from './cut-bytes';
import type { Plan } from './open';
import { cutRecords, type Records } from './records';

export class Waiting {
  /** All that waits. */
  text = '';
  /** It is ASCII. */
  private isPlain = false;

  /**
   * @param plan - how the file is to be read
   * @param intake - where the file's bytes come in, and what was decoded of them is counted
   * @param encoding - of what waits, where that is bytes; null where it is text
   */
  constructor(
    private readonly plan: Plan,
    private readonly intake: ByteIntake,
    private readonly encoding: AsciiBased | null,
  ) {}

  /** @param text - that follows what waits, and came in last */
  add(text: string): void {
    const before = this.text.length;
    this.isPlain = this.intake.plain && (this.isPlain || runEnd(ASCII, this.text, 0) === before);
    this.text += text;
  }

  /** @param rest - that the end of the file brings; of it nobody knows whether it is ASCII */
  addLast(rest: string): void {
    this.isPlain = this.isPlain && rest === '';
    this.text += rest;
  }

  /** Whether it is longer than a record may be; characters count, and bytes are as many or more. */
  get isTooLong(): boolean {
    const { text, encoding } = this;
    if (text.length <= LIMITS.recordCharacters) return false;
    return encoding === null || decodeWhole(text, encoding, false).text.length > LIMITS.recordCharacters;
  }

  /** Cuts it into records. See `cutRecords`. */
  cut(until: 'line' | 'end' | 'first'): Records {
    const { text, encoding } = this;
    const { syntax, layout } = this.plan;
    return encoding === null || this.isPlain
      ? cutRecords(text, syntax, layout.width, until)
      : cutBytes(text, encoding, syntax, layout.width, until);
  }

  /** What the records may hold that has to be looked at. */
  suspicionsOf(text: string, { bad }: Records): Suspicions {
    const { repairs } = this.plan;
    if (this.isPlain) return suspectAscii(text, repairs);
    if (this.encoding === null) return suspect(text, this.intake.hasHalves, repairs);
    return suspectBytes(text, bad > 0, repairs, this.encoding);
  }

  /**
   * Lets go of what was taken, and tells what was decoded of it; what lies between it and the end of the records comes again.
   *
   * @param taken - position up to which they were taken
   */
  take({ valid, bad, end }: Records, taken: number): void {
    if (this.encoding !== null && !this.isPlain) {
      this.intake.note(valid, bad);
      if (taken < end) this.noteBytes(this.text.slice(taken, end), -1);
    }
    this.text = this.text.slice(taken);
  }

  /** Lets go of all that waits, since nobody reads it. */
  drop(): void {
    this.pass(this.text);
    this.text = '';
  }

  /** @param text - that nobody reads: what was decoded of it does not count */
  pass(text: string): void {
    if (this.encoding !== null) return;
    const { valid, bad } = countDecoded(text);
    this.intake.note(-valid, -bad);
  }

  /** @param end - position up to which nothing is read */
  skip(end: number): void {
    this.noteBytes(this.text.slice(0, end), 1);
    this.text = this.text.slice(end);
  }

  private noteBytes(bytes: string, times: 1 | -1): void {
    if (this.encoding === null) return;
    const { valid, bad } = decodeWhole(bytes, this.encoding, true);
    this.intake.note(times * valid, times * bad);
  }
}
