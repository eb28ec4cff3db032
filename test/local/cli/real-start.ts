// The command line on the built bundle, in this process, on a folder of the test.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime } from '../../../local/cli/open';
import { start } from '../../../local/cli/start';
import { NO_PROGRESS } from '../../../local/cli/told/progress';

/** What a start told. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Names that a state folder may hold between two starts. */
const KEPT =
  /^(?:folder\.txt|world\.json|drive\.json|files\.json|spreadsheet-\d+\.ndjson|contents|app-data)$/;

/** A folder of snapshots with a state and a workbook beside it. */
export class RealStart {
  readonly base = realpathSync(mkdtempSync(join(tmpdir(), 'start-')));
  readonly state = join(this.base, 'state');

  constructor() {
    mkdirSync(join(this.base, 'datos'));
    this.write('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n');
  }

  /** Writes a file that has been quiet for long. */
  write(name: string, text: string): void {
    const path = join(this.base, 'datos', name);
    writeFileSync(path, text);
    utimesSync(path, new Date(0), new Date(0));
  }

  /** Starts the program once. */
  async start(): Promise<Told> {
    const told = { out: '', err: '' };
    const out = (text: string) => {
      told.out += text;
    };
    const err = (text: string) => {
      told.err += text;
    };
    const code = await start(this.args(), {
      env: {},
      project: process.cwd(),
      from: this.base,
      open: (places) => openRuntime(places, process.cwd()),
      waitOn: () => async () => 'stop',
      pause: async () => undefined,
      screen: { out, err, colour: false, progress: NO_PROGRESS },
    });
    return { code, ...told };
  }

  /** Arguments of the program. */
  args(): string[] {
    return ['--folder', join(this.base, 'datos'), '--state', this.state, '--out', join(this.base, 'x.xlsx')];
  }

  /** What lies beside the files and is neither the workbook nor part of a state. */
  leftovers(): string[] {
    const beside = readdirSync(this.base).filter((name) => !['datos', 'state', 'x.xlsx'].includes(name));
    const inState = readdirSync(this.state).filter((name) => !KEPT.test(name));
    const spreadsheets = readdirSync(this.state).filter((name) => name.startsWith('spreadsheet-'));
    return [...beside, ...inState, ...spreadsheets.slice(1)];
  }

  close(): void {
    rmSync(this.base, { recursive: true });
  }
}
