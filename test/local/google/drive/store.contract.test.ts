/** What every Drive promises, on a folder and in memory. The IDs are those of docs/platform.md. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DirectoryDrive } from '../../../../local/google/drive/directory';
import { MemoryDrive } from '../../../../local/google/drive/memory';
import { type DriveEntry, type DriveStore, headOf } from '../../../../local/google/drive/store';

/** What a client does to the files, by their paths (`sub/a.csv`). */
interface Client {
  readonly drive: DriveStore;
  /** Writes a file in place, or makes it. */
  write(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
}

const LONG_AGO = new Date('2001-01-01T00:00:00Z');

function onFolder(): Client {
  const base = mkdtempSync(join(tmpdir(), 'drive-'));
  const folder = join(base, 'client');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  return {
    drive: new DirectoryDrive(folder, join(base, 'state')),
    write: (path, text) => {
      writeFileSync(join(folder, path), text);
      utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
    },
    remove: (path) => rmSync(join(folder, path)),
    rename: (from, to) => renameSync(join(folder, from), join(folder, to)),
  };
}

function inMemory(): Client {
  const drive = new MemoryDrive();
  const sub = drive.mkdir('sub');
  const ids = new Map<string, string>();
  const idOf = (path: string): string => ids.get(path) ?? '';
  const nameOf = (path: string): string => path.split('/').at(-1) ?? '';
  const parentOf = (path: string): string => (path.startsWith('sub/') ? sub : drive.rootId);
  return {
    drive,
    write: (path, text) => {
      if (ids.has(path)) drive.overwrite(idOf(path), text);
      else ids.set(path, drive.put(nameOf(path), text, { parentId: parentOf(path) }));
    },
    remove: (path) => {
      drive.trash(idOf(path));
      ids.delete(path);
    },
    rename: (from, to) => {
      drive.rename(idOf(from), nameOf(to));
      drive.move(idOf(from), parentOf(to));
      ids.set(to, idOf(from));
      ids.delete(from);
    },
  };
}

function live(drive: DriveStore, name: string): DriveEntry {
  drive.refresh();
  const found = [...drive.entries()].find((entry) => entry.name === name && !entry.trashed);
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
}

function text(drive: DriveStore, entry: DriveEntry, place = -1): string {
  const revision = entry.revisions.at(place);
  const bytes = revision && drive.read(entry.id, revision.id, 0, revision.size);
  return bytes === undefined ? 'gone' : Buffer.from(bytes).toString();
}

describe.each([
  ['on a folder', onFolder],
  ['in memory', inMemory],
])('a Drive %s', (_name, open) => {
  it('P58 gives a file written in place the same ID, a new revision and the md5 of its bytes', () => {
    const { drive, write } = open();
    write('clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    write('clientes.csv', 'c;d');
    const after = live(drive, 'clientes.csv');
    expect(after.id).toBe(before.id);
    expect(after.version).toBeGreaterThan(before.version);
    expect(headOf(after)?.id).not.toBe(headOf(before)?.id);
    expect(headOf(after)).toMatchObject({ md5: '7a5752fe06447c84a3c3c2b0a43070a5', size: 3 });
  });

  it('P58 gives a file deleted and made anew another ID, and has the former one in the trash', () => {
    const { drive, write, remove } = open();
    write('clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    remove('clientes.csv');
    write('clientes.csv', 'a;b');
    expect(live(drive, 'clientes.csv').id).not.toBe(before.id);
    expect(drive.entry(before.id)?.trashed).toBe(true);
  });

  it('P58 keeps the ID of a file that is renamed and moved into a subfolder', () => {
    const { drive, write, rename } = open();
    write('clientes.csv', 'a;b');
    const before = live(drive, 'clientes.csv');
    rename('clientes.csv', 'sub/otros.csv');
    const after = live(drive, 'otros.csv');
    expect(after.id).toBe(before.id);
    expect(after.version).toBeGreaterThan(before.version);
    expect([before.parents, after.parents]).toEqual([[drive.rootId], [live(drive, 'sub').id]]);
  });

  it('keeps the head and the revision before it readable', () => {
    const { drive, write } = open();
    for (const content of ['uno', 'dos', 'tres']) {
      write('clientes.csv', content);
      live(drive, 'clientes.csv');
    }
    const entry = live(drive, 'clientes.csv');
    expect([text(drive, entry), text(drive, entry, -2)]).toEqual(['tres', 'dos']);
  });

  it('reads any part of a content as that part of its bytes', () => {
    const { drive, write } = open();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (content, start, length) => {
        write('clientes.csv', content);
        const entry = live(drive, 'clientes.csv');
        const bytes = Buffer.from(content);
        const end = Math.min(bytes.length, start + length);
        const read = drive.read(entry.id, headOf(entry)?.id ?? '', Math.min(start, end), end);
        expect(Buffer.from(read ?? [])).toEqual(bytes.subarray(Math.min(start, end), end));
      }),
    );
  });

  it('has no content for an ID or a revision that is not there', () => {
    const { drive, write } = open();
    write('clientes.csv', 'a;b');
    const entry = live(drive, 'clientes.csv');
    expect([drive.read(entry.id, 'x', 0, 1), drive.read('x', 'x', 0, 1), drive.entry('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
