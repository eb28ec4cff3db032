import type { Observation, Standing, Total } from '../../../../src/core/judge/audit/observation';
import type { Rule } from '../../../../src/core/judge/audit/rule';
import { describeObservation, describeTotal, RULE_WORDS } from '../../../../src/core/words/book/observation';

const SECRET = '20-12345678-9';

const OBSERVATION: Observation = {
  rule: 'id/blank',
  severity: 'error',
  tab: 'Ventas',
  column: 2,
  columnName: 'id_cliente',
  row: 6,
  value: SECRET,
  elsewhere: null,
  parents: [],
  standing: 'current',
};

const say = (change: Partial<Observation>, headerRows = 1) =>
  describeObservation({ ...OBSERVATION, ...change }, headerRows);

const PLACE = { tab: 'Clientes', row: 1_233, differs: ['zeros'] } as const;
const PARENTS = { parents: ['Clientes'] };

const RULES: readonly (readonly [Partial<Observation> & { rule: Rule }, string])[] = [
  [
    { rule: 'id/no-column', columnName: null },
    'No se encontró en Ventas una columna que identifique cada fila.',
  ],
  [
    { rule: 'id/no-column', columnName: 'legajo' },
    'La columna «legajo», indicada en _Configuracion como ID de Ventas, no está en el archivo.',
  ],
  [{ rule: 'id/blank' }, 'La columna «id_cliente» está vacía; cada fila de Ventas necesita su ID.'],
  [
    { rule: 'id/repeated', elsewhere: { tab: 'Ventas', row: 8, differs: [] } },
    'Este ID también está en la fila 10 de Ventas; cada ID debe ser único.',
  ],
  [
    { rule: 'id/repeated-but-for', elsewhere: { tab: 'Ventas', row: 8, differs: ['blanks', 'case'] } },
    'Este ID es igual al de la fila 10 de Ventas, salvo por los espacios y las mayúsculas. Puede ser el mismo registro dos veces.',
  ],
  [
    { rule: 'parent/no-column', columnName: null, parents: ['ubicaciones'] },
    'No se encontró en Ventas la columna que indica el ID de Sucursales / Talleres / Depósitos, que es obligatorio.',
  ],
  [
    { rule: 'parent/blank', ...PARENTS },
    'La columna «id_cliente» está vacía; cada fila de Ventas debe indicar un ID de Clientes.',
  ],
  [
    { rule: 'parent/unknown', parents: ['Sucursales', 'Talleres', 'Depositos'] },
    'El valor de «id_cliente» no está entre los ID de Sucursales, Talleres o Depositos.',
  ],
  [
    { rule: 'parent/known-but-for', ...PARENTS, elsewhere: PLACE },
    'El valor de «id_cliente» está en la fila 1.235 de Clientes, pero escrito distinto: cambian los ceros a la izquierda.',
  ],
  [
    { rule: 'parent/pending', ...PARENTS, standing: 'held' },
    'El valor de «id_cliente» no está en Clientes, pero hay un archivo más nuevo que no se publicó.',
  ],
];

describe('describeObservation', () => {
  it.each(RULES.map(([change, reason]) => [change.rule, change, reason] as const))(
    'says of %s what is wrong, with tabs, columns and rows as people see them',
    (_, change, reason) => {
      expect(say(change).reason).toBe(reason);
    },
  );

  it('knows what to do about every rule and every standing', () => {
    const standings: readonly Standing[] = ['missing', 'refused', 'held', 'older', 'no-id', 'current'];
    const changes = [
      ...RULES.map(([change]) => change),
      ...standings.map((standing) => ({ rule: 'parent/pending' as const, standing, ...PARENTS })),
    ];
    expect(new Set(changes.map(({ rule }) => rule)).size).toBe(Object.keys(RULE_WORDS).length);
    for (const change of changes) expect(say(change).todo).toMatch(/^[A-ZÁÉÍÓÚ].{20,}\.$/);
  });

  it('never says the value', () => {
    for (const [change] of RULES) {
      const { reason, todo } = say(change);
      expect(`${reason} ${todo}`).not.toContain(SECRET);
    }
  });

  it('blames the spreadsheet program that takes zeros off only where zeros are missing', () => {
    const change = { rule: 'parent/known-but-for', ...PARENTS } as const;
    expect(say({ ...change, elsewhere: PLACE }).todo).toContain('Excel');
    expect(say({ ...change, elsewhere: { ...PLACE, differs: ['case'] } }).todo).not.toContain('Excel');
  });

  it('counts rows as the tab shows them, header or none', () => {
    const change = { rule: 'id/repeated', elsewhere: { tab: 'Ventas', row: 0, differs: [] } } as const;
    expect([say(change, 1).reason, say(change, 0).reason]).toEqual([
      expect.stringContaining('fila 2'),
      expect.stringContaining('fila 1'),
    ]);
  });

  it('shows a header of many lines and 200 characters on one line, shortened', () => {
    const columnName = `Código\r\n del ${'cliente '.repeat(30)}`;
    const [, shown = ''] = /«(.*?)»/.exec(say({ columnName }).reason) ?? [];
    expect(shown).toHaveLength(60);
    expect(shown).toMatch(/^Código del cliente .*…$/);
  });
});

describe('describeTotal', () => {
  const total = (change: Partial<Total>): Total => ({
    rule: 'parent/unknown',
    severity: 'error',
    tab: 'Ventas',
    columnName: 'id_cliente',
    rows: 1,
    distinct: 1,
    ...change,
  });

  it.each([
    [total({}), 'Ventas, «id_cliente»: el valor no existe en la otra hoja en 1 fila, 1 valor.'],
    [
      total({ rows: 1_000_000, distinct: 400_000 }),
      'Ventas, «id_cliente»: el valor no existe en la otra hoja en 1.000.000 filas, 400.000 valores distintos; se muestran las primeras 100.',
    ],
    [total({ rule: 'id/blank', rows: 100, distinct: 0 }), 'Ventas, «id_cliente»: ID vacío en 100 filas.'],
    [total({ rule: 'parent/no-column', columnName: null }), 'Ventas: sin columna de relación.'],
  ])('says how often a rule is broken', (one, sentence) => {
    expect(describeTotal(one)).toBe(sentence);
  });
});
