import { look } from '../../../fleet/core/look/look';
import type { Memory } from '../../../fleet/core/look/memory';
import { GoogleError } from '../../../fleet/core/ports/google-error';
import type { Dealership } from '../../../fleet/core/registry/dealership';
import { FakeGoogle, ONE_BY_ONE } from '../fake/google';
import { statusTable } from '../fake/table';

const MINUTE = 60_000;

const dealership = (key: string, change: Partial<Dealership> = {}): Dealership => ({
  key,
  name: key,
  spreadsheet: `book-${key}`,
  script: 'script-1234567890',
  ring: 'all',
  notes: '',
  ...change,
});

/** A fleet whose looks remember the one before. */
function fleet(dealerships: readonly Dealership[]) {
  const google = new FakeGoogle();
  let memory: Memory = {};
  const lookAt = async () => {
    const looked = await look(
      { spreadsheets: google, worker: ONE_BY_ONE, now: () => google.nowMs },
      dealerships,
      memory,
    );
    memory = JSON.parse(JSON.stringify({ ...memory, ...looked.memory }));
    return looked;
  };
  const conditions = async () => {
    const { standings } = await lookAt();
    return Object.fromEntries(standings.map(({ dealership: { key }, condition }) => [key, condition]));
  };
  return { google, lookAt, conditions };
}

