import type { Letter } from '../../../../src/core/judge/status/alarm';
import type { Change, Condition } from '../../../../src/core/judge/status/conditions';
import { describeLetter, describeTest } from '../../../../src/core/words/person/alarm';

const frame = {
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc',
  title: 'Concesionario Norte',
  folder: 'Exportaciones',
  local: (ms: number) => `2026-11-24T09:${String(ms / 1000).padStart(2, '0')}:00-03:00`,
};

const fell: Condition = {
  code: 'retenido',
  cause: 'file/rows-fell',
  tab: 'Ventas',
  fileName: 'ventas.csv',
  facts: { before: 12_000, now: 3, percent: 99.9, most: 30, kept: 12_000 },
  sinceMs: 5_000,
};

function letter(changes: readonly Change[], change: Partial<Letter> = {}): Letter {
  return { kind: 'changes', to: ['a@x.example'], changes, dropped: 0, open: [], ...change };
}

function began(condition: Condition): Change {
  return { kind: 'began', condition, atMs: condition.sinceMs };
}

/** What a mail says about one thing that is wrong. */
function line(condition: Partial<Condition>): string {
  return describeLetter(letter([began({ ...fell, ...condition })]), frame).body.split('\n')[3] ?? '';
}

describe('a mail', () => {
  it('says what began, with counts, names, times and what to do', () => {
    expect(describeLetter(letter([began(fell)]), frame)).toEqual({
      subject: 'Integración TECNOM, Concesionario Norte: Ventas: retenido',
      body: [
        'Hoja de cálculo «Concesionario Norte», carpeta «Exportaciones».',
        '',
        'Qué cambió:',
        '- 24/11/2026 09:05:00 · Ventas: retenido. El archivo «ventas.csv» tiene 3 filas; el anterior tenía 12.000. ' +
          'La hoja conserva 12.000 filas. Revise la exportación y expórtela de nuevo. Si los datos son correctos, ' +
          'elija «Publicar retenido…» en el menú de la hoja de cálculo.',
        '',
        'El detalle está en la hoja _Estado:',
        'https://docs.google.com/spreadsheets/d/abc',
        'Este aviso se envía solo cuando algo cambia, y a lo sumo un resumen por día.',
      ].join('\n'),
    });
  });

  it('says what is over', () => {
    const { subject, body } = describeLetter(
      letter([{ kind: 'ended', condition: fell, atMs: 9_000 }]),
      frame,
    );
    expect(subject).toBe('Integración TECNOM, Concesionario Norte: Ventas: resuelto');
    expect(body).toContain(
      '- 24/11/2026 09:09:00 · Ventas: resuelto (retenido desde el 24/11/2026 09:05:00).',
    );
  });

  it('says which of the system’s problems is over', () => {
    const problem = (code: 'system/no-folder' | 'versions/room') => ({ ...fell, tab: null, code, cause: '' });
    const changes = (['system/no-folder', 'versions/room'] as const).map((code) => ({
      kind: 'ended' as const,
      condition: problem(code),
      atMs: 9_000,
    }));
    const { body } = describeLetter(letter(changes), frame);
    expect(body).toContain('· Sistema: resuelto (sin carpeta desde el 24/11/2026 09:05:00).');
    expect(body).toContain(
      '· Sistema: resuelto (sin lugar para versiones anteriores desde el 24/11/2026 09:05:00).',
    );
  });

  it('says all changes of a run, and how many more there were', () => {
    const { subject, body } = describeLetter(
      letter([began(fell), began({ ...fell, tab: 'Clientes' })], { dropped: 4 }),
      frame,
    );
    expect(subject).toBe('Integración TECNOM, Concesionario Norte: 2 cambios: Ventas, Clientes');
    expect(body).toContain('Y 4 cambios más');
  });

  it('says once a day what is still wrong', () => {
    const { subject, body } = describeLetter(letter([], { kind: 'digest', open: [fell] }), frame);
    expect(subject).toBe('Integración TECNOM, Concesionario Norte: sigue pendiente: Ventas');
    expect(body).toContain('Qué sigue pendiente:\n- Desde el 24/11/2026 09:05:00 · Ventas: retenido.');
  });

  const cases: [string, Partial<Condition>, string][] = [
    [
      'a late file',
      { code: 'atrasado', cause: 'frequency/late', facts: { lastMs: 1_000 } },
      'El último llegó el 24/11/2026 09:01:00.',
    ],
    [
      'a missing file',
      { code: 'falta', cause: 'frequency/missing', facts: {} },
      'No hay archivo en la carpeta.',
    ],
    [
      'the same bytes again',
      { code: 'atrasado', cause: 'frequency/repeated', facts: { same: 4 } },
      'Llegó 4 veces seguidas',
    ],
    ['a rejected file', { code: 'rechazado', cause: 'file/binary' }, 'no es un texto CSV'],
    ['a failing file', { code: 'fallido', cause: 'service/denied' }, 'por falta de permiso'],
    ['a reason without figures', { facts: {} }, 'tiene muchas filas menos'],
    ['a reason without words', { cause: 'file/other' }, 'no se pudo procesar'],
    [
      'a trigger that is gone',
      { code: 'system/trigger-gone', tab: null, cause: null },
      'Sistema: La revisión automática está desactivada',
    ],
    [
      'mistakes in the configuration',
      { code: 'configuration/mistakes', tab: null, cause: null, facts: { mistakes: 2 } },
      'Hay 2 celdas de _Configuracion',
    ],
  ];
  it.each(cases)('says what is wrong and what to do about %s', (_, condition, words) => {
    expect(line(condition)).toContain(words);
    expect(line(condition)).toMatch(/\.$/);
  });

  it('shows hostile file and tab names as one line of text', () => {
    const name = 'x\r\nBcc: otro@mal.example\u202Efdp.csv https://mal.example <b>=1+1</b>';
    const { subject, body } = describeLetter(letter([began({ ...fell, tab: name, fileName: name })]), frame);
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(body.split('\n')).toHaveLength(8);
    expect(body).not.toContain('https://mal');
    expect(body).not.toContain('\u202e');
    expect(body).toContain('<b>=1+1</b>');
  });

  it('has a subject line of at most 120 characters', () => {
    const many = Array.from({ length: 40 }, (_, index) => began({ ...fell, tab: `Una hoja ${index}` }));
    expect(describeLetter(letter(many), frame).subject.length).toBeLessThanOrEqual(120);
  });

  it('says which dealership it is about even where titles are long or say harm, and nothing where nobody knows', () => {
    const title = `Norte\r\nBcc: otro@mal.example ${'x'.repeat(200)}`;
    const { subject } = describeLetter(letter([began(fell)]), { ...frame, title });
    expect(subject).toMatch(/^Integración TECNOM, Norte Bcc: otro@mal\.example x+…: Ventas: retenido$/);
    const unknown = describeLetter(letter([began(fell)]), { ...frame, title: null, folder: null });
    expect(unknown.subject).toBe('Integración TECNOM: Ventas: retenido');
    expect(unknown.body).toMatch(/^Qué cambió:/);
  });

  it('can be tried', () => {
    expect(describeTest(frame, 7_000)).toEqual({
      subject: 'Integración TECNOM, Concesionario Norte: prueba de aviso',
      body: expect.stringContaining('aviso de prueba, enviado el 24/11/2026 09:07:00'),
    });
  });
});
