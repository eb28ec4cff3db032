/** Words of `_Configuracion`: the texts of a new tab, and the texts for mistakes. */

import { LIMITS } from '../../ground/limits';
import { CONFIGURATION_ROWS, SETTINGS_COLUMN } from '../../records/entity/configuration';
import type { EntityDefinition } from '../../records/entity/definition';
import type { ConfigurationMistake, MistakeCode } from '../../records/entity/mistake';
import type { Advice } from '../terms/advice';
import { figure } from '../terms/advice';

/** Header of the column in which mistakes are marked beside their rows. */
export const REVIEW_HEADER = 'Revisión';

/** Header of the column in which a person says what the first row of a file is. */
export const HEADED_HEADER = 'Primera fila';

/** Header of the column in which a person says what happens to a file with other columns. */
const HOLD_COLUMN_HEADER = 'Si cambian las columnas';

const HEADER = [
  'Archivo',
  'Tipo',
  'Hoja',
  'Columna de ID',
  'Relaciones',
  'Frecuencia (horas)',
  'Codificación',
  'Separador',
  'Retener si baja más de (%)',
  'Activo',
  REVIEW_HEADER,
  'Ajuste',
  'Valor',
  HEADED_HEADER,
  HOLD_COLUMN_HEADER,
];

/** Title of a column of `_Configuracion`, counted from 0. */
export function configurationTitle(column: number): string {
  return HEADER[column] ?? '';
}

/**
 * The answer beside «Último pedido».
 *
 * @param time - when the order was accepted, as shown to people
 */
export function orderAnswer(tabs: readonly string[], time: string): string {
  return `${time}: ${tabs.join(', ')}`;
}

/** Message if somebody deleted the tab. */
export const CONFIGURATION_ANEW: Advice = {
  reason:
    'Alguien borró _Configuracion; se creó de nuevo como al instalar: sin correos de aviso y sin los cambios que tenía.',
  todo: 'Escriba de nuevo los correos y lo que se había cambiado, o recupérelo de Archivo → Historial de versiones.',
};

/**
 * Rows of a new `_Configuracion`.
 *
 * @param entities - to start with
 * @param spreadsheetId - of the Spreadsheet, by which a copy of it is recognised
 */
export function configurationTexts(entities: readonly EntityDefinition[], spreadsheetId: string): string[][] {
  const settings = [
    ['Límite de celdas', String(LIMITS.cellsPerSpreadsheet)],
    ['Correos de aviso', ''],
    ['Hoja de cálculo (no cambiar)', spreadsheetId],
    ['Versiones anteriores (MB)', String(LIMITS.keptBytes / 1_000_000)],
    ['Procesar de nuevo', ''],
    ['Último pedido', ''],
    ['Aviso por chat', ''],
    ['Mensaje diario', 'no'],
  ];
  const rows = entities.map((entity, index) => {
    const cells = [`${entity.pattern}.csv`, entity.kind, entity.tab, 'automática', 'automáticas', ''];
    cells.push('automática', 'automático', String(entity.holdPercent), entity.active ? 'sí' : 'no');
    while (cells.length < SETTINGS_COLUMN) cells.push('');
    return [...cells, ...(settings[index] ?? ['', '']), 'automática', 'publicar'];
  });
  return [HEADER, ...rows];
}

