/** A hash table of texts that are stored elsewhere: eight bytes per slot. A Map of a million texts takes far more. */
import { hashNumber } from '../../ground/hash';

/** Slots of a table whose number of texts is unknown. */
const SLOTS_MIN = 16;

/** Value of a slot without a text, in an array that cannot hold null. */
const FREE = 0;

/** Finds texts by exact comparison: the hash only says where to look. */
export class TextTable {
  /** Two numbers per slot: the number of the text, from 1, or `FREE`; and the hash of the text. */
  private slots: Int32Array;
  private held = 0;

  /**
   * @param textOf - returns the text of an added number
   * @param expected - number of texts that will be added, so that the table does not have to grow
   */
  constructor(
    private readonly textOf: (number: number) => string,
    expected = 0,
  ) {
    let slots = SLOTS_MIN;
    while (slots < 2 * expected) slots *= 2;
    this.slots = new Int32Array(2 * slots);
  }

  /** The number of a text; null = it is not there. */
  find(text: string): number | null {
    const found = this.slots[this.seek(text, hashOf(text))] ?? FREE;
    return found === FREE ? null : found - 1;
  }

  /**
   * The number of a text. A new text is added, and the result is null.
   *
   * @param number - number of the text if it is added, from 0
   */
  findOrAdd(text: string, number: number): number | null {
    const hash = hashOf(text);
    const at = this.seek(text, hash);
    const found = this.slots[at] ?? FREE;
    if (found !== FREE) return found - 1;
    this.slots[at] = number + 1;
    this.slots[at + 1] = hash;
    this.held += 1;
    if (4 * this.held > this.slots.length) this.grow();
    return null;
  }

  /** The slot of a text, or the free slot where it belongs. */
  private seek(text: string, hash: number): number {
    const { slots } = this;
    const last = slots.length - 2;
    for (let at = (hash << 1) & last; ; at = (at + 2) & last) {
      const number = slots[at] ?? FREE;
      if (number === FREE || (slots[at + 1] === hash && this.textOf(number - 1) === text)) return at;
    }
  }

  private grow(): void {
    const former = this.slots;
    this.slots = new Int32Array(2 * former.length);
    const last = this.slots.length - 2;
    for (let from = 0; from < former.length; from += 2) {
      if (former[from] === FREE) continue;
      let at = ((former[from + 1] ?? 0) << 1) & last;
      while (this.slots[at] !== FREE) at = (at + 2) & last;
      this.slots[at] = former[from] ?? FREE;
      this.slots[at + 1] = former[from + 1] ?? 0;
    }
  }
}

function hashOf(text: string): number {
  return hashNumber(text) | 0;
}
