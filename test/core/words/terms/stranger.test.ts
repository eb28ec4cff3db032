import type { Stranger } from '../../../../src/core/records/snapshot/resolve';
import {
  describeFolders,
  describeLoser,
  describeMore,
  describeRivals,
  describeShortTime,
  describeStranger,
  LOST_FOLDER_ADVICE,
} from '../../../../src/core/words/terms/stranger';
import { faultsOf } from '../wording';

const CODES: Record<Stranger['code'], true> = {
  'file/unknown-name': true,
  'file/not-csv': true,
  'file/google-sheet': true,
  'file/shortcut': true,
};

describe('what is told of files that no tab shows', () => {
  it.each(Object.keys(CODES))('is a reason and what to do: %s', (code) => {
    const { reason, todo } = describeStranger(code as Stranger['code'], 'Clientes');
    expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
  });

  it('names the file that is used instead, and its ID', () => {
    const { reason, todo } = describeLoser('Clientes', { name: 'clientes (1).csv', id: 'file-2' });
    expect(reason).toMatch(/Clientes.*«clientes \(1\)\.csv» \(ID file-2\)/);
    expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
  });

  it('names the others beside a publication, five at the most', () => {
    expect(describeRivals(['a'])).toMatch(/otro archivo de esta entidad \(ID a\)/);
    const many = describeRivals(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(many).toMatch(/otros 6 archivos.*\(ID a, b, c, d, e\)/);
    expect(faultsOf(many)).toEqual([]);
  });

  it('says how many notes more there are, how rare looks become, and that the folder is lost', () => {
    const all = [describeMore(12), describeFolders(50, 5), describeShortTime(30), LOST_FOLDER_ADVICE];
    for (const { reason, todo } of all) {
      expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
    }
    expect(describeMore(12).reason).toContain('12');
    expect(describeFolders(50, 5).reason).toMatch(/ 50 .* 5 /);
    expect(describeShortTime(30).reason).toContain('30 minutos');
  });
});
