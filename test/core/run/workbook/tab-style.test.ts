import { STATUS_FIELDS } from '../../../../src/core/judge/status/table';
import { MANIFEST_FIELDS } from '../../../../src/core/records/manifest/row';
import { OBSERVATION_FIELDS } from '../../../../src/core/records/observation/row';
import { systemTabs } from '../../../../src/core/run/workbook/system';
import { MANIFEST_HEADER } from '../../../../src/core/words/terms/manifest';

it('tabs of the record have widths and a coloured header from the beginning', () => {
  for (const { title, edits } of systemTabs('book').filter((one) => one.title !== '_Configuracion')) {
    const made = edits(7, 0);
    const widths = made.find((edit) => edit.kind === 'widths');
    const [fill] = made.filter((edit) => edit.kind === 'fill');
    const [tab] = made;
    if (widths?.kind !== 'widths' || tab?.kind !== 'addTab') throw new Error(title);
    expect(widths.pixels.length).toBeLessThanOrEqual(tab.columns);
    expect(fill).toMatchObject({ row: 0, rows: 1, columns: tab.columns });
    // Hashes in lines would make every row as tall as they are.
    expect(made).toContainEqual({ kind: 'wrap', sheetId: 7, columns: widths.pixels.length });
  }
  expect(systemTabs('book')[2]?.edits(7, 0)[0]).toMatchObject({ columns: MANIFEST_HEADER.length });
});

/** Fields of a tab that are folded away, and those that are in sight. */
function foldedOf(wanted: string, fields: readonly string[]): { folded: string[]; seen: string[] } {
  const made = systemTabs('book').find(({ title }) => title === wanted);
  const folds = (made?.edits(7, 0) ?? []).filter((edit) => edit.kind === 'fold');
  const isFolded = (_: string, column: number) => folds.some(({ from, to }) => from <= column && column < to);
  return {
    folded: fields.filter(isFolded),
    seen: fields.filter((field, column) => !isFolded(field, column)),
  };
}

it('what only programs read of _Estado is folded away, and all that is for people of it is not', () => {
  const { folded, seen } = foldedOf('_Estado', STATUS_FIELDS);
  expect(seen).toEqual(expect.arrayContaining(['stateWord', 'reason', 'todo', 'rows', 'errors', 'idColumn']));
  expect(folded).toEqual(
    expect.arrayContaining(['generation', 'scriptId', 'rowSetHash', 'relationCodes', 'sheetId']),
  );
});

it('so are the IDs, hashes and codes of _Manifiesto and _Observaciones', () => {
  const manifest = foldedOf('_Manifiesto', MANIFEST_FIELDS);
  expect(manifest.folded).toEqual([
    ...['fileId', 'md5', 'revision'],
    ...['commitId', 'seen', 'proof', 'outcomeCode'],
  ]);
  // Whoever asks for help is asked for the code, the time and the version.
  expect(manifest.seen).toEqual(expect.arrayContaining(['time', 'code', 'fileName', 'rows', 'version']));
  expect(foldedOf('_Observaciones', OBSERVATION_FIELDS).folded).toEqual(['commitId', 'check']);
});
