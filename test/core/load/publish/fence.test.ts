import type { Edit } from '../../../../src/core/ground/ports/edit';
import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { FencedWorkbook } from '../../../../src/core/load/publish/fence';
import type { FakeWorkbook } from '../../fake/workbook';
import { FakeWorld } from '../../fake/world';

const lost = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
const busy = new ServiceError('sheets', 'transient', 429, 'refused', 'quota of the minute');

const STATUS: Edit = { kind: 'addTab', sheetId: 1, title: '_Estado', rows: 2, columns: 2, hidden: false };

/** Writes one text into the first cell of `_Estado`. */
const write = (text: string): Edit[] => [
  { kind: 'cells', sheetId: 1, row: 0, rows: 1, columns: 1, texts: [[text]] },
];

class Step {
  readonly world = new FakeWorld();
  readonly book: FakeWorkbook = this.world.book;

  constructor() {
    this.open('install').apply([STATUS]);
    this.book.calls.length = 0;
  }

  /** The Spreadsheet as a run of this name writes it. */
  open(run: string): FencedWorkbook {
    const budget = { clock: this.world.clock, stopMs: this.world.nowMs + 5 * 60_000 };
    return new FencedWorkbook(this.book, budget, 'Marca', run);
  }

  /** A run that has looked. */
  opened(run: string): FencedWorkbook {
    const workbook = this.open(run);
    workbook.read([{ title: '_Estado', rows: 1, columns: 1 }]);
    this.book.calls.length = 0;
    return workbook;
  }

  /** Takes what the next batch asks, to be applied later; its answer is lost, now and at each further try. */
  delay(tries = 6): () => void {
    const { book } = this;
    const apply = book.apply.bind(book);
    let late: readonly Edit[] = [];
    let left = tries;
    book.apply = (edits) => {
      late = edits;
      left -= 1;
      if (left === 0) book.apply = apply;
      throw lost;
    };
    return () => void apply(late);
  }

  get text(): string | undefined {
    return this.book.textsOf('_Estado')?.[0]?.[0];
  }

  get marks(): string[] {
    return this.book.tabList.flatMap(({ protections }) => protections.map(({ text }) => text));
  }
}

const doubt = expect.objectContaining({ fate: 'in-doubt' });

describe('a batch', () => {
  it('is one request, takes the mark of the last one away and sets its own', () => {
    const step = new Step();
    const workbook = step.opened('a');
    workbook.apply(write('first'));
    workbook.apply(write('second'));
    expect([step.book.calls, step.text, step.marks]).toEqual([['apply', 'apply'], 'second', ['Marca a-2']]);
  });

  it('that makes _Estado takes no mark away', () => {
    const world = new FakeWorld();
    const budget = { clock: world.clock, stopMs: world.nowMs };
    new FencedWorkbook(world.book, budget, 'Marca', 'a').apply([STATUS]);
    expect(world.book.calls).toEqual(['apply']);
  });

  it('is not applied again when it was, though the answer was lost', () => {
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: lost, applied: true });
    step.opened('a').apply(write('first'));
    expect([step.book.count('apply'), step.text]).toEqual([1, 'first']);
  });

  it('is applied again when it was not', () => {
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: lost, applied: false });
    step.opened('a').apply(write('first'));
    expect([step.book.count('apply'), step.text, step.marks]).toEqual([2, 'first', ['Marca a-1']]);
  });

  it('is known to stand when it arrived between the look and the next try', () => {
    const step = new Step();
    const workbook = step.opened('a');
    const land = step.delay(1);
    const tabs = step.book.tabs.bind(step.book);
    step.book.tabs = () => {
      const before = tabs();
      step.book.tabs = tabs;
      land();
      return before;
    };
    workbook.apply(write('first'));
    expect([step.text, step.marks]).toEqual(['first', ['Marca a-1']]);
  });

  it('is asked for again without a look when Google refused for the moment', () => {
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: busy, applied: false });
    step.opened('a').apply(write('first'));
    expect(step.book.calls).toEqual(['apply', 'apply']);
  });

  it('is given up after six tries', () => {
    const step = new Step();
    for (let index = 0; index < 10; index++)
      step.book.faults.push({ call: 'apply', error: busy, applied: false });
    expect(() => step.opened('a').apply(write('first'))).toThrow('quota of the minute');
    expect(step.book.count('apply')).toBe(6);
  });

  it.each(['denied', 'full', 'invalid', 'missing', 'quota'] as const)(
    'is given up at once, as Google says, when it is %s and nothing else was written',
    (kind) => {
      const step = new Step();
      const error = new ServiceError('sheets', kind, 400, 'refused', '');
      step.book.faults.push({ call: 'apply', error, applied: false });
      expect(() => step.opened('a').apply(write('first'))).toThrow(error);
      expect(step.book.count('apply')).toBe(1);
    },
  );

  it('whose lost answer nobody could classify is looked up', () => {
    const odd = new ServiceError('sheets', 'invalid', null, 'unknown', 'odd words');
    const step = new Step();
    step.book.faults.push({ call: 'apply', error: odd, applied: true });
    step.opened('a').apply(write('first'));
    expect(step.text).toBe('first');
  });

  it('is in doubt when its answer was lost and nobody can look', () => {
    const step = new Step();
    const workbook = step.opened('a');
    const hidden = new ServiceError('sheets', 'denied', 403, 'refused', '');
    step.book.faults.push({ call: 'apply', error: lost, applied: true });
    step.book.faults.push({ call: 'tabs', error: hidden, applied: false });
    expect(() => workbook.apply(write('first'))).toThrow(doubt);
  });

  it('lets an error of our own through', () => {
    const step = new Step();
    const workbook = step.opened('a');
    step.book.apply = () => {
      throw new TypeError('broken');
    };
    expect(() => workbook.apply(write('first'))).toThrow(TypeError);
  });
});

