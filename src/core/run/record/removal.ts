/** Records in the Spreadsheet that the integration was removed, because its content becomes outdated from then on. */
import { LIMITS } from '../../ground/limits';
import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import { nextSignalMs } from '../../judge/status/heartbeat';
import { REMOVED, removedRow, returnedRow } from '../../judge/status/system-row';
import { readGeneration } from '../../judge/status/table';
import { replaceStatus } from '../../judge/status/write-status';
import { insertManifest } from '../../records/manifest/insert';
import { toCells } from '../../records/manifest/row';
import { describeRemoved } from '../../words/person/removal';
import { MANIFEST_HEADER, OUTCOME_WORDS } from '../../words/terms/manifest';
import { STATUS_WORDS } from '../../words/terms/status';
import { codeOf } from '../session/running-code';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { openBook } from '../workbook/open-book';
import { openWorkbook } from '../workbook/workbook';
import { blankRow } from './record';
import { rowEdits } from './report';

/**
 * Writes the removal into `_Manifiesto` and `_Estado`, in one step.
 *
 * @param by - account that removes it; null = unknown
 * @returns addresses to inform
 * @throws ServiceError
 */
export function recordRemoval(session: Session, spreadsheetId: string, by: string | null): readonly string[] {
  const { world, budget, state } = session;
  const workbook = openWorkbook(world, budget, spreadsheetId);
  const book = openBook(budget, workbook, state, spreadsheetId);
  session.update({ title: book.title, zone: book.timeZone });
  const row = { ...blankRow(session, session.commitId(REMOVED)), code: REMOVED, ...describeRemoved(by) };
  const cells = toCells(row, OUTCOME_WORDS[row.outcome]);
  workbook.apply([
    ...insertManifest(book.manifest, MANIFEST_HEADER, [cells]),
    ...endEdits(session, book, by),
  ]);
  return book.configuration.addresses;
}

/**
 * Edits that undo a removal in `_Estado` after a new installation. The first run may only wait and write nothing.
 *
 * @param texts - its rows, ragged
 */
export function returnEdits(session: Session, tab: Tab, texts: readonly (readonly string[])[]): Edit[] {
  const { clock } = session.world;
  const nowMs = clock.now();
  const next = nextSignalMs(nowMs, LIMITS.triggerMinutes);
  const found = returnedRow(
    texts,
    REMOVED,
    systemNow(session, readGeneration(texts), nowMs),
    next,
    STATUS_WORDS,
    clock.local,
  );
  return found ? rowEdits(tab, found.row, found.cells) : [];
}

function endEdits(session: Session, book: Book, by: string | null): Edit[] {
  const { clock } = session.world;
  const told = { ...describeRemoved(by), code: REMOVED, stateWord: STATUS_WORDS.removed };
  const { row, cells } = removedRow(
    book.statusTexts,
    told,
    systemNow(session, book.generation, clock.now()),
    clock.local,
  );
  return row === null
    ? replaceStatus(book.status, [[...STATUS_WORDS.header], cells])
    : rowEdits(book.status, row, cells);
}

/** The facts of the system after a write at this moment, where `_Estado` shows a generation. */
function systemNow(session: Session, shown: number | null, lastRunMs: number) {
  return {
    ...codeOf(session.world, session.installation),
    generation: session.nextGeneration(shown),
    lastRunMs,
  };
}
