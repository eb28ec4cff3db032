import { ServiceError } from '../../../src/core/ports';
import { commit } from '../../../src/core/publish/commit';
import type { FakeWorkbook } from '../fake/workbook';
import { FakeWorld } from '../fake/world';

const ADD = [{ kind: 'addTab', sheetId: 7, title: 'Clientes', rows: 2, columns: 2, hidden: false }] as const;
const lost = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
const busy = new ServiceError('sheets', 'transient', 429, 'refused', 'quota of the minute');

class Step {
  readonly world = new FakeWorld();
  readonly book: FakeWorkbook = this.world.book;
  lookups = 0;

  run(): void {
    const budget = { clock: this.world.clock, stopMs: this.world.nowMs + 5 * 60_000 };
    commit(budget, this.book, ADD, () => {
      this.lookups += 1;
      return this.book.tabList.some((tab) => tab.sheetId === 7);
    });
  }
}

describe('commit', () => {
  it('applies the edits in one request and looks nothing up', () => {
    const step = new Step();
    step.run();
    expect([step.book.count('apply'), step.lookups]).toEqual([1, 0]);
  });

  it('does not apply again what was applied though the answer was lost', () => {
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: lost, applied: true });
    step.run();
    expect([step.book.count('apply'), step.lookups]).toEqual([1, 1]);
  });

  it('applies again what turned out not to have been applied', () => {
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: lost, applied: false });
    step.run();
    expect([step.book.count('apply'), step.lookups]).toEqual([2, 1]);
  });

  it('does not apply again what was applied a moment after its answer was lost', () => {
    const step = new Step();
    const apply = step.book.apply.bind(step.book);
    step.book.faults.push({ call: 'apply', error: lost, applied: false });
    step.world.clock.sleep = () => apply(ADD);
    step.run();
    expect([step.lookups, step.book.tabList.filter((tab) => tab.sheetId === 7).length]).toEqual([1, 1]);
  });

  it('knows that all is there when the next try is refused because the one before was applied meanwhile', () => {
    const step = new Step();
    const { book } = step;
    const apply = book.apply.bind(book);
    book.faults.push({ call: 'apply', error: lost, applied: false });
    book.apply = (edits) => {
      if (book.count('apply') === 1) apply(edits);
      apply(edits);
    };
    step.run();
    expect([step.lookups, book.tabList.filter((tab) => tab.sheetId === 7).length]).toEqual([2, 1]);
  });

  it('asks again without a look-up when Google refused for the moment', () => {
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: busy, applied: false });
    step.run();
    expect([step.book.count('apply'), step.lookups]).toEqual([2, 0]);
  });

  it.each(['denied', 'full', 'invalid', 'missing', 'quota'] as const)(
    'gives up at once when it is %s',
    (kind) => {
      const step = new Step();
      step.book.faults.push({
        call: 'apply',
        error: new ServiceError('sheets', kind, 400, 'refused', ''),
        applied: false,
      });
      expect(() => step.run()).toThrow(ServiceError);
      expect(step.book.count('apply')).toBe(1);
    },
  );

  it('looks up a lost answer that nobody could classify, and fails when the edits are not there', () => {
    const odd = new ServiceError('sheets', 'invalid', 0, 'unknown', 'odd words');
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: odd, applied: true });
    step.run();
    expect(step.lookups).toBe(1);
    const other = new Step();
    other.book.faults.push({ call: 'apply', error: odd, applied: false });
    expect(() => other.run()).toThrow('odd words');
  });

  it('gives up after six tries', () => {
    const step = new Step();
    for (let index = 0; index < 10; index++)
      step.book.faults.push({ call: 'apply', error: busy, applied: false });
    expect(() => step.run()).toThrow('quota of the minute');
    expect(step.book.count('apply')).toBe(6);
  });

  it('lets an error of our own through', () => {
    const step = new Step();
    const broken = [{ ...ADD[0], sheetId: 0 }];
    const fault = () => {
      throw new TypeError('broken');
    };
    const workbook = { tabs: fault, read: fault, columns: fault, apply: fault, write: fault };
    expect(() => commit({ clock: step.world.clock, stopMs: 0 }, workbook, broken, () => true)).toThrow(
      TypeError,
    );
  });
});
