/** Settings of `_Configuracion` that do not belong to one entity. */
import { LIMITS } from '../../ground/limits';
import { fold } from '../../reading/text/fold';
import { readAddresses, readFlag, readNumber, readRoom } from './field';
import type { ConfigurationMistake, MistakeCode } from './mistake';
import { mistake } from './mistake';
import type { OrderCells } from './order';
import { orderCellOf } from './order';
import type { ChatWish } from './webhook';
import { readChat } from './webhook';

export interface Settings {
  /** Cells that the Spreadsheet may hold; null = the platform's default. */
  readonly cellsMax: number | null;
  /** ID of the installed Spreadsheet, which a copy still has from its original; null = unknown. */
  readonly spreadsheetId: string | null;
  /** Addresses for alarms. */
  readonly addresses: readonly string[];
  /** Bytes that kept versions may take; 0 = none are kept. */
  readonly keptBytes: number;
  /** Chat that gets the same messages as the addresses. */
  readonly chat: ChatWish;
  /** Whether a message says once a day that all is well. */
  readonly daily: boolean;
}

/** The settings as read, and the cell of the order; null when it is blank. */
interface ReadSettings extends Settings {
  readonly ordered: OrderCells | null;
}

/** Range of «Límite de celdas». Less is a typing error; more is impossible in any spreadsheet. */
const CELLS_SETTING_MIN = 1_000;
const CELLS_SETTING_MAX = 1_000_000_000;

/**
 * Reads the settings by the folded names in their first cells.
 *
 * @param texts - rows of the tab, header first; ragged
 * @param column - of the names, from 0; the values are in the next column
 * @param mistakes - receives a mistake for each invalid value
 */
export function readSettings(
  texts: readonly (readonly string[])[],
  column: number,
  mistakes: ConfigurationMistake[],
): ReadSettings {
  let cellsMax: number | null = null;
  let keptBytes: number = LIMITS.keptBytes;
  let spreadsheetId: string | null = null;
  let addresses: readonly string[] = [];
  let order: Omit<OrderCells, 'answerRow'> | null = null;
  let answerRow: number | null = null;
  let chat: ChatWish = { kind: 'none' };
  let daily = false;
  for (let row = 1; row < texts.length; row++) {
    const name = fold(texts[row]?.[column] ?? '');
    const value = (texts[row]?.[column + 1] ?? '').trim();
    const wrong = (code: MistakeCode) => mistakes.push(mistake(code, row, column + 1, value));
    if (name.startsWith('limite de celdas')) {
      const read = readNumber(value.replace(/[.\s](?=\d{3})/g, ''), 0, CELLS_SETTING_MAX);
      if (read === null || (read > 0 && read < CELLS_SETTING_MIN)) wrong('configuration/cells');
      else cellsMax = read === 0 ? null : read;
    } else if (name.startsWith('hoja de calculo') || name.startsWith('planilla')) {
      spreadsheetId = value === '' ? null : value;
    } else if (name.startsWith('correos')) {
      const read = readAddresses(value);
      addresses = read.valid;
      if (read.invalid > 0) wrong('configuration/address');
    } else if (orderCellOf(name) === 'answer') {
      answerRow = row;
    } else if (orderCellOf(name) === 'order') {
      order = value === '' ? null : { text: value, row };
    } else if (name.startsWith('aviso por chat') || name.startsWith('avisos por chat')) {
      const read = readChat(value, row);
      // The text is not shown, because an invalid text may still contain a secret.
      if (read === null) mistakes.push(mistake('configuration/chat', row, column + 1, '…'));
      else chat = read;
    } else if (name.startsWith('mensaje diario')) {
      const read = value === '' ? false : readFlag(value);
      if (read === null) wrong('configuration/active');
      else daily = read;
    } else if (name.startsWith('versiones anteriores')) {
      const read = readRoom(value);
      if (read === null) wrong('configuration/versions');
      else keptBytes = read;
    }
  }
  const ordered = order && { ...order, answerRow };
  return { cellsMax, addresses, spreadsheetId, keptBytes, ordered, chat, daily };
}
