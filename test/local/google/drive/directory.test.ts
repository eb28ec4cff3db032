/** A real folder as Drive for desktop would mirror it (docs/platform.md). */
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryDrive } from '../../../../local/google/drive/directory';
import type { DriveEntry } from '../../../../local/google/drive/store';
import { headOf } from '../../../../local/google/drive/store';

const LONG_AGO = new Date('2001-01-01T00:00:00Z');

interface Place {
  readonly folder: string;
  readonly state: string;
  drive: DirectoryDrive;
}

function place(): Place {
  const base = mkdtempSync(join(tmpdir(), 'drive-'));
  const folder = join(base, 'client');
  mkdirSync(folder);
  const state = join(base, 'state');
  return { folder, state, drive: new DirectoryDrive(folder, state) };
}

/** Writes a file with its times put back, as an exporter that keeps times would. */
function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
}

function live(drive: DirectoryDrive, name: string): DriveEntry | undefined {
  drive.refresh();
  return [...drive.entries()].find((entry) => entry.name === name && !entry.trashed);
}

function text(drive: DirectoryDrive, entry: DriveEntry | undefined, place = -1): string {
  const revision = entry?.revisions.at(place);
  if (entry === undefined || revision === undefined) return 'none';
  const bytes = drive.read(entry.id, revision.id, 0, revision.size);
  return bytes === undefined ? 'gone' : Buffer.from(bytes).toString('latin1');
}

describe('a file that somebody is writing', () => {
  const QUIET_MS = 60_000;

  it('is not taken, and is told as such', () => {
    const { folder, state } = place();
    writeFileSync(join(folder, 'clientes.csv'), 'a;b\n1;');
    const drive = new DirectoryDrive(folder, state, QUIET_MS);
    expect(live(drive, 'clientes.csv')).toBeUndefined();
    expect(drive.unread).toEqual([{ path: 'clientes.csv', reason: 'growing' }]);
    expect(readdirSync(join(state, 'contents'))).toEqual([]);
  });

  it('keeps its former content until it is whole', () => {
    const { folder, state } = place();
    write(folder, 'clientes.csv', 'a;b');
    const drive = new DirectoryDrive(folder, state, QUIET_MS);
    expect(text(drive, live(drive, 'clientes.csv'))).toBe('a;b');
    appendFileSync(join(folder, 'clientes.csv'), '\n1;');
    expect(text(drive, live(drive, 'clientes.csv'))).toBe('a;b');
    expect(drive.unread).toEqual([{ path: 'clientes.csv', reason: 'growing' }]);
    utimesSync(join(folder, 'clientes.csv'), LONG_AGO, LONG_AGO);
    const later = new DirectoryDrive(folder, state, QUIET_MS);
    expect(text(later, live(later, 'clientes.csv'))).toBe('a;b\n1;');
    expect(later.unread).toEqual([]);
  });

  it('keeps its place when it is deleted and made anew', () => {
    const { folder, state } = place();
    write(folder, 'clientes.csv', 'a;b');
    const drive = new DirectoryDrive(folder, state, QUIET_MS);
    const { id } = live(drive, 'clientes.csv') ?? {};
    rmSync(join(folder, 'clientes.csv'));
    writeFileSync(join(folder, 'clientes.csv'), 'a;');
    expect(live(drive, 'clientes.csv')?.id).toBe(id);
  });
});

it('lets go what a program that was killed copied and did not note', () => {
  const { folder, state, drive } = place();
  write(folder, 'clientes.csv', 'a;b');
  live(drive, 'clientes.csv');
  const copies = readdirSync(join(state, 'contents'));
  writeFileSync(join(state, 'contents', 'half'), 'a');
  expect(copies).toHaveLength(1);
  const later = new DirectoryDrive(folder, state);
  expect(readdirSync(join(state, 'contents'))).toEqual(copies);
  expect(text(later, live(later, 'clientes.csv'))).toBe('a;b');
});

