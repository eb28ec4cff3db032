import { cutBatches, cutRequests } from '../../../../src/core/judge/audit/batch';
import { Columns } from '../../../../src/core/judge/audit/columns';
import type { AuditedEntity } from '../../../../src/core/judge/audit/entity';
import { parentsOf, standingOf } from '../../../../src/core/judge/audit/parents';
import type { Check, ColumnRead } from '../../../../src/core/judge/audit/plan';
import { planAudit } from '../../../../src/core/judge/audit/plan';
import type { FoundRelation } from '../../../../src/core/judge/audit/search/foundrelation';
import type { Kind } from '../../../../src/core/records/entity/definition';

const MINUTE_MS = 60_000;
const MB = 1_000_000;

const to = (kind: Kind, change: Partial<FoundRelation> = {}): FoundRelation => ({
  column: 1,
  name: `id_${kind}`,
  kind,
  tab: null,
  need: 'must',
  confidence: 1,
  evidence: [],
  ...change,
});

const entity = (tab: string, kind: Kind, change: Partial<AuditedEntity> = {}): AuditedEntity => ({
  tab,
  kind,
  published: true,
  held: false,
  arrivedMs: 0,
  rows: 100,
  columns: 5,
  bytes: 5_000,
  id: { column: 0, name: 'id', confidence: 1, evidence: [] },
  relations: [],
  ...change,
});

const SUCURSALES = entity('Sucursales', 'ubicaciones');
const TALLERES = entity('Talleres', 'ubicaciones');
const CLIENTES = entity('Clientes', 'clientes');
const VENTAS = entity('Ventas', 'ventas', {
  relations: [to('clientes'), to('ubicaciones', { column: 2, need: 'may' })],
});
const ALL = [SUCURSALES, TALLERES, CLIENTES, VENTAS];

const keys = (checks: readonly Check[]) => checks.map(({ key }) => key);
const columnsOf = (checks: readonly Check[]) =>
  cutBatches(checks)
    .flatMap(({ columns }) => columns)
    .map(({ tab, column }) => `${tab} ${column}`);

describe('planAudit', () => {
  it.each([
    ['nothing', [], []],
    ['a parent', ['Clientes'], ['ids Clientes', 'relation Ventas 1 clientes']],
    ['one of two parents of a kind', ['Talleres'], ['ids Talleres', 'relation Ventas 2 ubicaciones']],
    ['a child', ['Ventas'], ['relation Ventas 2 ubicaciones', 'relation Ventas 1 clientes', 'ids Ventas']],
    [
      'parent and child together, each check once and next to the IDs that it reads',
      ['Clientes', 'Ventas'],
      ['relation Ventas 2 ubicaciones', 'ids Clientes', 'relation Ventas 1 clientes', 'ids Ventas'],
    ],
  ])('checks what a change of %s can alter', (_, changed, expected) => {
    expect(keys(planAudit(changed, ALL))).toEqual(expected);
  });

  it('reads the IDs of all tabs of a kind for a relation to the kind', () => {
    expect(columnsOf(planAudit(['Talleres'], ALL))).toEqual(['Talleres 0', 'Ventas 2', 'Sucursales 0']);
  });

  it('reads the IDs of the one tab that a person named', () => {
    const child = entity('Ventas', 'ventas', { relations: [to('ubicaciones', { tab: 'Talleres' })] });
    expect(columnsOf(planAudit(['Talleres'], [SUCURSALES, TALLERES, child]))).toEqual([
      'Talleres 0',
      'Ventas 1',
    ]);
  });

  it('reads nothing for columns that are not there, and still checks them', () => {
    const child = entity('Ventas', 'ventas', {
      id: { column: null, name: null, confidence: 0, evidence: [] },
      relations: [to('clientes', { column: null })],
    });
    const checks = planAudit(['Ventas'], [CLIENTES, child]);
    expect(keys(checks)).toEqual(['relation Ventas -1 clientes', 'ids Ventas']);
    expect(columnsOf(checks)).toEqual([]);
  });

  it('leaves tabs alone that show nothing yet', () => {
    expect(planAudit(['Ventas'], [CLIENTES, { ...VENTAS, published: false }])).toEqual([]);
  });
});

