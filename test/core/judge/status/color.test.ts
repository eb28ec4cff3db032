import { TONE_COLORS } from '../../../../src/core/ground/tone';
import { colorStates } from '../../../../src/core/judge/status/color';
import type { StateCode } from '../../../../src/core/judge/status/state';
import { STATUS_FIELDS, SYSTEM, toRow } from '../../../../src/core/judge/status/table';

const colorsOf = (rows: readonly { readonly state: string; readonly cause?: string }[]) => {
  const edit = colorStates(7, 4, rows.map(toRow));
  if (edit.kind !== 'colors') throw new Error(edit.kind);
  return edit;
};

describe('the colours of _Estado', () => {
  it('stand behind the words that people read, each row its own', () => {
    expect(colorsOf([{ state: 'al-dia' }, { state: 'rechazado' }])).toEqual({
      kind: 'colors',
      sheetId: 7,
      row: 4,
      column: STATUS_FIELDS.indexOf('stateWord'),
      colors: [TONE_COLORS.good, TONE_COLORS.bad],
    });
  });

  it.each<[StateCode, keyof typeof TONE_COLORS]>([
    ['al-dia', 'good'],
    ['fijado', 'pinned'],
    ['en-curso', 'busy'],
    ['retenido', 'warn'],
    ['rechazado', 'bad'],
    ['fallido', 'warn'],
    ['atrasado', 'warn'],
    ['falta', 'warn'],
    ['sin-configurar', 'idle'],
  ])('of an entity that is «%s» say what the sidebar says: %s', (state, tone) => {
    expect(colorsOf([{ state }]).colors).toEqual([TONE_COLORS[tone]]);
  });

  it('warn where a file of another name may be the newer one', () => {
    const colors = colorsOf([
      { state: 'al-dia', cause: 'status/candidate' },
      { state: 'al-dia', cause: 'x' },
    ]);
    expect(colors.colors).toEqual([TONE_COLORS.warn, TONE_COLORS.good]);
  });

  it.each([
    ['', 'good'],
    ['system/silent', 'warn'],
    ['system/removed', 'idle'],
  ] as const)('of the system with the cause «%s» are %s', (cause, tone) => {
    expect(colorsOf([{ state: SYSTEM, cause }]).colors).toEqual([TONE_COLORS[tone]]);
  });

  it('are taken away where nobody knows the state, as of the header', () => {
    expect(colorsOf([{ state: 'Código de estado' }, { state: '' }]).colors).toEqual([null, null]);
  });
});