describe('a batch that comes late', () => {
  it('is refused when its run has written since', () => {
    const step = new Step();
    const workbook = step.opened('a');
    const land = step.delay();
    expect(() => workbook.apply(write('old'))).toThrow('unavailable');
    workbook.apply(write('new'));
    expect(land).toThrow('No protected range');
    expect(step.text).toBe('new');
  });

  it('is refused when another run has written since, which had not seen it', () => {
    const step = new Step();
    const land = step.delay();
    expect(() => step.opened('a').apply(write('old'))).toThrow('unavailable');
    step.opened('b').apply(write('new'));
    expect(land).toThrow('No protected range');
    expect(step.text).toBe('new');
  });

  it('leaves a run in doubt that had looked before it came: what that run makes fits no more', () => {
    const step = new Step();
    const land = step.delay();
    expect(() => step.opened('a').apply(write('old'))).toThrow('unavailable');
    const other = step.opened('b');
    land();
    expect(() => other.apply(write('new'))).toThrow(doubt);
    expect(step.text).toBe('old');
    step.opened('c').apply(write('newest'));
    expect(step.text).toBe('newest');
  });

  it('makes no second _Estado', () => {
    const world = new FakeWorld();
    const budget = { clock: world.clock, stopMs: world.nowMs };
    const open = (run: string) => new FencedWorkbook(world.book, budget, 'Marca', run);
    open('a').apply([STATUS]);
    const other = { ...STATUS, sheetId: 2 };
    expect(() => open('b').apply([other])).toThrow(doubt);
    expect(world.book.tabList.filter(({ title }) => title === '_Estado')).toHaveLength(1);
  });
});

describe('the mark', () => {
  /** As a person does in the list of protected ranges. */
  function takeAway({ book }: Step): void {
    book.tabList = book.tabList.map((tab) => ({ ...tab, protections: [] }));
  }

  it('that a person took away is set anew before the batch, by one request more', () => {
    const step = new Step();
    takeAway(step);
    const workbook = step.opened('a');
    workbook.apply(write('first'));
    workbook.apply(write('second'));
    expect([step.book.calls, step.text, step.marks.length]).toEqual([
      ['apply', 'apply', 'apply'],
      'second',
      1,
    ]);
  });

  it('that a person took away lets no batch through that was made for it', () => {
    const step = new Step();
    const land = step.delay();
    expect(() => step.opened('a').apply(write('old'))).toThrow('unavailable');
    takeAway(step);
    step.opened('b').apply(write('new'));
    expect(land).toThrow('No protected range');
    expect(step.text).toBe('new');
  });

  it('that a run set anew goes with its next batch, where what became of the first is not known', () => {
    const step = new Step();
    takeAway(step);
    const workbook = step.opened('a');
    // The mark is set; the answers to the batch behind it are lost.
    const { book } = step;
    const apply = book.apply.bind(book);
    let land = (): void => {};
    book.apply = (edits) => {
      const made = apply(edits);
      land = step.delay();
      return made;
    };
    expect(() => workbook.apply(write('old'))).toThrow('unavailable');
    book.apply = apply;
    workbook.apply(write('new'));
    expect(land).toThrow('No protected range');
    expect([step.text, step.marks]).toEqual(['new', ['Marca a-2']]);
  });

  it('may be there twice, since setting it anew came late: the next batch takes both away', () => {
    const step = new Step();
    takeAway(step);
    step.book.apply([{ kind: 'protect', sheetId: 1, rows: 1, description: 'Marca x-0' }]);
    step.book.apply([{ kind: 'protect', sheetId: 1, rows: 1, description: 'Marca y-0' }]);
    step.opened('a').apply(write('first'));
    expect(step.marks).toEqual(['Marca a-1']);
  });

  it('is told from what people protect themselves, which stays', () => {
    const step = new Step();
    step.book.apply([{ kind: 'protect', sheetId: 1, rows: 1, description: 'No tocar' }]);
    step.opened('a').apply(write('first'));
    expect(step.marks).toEqual(['No tocar', 'Marca a-1']);
  });

  it('goes with an _Estado that has another name now, when it is made anew', () => {
    const step = new Step();
    const land = step.delay();
    expect(() => step.opened('a').apply(write('old'))).toThrow('unavailable');
    step.book.apply([{ kind: 'nameTab', sheetId: 1, title: 'Mi estado', hidden: false }]);
    const workbook = step.open('b');
    workbook.tabs();
    workbook.apply([{ ...STATUS, sheetId: 2 }]);
    expect(land).toThrow('No protected range');
    expect(step.marks).toEqual(['Marca b-1']);
  });

  it('is read before anything is written by who has not looked', () => {
    const step = new Step();
    step.open('a').apply(write('first'));
    expect(step.book.calls).toEqual(['tabs', 'apply']);
  });

  it('cannot be read where there is no _Estado: nothing is written', () => {
    const world = new FakeWorld();
    const budget = { clock: world.clock, stopMs: world.nowMs };
    const workbook = new FencedWorkbook(world.book, budget, 'Marca', 'a');
    expect(() => workbook.apply([{ kind: 'deleteTab', sheetId: 0 }])).toThrow('_Estado');
    expect(world.book.count('apply')).toBe(0);
  });
});