describe('standingOf', () => {
  it.each<[string, readonly AuditedEntity[], string]>([
    ['certain when the parent is as new', [CLIENTES], 'current'],
    ['certain when the parent is newer', [{ ...CLIENTES, arrivedMs: 99 * MINUTE_MS }], 'current'],
    ['uncertain when no tab of the kind is there', [{ ...CLIENTES, published: false }], 'missing'],
    [
      'uncertain when no tab of the kind is there because its file is held',
      [{ ...CLIENTES, published: false, held: true }],
      'refused',
    ],
    ['uncertain when no entity is of the kind', [], 'missing'],
    ['uncertain when a newer parent is held', [{ ...CLIENTES, held: true }], 'held'],
    [
      'uncertain when the first snapshot of one of two parents is held',
      [SUCURSALES, { ...TALLERES, published: false, held: true }],
      'held',
    ],
    [
      'certain when one of two parents is there and the other one never was',
      [SUCURSALES, { ...TALLERES, published: false }],
      'current',
    ],
    [
      'uncertain when nobody knows the parent’s ID column',
      [{ ...CLIENTES, id: { column: null, name: null, confidence: 0, evidence: [] } }],
      'no-id',
    ],
  ])('is %s', (_, parents, expected) => {
    expect(standingOf({ ...VENTAS, arrivedMs: 10 * MINUTE_MS }, parents)).toBe(expected);
  });

  it('is uncertain when the child came more than two polls after any of its parents', () => {
    const child = { ...VENTAS, arrivedMs: 10 * MINUTE_MS + 1 };
    expect(standingOf(child, [{ ...SUCURSALES, arrivedMs: child.arrivedMs }, TALLERES])).toBe('older');
  });
});

describe('parentsOf', () => {
  it('finds a configured tab whatever the case and accents', () => {
    expect(parentsOf({ kind: 'ubicaciones', tab: 'TALLERES' }, ALL)).toEqual([TALLERES]);
  });

  it('is empty for a target that is neither a tab nor a kind', () => {
    expect(parentsOf({ kind: null, tab: 'Sucursal Norte' }, ALL)).toEqual([]);
  });
});

describe('cutBatches', () => {
  const large = (tab: string, kind: Kind, relations: readonly FoundRelation[] = []) =>
    entity(tab, kind, { rows: 500_000, columns: 1, bytes: 3 * MB, relations });

  it('reads a small dealership at once', () => {
    expect(cutBatches(planAudit(['Clientes', 'Ventas', 'Talleres', 'Sucursales'], ALL))).toHaveLength(1);
  });

  it('gives a check that needs more than one read a batch of its own', () => {
    const all = [large('Clientes', 'clientes'), large('Ventas', 'ventas', [to('clientes')])];
    const batches = cutBatches(planAudit(['Clientes'], all));
    expect(batches.map(({ checks }) => keys(checks))).toEqual([
      ['ids Clientes'],
      ['relation Ventas 1 clientes'],
    ]);
  });
});

describe('cutRequests', () => {
  const read = (tab: string, rows: number, bytes: number): ColumnRead => ({ tab, column: 0, rows, bytes });

  it('asks for all small columns together', () => {
    expect(cutRequests([read('A', 10, 100), read('B', 20, 200)])).toEqual([
      [
        { tab: 'A', column: 0, from: 0, rows: 10 },
        { tab: 'B', column: 0, from: 0, rows: 20 },
      ],
    ]);
  });

  it('cuts a large column by rows, without a gap, and fills the last request up', () => {
    expect(cutRequests([read('A', 1_000_000, 20 * MB), read('B', 10, 100)])).toEqual([
      [{ tab: 'A', column: 0, from: 0, rows: 400_000 }],
      [{ tab: 'A', column: 0, from: 400_000, rows: 400_000 }],
      [
        { tab: 'A', column: 0, from: 800_000, rows: 200_000 },
        { tab: 'B', column: 0, from: 0, rows: 10 },
      ],
    ]);
  });

  it('reads a row that alone is larger than a request', () => {
    expect(
      cutRequests([read('A', 2, 40 * MB)]).map((pieces) => pieces.map(({ from, rows }) => [from, rows])),
    ).toEqual([[[0, 1]], [[1, 1]]]);
  });

  it('asks nothing for a tab without rows', () => {
    expect(cutRequests([read('A', 0, 0)])).toEqual([]);
  });
});

describe('Columns', () => {
  const A: ColumnRead = { tab: 'A', column: 0, rows: 4, bytes: 10 };
  const B: ColumnRead = { tab: 'A', column: 1, rows: 4, bytes: 10 };

  it('puts pieces together and fills up what Sheets leaves out at the end of each', () => {
    const columns = new Columns();
    columns.put({ tab: 'A', column: 0, from: 0, rows: 3 }, ['x']);
    columns.put({ tab: 'A', column: 0, from: 3, rows: 1 }, ['y']);
    expect(columns.of(A)).toEqual(['x', '', '', 'y']);
  });

  it('asks for a column once while it is needed, and lets go of it afterwards', () => {
    const columns = new Columns();
    expect(columns.turnTo([A])).toEqual([A]);
    columns.put({ tab: 'A', column: 0, from: 0, rows: 4 }, ['x']);
    expect(columns.turnTo([A, B])).toEqual([B]);
    expect(columns.turnTo([B])).toEqual([B]);
    expect(columns.turnTo([A])).toEqual([A]);
  });

  it('indexes a column once', () => {
    const columns = new Columns();
    columns.put({ tab: 'A', column: 0, from: 0, rows: 4 }, ['x', 'y']);
    expect(columns.index(A)).toBe(columns.index(A));
  });
});