const MISTAKES: Readonly<Record<MistakeCode, Advice>> = {
  'configuration/pattern': {
    reason: 'El nombre de archivo no es válido.',
    todo: 'Escriba el nombre del archivo, por ejemplo clientes.csv o taller/servicios.csv.',
  },
  'configuration/kind': {
    reason: 'El tipo no es uno de los conocidos.',
    todo: 'Escriba usuarios, ubicaciones, clientes, ventas, unidades o servicios.',
  },
  'configuration/tab': {
    reason: 'El nombre de hoja no es válido.',
    todo: 'Escriba un nombre que no empiece con guion bajo, de hasta 100 letras.',
  },
  'configuration/tab-repeated': {
    reason: 'Otra fila usa la misma hoja.',
    todo: 'Dé a cada archivo una hoja distinta.',
  },
  'configuration/pattern-repeated': {
    reason: 'Otra fila usa el mismo archivo.',
    todo: 'Deje una sola fila por archivo.',
  },
  'configuration/number': {
    reason: 'No es un número válido.',
    todo: 'Escriba solo un número, o deje la celda vacía.',
  },
  'configuration/cells': {
    reason: 'El límite de celdas no es un número entre 1.000 y 1.000.000.000.',
    todo: 'Escriba solo el número, o deje la celda vacía.',
  },
  'configuration/encoding': {
    reason: 'La codificación no es una de las conocidas.',
    todo: 'Escriba automática, utf-8, windows-1252, iso-8859-15, cp850, cp437, macintosh, utf-16le o utf-16be.',
  },
  'configuration/delimiter': {
    reason: 'El separador no es válido.',
    todo: 'Escriba automático, coma, punto y coma, tabulador, barra, o el signo mismo.',
  },
  'configuration/headed': {
    reason: 'No se entiende qué es la primera fila.',
    todo: 'Escriba automática, títulos o datos.',
  },
  'configuration/columns': {
    reason: 'No se entiende qué hacer si cambian las columnas.',
    todo: 'Escriba publicar o retener.',
  },
  'configuration/relation': {
    reason: 'Las relaciones no se entienden.',
    todo: 'Escriba columna = hoja, separadas por punto y coma; o automáticas.',
  },
  'configuration/active': { reason: 'Activo debe ser sí o no.', todo: 'Escriba sí o no.' },
  'configuration/address': {
    reason: 'Una dirección de correo no es válida.',
    todo: 'Escriba direcciones completas, separadas por comas.',
  },
  'configuration/chat': {
    reason: 'La dirección del chat no es de Google Chat, Slack ni Teams.',
    todo: 'Pegue entera la dirección del webhook que da el chat, o deje la celda vacía.',
  },
  'configuration/versions': {
    reason: 'El lugar para versiones anteriores no es un número.',
    todo: 'Escriba cuántos megabytes pueden ocupar, por ejemplo 500; o «no» para no guardarlas.',
  },
  'configuration/order': {
    reason: 'Ninguna hoja de esta tabla se llama así.',
    todo: 'Escriba el nombre de una hoja, o «todo»; o borre la celda.',
  },
  'configuration/unread': {
    reason: `Solo se leen las primeras ${figure(CONFIGURATION_ROWS)} filas.`,
    todo: 'Borre las filas vacías que están arriba de ella.',
  },
};

/** What applies until a setting is corrected. A mistake in an entity's row excludes that row. */
const MEANWHILE: Readonly<Partial<Record<MistakeCode, string>>> = {
  'configuration/cells': 'Mientras tanto se usa el límite habitual.',
  'configuration/address': 'A las demás direcciones sí se les avisa.',
  'configuration/chat': 'Mientras tanto no se avisa por chat.',
  'configuration/versions': 'Mientras tanto se usa el lugar habitual.',
  'configuration/order': 'No se procesó nada de nuevo.',
};

/** Text of a mistake for the cell beside its row. */
export function reviewMistake({ code, cell }: ConfigurationMistake): string {
  const { reason, todo } = MISTAKES[code];
  return `${cell}: ${reason} ${todo}`;
}

/** Text of a mistake, with its cell. */
export function describeMistake(mistake: ConfigurationMistake): Advice {
  const { reason, todo } = MISTAKES[mistake.code];
  const meanwhile = MEANWHILE[mistake.code] ?? 'Esa fila no se usa; las demás sí.';
  return {
    reason: `_Configuracion, celda ${mistake.cell} («${mistake.text}»): ${reason} ${meanwhile}`,
    todo,
  };
}
