/** A Spreadsheet as version 0.1.0 left it, with its folder, under the bundle of today. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryDrive } from '../../local/google/drive/memory';
import { seal } from '../../local/host/sealed';
import type { Runtime } from '../../local/runtime/runtime';
import { openState } from '../../local/saved/state';

export interface Migrated {
  readonly runtime: Runtime;
  readonly drive: MemoryDrive;
  readonly folderId: string;
  /** Lets five minutes pass and runs what the trigger starts; gives what the run tells, and fails when the run does. */
  poll(): unknown;
  texts(title: string): string[][];
  /** Manifest rows, newest first, as `tab | outcome | code`. */
  outcomes(): string[];
}

const SALES = Array.from({ length: 20 }, (_, row) => `${row + 1},${(row % 3) + 1}\n`);
const UNITS = Array.from({ length: 20_000 }, (_, row) => `${row + 1},${(row % 20) + 1},M\n`);

/**
 * Opens it. The folder holds, in this order: a newer file of the customers that was written before the older one;
 * sales; a held file; a file of no entity; and a large file whose staging was cut off at its first piece.
 */
export function openFormer(): Migrated {
  const drive = new MemoryDrive('migration');
  const folderId = drive.mkdir('Exportaciones');
  let nowMs = Date.UTC(2026, 10, 2, 12);
  drive.useClock(() => nowMs);
  const put = (name: string, text: string) => {
    nowMs += 60_000;
    drive.put(name, text, { parentId: folderId });
  };
  put('clientes (1).csv', 'id,nombre,telefono\n1,Ana,+54 9 11\n2,Luis,011\n3,Eva,0223\n');
  put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n');
  put('ventas.csv', `id,cliente\n${SALES.join('')}`);
  put('talleres.csv', 'id,nombre\n');
  put('notas.txt', 'no es de la integración');
  put('unidades.csv', `id,venta,modelo\n${UNITS.join('')}`);
  const runtime = openCopy(drive);
  const texts = (title: string) => {
    const tab = runtime.spreadsheet.tabs.find((one) => one.title === title);
    return tab ? [...tab.rows()].map((row) => [...row]) : [];
  };
  const poll = () => {
    runtime.clock.advance(5 * 60_000);
    const { error, value } = runtime.call('poll', [], { as: 'trigger' });
    if (error) throw new Error(error.message);
    return value;
  };
  const outcomes = () =>
    texts('_Manifiesto')
      .slice(1)
      .map((row) => row.slice(2, 5).join(' | '));
  return { runtime, drive, folderId, poll, texts, outcomes };
}

function openCopy(drive: MemoryDrive): Runtime {
  const state = mkdtempSync(join(tmpdir(), 'former-'));
  try {
    cpSync('test/migration/0.1.0', state, { recursive: true });
    toTodaysForm(state);
    return openState(state, { scriptFolder: 'dist', drive });
  } finally {
    rmSync(state, { recursive: true });
  }
}

/** What the Spreadsheet and the script kept stays as it was; only how this computer stores a world has changed since. */
function toTodaysForm(state: string): void {
  const path = join(state, 'world.json');
  const world: { readonly spreadsheet: string } = JSON.parse(readFileSync(path, 'utf8'));
  const digest = createHash('sha256')
    .update(readFileSync(join(state, world.spreadsheet)))
    .digest('hex');
  const today = { ...world, format: 2, digest, appData: { made: 0, files: [] } };
  writeFileSync(path, seal(JSON.stringify(today)));
}
