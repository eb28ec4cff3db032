import { indexKeys } from '../../../../../src/core/judge/audit/keyindex';
import type { PossibleParent } from '../../../../../src/core/judge/audit/search/child';
import { findRelationColumns } from '../../../../../src/core/judge/audit/search/relationcolumn';
import type { Kind, Relation } from '../../../../../src/core/records/entity/definition';

const ROWS = 60;
const column = (cell: (row: number) => string) => Array.from({ length: ROWS }, (_, row) => cell(row));
const CUSTOMERS = column((row) => String(100_000 + row));
const SELLERS = ['00017', '00030', '00056'];

const parent = (tab: string, kind: Kind, idName: string, ids: readonly string[] | null): PossibleParent => ({
  tab,
  kind,
  idName,
  index: ids && indexKeys(ids, ids.length),
});

const CLIENTES = parent('Clientes', 'clientes', 'id_cliente', CUSTOMERS);
const VENDEDORES = parent('Vendedores', 'usuarios', 'id_vendedor', SELLERS);
const SUCURSALES = parent('Sucursales', 'ubicaciones', 'id_sucursal', ['01', '02', '03']);
const TALLERES = parent('Talleres', 'ubicaciones', 'id_taller', ['T-01', 'T-02']);
const UNIDADES = parent(
  'Unidades',
  'unidades',
  'vin',
  column((row) => `8AP${100_000_000 + row}`),
);
const ALL = [CLIENTES, VENDEDORES, SUCURSALES, TALLERES, UNIDADES];

/** Finds relations of a child whose columns are given by name; its own ID column is none of them. */
function find(
  kind: Kind,
  columns: Readonly<Record<string, readonly string[]>>,
  parents: readonly PossibleParent[] = ALL,
  relations: readonly Relation[] = [],
) {
  const header = Object.keys(columns);
  const rows = Array.from({ length: ROWS }, (_, row) => header.map((name) => columns[name]?.[row] ?? ''));
  return findRelationColumns({ definition: { kind, relations }, header, rows, idColumn: null }, parents);
}

/** In short: `must id_cliente → clientes`. */
const short = (found: ReturnType<typeof find>) =>
  found.map(({ need, name, kind, tab }) => `${need} ${name || '(none)'} → ${tab || kind}`);

const cycle = (values: readonly string[]) => column((row) => values[row % values.length] ?? '');
const BLANK = column(() => '');

