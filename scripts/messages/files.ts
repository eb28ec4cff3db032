/** Messages about files: not published, not used, published with a remark. */

import type { FailureKind } from '../../src/core/ground/ports/service-error';
import type { RefusalCode, RefusalFacts } from '../../src/core/judge/guard/refusal';
import type { Stranger } from '../../src/core/records/snapshot/resolve';
import { describeFailure } from '../../src/core/words/terms/failure';
import { describeRefusal } from '../../src/core/words/terms/refusal';
import { describeNotRestored, describeRestored } from '../../src/core/words/terms/restored';
import {
  describeFolders,
  describeLoser,
  describeMore,
  describeRivals,
  describeStranger,
} from '../../src/core/words/terms/stranger';
import { type Entry, EXAMPLE, entriesOf, type Section } from './entry';

const COLUMN = { column: 'id_cliente', configured: 0, first: 0 };

const REFUSALS: RefusalFacts = {
  'file/empty': {},
  'file/blank': {},
  'file/header-only': { columns: 12 },
  'file/one-column': { before: 12, records: 300 },
  'file/another-table': { line: 901, rows: 899, first: 0 },
  'file/rows-dropped': { dropped: 20, rows: 20 },
  'file/rows-long': { long: 19, rows: 59 },
  'file/titles-few': { titles: 3, columns: 4 },
  'file/blanks-doubtful': {},
  'file/parted-column': { other: ';', answer: 59, records: 300 },
  'file/delimiter-doubtful': { taken: ',', other: ';', answer: 59 },
  'file/delimiter-changed': { before: ';', now: ',' },
  'file/header-doubtful': { headed: 1 },
  'file/header-missing': {},
  'file/header-changed': { headed: 0 },
  'file/unclosed-quote': { line: 120, records: 118 },
  'file/swallowed': { swallowed: 35, records: 3_377, line: 120 },
  'file/columns-changed': { added: 1, removed: 0, renamed: 1, oldName: 'telefono', newName: 'celular' },
  'file/id-column-gone': COLUMN,
  'file/relation-column-gone': COLUMN,
  'file/truncated': { bytes: 81_920, before: 412_306, rows: 680 },
  'file/rows-fell': { before: 3_412, now: 1_204, percent: 64.7, most: 30 },
  'file/ids-vanished': { before: 3_412, now: 3_398, percent: 71, error: 0 },
  'file/too-wide': { columns: 20_000, most: 18_278 },
  'file/cell-too-long': { length: 60_000, most: 50_000, line: 120, record: 118, column: 4 },
  'file/record-too-large': { row: 118 },
  'file/too-many-cells': { cells: 10_400_000, most: 9_600_000, rows: 400_000, columns: 26 },
  'file/binary': { kind: 'xlsx', bytes: 81_920 },
};

const CODES = Object.keys(REFUSALS) as RefusalCode[];

/** What no tab can hold, whatever a person thinks of it. */
const REJECTED: readonly RefusalCode[] = [
  'file/too-wide',
  'file/cell-too-long',
  'file/record-too-large',
  'file/too-many-cells',
  'file/binary',
];

function refusals(codes: readonly RefusalCode[]): Entry[] {
  return codes.map((code) => ({ code, ...describeRefusal(code, REFUSALS[code]) }));
}

const FAILURES: Readonly<Record<FailureKind | 'internal', `service/${string}`>> = {
  transient: 'service/transient',
  quota: 'service/quota',
  disabled: 'service/disabled',
  denied: 'service/denied',
  missing: 'service/missing',
  full: 'service/full',
  invalid: 'service/invalid',
  internal: 'service/internal',
};

const STRANGERS: Readonly<Record<Stranger['code'], string>> = {
  'file/unknown-name': '',
  'file/not-csv': EXAMPLE.tab,
  'file/google-sheet': EXAMPLE.tab,
  'file/shortcut': EXAMPLE.tab,
};

function failures(): Entry[] {
  const kinds = Object.keys(FAILURES) as (keyof typeof FAILURES)[];
  return kinds.map((kind) => ({ code: FAILURES[kind], ...describeFailure(kind) }));
}

function remarks(): Entry[] {
  const { file: name, fileId, account: by, ms, local } = EXAMPLE;
  const snapshot = { fileId, name, md5: '', bytes: 0, revision: '', modifiedMs: ms };
  return [
    { code: 'file/restored', ...describeRestored({ ...snapshot, replaced: '', atMs: ms, by }, local) },
    { code: 'file/rivals', reason: describeRivals([fileId]), todo: 'Deje un solo archivo por entidad.' },
  ];
}

function unused(): Entry[] {
  const winner = { name: EXAMPLE.file, id: EXAMPLE.fileId };
  return [
    ...entriesOf(STRANGERS, describeStranger),
    { code: 'file/beaten', ...describeLoser(EXAMPLE.tab, winner) },
    { code: 'file/more', ...describeMore(14) },
    { code: 'system/many-folders', ...describeFolders(50, 14) },
  ];
}

/** Every message about a file. */
export function fileSections(): Section[] {
  return [
    {
      title: 'Archivo retenido',
      intro:
        'Resultado `retenido` en `_Manifiesto`. El archivo se pudo leer, pero parece incompleto o equivocado, y la hoja ' +
        'conserva los datos anteriores. Si los datos son correctos, una persona puede publicarlo igual: menú ' +
        '«Publicar retenido…».',
      entries: refusals(CODES.filter((code) => !REJECTED.includes(code))),
    },
    {
      title: 'Archivo rechazado',
      intro:
        'Resultado `rechazado`. El archivo no se puede publicar así como está, y la hoja conserva los datos anteriores.',
      entries: [
        ...refusals(REJECTED),
        { code: 'file/version-gone', ...describeNotRestored('gone') },
        { code: 'file/version-withheld', ...describeNotRestored('withheld') },
      ],
    },
    {
      title: 'Archivo que no se pudo procesar',
      intro: 'Resultado `fallido`. El archivo no tiene nada de malo; se vuelve a intentar solo.',
      entries: failures(),
    },
    {
      title: 'Archivo que no se usa',
      intro: 'Resultado `no usado`. El archivo está en la carpeta, pero ninguna hoja lo muestra.',
      entries: unused(),
    },
    {
      title: 'Archivo publicado con una aclaración',
      intro: 'Resultado `publicado`, con un código.',
      entries: remarks(),
    },
  ];
}
