import { describeRefusal } from '../../../../src/core/words/terms/refusal';

describe('the words of a hold', () => {
  it('give the figures as they are written in Argentina', () => {
    const facts = { before: 1_200_000, now: 835_999, percent: 30.4, most: 30 };
    expect(describeRefusal('file/rows-fell', facts).reason).toBe(
      'El archivo tiene 835.999 filas y el anterior tenía 1.200.000: 30,4 % menos; se admite hasta 30 %. ' +
        'La hoja conserva los datos anteriores.',
    );
  });

  it('tell the error of a share only when it was estimated', () => {
    const exact = describeRefusal('file/ids-vanished', { before: 90, now: 90, percent: 80, error: 0 });
    const estimated = describeRefusal('file/ids-vanished', { before: 9_000, now: 90, percent: 80, error: 6 });
    expect(exact.reason).toContain('No están en el archivo 80 % de los 90 ID anteriores');
    expect(estimated.reason).toContain('80 % (± 6) de los 9.000 ID anteriores');
  });

  it('name the column that is gone on one line, however it is written', () => {
    const facts = { column: `ID\n${'x'.repeat(5_000)}`, configured: 0, first: 0 };
    const { reason } = describeRefusal('file/id-column-gone', facts);
    expect(reason.startsWith('La columna de ID «ID x')).toBe(true);
    expect(reason.length).toBeLessThan(220);
  });

  it('send a person to _Configuracion only when the column is named there', () => {
    const gone = { column: 'id_cliente', first: 0 };
    expect(describeRefusal('file/relation-column-gone', { ...gone, configured: 1 }).todo).toContain(
      '_Configuracion',
    );
    expect(describeRefusal('file/relation-column-gone', { ...gone, configured: 0 }).todo).not.toContain(
      '_Configuracion',
    );
  });

  it('offer «Publicar retenido…» for all that a person may publish', () => {
    const told = [
      describeRefusal('file/swallowed', { swallowed: 3, records: 300, line: 0 }),
      describeRefusal('file/truncated', { bytes: 1_000, before: 2_000, rows: 30 }),
      describeRefusal('file/rows-fell', { before: 100, now: 30, percent: 70, most: 30 }),
      describeRefusal('file/ids-vanished', { before: 100, now: 30, percent: 70, error: 6 }),
    ];
    for (const { todo } of told) expect(todo).toContain('«Publicar retenido…»');
  });
});
