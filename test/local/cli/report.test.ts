// What a person reads at the end of a round, and the exit code.

import { toJson } from '../../../local/cli/json';
import type { Load } from '../../../local/cli/load';
import { exitCode, type Round, renderReport } from '../../../local/cli/report';
import type { StatusLine } from '../../../local/cli/told/current';
import { renderTable } from '../../../local/cli/told/table';
import { line } from './fake-host';

const PLAIN = { colour: false };
const OUT = '/p/out/consolidado.xlsx';

function load(change: Partial<Load> = {}): Load {
  return {
    installed: false,
    runs: 2,
    handled: [],
    pending: 0,
    calls: { 'LockService.tryLock': 2, 'drive.files.list': 2, 'sheets.spreadsheets.batchUpdate': 7 },
    modelledMs: 12_345,
    broken: null,
    ...change,
  };
}

function round(change: Partial<Round> = {}): Round {
  return {
    load: load(),
    lines: [line()],
    unread: [],
    xlsx: OUT,
    sheets: [],
    status: [],
    observations: [],
    report: null,
    wallMs: 876,
    ...change,
  };
}

function statusOf(tab: string, code: string, word: string, reason = '', todo = ''): StatusLine {
  return { tab, code, word, reason, todo, rows: 0, columns: 0 };
}

const HELD = line({
  tab: 'Ventas',
  file: 'ventas.csv',
  outcome: 'held',
  rows: null,
  columns: null,
  encoding: '',
  delimiter: '',
  reason: 'El archivo está vacío (0 bytes).',
  todo: 'Vuelva a exportar el archivo.',
  ms: 0,
});

describe('the table', () => {
  it('has one plain line per file, aligned, without a frame', () => {
    expect(renderTable([line(), HELD], PLAIN)).toBe(
      [
        'Entidad   Archivo       Codificación  Separador     Filas  Columnas  Resultado  Tiempo',
        'Clientes  clientes.csv  windows-1252  punto y coma    200        16  publicado   1,2 s',
        'Ventas    ventas.csv    –             –                 –         –  retenido        –',
      ].join('\n'),
    );
  });

  it('writes large numbers with points', () => {
    expect(renderTable([line({ rows: 1_234_567 })], PLAIN)).toContain(' 1.234.567 ');
  });

  it.each([
    ['\t', 'tabulador'],
    [',', 'coma'],
    ['|', 'barra |'],
    ['||', '||'],
    ['tabulador', 'tabulador'],
  ])('names the delimiter %j', (delimiter, word) => {
    expect(renderTable([line({ delimiter })], PLAIN)).toContain(`  ${word}  `);
  });

  it('colours outcomes only when asked to', () => {
    expect(renderTable([line()], { colour: true })).toContain('\u001b[32mpublicado\u001b[0m');
    expect(renderTable([HELD], { colour: true })).toContain('\u001b[31mretenido\u001b[0m');
    expect(renderTable([line(), HELD], PLAIN)).not.toContain('\u001b');
  });

  it('keeps to one line a file whose name holds line breaks or escape sequences', () => {
    const text = renderTable([line({ file: 'a\nb\u001b[2J\u202ec.csv' })], PLAIN);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('a·b·[2J·c.csv');
  });
});

describe('the report', () => {
  it('ends with the calls, the time on Google beside the time here, and the path of the workbook', () => {
    const tail = renderReport(round(), OUT, PLAIN).split('\n\n')[1];
    expect(tail).toBe(
      [
        'Llamadas a Google: 9 (hoja de cálculo 7, lista de archivos 2), más 2 del bloqueo.',
        'Tiempo: 12,3 s en Google, según el modelo, en 2 ejecuciones; 0,9 s aquí.',
        'Hoja de cálculo: /p/out/consolidado.xlsx',
        '',
      ].join('\n'),
    );
  });

  it('tells each problem with its reason and what to do', () => {
    expect(renderReport(round({ lines: [line(), HELD] }), OUT, PLAIN)).toContain(
      [
        'Para revisar:',
        '  ventas.csv (Ventas): retenido',
        '    Motivo: El archivo está vacío (0 bytes).',
        '    Qué hacer: Vuelva a exportar el archivo.',
      ].join('\n'),
    );
  });

  it('tells what was remarked on a published file apart from the problems', () => {
    const text = renderReport(round({ lines: [line({ reason: 'Hay otro archivo.' })] }), OUT, PLAIN);
    expect(text).toContain(
      'Observaciones:\n  clientes.csv (Clientes): publicado\n    Motivo: Hay otro archivo.',
    );
    expect(text).not.toContain('Para revisar');
  });

  it('says which files are expected when none was found', () => {
    expect(renderReport(round({ lines: [] }), OUT, PLAIN)).toMatch(/^En la carpeta no hay .* clientes\.csv/);
  });

  it('tells of files that were not finished, and of a script that stopped', () => {
    expect(renderReport(round({ load: load({ pending: 2 }) }), OUT, PLAIN)).toContain(
      'Quedaron 2 archivos sin terminar',
    );
    const broken = { name: 'TypeError', message: 'x is undefined' };
    expect(renderReport(round({ lines: [], load: load({ broken }) }), OUT, PLAIN)).toMatch(
      /^El programa se detuvo: TypeError: x is undefined\n/,
    );
  });

  it('tells what could not be read; a link is passed over, anything else is a problem', () => {
    const link = round({ unread: [{ path: 'ventas.csv', reason: 'link' }] });
    const refused = round({ unread: [{ path: 'x.csv', reason: 'EACCES' }] });
    expect(renderReport(link, OUT, PLAIN)).toContain('ventas.csv es un enlace; los enlaces no se leen.');
    expect(renderReport(refused, OUT, PLAIN)).toContain(
      'No se pudo leer x.csv (EACCES): revise sus permisos.',
    );
    expect([exitCode(link), exitCode(refused)]).toEqual([0, 1]);
  });

  it('does not say that the folder holds no file where the only one is still being written', () => {
    const text = renderReport(
      round({ lines: [], unread: [{ path: 'clientes.csv', reason: 'growing' }] }),
      OUT,
      PLAIN,
    );
    expect(text).not.toContain('no hay ningún archivo');
    expect(text).toMatch(/^clientes\.csv se está escribiendo todavía/);
    expect(renderReport(round({ lines: [] }), OUT, PLAIN)).toMatch(
      /^En la carpeta no hay ningún archivo CSV/,
    );
  });

  it('says what the .xlsx lacks of a tab that Excel cannot hold', () => {
    const sheets = [{ title: 'Clientes', name: 'Clientes', cuts: { cells: 2, rows: 30, columns: 4 } }];
    const text = renderReport(round({ sheets }), OUT, PLAIN);
    expect(text).toContain('hay 2 celdas cortadas en 32.767 caracteres');
    expect(text).toContain('faltan las últimas 30 filas');
    expect(text).toContain('faltan las últimas 4 columnas');
  });

  it('says what to do when the workbook could not be saved', () => {
    expect(renderReport(round({ xlsx: null }), OUT, PLAIN)).toContain(`No se pudo guardar ${OUT}`);
  });
});

