import type { Looks } from '../../../../src/core/records/snapshot/first-looks';
import {
  firstLook,
  isDone,
  isSettled,
  keyOf,
  look,
  markDone,
  NO_LOOKS,
  remembered,
} from '../../../../src/core/records/snapshot/first-looks';
import type { ListedFile } from '../../../../src/core/records/snapshot/folder';
import { listed, withoutBytes } from './file';

const NOW = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const clientes = listed();
const ventas = listed({ id: 'file-2', name: 'ventas.csv' });

function looked(files: readonly ListedFile[] = [clientes], now = NOW, before: Looks = NO_LOOKS): Looks {
  return look(before, files, now).looks;
}

const countOf = ({ pending, done }: Looks) => Object.keys(pending).length + Object.keys(done).length;

describe('look', () => {
  it('notes when a snapshot is seen for the first time, and keeps to it', () => {
    const looks = looked([clientes], NOW + MINUTE, looked());
    expect(firstLook(looks, clientes, NOW + MINUTE)).toBe(NOW);
  });

  it('takes new bytes under the same ID for a new snapshot', () => {
    const newer = listed({ md5: 'bb' });
    const looks = looked([newer], NOW + MINUTE, looked());
    expect(firstLook(looks, newer, NOW + MINUTE)).toBe(NOW + MINUTE);
  });

  it('keeps to it though the snapshot is not listed meanwhile, and whether it was dealt with', () => {
    const done = markDone(looked([clientes, ventas]), [clientes, ventas], new Set(['file-2']));
    const away = looked([], NOW + MINUTE, done);
    const back = looked([clientes, ventas], NOW + 2 * MINUTE, away);
    expect([clientes, ventas].map((file) => firstLook(back, file, 0))).toEqual([NOW, NOW]);
    expect([clientes, ventas].map((file) => isDone(back, file))).toEqual([true, false]);
  });

  it('takes a content for new that its file had before it had another one, since it was written anew', () => {
    const changed = looked([listed({ md5: 'bb' })], NOW + MINUTE, looked());
    const back = looked([clientes], NOW + 2 * MINUTE, changed);
    expect(firstLook(back, clientes, 0)).toBe(NOW + 2 * MINUTE);
    expect(countOf(back)).toBe(1);
  });

  it('keeps to what a former version noted, and to nothing of it twice', () => {
    const former = { done: { [keyOf(clientes)]: NOW }, pending: { [keyOf(ventas)]: NOW } };
    const looks = looked([clientes], NOW + MINUTE, former);
    expect([firstLook(looks, clientes, 0), isDone(looks, clientes)]).toEqual([NOW, true]);
    expect(firstLook(looked([ventas], NOW + MINUTE, looks), ventas, 0)).toBe(NOW);
    expect(countOf(looks)).toBe(2);
  });

  it('passes over what has no bytes of its own', () => {
    expect(looked([withoutBytes()])).toEqual(NO_LOOKS);
  });

  it('says whether anything came', () => {
    const looks = looked([clientes, ventas]);
    expect(look(looks, [ventas, clientes], NOW + MINUTE).changed).toBe(false);
    expect(look(looks, [clientes], NOW + MINUTE).changed).toBe(false);
    expect(look(looks, [clientes, listed({ id: 'file-3' })], NOW + MINUTE).changed).toBe(true);
  });

  it('takes no forgotten snapshot for a new one', () => {
    const old = Array.from({ length: 4_100 }, (_, at) =>
      listed({ id: `old-${at}`, modifiedMs: NOW - 9_999 + at }),
    );
    const kept = remembered(looked(old));
    expect(countOf(kept)).toBe(4_000);
    const { looks, changed } = look(kept, old, NOW + MINUTE);
    expect([changed, countOf(looks)]).toEqual([false, 4_100]);
    expect(old.filter((file) => firstLook(looks, file, NOW + MINUTE) > NOW)).toEqual([]);
    expect(old.slice(0, 100).every((file) => isDone(looks, file))).toBe(true);
  });

  it('forgets the oldest of those that are not listed, where there is no room for all', () => {
    const files = Array.from({ length: 3_000 }, (_, at) => listed({ id: `first-${at}` }));
    const later = Array.from({ length: 3_000 }, (_, at) => listed({ id: `later-${at}` }));
    const looks = looked(later, NOW + MINUTE, looked(files));
    const back = looked([...files, ...later], NOW + 2 * MINUTE, looks);
    expect(later.every((file) => firstLook(back, file, 0) === NOW + MINUTE)).toBe(true);
    expect(files.filter((file) => firstLook(back, file, 0) === NOW)).toHaveLength(999);
  });

  it('takes no file for forgotten that it remembers with another content', () => {
    const newer = listed({ md5: 'bb', modifiedMs: 1 });
    const { looks } = look(looked([clientes]), [newer], NOW + MINUTE, NOW + 1);
    expect(firstLook(looks, newer, 0)).toBe(NOW + MINUTE);
  });

  it('takes nothing for forgotten since many files were deleted, whatever the clock of the client says', () => {
    const deleted = Array.from({ length: 4_000 }, (_, at) => listed({ id: `deleted-${at}` }));
    const looks = looked([], NOW + MINUTE, looked(deleted));
    const newer = listed({ id: 'newer', modifiedMs: 1 });
    expect(firstLook(looked([newer], NOW + 2 * MINUTE, looks), newer, 0)).toBe(NOW + 2 * MINUTE);
  });

  it('takes a new one for new though it can remember no more', () => {
    const old = Array.from({ length: 4_000 }, (_, at) => listed({ id: `old-${at}` }));
    const newer = listed({ id: 'newer', modifiedMs: NOW + 1 });
    const { looks, changed } = look(looked(old), [...old, newer], NOW + MINUTE);
    expect([changed, firstLook(looks, newer, 0)]).toEqual([true, NOW + MINUTE]);
    expect(firstLook(remembered(looks), newer, 0)).toBe(NOW + MINUTE);
  });
});