describe('a Drive on a folder', () => {
  it('P58 gives a file that was written beside and renamed over another ID', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    write(folder, 'clientes.tmp', 'c;d');
    renameSync(join(folder, 'clientes.tmp'), join(folder, 'clientes.csv'));
    const after = live(drive, 'clientes.csv');
    expect(after?.id).not.toBe(before?.id);
    expect(text(drive, after)).toBe('c;d');
  });

  it('keeps the revision of a file that was only touched', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    utimesSync(join(folder, 'clientes.csv'), new Date(), new Date());
    expect(live(drive, 'clientes.csv')?.revisions).toEqual(before?.revisions);
  });

  it('reads the pinned revision to its end while the file changes', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'primera mitad, segunda mitad');
    const entry = live(drive, 'clientes.csv');
    const revision = entry && headOf(entry);
    if (entry === undefined || revision === undefined) throw new Error('the file was not seen');
    const start = drive.read(entry.id, revision.id, 0, 13);
    appendFileSync(join(folder, 'clientes.csv'), ' y algo más');
    drive.refresh();
    const end = drive.read(entry.id, revision.id, 13, revision.size);
    expect(Buffer.concat([start ?? Buffer.alloc(0), end ?? Buffer.alloc(0)]).toString()).toBe(
      'primera mitad, segunda mitad',
    );
  });

  it('knows every file again after a restart', () => {
    const { folder, state, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    write(folder, 'ventas.csv', 'c;d');
    const before = [live(drive, 'clientes.csv'), live(drive, 'ventas.csv')];
    const again = new DirectoryDrive(folder, state);
    expect([live(again, 'clientes.csv'), live(again, 'ventas.csv')]).toEqual(before);
  });

  it('never writes into the folder', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    live(drive, 'clientes.csv');
    write(folder, 'clientes.csv', 'c;d');
    live(drive, 'clientes.csv');
    expect(readdirSync(folder, { recursive: true })).toEqual(['clientes.csv']);
  });

  it('refuses a state folder that lies in the folder', () => {
    const { folder } = place();
    expect(() => new DirectoryDrive(folder, join(folder, 'state'))).toThrow('must not lie in the folder');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves links out and tells of them', () => {
    const { folder, state, drive } = place();
    writeFileSync(join(state, 'secreto.csv'), 'x');
    symlinkSync(join(state, 'secreto.csv'), join(folder, 'secreto.csv'));
    symlinkSync(state, join(folder, 'afuera'));
    expect(live(drive, 'secreto.csv')).toBeUndefined();
    expect(drive.unread).toEqual([
      { path: 'afuera', reason: 'link' },
      { path: 'secreto.csv', reason: 'link' },
    ]);
  });

  it('takes two names of one file for two files', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    linkSync(join(folder, 'clientes.csv'), join(folder, 'otros.csv'));
    const ids = [live(drive, 'clientes.csv')?.id, live(drive, 'otros.csv')?.id];
    expect(new Set(ids).size).toBe(2);
    expect([live(drive, 'clientes.csv')?.id, live(drive, 'otros.csv')?.id]).toEqual(ids);
  });

  it('changes nothing while the folder is away, and goes on when it is back', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    renameSync(folder, `${folder}-away`);
    expect(live(drive, 'clientes.csv')).toEqual(before);
    expect(drive.unread).toEqual([{ path: '', reason: 'ENOENT' }]);
    renameSync(`${folder}-away`, folder);
    expect(live(drive, 'clientes.csv')).toEqual(before);
    expect(drive.unread).toEqual([]);
  });

  it('P59 empties the trash after 30 days', () => {
    const { folder, drive } = place();
    let nowMs = 0;
    drive.useClock(() => nowMs);
    write(folder, 'clientes.csv', 'a;b');
    const entry = live(drive, 'clientes.csv');
    rmSync(join(folder, 'clientes.csv'));
    drive.refresh();
    nowMs = 30 * 86_400_000 - 1;
    drive.refresh();
    expect(text(drive, entry)).toBe('a;b');
    nowMs += 1;
    drive.refresh();
    expect(entry && drive.entry(entry.id)).toBeUndefined();
    expect(text(drive, entry)).toBe('gone');
  });
});

const asRoot = process.getuid?.() === 0;

describe('files that the system refuses', () => {
  // Permissions do not bind root, so that there it can only be told that nothing is refused.
  it('are told with the code of the error, and the last revision stays', () => {
    const { folder, drive } = place();
    write(folder, 'clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    write(folder, 'clientes.csv', 'c;d');
    chmodSync(join(folder, 'clientes.csv'), 0);
    const after = live(drive, 'clientes.csv');
    expect(drive.unread).toEqual(asRoot ? [] : [{ path: 'clientes.csv', reason: 'EACCES' }]);
    expect(text(drive, after)).toBe(asRoot ? 'c;d' : text(drive, before));
  });
});