describe('the exit code', () => {
  it('is 0 when every file is published, unchanged or not used', () => {
    const lines = [line(), line({ outcome: 'unchanged' }), line({ outcome: 'ignored' })];
    expect(exitCode(round({ lines }))).toBe(0);
  });

  it.each(['held', 'rejected', 'failed'] as const)('is 1 when a file is %s', (outcome) => {
    expect(exitCode(round({ lines: [line(), line({ outcome })] }))).toBe(1);
  });

  it('is 1 when something is pending, the script broke or the workbook could not be saved', () => {
    const wrong = [
      round({ load: load({ pending: 1 }) }),
      round({ load: load({ broken: { name: 'Error', message: '' } }) }),
      round({ xlsx: null }),
    ];
    expect(wrong.map(exitCode)).toEqual([1, 1, 1]);
  });
});

it('gives a program each delimiter as it stands in the file', () => {
  const places = { folder: '/datos', out: OUT, state: '/s', trace: null, report: null };
  const lines = ['tabulador', 'espacio', ';'].map((delimiter) => line({ delimiter }));
  expect(toJson(round({ lines }), places)).toMatchObject({
    files: [{ delimiter: '\t' }, { delimiter: ' ' }, { delimiter: ';' }],
  });
});

it('tells how entities stand of which their files say nothing, in the words of _Estado', () => {
  const status = [
    statusOf('Clientes', 'al-dia', 'Al día'),
    statusOf('Ventas', 'retenido', 'Retenido'),
    statusOf('Unidades', 'falta', 'Falta', 'El archivo ya no está en la carpeta.', 'Vuelva a exportarlo.'),
    statusOf('Talleres', 'sin-configurar', 'Sin archivo'),
  ];
  const text = renderReport(round({ lines: [line(), HELD], status }), OUT, PLAIN);
  expect(text).toContain(
    [
      'Estado de las entidades:',
      '  Unidades: Falta',
      '    Motivo: El archivo ya no está en la carpeta.',
      '    Qué hacer: Vuelva a exportarlo.',
      '',
      '',
    ].join('\n'),
  );
  expect(text).not.toMatch(/Clientes: Al día|Ventas: Retenido|Talleres/);
});

it('names every service of Google that it counts as a person does', () => {
  const calls = {
    'sheets.spreadsheets.get': 1,
    'drive.files.list': 1,
    urlfetch: 1,
    'PropertiesService.getProperties': 1,
    'ScriptApp.newTrigger': 1,
    'SpreadsheetApp.setActiveSheet': 1,
    'Ui.addMenu': 1,
  };
  const [line = ''] =
    /Llamadas a Google.*/.exec(renderReport(round({ load: load({ calls }) }), OUT, PLAIN)) ?? [];
  expect(line).not.toMatch(/sheets|drive|urlfetch|Service|App|Ui/);
});

it('gives a program the same facts as one object', () => {
  const places = { folder: '/datos', out: OUT, state: '/s', trace: null, report: null };
  expect(toJson(round({ lines: [HELD] }), places)).toEqual({
    exit: 1,
    folder: '/datos',
    state: '/s',
    xlsx: OUT,
    installed: false,
    runs: 2,
    pending: 0,
    error: null,
    files: [HELD],
    status: [],
    unread: [],
    observations: [],
    report: null,
    calls: {
      total: 9,
      lock: 2,
      byApi: { 'LockService.tryLock': 2, 'drive.files.list': 2, 'sheets.spreadsheets.batchUpdate': 7 },
    },
    modelledSeconds: 12.345,
    wallSeconds: 0.876,
    cuts: [],
  });
});