describe('isSettled', () => {
  it('wants a minute between the first look and now', () => {
    const looks = looked();
    expect(isSettled({ looks, rememberedSinceMs: null }, clientes, NOW)).toBe(false);
    expect(isSettled({ looks, rememberedSinceMs: null }, clientes, NOW + MINUTE - 1)).toBe(false);
    expect(isSettled({ looks, rememberedSinceMs: null }, clientes, NOW + MINUTE)).toBe(true);
  });

  it('begins anew where the memory was lost, whatever time the client gives the file', () => {
    const { looks } = look(NO_LOOKS, [listed({ modifiedMs: 1 })], NOW, NOW - 1);
    const memory = { looks, rememberedSinceMs: NOW };
    expect(firstLook(looks, clientes, 0)).toBe(1);
    expect([NOW, NOW + MINUTE - 1, NOW + MINUTE].map((now) => isSettled(memory, clientes, now))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('begins anew with new bytes', () => {
    const newer = listed({ md5: 'bb' });
    const looks = looked([newer], NOW + MINUTE, looked());
    expect(isSettled({ looks, rememberedSinceMs: null }, newer, NOW + MINUTE)).toBe(false);
  });
});

describe('markDone', () => {
  it('marks what was dealt with as done, and leaves when it was first seen', () => {
    const looks = markDone(looked([clientes, ventas]), [clientes, ventas], new Set(['file-2']));
    expect([isDone(looks, clientes), isDone(looks, ventas)]).toEqual([true, false]);
    expect(firstLook(looks, clientes, 0)).toBe(NOW);
    expect(isSettled({ looks, rememberedSinceMs: null }, clientes, NOW + MINUTE)).toBe(true);
  });

  it('takes the mark away when something is left to do', () => {
    const done = markDone(looked(), [clientes], new Set());
    expect(isDone(markDone(done, [clientes], new Set(['file-1'])), clientes)).toBe(false);
  });

  it('keeps the mark through later looks', () => {
    const done = markDone(looked(), [clientes], new Set());
    expect(isDone(looked([clientes], NOW + MINUTE, done), clientes)).toBe(true);
  });
});
