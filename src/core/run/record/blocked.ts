/** Reports that a tab of the record cannot be written. Nothing is published without its record. */

import { ServiceError } from '../../ground/ports/service-error';
import type { Tab } from '../../ground/ports/workbook';
import type { ProblemCode } from '../../judge/status/problems';
import { STATUS_TITLE } from '../../judge/status/write-status';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import type { RunSummary } from '../../records/summary';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { sendProblem } from './alert';

/** The tab that keeps a run from writing its record. */
export type Blocked = NonNullable<RunSummary['blocked']>;

/**
 * Runs `work`, which writes the record. If a tab of the record cannot be written, a mail reports it.
 *
 * @throws ServiceError also in that case, if the trigger started the run: the run counts as failed
 */
export function whileWritable(
  session: Session,
  book: Book,
  work: () => RunSummary,
  orElse: (blocked: Blocked) => RunSummary,
): RunSummary {
  try {
    for (const tab of [book.manifest, book.status]) refuseLocked(tab);
    return work();
  } catch (error) {
    if (!(error instanceof ServiceError) || !isOfRecord(book, error)) throw error;
    // A refusal for a visitor's account says nothing about the account that installed.
    if (session.isVisitor && error.kind === 'denied') throw error;
    const title = error.sheetId === book.manifest.sheetId ? MANIFEST_TITLE : STATUS_TITLE;
    const blocked = { title, isProtected: error.kind === 'denied' };
    reportBlocked(session, book, blocked);
    if (session.isPoll) throw error;
    return orElse(blocked);
  }
}

/** Whether a refused edit was on a tab of the record. */
export function isOfRecord({ manifest, status }: Book, { kind, sheetId }: ServiceError): boolean {
  const isRefusal = kind === 'denied' || kind === 'invalid';
  return isRefusal && (sheetId === manifest.sheetId || sheetId === status.sheetId);
}

function refuseLocked({ locked, sheetId }: Tab): void {
  if (locked) throw new ServiceError('sheets', 'denied', 403, 'refused', 'protected', sheetId);
}

function reportBlocked(session: Session, book: Book, { title, isProtected }: Blocked): void {
  session.forget();
  const code: ProblemCode = title === MANIFEST_TITLE ? 'system/manifest-blocked' : 'system/status-blocked';
  sendProblem(session, book, { code, facts: { isProtected: isProtected ? 1 : 0 } });
  session.save();
}
