/** The executions under way, the outermost first, and those whose writes may still arrive. */
import type { Writer } from './publication';

export class Writers {
  private readonly underWay: Writer[] = [];
  private readonly byNumber = new Map<number, Writer>();

  /** An execution begins. */
  begin(writer: Writer): void {
    this.underWay.push(writer);
    this.byNumber.set(writer.number, writer);
  }

  /** The last one that began has ended. */
  end(): void {
    this.underWay.pop();
  }

  /** The execution whose call it is. */
  get current(): Writer | undefined {
    return this.underWay[this.underWay.length - 1];
  }

  /** Number of executions under way. */
  get count(): number {
    return this.underWay.length;
  }

  /** An execution that began, by its number. */
  of(number: number): Writer | undefined {
    return this.byNumber.get(number);
  }
}
