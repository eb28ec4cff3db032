import { readText } from '../read';

const FIRST =
  'Ana Luis Eva Juan Sol Raúl Pía Gastón Mirta Yamila Hernán Thiago Facundo Valentina Agustín Patrícia'.split(
    ' ',
  );
const LAST = 'Paz Vega Sosa Gil Díaz Ruiz Luna Ferrari Bustos Cáceres Miño Ledesma Carvalho Echeverría'.split(
  ' ',
);
const WORK = [
  'Service',
  'Pintura',
  'Frenos',
  'Tren delantero',
  'Alineación y balanceo',
  'Correa de distribución',
];

/** Numbers that look random and are always the same. */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const pick = (next: (below: number) => number, list: readonly string[]) => list[next(list.length)] ?? '';

describe('records that come again', () => {
  it('are no header where they only name groups of rows, however long the file is', () => {
    const next = numbers();
    const row = () =>
      `${10 + next(9)}:${10 + next(49)};AB${100 + next(900)}CD;${pick(next, FIRST)} ${pick(next, LAST)};${pick(next, WORK)}\n`;
    const group = (at: number) => `Turno ${at % 2 === 0 ? 'mañana' : 'tarde'};;;\n${row()}${row()}${row()}`;
    const file = readText(
      `Hora;Patente;Cliente;Motivo\n${Array.from({ length: 50 }, (_, at) => group(at)).join('')}`,
    );
    expect(file.rows[0]).toEqual(['Hora', 'Patente', 'Cliente', 'Motivo']);
    expect(file.rows).toHaveLength(201);
  });

  it.each([1, 10, 29])(
    'are no header where the first row of a table without titles occurs once more: %i',
    (twice) => {
      const next = numbers();
      const row = (at: number) =>
        `FA-${101 + at};${10 + next(18)}/0${1 + next(8)}/2026;${pick(next, FIRST)} ${pick(next, LAST)};${next(900_000)},${10 + next(89)}\n`;
      const rows = Array.from({ length: 30 }, (_, at) => row(at));
      rows[twice] = rows[0] ?? '';
      expect(readText(rows.join('')).rows).toHaveLength(30);
    },
  );

  it('are the header where a short table has it twice', () => {
    const file = readText(
      'idinterno;mail;localidad\n101;;\n\nidinterno;mail;localidad\n102;csilva@empresa.com;MONTEVIDEO\n103;;MONTEVIDEO\n104;rn@empresa.com;ROSARIO\n',
    );
    expect(file.rows[1]?.[0]).toBe('101');
  });

  it.each(['00112233', '0110220', '01231302'])(
    'are no header, and raise no question, in a list of parts in the order %s',
    (order) => {
      const parts = [
        'A11;Filtro de aire;7100,50',
        'C05;Pastillas;45000,00',
        'B20;Aceite 5W30;12300,00',
        'D07;Bujía;3400,75',
      ];
      const { dialect } = readText([...order].map((at) => `${parts[Number(at)]}\n`).join(''));
      expect([dialect.headerRows, dialect.doubts]).toEqual([0, []]);
    },
  );

  it('are the header where each printed page begins with it', () => {
    const next = numbers();
    const row = () => `${pick(next, FIRST)};${pick(next, LAST)};${pick(next, WORK)}\n`;
    const page = () => `Vendedor;Zona;Tarea\n${Array.from({ length: 8 }, row).join('')}`;
    const file = readText(page() + page() + page());
    expect(file.rows[0]).toEqual(['Vendedor', 'Zona', 'Tarea']);
    expect(file.rows).toHaveLength(25);
  });
});
