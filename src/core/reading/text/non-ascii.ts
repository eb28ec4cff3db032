/** Collects the non-ASCII runs of a file, each with its neighbours, independent of how the file is cut into pieces. */

/** Maximum runs that are collected from one file: far fewer are enough for a verdict. */
const RUNS_MAX = 4_000;
/** Maximum bytes of one run that are kept; no character and no name is longer. */
const RUN_BYTES_MAX = 64;

/** The byte that is assumed before the first one. */
const NOTHING = ' ';

/** Non-ASCII runs so far, each with the byte before and after it. */
export class Beyond {
  private readonly runs: string[] = [];
  private tail = NOTHING;

  /** The runs, each with its neighbours, in the order of the file. */
  get contexts(): readonly string[] {
    return this.runs;
  }

  /**
   * The first runs, and the byte before the next run. A collector that receives these continues as if the first one had
   * not stopped.
   *
   * @param most - maximum runs
   * @param again - text at the end of the input that will be received again, so that its runs are left out; null = none
   * @param before - the character before that text; null = the text begins the file
   */
  first(most: number, again: string | null, before: string | null): string[] {
    const others = again?.match(/[^\0-\x7f]+(?=[\0-\x7f])/g)?.length ?? 0;
    const runs = this.runs.slice(0, Math.max(0, Math.min(most, this.runs.length - others)));
    const next = again === null ? this.tail : (before ?? NOTHING);
    return next === (runs[runs.length - 1]?.slice(-1) ?? NOTHING) ? runs : [...runs, next];
  }

  /**
   * Takes the next bytes of the file.
   *
   * @param bytes - binary string
   * @param plain - the bytes are known to be ASCII, so that no search is needed
   */
  push(bytes: string, plain = false): void {
    if (this.runs.length >= RUNS_MAX || bytes === '') return;
    if (plain && this.tail.length === 1) {
      this.tail = bytes.slice(-1);
      return;
    }
    const text = this.tail + bytes;
    const pattern = /[^\x80-\xff][\x80-\xff]+(?=[^\x80-\xff])/g;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      this.runs.push(match[0].slice(0, RUN_BYTES_MAX) + text.charAt(pattern.lastIndex));
      if (this.runs.length >= RUNS_MAX) return;
    }
    const open = /[^\x80-\xff][\x80-\xff]*$/.exec(text.slice(-RUN_BYTES_MAX));
    this.tail = open === null ? text.slice(-RUN_BYTES_MAX) : open[0];
  }

  /** Takes the end of the file, or of a part of it: the last run has no byte after it. */
  end(): void {
    this.push(' ');
    this.tail = NOTHING;
  }
}
