/** Messages about what stands in a published file: `_Observaciones`. */
import type { Observation, Standing } from '../../src/core/judge/audit/observation';
import type { Rule } from '../../src/core/judge/audit/rule';
import type { ColumnChange } from '../../src/core/judge/guard/columns';
import {
  describeChanges,
  describeReading,
  describeRepeats,
  type Origin,
} from '../../src/core/words/book/finding';
import { describeObservation } from '../../src/core/words/book/observation';
import { FINDING_CODES } from '../../src/core/words/terms/reading';
import { type Entry, EXAMPLE, entriesOf, type Section } from './entry';

const ORIGIN: Origin = { check: '', headerRows: 1, firstLine: 2, fileName: EXAMPLE.file, commitId: '' };

const ID: Omit<Observation, 'rule'> = {
  severity: 'error',
  tab: 'Clientes',
  column: 0,
  columnName: 'id_cliente',
  row: 40,
  value: '',
  elsewhere: { tab: 'Clientes', row: 16, differs: ['zeros'] },
  parents: [],
  standing: 'current',
};

const PARENT: Omit<Observation, 'rule'> = {
  ...ID,
  tab: 'Ventas',
  columnName: 'cliente',
  elsewhere: { tab: 'Clientes', row: 16, differs: ['zeros'] },
  parents: ['Clientes'],
};

const RULES: Readonly<Record<Rule, Omit<Observation, 'rule'>>> = {
  'id/no-column': { ...ID, columnName: null },
  'id/blank': ID,
  'id/repeated': ID,
  'id/repeated-but-for': ID,
  'parent/no-column': { ...PARENT, columnName: null },
  'parent/blank': PARENT,
  'parent/unknown': PARENT,
  'parent/known-but-for': PARENT,
  'parent/pending': { ...PARENT, standing: 'missing' },
};

/** Why a relation cannot be checked yet: one code, and what to do in each case. */
const STANDINGS: readonly Standing[] = ['held', 'refused', 'older', 'no-id'];

const CHANGES: Readonly<Record<ColumnChange['code'], Omit<ColumnChange, 'code'>>> = {
  'column/added': { name: 'celular', before: null, column: 7 },
  'column/removed': { name: 'fax', before: null, column: 5 },
  'column/renamed': { name: 'celular', before: 'telefono', column: 4 },
  'column/reordered': { name: 'apellido', before: null, column: 2 },
};

/** Figures of the reader's findings, by the names under which their words ask for them. */
const FIGURES = {
  lines: 3,
  first: 2,
  cells: 11,
  usual: 12,
  records: 35,
  count: 2,
  bytes: 512,
  mended: 0,
  runnerUp: 'windows-1252',
  part: 'delimiter',
  before: ';',
  now: ',',
};

function pending(): Entry[] {
  const rule = 'parent/pending';
  return STANDINGS.map((standing) => ({
    code: rule,
    ...describeObservation({ ...PARENT, rule, standing }, 1),
  }));
}

/** Figures of findings that mean something else by a name than the others do, or that have more of them. */
const OWN_FIGURES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'row/long': { cells: 13 },
  'reading/changed': { part: 'delimiter', before: ';', now: ',' },
};

function findings(): Entry[] {
  return FINDING_CODES.map((code) => {
    const facts = { ...FIGURES, ...OWN_FIGURES[code] };
    const finding = { code, line: 120, record: 118, column: 4, facts };
    const [row] = describeReading(EXAMPLE.tab, [finding], {}, ORIGIN);
    return { code, reason: row?.reason ?? '', todo: row?.todo ?? '' };
  });
}

function repeats(): Entry[] {
  const rows = describeRepeats(EXAMPLE.tab, { found: [{ row: 40, first: 16 }], total: 1 }, ORIGIN);
  return rows.map(({ rule: code, reason, todo }) => ({ code, reason, todo }));
}

/** Every message about the contents of a file. */
export function contentSections(): Section[] {
  return [
    {
      title: 'ID y relaciones',
      intro:
        'En `_Observaciones`. Los datos están publicados tal como llegaron; la hoja dice la celda, la línea del archivo y ' +
        'cuántas filas tienen el mismo caso.',
      entries: [
        ...entriesOf(RULES, (rule, sample) => describeObservation({ rule, ...sample }, 1)),
        ...pending(),
      ],
    },
    {
      title: 'Columnas que cambiaron',
      intro: 'En `_Observaciones`, cuando las columnas no son las del archivo anterior.',
      entries: entriesOf(CHANGES, (code, sample) => {
        const [row] = describeChanges(EXAMPLE.tab, [{ code, ...sample }], ORIGIN);
        return { reason: row?.reason ?? '', todo: row?.todo ?? '' };
      }),
    },
    {
      title: 'Lectura del archivo',
      intro: 'En `_Observaciones`. El archivo se pudo leer, con algo que conviene mirar.',
      entries: [...findings(), ...repeats()],
    },
  ];
}
