import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import type { Staging } from '../../../../src/core/load/publish/staging';
import {
  dropStaging,
  fillStaging,
  growStaging,
  leftovers,
  openStaging,
  stagingTitle,
} from '../../../../src/core/load/publish/staging';
import { FakeWorld } from '../../fake/world';

const lost = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
const EMPTY: Staging = { sheetId: 9, rows: 4, columns: 2, filled: 0 };

/** A Spreadsheet with an open staging tab. */
function open(staging = EMPTY) {
  const world = new FakeWorld();
  const budget = { clock: world.clock, stopMs: world.nowMs + 5 * 60_000 };
  openStaging(world.book, staging, []);
  world.book.calls.length = 0;
  return { book: world.book, budget };
}

describe('openStaging', () => {
  it('makes a hidden tab of the wanted grid', () => {
    const { book } = open();
    expect(book.tabs().at(-1)).toEqual({
      sheetId: 9,
      title: stagingTitle(9),
      hidden: true,
      rows: 4,
      columns: 2,
      isGrid: true,
      locked: false,
      tables: [],
      protections: [],
    });
  });

  it('replaces what an earlier run left, in the same step', () => {
    const { book } = open();
    openStaging(book, { ...EMPTY, sheetId: 10 }, [9]);
    expect(leftovers(book.tabs())).toEqual([10]);
    expect(book.count('apply')).toBe(1);
  });

  it('gives each staging tab a name of its own, so that a piece of a former one finds no tab', () => {
    const { book, budget } = open();
    openStaging(book, { ...EMPTY, sheetId: 10 }, [9]);
    expect(() => fillStaging(budget, book, EMPTY, [['a']])).toThrow(stagingTitle(9));
    expect(book.textsOf(stagingTitle(10))).toEqual([]);
  });
});

describe('leftovers', () => {
  const named = (title: string, sheetId: number) => {
    const world = new FakeWorld();
    world.book.apply([{ kind: 'addTab', sheetId, title, rows: 1, columns: 1, hidden: true }]);
    return leftovers(world.book.tabs());
  };

  it.each([
    ['its own name', stagingTitle(36), [36]],
    ['the name that an earlier version gave', '_carga', [36]],
    ['the name of another one: a person gave it', stagingTitle(37), []],
    ['a name that only begins like it', '_carga de enero', []],
  ])('finds a tab by %s', (_, title, ids) => {
    expect(named(title, 36)).toEqual(ids);
  });
});

describe('fillStaging', () => {
  it('writes rows below those that are staged', () => {
    const { book, budget } = open();
    const first = fillStaging(budget, book, EMPTY, [['a', 'b'], ['c']]);
    const second = fillStaging(budget, book, first, [['d']]);
    expect([first.filled, second.filled]).toEqual([2, 3]);
    expect(book.textsOf(stagingTitle(9))).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('writes nothing for no rows', () => {
    const { book, budget } = open();
    expect(fillStaging(budget, book, EMPTY, [])).toEqual(EMPTY);
    expect(book.calls).toEqual([]);
  });

  it('divides rows into writes of 2 MB, and a larger row goes alone', () => {
    const { book, budget } = open({ ...EMPTY, rows: 100 });
    const row = ['x'.repeat(40_000), 'y'.repeat(40_000)];
    const huge = Array.from({ length: 2 }, () => 'z'.repeat(1_500_000));
    fillStaging(budget, book, { ...EMPTY, rows: 100 }, [
      ...Array.from({ length: 60 }, () => row),
      huge,
      ['end'],
    ]);
    const [most, ...rest] = [...book.writtenBytes].sort((a, b) => b - a);
    expect(most).toBeGreaterThan(3_000_000);
    expect(Math.max(...rest)).toBeLessThanOrEqual(2_000_000);
    expect(book.writtenBytes.length).toBe(5);
    expect(book.textsOf(stagingTitle(9))?.[61]).toEqual(['end']);
  });

  it('may be repeated: a row has its fixed place', () => {
    const { book, budget } = open();
    fillStaging(budget, book, EMPTY, [['a'], ['b']]);
    fillStaging(budget, book, EMPTY, [['a'], ['b'], ['c']]);
    expect(book.textsOf(stagingTitle(9))).toEqual([['a'], ['b'], ['c']]);
  });

  it('asks again when an answer is lost', () => {
    const { book, budget } = open();
    book.faults.push({ call: 'write', error: lost, applied: true });
    expect(fillStaging(budget, book, EMPTY, [['a'], ['b']]).filled).toBe(2);
    expect(book.textsOf(stagingTitle(9))).toEqual([['a'], ['b']]);
  });
});

describe('growStaging', () => {
  it('grows and never shrinks', () => {
    const { book } = open();
    expect(growStaging(book, EMPTY, 10, 5)).toMatchObject({ rows: 10, columns: 5 });
    expect(book.tabs().at(-1)).toMatchObject({ rows: 10, columns: 5 });
    expect(growStaging(book, { ...EMPTY, rows: 10, columns: 5 }, 3, 1)).toMatchObject({
      rows: 10,
      columns: 5,
    });
  });

  it('asks nothing when it is large enough', () => {
    const { book } = open();
    expect(growStaging(book, EMPTY, 4, 2)).toBe(EMPTY);
    expect(book.calls).toEqual([]);
  });
});

describe('dropStaging', () => {
  it('removes the tab, also when a person gave it another name', () => {
    const { book, budget } = open();
    book.apply([{ kind: 'nameTab', sheetId: 9, title: 'borrador', hidden: true }]);
    dropStaging(budget, book, 9);
    expect(book.tabs().map(({ title }) => title)).toEqual(['Hoja 1']);
  });

  it('never removes a tab that is shown: it may have become the live one', () => {
    const { book, budget } = open();
    book.apply([{ kind: 'nameTab', sheetId: 9, title: 'Clientes', hidden: false }]);
    dropStaging(budget, book, 9);
    expect(book.tabs().map(({ title }) => title)).toEqual(['Hoja 1', 'Clientes']);
  });

  it('writes nothing when there is none', () => {
    const world = new FakeWorld();
    dropStaging({ clock: world.clock, stopMs: 0 }, world.book, 9);
    expect(world.book.calls).toEqual(['tabs']);
  });
});
