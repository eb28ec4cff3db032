/** Messages about how entities and the system stand: `_Estado`, mails, `_Configuracion`, «Diagnóstico». */

import type { Condition } from '../../src/core/judge/status/conditions';
import type { ProblemCode } from '../../src/core/judge/status/problems';
import type { EntityFacts, StateCode } from '../../src/core/judge/status/state';
import { REMOVED } from '../../src/core/judge/status/system-row';
import type { MistakeCode } from '../../src/core/records/entity/mistake';
import { CONFIGURATION_ANEW, describeMistake } from '../../src/core/words/book/configuration';
import { describeRemoved } from '../../src/core/words/person/removal';
import { PAGE_TEST_WORDS, SELF_TEST_WORDS } from '../../src/core/words/person/selftestwords';
import type { Facts } from '../../src/core/words/terms/advice';
import { describeCondition } from '../../src/core/words/terms/condition';
import { describeSystemProblem } from '../../src/core/words/terms/problem';
import { STATE_WORDS, STATUS_WORDS } from '../../src/core/words/terms/status';
import { type Entry, EXAMPLE, entriesOf, type Section } from './entry';

const DAY = 24 * 60 * 60_000;

const SEEN = { name: EXAMPLE.file, fileId: EXAMPLE.fileId, md5: '', seenMs: EXAMPLE.ms };

const ENTITY: EntityFacts = {
  tab: EXAMPLE.tab,
  configured: true,
  kind: 'clientes',
  published: { ...SEEN, sheetId: 1, headerRows: 1, rows: 3_412, columns: 12, atMs: EXAMPLE.ms },
  winner: SEEN,
  pinnedMs: EXAMPLE.ms,
  candidate: { name: 'Listado de Clientes 2026.csv', fileId: EXAMPLE.fileId },
  ended: null,
  attempt: 'published',
  percent: null,
  unsettledMs: EXAMPLE.ms,
  isOvertaken: false,
  punctuality: {
    code: 'on-time',
    everyHours: 24,
    learned: true,
    lastMs: EXAMPLE.ms,
    dueMs: EXAMPLE.ms + DAY,
    same: 4,
  },
  checked: true,
  observations: { errors: 0, warnings: 0, notes: 0 },
  id: null,
  relations: [],
};

/** What only one reason is about is left out of the others. */
function factsFor(cause: string): EntityFacts {
  const { pinnedMs, candidate } = ENTITY;
  return {
    ...ENTITY,
    pinnedMs: cause === 'status/pinned' ? pinnedMs : null,
    candidate: cause === 'status/candidate' ? candidate : null,
  };
}

const SAME_ROW = 'Vea el motivo y qué hacer en la misma fila.';

/** What each state means, and what to do; the reason of one file stands in its own message. */
const STATES: Readonly<Record<StateCode, readonly [meaning: string, todo: string | null]>> = {
  'al-dia': ['La hoja muestra el último archivo que llegó.', null],
  fijado: ['La hoja muestra una versión anterior, que una persona restauró.', SAME_ROW],
  'en-curso': ['Hay un archivo nuevo que todavía se está procesando.', null],
  retenido: ['El último archivo parece incompleto o equivocado y no se publicó.', SAME_ROW],
  rechazado: ['El último archivo no se puede publicar así como está.', SAME_ROW],
  fallido: ['El último archivo no se pudo procesar; se vuelve a intentar solo.', SAME_ROW],
  atrasado: ['Se esperaba un archivo nuevo y no llegó, o llega siempre el mismo.', SAME_ROW],
  falta: ['No hay ningún archivo en la carpeta.', SAME_ROW],
  'sin-configurar': ['La hoja no figura en `_Configuracion`, o su archivo nunca llegó.', SAME_ROW],
};

/** Codes of the reason in `_Estado`, with the state in which each one stands. */
const CAUSES: Readonly<Record<string, StateCode>> = {
  'status/waiting': 'en-curso',
  'status/overtaken': 'fallido',
  'status/loading': 'en-curso',
  'status/pinned': 'fijado',
  'status/edited': 'al-dia',
  'status/candidate': 'al-dia',
  'status/never-seen': 'sin-configurar',
  'status/not-configured': 'sin-configurar',
  'frequency/late': 'atrasado',
  'frequency/repeated': 'atrasado',
  'frequency/absent': 'falta',
  'frequency/missing': 'falta',
};

const PROBLEMS: Readonly<Record<ProblemCode, Readonly<Record<string, number>>>> = {
  'system/no-folder': {},
  'system/manifest-blocked': { isProtected: 1 },
  'system/status-blocked': { isProtected: 0 },
  'system/disabled': {},
  'system/failing': { hours: 4 },
  'system/trigger-gone': {},
  'system/authorisation': {},
  'system/silent': { minutes: 75 },
  'system/short-time': { percent: 84 },
  'system/mail-quota': {},
  'system/chat': {},
  'configuration/mistakes': { mistakes: 2 },
  'versions/permission': {},
  'versions/drive-full': {},
  'versions/room': {},
  'versions/failing': {},
};

