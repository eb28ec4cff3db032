import { TONE_COLORS } from '../../../../src/core/ground/tone';
import { colorOutcomes } from '../../../../src/core/records/manifest/color';
import { insertManifest } from '../../../../src/core/records/manifest/insert';
import { MANIFEST_FIELDS } from '../../../../src/core/records/manifest/row';
import type { Outcome } from '../../../../src/core/records/snapshot/outcome';
import { OUTCOMES } from '../../../../src/core/records/snapshot/outcome';
import { OUTCOME_WORDS } from '../../../../src/core/words/terms/manifest';

/** Cells of a row of which only the outcome is known. */
const cellsOf = (outcome: Outcome) =>
  MANIFEST_FIELDS.map((field) =>
    field === 'outcome' ? OUTCOME_WORDS[outcome] : field === 'outcomeCode' ? outcome : '',
  );

describe('the colours of _Manifiesto', () => {
  it.each<[Outcome, keyof typeof TONE_COLORS]>([
    ['published', 'good'],
    ['held', 'warn'],
    ['rejected', 'bad'],
    ['failed', 'warn'],
    ['ignored', 'idle'],
  ])('say of what was «%s» what _Estado and the sidebar say: %s', (outcome, tone) => {
    expect(colorOutcomes(3, 1, [outcome])).toEqual({
      kind: 'colors',
      sheetId: 3,
      row: 1,
      column: MANIFEST_FIELDS.indexOf('outcome'),
      colors: [TONE_COLORS[tone]],
    });
  });

  it('are none where nobody knows the outcome', () => {
    expect(colorOutcomes(3, 1, [null])).toMatchObject({ colors: [null] });
  });

  it('come with the rows, in the step that inserts them', () => {
    const tab = { sheetId: 3, rows: 9, columns: MANIFEST_FIELDS.length };
    const edits = insertManifest(tab, [], OUTCOMES.map(cellsOf));
    expect(edits.map(({ kind }) => kind)).toEqual(['insertRows', 'cells', 'colors']);
    expect(edits[2]).toEqual(colorOutcomes(3, 1, OUTCOMES));
  });
});
