// Runs the built command line as a person would, on a folder of the test.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre';

/** What `--json` tells, as far as the tests look at it. */
export interface Told {
  exit: number;
  installed: boolean;
  runs: number;
  pending: number;
  files: {
    tab: string;
    file: string;
    fileId: string;
    outcome: string;
    code: string;
    reason: string;
    todo: string;
  }[];
  observations: {
    severity: string;
    tab: string;
    rule: string;
    cell: string;
    line: string;
    rows: number;
    reason: string;
    todo: string;
  }[];
  calls: { total: number; lock: number; byApi: Record<string, number> };
  xlsx: string;
}

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The instant that every file of a test bears: times on the disk must decide nothing. */
const IN_2001 = new Date('2001-01-01T00:00:00Z');

/** A folder of snapshots with a state and a workbook of its own beside it. */
export class Program {
  readonly folder: string;
  private readonly base: string;

  constructor() {
    this.base = realpathSync(mkdtempSync(join(tmpdir(), 'program-')));
    this.folder = join(this.base, 'datos');
    mkdirSync(this.folder);
  }

  /** Writes a file of the folder in place. */
  write(name: string, content: string | Uint8Array): void {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    utimesSync(path, IN_2001, IN_2001);
  }

  remove(name: string): void {
    rmSync(join(this.folder, name));
  }

  run(...args: string[]): Ended {
    const places = [
      '--folder',
      this.folder,
      '--state',
      join(this.base, 'state'),
      '--out',
      join(this.base, 'x.xlsx'),
    ];
    return spawnSync(process.execPath, [resolve('.build/start.mjs'), ...places, ...args], {
      encoding: 'utf8',
    });
  }

  /** Runs with `--json`. */
  load(): Told {
    const { stdout, stderr } = this.run('--json');
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  }

  /** Rows of a sheet of the workbook; '' where a cell is empty. */
  async sheet(name: string): Promise<string[][]> {
    const { sheets } = await readXlsx(readFileSync(join(this.base, 'x.xlsx')));
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  }

  /** Name of the sheet on which the workbook opens. */
  async shown(): Promise<string> {
    const { sheets, activeSheet = 0 } = await readXlsx(readFileSync(join(this.base, 'x.xlsx')));
    return sheets[activeSheet]?.name ?? '';
  }

  /** Names in the folder of the snapshots. */
  names(): string[] {
    return readdirSync(this.folder).sort();
  }

  /** Cuts off what is kept between runs. */
  damageState(): void {
    for (const name of readdirSync(join(this.base, 'state'))) {
      if (name.endsWith('json')) writeFileSync(join(this.base, 'state', name), '{"format"');
    }
  }

  /** A path beside the folder. */
  beside(name: string): string {
    return join(this.base, name);
  }

  close(): void {
    rmSync(this.base, { recursive: true });
  }
}
