import { Tab } from '../../../local/google/sheets/tab';
import { emptyTab } from '../../../local/google/sheets/tab-properties';
import { Version, versionKey } from '../../../local/weeks/client/version';
import { Chance } from '../../../local/weeks/ground/chance';
import { ImportWatch } from '../../../local/weeks/import/import-watch';
import { FakeSpreadsheet } from '../../reader/fake/spreadsheet';

const LAYOUT = { delimiter: ';', encoding: 'utf-8', newline: '\n', quoted: false, manner: 'plain' } as const;
const HEADER = ['id', 'nombre'];

/** A dealership whose `_Estado` proves `proved`, whose tab shows `shown`, and whose file held `exported`. */
function world(exported: string[][], shown: string[][], proved: string[][]) {
  const fake = new FakeSpreadsheet();
  fake.publish('Clientes', { header: HEADER, rows: proved, columns: 2, key: 0 });
  return fake.read([{ title: '_Estado', firstRow: 0, rows: 9, columns: 60 }]).then(([status = []]) => {
    const file = [HEADER, ...exported].map((row) => `${row.join(';')}\n`).join('');
    const [fileId, md5] = status[2]?.filter((cell) => /^file-|^[0-9a-f]{32}$/.test(cell)) ?? [];
    const key = versionKey(fileId ?? '', md5 ?? '');
    const version = new Version(key, 'Clientes', Buffer.from(file), LAYOUT, null, 0);
    const tabs = [tabOf('_Estado', status), tabOf('Clientes', [HEADER, ...shown])];
    return { sheet: { tabs }, contents: { versions: new Map([[key, version]]) } };
  });
}

function tabOf(title: string, rows: readonly (readonly string[])[]): Tab {
  return new Tab({ ...emptyTab(1, title, 'es_AR'), rowCount: 100, columnCount: 100 }, [...rows]);
}

async function played(exported: string[][], shown: string[][], proved: string[][]) {
  const { sheet, contents } = await world(exported, shown, proved);
  const said: string[] = [];
  const watch = new ImportWatch(sheet, contents, new Chance(1), (kind, text) =>
    said.push(`${kind}: ${text}`),
  );
  await watch.play();
  return { said, imported: watch.imported };
}

const ROWS = [
  ['1', 'Ana'],
  ['2', 'Eva'],
];

describe('the reader beside a simulated week', () => {
  it('says nothing of a tab that is as it was published, and imports it', async () => {
    expect(await played(ROWS, ROWS, ROWS)).toEqual({ said: [], imported: 1 });
  });

  it('says nothing of a tab that a person edited where the import was refused', async () => {
    expect(await played(ROWS, [['1', 'Ana']], ROWS)).toEqual({ said: [], imported: 0 });
  });

  it('tells a proof that does not fit what was published', async () => {
    const { said } = await played(ROWS, ROWS, [
      ['1', 'Ana'],
      ['2', 'Ida'],
    ]);
    expect(said).toEqual(['diverged: an import takes Clientes for edited by hand']);
  });

  it('tells an edit that the proof takes for what was published', async () => {
    const other = [
      ['1', 'Ana'],
      ['2', 'Ida'],
    ];
    const { said } = await played(ROWS, other, other);
    expect(said).toEqual([
      'torn: an import did not tell that Clientes was edited',
      'torn: the changes of Clientes did not lead to what was published',
    ]);
  });
});
