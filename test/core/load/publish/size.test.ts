import fc from 'fast-check';
import { jsonBytes } from '../../../../src/core/load/publish/size';

/** What the row takes in a JSON list, the comma after it included. */
const measured = (row: readonly string[]) => Buffer.byteLength(JSON.stringify(row)) + 1;

describe('jsonBytes', () => {
  it('is what a row takes as JSON in UTF-8, with the comma after it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (row) => {
        expect(jsonBytes(row)).toBe(measured(row));
      }),
    );
  });

  it('holds for long texts in which odd characters are rare', () => {
    const plain = fc.integer({ min: 0, max: 90 }).map((length) => 'x'.repeat(length));
    const odd = fc.constantFrom('ñ', '"', '\n', '🚗', '', 'y');
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, odd)), (parts) => {
        const row = [parts.flat().join('')];
        expect(jsonBytes(row)).toBe(measured(row));
      }),
    );
  });

  it('holds for halves of surrogate pairs too', () => {
    const unit = fc.constantFrom('\ud83d', '\ude97', '🚗', 'a');
    fc.assert(
      fc.property(fc.array(fc.string({ unit })), (row) => {
        expect(jsonBytes(row)).toBe(measured(row));
      }),
    );
  });

  it.each([[[]], [['']], [['', '']], [['Ñandú']], [['a"b\\c']], [['\n\r\t\b\f\u0001\u007f']], [['\u2028']]])(
    'measures %j',
    (row) => {
      expect(jsonBytes(row)).toBe(measured(row));
    },
  );
});