const MISTAKES: Readonly<Record<MistakeCode, readonly [cell: string, text: string]>> = {
  'configuration/pattern': ['A4', '*.csv'],
  'configuration/kind': ['B4', 'cliente'],
  'configuration/tab': ['C4', '_Clientes'],
  'configuration/tab-repeated': ['C4', 'Ventas'],
  'configuration/pattern-repeated': ['A4', 'ventas.csv'],
  'configuration/number': ['I4', 'treinta'],
  'configuration/cells': ['M2', 'muchas'],
  'configuration/encoding': ['G4', 'ansi'],
  'configuration/delimiter': ['H4', 'punto'],
  'configuration/headed': ['N8', 'quizás'],
  'configuration/columns': ['O8', 'quizás'],
  'configuration/relation': ['E4', 'cliente'],
  'configuration/active': ['J4', 'quizás'],
  'configuration/address': ['M3', 'administracion'],
  'configuration/chat': ['M7', '…'],
  'configuration/versions': ['M5', 'mucho'],
  'configuration/order': ['M6', 'Clintes'],
  'configuration/unread': ['A1004', 'proveedores.csv'],
};

/** Conditions of which a mail tells. */
const MAILS: Readonly<Record<string, readonly [StateCode, string, Facts]>> = {
  retenido: ['retenido', 'file/rows-fell', { before: 3_412, now: 1_204, kept: 3_412 }],
  rechazado: ['rechazado', 'file/binary', { kept: 3_412 }],
  fallido: ['fallido', 'service/denied', { kept: 3_412 }],
  atrasado: ['atrasado', 'frequency/late', { lastMs: EXAMPLE.ms }],
  falta: ['falta', 'frequency/missing', { lastMs: EXAMPLE.ms }],
};

function mails(): Entry[] {
  return entriesOf(MAILS, (_, [code, cause, facts]) => {
    const { tab, file: fileName, ms: sinceMs, local } = EXAMPLE;
    const condition: Condition = { code, cause, tab, fileName, facts: numbersOf(facts), sinceMs };
    const { reason, todo } = describeCondition(condition, local);
    return { reason: `${tab}: ${reason}`, todo };
  });
}

function numbersOf(facts: Facts): Record<string, number> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Number(value)]));
}

/** Every message about the whole. */
export function standingSections(): Section[] {
  const { local } = EXAMPLE;
  return [
    {
      title: 'Estados',
      intro: 'En `_Estado`, columna «Código de estado»; en palabras, en la columna «Estado» y en el panel.',
      entries: entriesOf(STATES, (code, [meaning, todo]) => ({
        reason: `«${STATE_WORDS[code]}»: ${meaning}`,
        todo,
      })),
    },
    {
      title: 'Motivos de un estado',
      intro: 'En `_Estado`, columna «Código del motivo», además de los códigos de los archivos.',
      entries: entriesOf(CAUSES, (cause, code) =>
        STATUS_WORDS.advise({ code, cause, facts: factsFor(cause) }, local),
      ),
    },
    {
      title: 'Problemas del sistema',
      intro: 'En la fila `sistema` de `_Estado`, y en `_Manifiesto` cuando no son de un archivo.',
      entries: [
        ...entriesOf(PROBLEMS, (code, facts) => describeSystemProblem({ code, facts })),
        { code: REMOVED, ...describeRemoved('ana@concesionario.example') },
      ],
    },
    {
      title: 'Avisos por correo',
      intro:
        'A las direcciones de `_Configuracion`, solo cuando algo cambia de estado. Nunca llevan datos de los archivos. ' +
        'De los problemas del sistema se avisa con las palabras de arriba.',
      entries: mails(),
    },
    {
      title: 'Celdas de `_Configuracion` que no se entienden',
      intro: 'En la columna «Revisión» de `_Configuracion`, junto a la fila, y en `_Manifiesto`.',
      entries: [
        ...entriesOf(MISTAKES, (code, [cell, text]) => describeMistake({ code, cell, text })),
        { code: 'configuration/made-anew', ...CONFIGURATION_ANEW },
      ],
    },
    {
      title: 'Diagnóstico',
      intro: 'En la ventana «Diagnóstico», cuando una comprobación falla (✗).',
      entries: Object.entries({ ...SELF_TEST_WORDS, ...PAGE_TEST_WORDS }).map(([code, { name, todo }]) => ({
        code,
        reason: `No se cumple: «${name}»`,
        todo,
      })),
    },
  ];
}
