/** What a mail says of a file that was not published. */

import type { RefusalCode } from '../../../../src/core/judge/guard/refusal';
import type { Condition } from '../../../../src/core/judge/status/conditions';
import type { EndedCode } from '../../../../src/core/judge/status/state';
import { describeCondition } from '../../../../src/core/words/terms/condition';

const REFUSED: Readonly<Record<RefusalCode, true>> = {
  'file/empty': true,
  'file/blank': true,
  'file/header-only': true,
  'file/one-column': true,
  'file/unclosed-quote': true,
  'file/another-table': true,
  'file/rows-dropped': true,
  'file/rows-long': true,
  'file/titles-few': true,
  'file/blanks-doubtful': true,
  'file/parted-column': true,
  'file/delimiter-doubtful': true,
  'file/delimiter-changed': true,
  'file/header-doubtful': true,
  'file/header-missing': true,
  'file/header-changed': true,
  'file/swallowed': true,
  'file/columns-changed': true,
  'file/id-column-gone': true,
  'file/relation-column-gone': true,
  'file/truncated': true,
  'file/rows-fell': true,
  'file/ids-vanished': true,
  'file/too-wide': true,
  'file/cell-too-long': true,
  'file/record-too-large': true,
  'file/too-many-cells': true,
  'file/binary': true,
};

function told(cause: string, facts: Condition['facts'] = {}): string {
  const condition = {
    code: 'retenido',
    cause,
    tab: 'Ventas',
    fileName: 'ventas.csv',
    facts,
    sinceMs: 0,
  } as const;
  return describeCondition(condition, String).reason;
}

describe('a mail about a file', () => {
  it.each(Object.keys(REFUSED) as EndedCode[])('says what is wrong with it: %s', (code) => {
    expect(told(code)).not.toContain('no se pudo procesar');
    expect(told(code)).not.toMatch(/undefined|NaN|\b0 (filas|columnas|líneas)\b/);
  });

  it('says that it holds more than one table, and where', () => {
    expect(told('file/another-table', { line: 901 })).toBe(
      'retenido. El archivo «ventas.csv» contiene más de una tabla en la línea 901.',
    );
  });

  it('says less of a code that a former version kept', () => {
    expect(told('file/of-old')).toBe('retenido. El archivo «ventas.csv» no se pudo procesar.');
  });
});
