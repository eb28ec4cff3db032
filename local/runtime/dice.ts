/** Chance from a seed: the generator mulberry32, whose whole state is one number that can be kept. */
export class Dice {
  /** @param state - 32-bit whole number: a seed, or what `state` said */
  constructor(public state: number) {}

  /** The next whole number from 0 to 2^32 - 1. */
  uint32(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A random UUID, version 4. */
  uuid(): string {
    const hex = [0, 0, 0, 0].map(() => this.uint32().toString(16).padStart(8, '0')).join('');
    const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
    const parts = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
    ];
    return [...parts, hex.slice(20)].join('-');
  }
}
