/** The rows of the status on terminals of several widths. */
import { foldedLine, statusTable, totalsLine } from '../../../fleet/command/table';
import type { Line } from '../../../fleet/core/show/line';

const NOW = 10 * 3_600_000;
const LONG = 'El archivo tiene muchas menos filas que el anterior; la hoja conserva los datos anteriores.';

function line(name: string, change: Partial<Line> = {}): Line {
  return {
    key: name,
    name,
    spreadsheet: 'book',
    ring: 'all',
    condition: 'held',
    cause: null,
    word: 'retenido',
    what: LONG,
    todo: '',
    needsPerson: true,
    sinceMs: NOW - 3 * 3_600_000,
    lastSignalMs: NOW - 120_000,
    version: '0.1.0',
    codeHash: '0123456789',
    drift: 'other',
    spentPercent: 12,
    entities: [],
    ...change,
  };
}
const LINES = [line('Autos del Sur S. A. de Comodoro Rivadavia'), line('Ñandú')];
const rowsOf = (width: number | null) => statusTable(LINES, NOW, width).split('\n');

it.each([80, 100, 120, 160, 200])(
  'gives each one row of at most %d characters, with its whole name',
  (width) => {
    const rows = rowsOf(width);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(width);
    expect(rows[1]).toContain('Autos del Sur S. A. de Comodoro Rivadavia  retenido');
  },
);

it('drops the last facts first where there is little room', () => {
  expect(rowsOf(100)[0]).toMatch(/^Concesionario +Estado +Desde +Señal +Qué pasa$/);
  expect(rowsOf(200)[0]).toMatch(/Desde +Señal +Versión +Código +Anillo +Día +Qué pasa$/);
});

it('cuts nothing and draws no box where there is no terminal', () => {
  const text = statusTable(LINES, NOW, null);
  expect(text.split('\n')[1]).toMatch(/ 3 h +2 min +0\.1\.0 +01234567 ≠ .*los datos anteriores\.$/);
  expect(text).not.toMatch(/[\u2500-\u257f]/);
});

it('lets no control character of a name reach the terminal', () => {
  expect(statusTable([line('Mal\u001b[2J\nNombre')], NOW, null)).toContain('Mal [2J Nombre');
});

it('counts those that are folded, and all', () => {
  const well = line('Bien', { condition: 'well', needsPerson: false });
  expect(foldedLine([well, well])).toBe('2 al día: con --all se muestran.');
  expect(totalsLine([...LINES, well])).toBe('3 concesionarios: 2 retenidos, 1 al día.');
  expect(totalsLine([])).toBe('0 concesionarios.');
});
