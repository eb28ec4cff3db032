/** Copies of contents in the state folder, so that a revision stays readable after the client's file changed. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../host/disk';

/** Bytes that are read at once to compute a digest. */
const PIECE_BYTES = 1 << 20;

/** What a copy holds. */
export interface Copied {
  readonly md5: string;
  readonly size: number;
}

export class Copies {
  /**
   * @param folder - where the copies lie; made when it is not there
   * @param tell - is told of bytes as they are copied
   */
  constructor(
    private readonly folder: string,
    private readonly tell: (bytes: number) => void,
  ) {
    makeFolder(folder);
  }

  /**
   * Copies a file (sharing its blocks where the disk can) and says what was copied, which is what the revision holds
   * even if the file changed meanwhile.
   * @param source - path of the client's file
   * @throws the system's error when the file cannot be read
   */
  take(source: string, name: string): Copied {
    const path = this.pathOf(name);
    copyFileSync(source, path, constants.COPYFILE_FICLONE);
    return digestOf(path, this.tell);
  }

  /**
   * @param start - first byte
   * @param end - byte after the last
   * @returns undefined when the copy is gone
   */
  read(name: string, start: number, end: number): Uint8Array | undefined {
    const path = this.pathOf(name);
    if (!existsSync(path)) return undefined;
    const bytes = new Uint8Array(end - start);
    const file = openSync(path, 'r');
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    } finally {
      closeSync(file);
    }
  }

  /** Lets a copy go. */
  drop(name: string): void {
    rmSync(this.pathOf(name), { force: true });
  }

  /**
   * Lets go what a program that was killed copied and did not note.
   * @param names - of the copies that are noted
   */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of readdirSync(this.folder)) if (!names.has(name)) this.drop(name);
  }

  private pathOf(name: string): string {
    return join(this.folder, name);
  }
}

function digestOf(path: string, tell: (bytes: number) => void): Copied {
  const hash = createHash('md5');
  const piece = new Uint8Array(PIECE_BYTES);
  const file = openSync(path, 'r');
  let size = 0;
  try {
    for (let got = readSync(file, piece); got > 0; got = readSync(file, piece)) {
      hash.update(piece.subarray(0, got));
      size += got;
      tell(got);
    }
  } finally {
    closeSync(file);
  }
  return { md5: hash.digest('hex'), size };
}
