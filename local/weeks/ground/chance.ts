/** The random decisions of a seed, from one generator. */
import { Dice } from '../../runtime/dice';

export class Chance {
  private readonly dice: Dice;

  /** @param seed - a whole number; the same one gives the same week */
  constructor(seed: number) {
    // Neighbouring seeds begin far apart (Knuth's multiplicative hash).
    this.dice = new Dice(Math.imul(seed, 2654435761) | 0);
  }

  /** A whole number of 32 bits, for a generator that needs a seed of its own. */
  seed(): number {
    return this.dice.uint32();
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor((this.dice.uint32() / 4294967296) * count);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True with this probability, 0 to 1. */
  happens(share: number): boolean {
    return this.dice.uint32() < share * 4294967296;
  }

  /**
   * One of a list.
   * @param list - at least one
   */
  pick<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number] {
    return list[this.below(list.length)];
  }

  /** One of a list, or undefined when it is empty. */
  pickAny<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /**
   * One of a list, each as often as its weight says.
   * @param list - values with weights of 0 or more, not all 0
   */
  weighted<T>(list: readonly [readonly [T, number], ...(readonly [T, number])[]]): T {
    let left = this.below(list.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [value, weight] of list) {
      if (left < weight) return value;
      left -= weight;
    }
    return list[0][0];
  }
}