describe('findRelationColumns', () => {
  it('finds what TECNOM’s matrix demands of a sale, by name and values', () => {
    const found = find('ventas', {
      fecha: column(() => '01/02/2024'),
      id_cliente: CUSTOMERS,
      id_vendedor: cycle(SELLERS),
      id_sucursal: cycle(['01', '03']),
      nro_factura: column((row) => `B-${row}`),
    });
    expect(short(found)).toEqual([
      'must id_cliente → clientes',
      'may id_vendedor → usuarios',
      'may id_sucursal → ubicaciones',
    ]);
    expect(found[1]?.evidence).toEqual([
      { code: 'name', weight: 1 },
      { code: 'found', distinct: 3, same: 3, like: 0 },
    ]);
  });

  it('finds what it demands of a service, and takes the workshop’s column as the mandatory one', () => {
    const found = find('servicios', {
      id_sucursal: cycle(['01', '02']),
      id_taller: cycle(['T-01', 'T-02']),
      cliente: CUSTOMERS,
      vin: column((row) => `8AP${100_000_000 + row}`),
      Asesor: cycle(SELLERS),
    });
    expect(short(found)).toEqual([
      'must cliente → clientes',
      'must vin → unidades',
      'must id_taller → ubicaciones',
      'may id_sucursal → ubicaciones',
      'may Asesor → usuarios',
    ]);
  });

  it('finds that a unit may point to a sale, a customer and a place', () => {
    const sales = parent(
      'Ventas',
      'ventas',
      'id_venta',
      column((row) => `V${1_000 + row}`),
    );
    const found = find(
      'unidades',
      { 'Nro. Venta': column((row) => `V${1_000 + row}`), titular: CUSTOMERS, Depósito: cycle(['01']) },
      [...ALL, sales],
    );
    expect(short(found)).toEqual([
      'may Nro. Venta → ventas',
      'may titular → clientes',
      'may Depósito → ubicaciones',
    ]);
  });

  it.each([
    'id_cliente',
    'Cód. Cliente',
    'CLIENTE_ID',
    'idcliente',
    'Nº\nde cliente',
    'cod_comprador',
    'Código do Cliente',
  ])('believes the name «%s» whatever the values are, so that orphans are told', (name) => {
    const found = find('ventas', { [name]: column((row) => `X${row}`) });
    expect(short(found)).toEqual([`must ${name} → clientes`]);
  });

  it('believes the noun alone only when half of the values are found', () => {
    expect(short(find('ventas', { cliente: column((row) => `PÉREZ ${row}`) }))).toEqual([
      'must (none) → clientes',
    ]);
    expect(
      short(find('ventas', { cliente: column((row) => (row % 2 ? `X${row}` : (CUSTOMERS[row] ?? ''))) })),
    ).toEqual(['must cliente → clientes']);
  });

  it('counts values that are known but for zeros as found, and tells them apart', () => {
    const found = find('ventas', { vendedor: cycle(['17', '30', '00056']), id_cliente: CUSTOMERS });
    expect(found[1]).toMatchObject({ name: 'vendedor', confidence: 0.8 });
    expect(found[1]?.evidence[1]).toEqual({ code: 'found', distinct: 3, same: 1, like: 2 });
  });

  it('finds a column whose name says nothing by values that no chance explains', () => {
    expect(short(find('ventas', { referente: CUSTOMERS }))).toEqual(['must referente → clientes']);
  });

  it('takes no column of small numbers for a relation, though all of them are IDs somewhere', () => {
    const places = parent(
      'Sucursales',
      'ubicaciones',
      'id_sucursal',
      column((row) => String(row)),
    );
    const found = find('ventas', { id_cliente: CUSTOMERS, cuotas: column((row) => String(row)) }, [
      CLIENTES,
      places,
    ]);
    expect(short(found)).toEqual(['must id_cliente → clientes']);
  });

  it.each(['nombre_cliente', 'Teléfono del cliente', 'email_vendedor', 'fecha_venta', 'localidad sucursal'])(
    'takes «%s» for no relation',
    (name) => {
      expect(short(find('ventas', { id_cliente: CUSTOMERS, [name]: column((row) => `x${row}`) }))).toEqual([
        'must id_cliente → clientes',
      ]);
    },
  );

  it('believes a likely name while the parent is not there or the column is blank', () => {
    const absent = parent('Clientes', 'clientes', '', null);
    expect(short(find('ventas', { cliente: column((row) => `${row}`) }, [absent]))).toEqual([
      'must cliente → clientes',
    ]);
    const found = find('ventas', { cliente: BLANK });
    expect(short(found)).toEqual(['must cliente → clientes']);
    expect(found[0]?.evidence).toEqual([{ code: 'name', weight: 0.6 }, { code: 'unproved' }]);
  });

  it('tells a mandatory parent for which there is no column, and no optional one', () => {
    expect(short(find('servicios', { fecha: BLANK }))).toEqual([
      'must (none) → clientes',
      'must (none) → unidades',
      'must (none) → ubicaciones',
    ]);
    expect(short(find('unidades', { vin: BLANK }))).toEqual([]);
    expect(short(find('clientes', { id_vendedor: cycle(SELLERS) }))).toEqual([]);
  });

  it('takes the better of two columns of one name', () => {
    const found = findRelationColumns(
      {
        definition: { kind: 'ventas', relations: [] },
        header: ['id_cliente', 'id_cliente'],
        rows: CUSTOMERS.map((id) => ['', id]),
        idColumn: null,
      },
      ALL,
    );
    expect(found.map(({ column: position }) => position)).toEqual([1]);
  });

  it('never takes the child’s own ID column', () => {
    const child = {
      definition: { kind: 'ventas' as const, relations: [] },
      header: ['comprador'],
      rows: CUSTOMERS.map((id) => [id]),
    };
    expect(short(findRelationColumns({ ...child, idColumn: 0 }, ALL))).toEqual(['must (none) → clientes']);
    expect(short(findRelationColumns({ ...child, idColumn: null }, ALL))).toEqual([
      'must comprador → clientes',
    ]);
  });
});

describe('findRelationColumns with a configuration', () => {
  const configured = (...relations: readonly [string, string][]) =>
    relations.map(([name, target]): Relation => ({ column: name, target }));

  it('takes the configured column and looks for no other one of that kind', () => {
    const found = find(
      'ventas',
      { id_cliente: CUSTOMERS, Código: BLANK },
      ALL,
      configured(['codigo', 'clientes']),
    );
    expect(short(found)).toEqual(['must Código → clientes']);
    expect(found[0]?.evidence).toEqual([{ code: 'configured', present: true }]);
  });

  it('points to the one tab that is named, or to all of a kind', () => {
    const columns = { a: BLANK, b: BLANK, id_cliente: CUSTOMERS };
    const places = parent('Ubicaciones', 'ubicaciones', 'id', ['1']);
    const found = find(
      'ventas',
      columns,
      [...ALL, places],
      configured(['a', 'talleres'], ['b', 'Ubicaciones']),
    );
    expect(short(found)).toEqual(['may a → Talleres', 'may b → ubicaciones', 'must id_cliente → clientes']);
  });

  it('keeps a configured column that the file does not have, to tell it', () => {
    const found = find('ventas', { id_cliente: CUSTOMERS }, ALL, configured(['cod_cli', 'Clientes']));
    expect(found).toMatchObject([
      { column: null, name: 'cod_cli', kind: 'clientes', need: 'must', confidence: 0 },
    ]);
  });

  it('keeps a target that is neither a tab nor a kind', () => {
    const found = find('unidades', { a: BLANK }, ALL, configured(['a', 'Flota']));
    expect(found).toMatchObject([{ column: 0, kind: null, tab: 'Flota', need: 'may' }]);
  });

  it('lets a person say that a column points nowhere', () => {
    const found = find(
      'unidades',
      { id_sucursal: cycle(['01']) },
      ALL,
      configured(['ID Sucursal', 'ninguna']),
    );
    expect(found).toEqual([]);
  });
});