describe('a look at the fleet', () => {
  it('takes three requests at most for a thousand dealerships of which none moved', async () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => dealership(`d${index}`, { script: null }));
    const { google, conditions, lookAt } = fleet(thousand);
    for (const { spreadsheet } of thousand) google.put(spreadsheet ?? '', statusTable(google.nowMs));
    await lookAt();
    expect(google.taken()).toHaveLength(1002);
    google.nowMs += 30 * MINUTE;
    expect(new Set(Object.values(await conditions()))).toEqual(new Set(['well']));
    expect(google.taken()).toEqual(['list', 'list']);
  });

  it('tells the oldest first among those of one condition, and by name what began in one minute', async () => {
    const { google, lookAt } = fleet(['a', 'b', 'c'].map((key) => dealership(key)));
    for (const book of ['book-a', 'book-b', 'book-c']) google.put(book, statusTable(google.nowMs));
    google.put('book-c', null);
    await lookAt();
    google.nowMs += 5 * MINUTE;
    google.put('book-b', null);
    google.put('book-a', null);
    const { standings } = await lookAt();
    expect(standings.map((one) => [one.dealership.key, one.condition])).toEqual([
      ['c', 'not-installed'],
      ['a', 'not-installed'],
      ['b', 'not-installed'],
    ]);
  });

  it('reads what moved, and nothing else', async () => {
    const { google, lookAt } = fleet([dealership('a'), dealership('b')]);
    google.put('book-a', statusTable(google.nowMs));
    google.put('book-b', statusTable(google.nowMs));
    await lookAt();
    google.taken();
    google.nowMs += 5 * MINUTE;
    google.put('book-b', statusTable(google.nowMs));
    await lookAt();
    expect(google.taken()).toEqual(['list', 'read book-b']);
  });

  it('calls nobody for a sign of life that only the listing tells late', async () => {
    const { google, conditions } = fleet([dealership('a')]);
    const { modifiedMs } = google.put('book-a', statusTable(google.nowMs));
    await conditions();
    google.nowMs += 95 * MINUTE;
    google.put('book-a', statusTable(google.nowMs - MINUTE), { modifiedMs });
    expect(await conditions()).toEqual({ a: 'well' });
  });

  it('reads a silent one once, and then no more until it moves', async () => {
    const { google, lookAt } = fleet([dealership('a')]);
    google.put('book-a', statusTable(google.nowMs));
    const dueMs = google.nowMs + 90 * MINUTE;
    await lookAt();
    google.nowMs += 91 * MINUTE;
    google.taken();
    const { standings } = await lookAt();
    expect(standings).toMatchObject([{ condition: 'silent', sinceMs: dueMs }]);
    expect(google.taken()).toEqual(['list', 'read book-a']);
    google.nowMs += 24 * 60 * MINUTE;
    expect((await lookAt()).standings).toMatchObject([{ condition: 'silent', sinceMs: dueMs }]);
    expect(google.taken()).toEqual(['list']);
    google.put('book-a', statusTable(google.nowMs));
    expect((await lookAt()).standings).toMatchObject([{ condition: 'well', sinceMs: google.nowMs }]);
  });

  it('tells apart what cannot be read, and asks for it once an hour', async () => {
    const { google, conditions } = fleet([
      dealership('gone'),
      dealership('denied'),
      dealership('bin'),
      dealership('ok'),
    ]);
    google.put('book-denied', null, { absence: 'denied' });
    google.put('book-bin', statusTable(google.nowMs), { isTrashed: true });
    google.put('book-ok', statusTable(google.nowMs));
    const expected = { gone: 'gone', denied: 'no-access', bin: 'deleted', ok: 'well' };
    expect(await conditions()).toEqual(expected);
    google.taken();
    google.nowMs += MINUTE;
    expect(await conditions()).toEqual(expected);
    expect(google.taken()).toEqual(['list']);
    google.nowMs += 60 * MINUTE;
    await conditions();
    expect(google.taken()).toEqual(['list', 'find book-gone', 'find book-denied']);
  });

  it('goes on when Google does not answer for one of them, and does not forget how that one stood', async () => {
    const { google, conditions, lookAt } = fleet([dealership('a'), dealership('b')]);
    google.put('book-a', statusTable(google.nowMs));
    google.put('book-b', statusTable(google.nowMs));
    await conditions();
    google.nowMs += MINUTE;
    google.put('book-a', statusTable(google.nowMs));
    google.busy.add('book-a');
    expect(await conditions()).toEqual({ a: 'unknown', b: 'well' });
    google.busy.clear();
    google.taken();
    await lookAt();
    expect(google.taken()).toEqual(['list', 'read book-a']);
  });

  it('fails as a whole when this account cannot ask at all', async () => {
    const { google, lookAt } = fleet([dealership('a')]);
    google.list = async () => {
      throw new GoogleError('login', '400 invalid_grant');
    };
    await expect(lookAt()).rejects.toMatchObject({ trouble: 'login' });
  });

  it('finds one that the listing leaves out', async () => {
    const { google, conditions } = fleet([dealership('a')]);
    google.put('book-a', statusTable(google.nowMs), { isUnlisted: true });
    expect(await conditions()).toEqual({ a: 'well' });
  });

  it('learns the script that the product tells, unless it is another dealership’s', async () => {
    const { google, lookAt } = fleet([
      dealership('a', { script: null }),
      dealership('b', { script: 'script-of-b-123' }),
      dealership('c', { script: null }),
    ]);
    google.put('book-a', statusTable(google.nowMs, { scriptId: 'script-of-a-123' }));
    google.put('book-b', statusTable(google.nowMs, { scriptId: 'script-of-b-123' }));
    google.put('book-c', statusTable(google.nowMs, { scriptId: 'script-of-b-123' }));
    const { learned } = await lookAt();
    expect(learned.map(({ key, script }) => [key, script])).toEqual([['a', 'script-of-a-123']]);
  });

  it('remembers nothing of a Spreadsheet that was put in the place of another', async () => {
    const google = new FakeGoogle();
    google.put('book-a', statusTable(google.nowMs));
    google.put('book-b', statusTable(google.nowMs));
    const ports = { spreadsheets: google, worker: ONE_BY_ONE, now: () => google.nowMs };
    const { memory } = await look(ports, [dealership('a')], {});
    google.taken();
    await look(ports, [dealership('a', { spreadsheet: 'book-b' })], memory);
    expect(google.taken()).toEqual(['list', 'read book-b']);
  });
});
