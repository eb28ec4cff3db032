import type { AddPorts } from '../../../fleet/core/add/add';
import { add } from '../../../fleet/core/add/add';
import { GoogleError } from '../../../fleet/core/ports/google-error';
import type { Dealership } from '../../../fleet/core/registry/dealership';
import { release } from '../fake/fleet';

const FIRST: Dealership = {
  key: 'sur',
  name: 'Sur',
  spreadsheet: null,
  script: null,
  ring: 'all',
  notes: '',
};
const RELEASE = release('1', 'works');
const TEMPLATE = { spreadsheet: 'template', script: 'template-script' };

/** Google, and a registry file, as far as `add` knows them; killed after so many events, or without an answer at one. */
class FakeOffice implements AddPorts {
  readonly books: string[] = [];
  readonly scripts: string[] = [];
  readonly shared = new Set<string>();
  readonly pushed = new Set<string>();
  file: Dealership = FIRST;
  events = 0;
  killAt = Number.POSITIVE_INFINITY;
  lostAt = Number.POSITIVE_INFINITY;
  /** Looks that a listing is late. */
  late = 0;
  private readonly marks = new Map<string, string>();

  readonly maker: AddPorts['maker'] = {
    find: async (key) => {
      this.event();
      if (this.late > 0) {
        this.late -= 1;
        return null;
      }
      return this.marks.get(key) ?? null;
    },
    make: (key) => this.book(key),
    copy: (_, key) => this.book(key),
    share: async (book, mail, role) => this.after(() => this.shared.add(`${book} ${mail} ${role}`)),
    makeScript: async (book) => {
      const id = `script-of-${book}-${this.scripts.length}`;
      this.after(() => this.scripts.push(id));
      return id;
    },
  };
  readonly projects: AddPorts['projects'] = {
    parentOf: async () => 'gone',
    read: async () => 'gone',
    write: async (script) => this.after(() => this.pushed.add(script)),
  };
  readonly write = (dealership: Dealership) => {
    this.event();
    this.file = dealership;
  };
  readonly sleep = async () => {};

  private async book(key: string): Promise<string> {
    const id = `book-${this.books.length}`;
    this.after(() => {
      this.books.push(id);
      this.marks.set(key, id);
    });
    return id;
  }

  private after(apply: () => void): void {
    this.event();
    apply();
    if (this.events === this.lostAt) throw new GoogleError('offline', 'no answer', true);
    this.event();
  }

  private event(): void {
    this.events += 1;
    if (this.events > this.killAt) throw new Error('killed');
  }
}

const request = (office: FakeOffice, template: typeof TEMPLATE | null) => ({
  dealership: office.file,
  client: 'cliente@example.com',
  reader: 'lectora@example.com',
  template,
  release: RELEASE,
});

describe('adding a dealership', () => {
  it('makes Spreadsheet and script, pushes, shares, and notes each in the registry', async () => {
    const office = new FakeOffice();
    await add(office, request(office, null));
    expect(office.file).toEqual({ ...FIRST, spreadsheet: 'book-0', script: 'script-of-book-0-0' });
    expect([...office.pushed]).toEqual(['script-of-book-0-0']);
    expect([...office.shared]).toEqual([
      'book-0 cliente@example.com writer',
      'book-0 lectora@example.com reader',
    ]);
  });

  it('copies a template after it was brought up to date; nobody knows the copy’s script yet', async () => {
    const office = new FakeOffice();
    await add(office, request(office, TEMPLATE));
    expect(office.file).toEqual({ ...FIRST, spreadsheet: 'book-0', script: null });
    expect([...office.pushed]).toEqual(['template-script']);
    expect(office.scripts).toEqual([]);
  });

  it.each([
    ['made', null],
    ['copied', TEMPLATE],
  ])(
    'killed anywhere, or without an answer, goes on when it is asked again, and never makes a second Spreadsheet: %s',
    async (_, template) => {
      const whole = new FakeOffice();
      await add(whole, request(whole, template));
      for (let event = 0; event <= whole.events; event++) {
        for (const fault of ['killAt', 'lostAt'] as const) {
          const office = new FakeOffice();
          office[fault] = event;
          await add(office, request(office, template)).catch(() => {});
          office[fault] = Number.POSITIVE_INFINITY;
          await add(office, request(office, template));
          expect(office.books).toEqual(['book-0']);
          expect(office.file.spreadsheet).toBe('book-0');
          expect([...office.shared].sort()).toEqual([...whole.shared].sort());
          expect(office.pushed.has(template ? 'template-script' : (office.file.script ?? ''))).toBe(true);
        }
      }
    },
  );

  it('waits for a listing that is late before it gives up, and never makes a second one at once', async () => {
    const office = new FakeOffice();
    office.lostAt = 3;
    // The first look, before it is made, finds nothing in truth.
    office.late = 3;
    await add(office, request(office, TEMPLATE)).catch(() => {});
    expect(office.books.length).toBeLessThanOrEqual(1);
    office.lostAt = Number.POSITIVE_INFINITY;
    await add(office, request(office, TEMPLATE));
    expect(office.books).toEqual(['book-0']);
  });
});
