/** Tells that a tab in which the record stands cannot be written: without its record nothing is published. */
import { MANIFEST_TITLE } from '../manifest/insert';
import { ServiceError } from '../ports/service-error';
import type { Tab } from '../ports/workbook';
import type { Session } from '../session/session';
import type { ProblemCode } from '../status/problems';
import { STATUS_TITLE } from '../status/write-status';
import type { Book } from '../workbook/open-book';
import type { RunSummary } from '../world';
import { sendProblem } from './alert';

/** What keeps a run from writing its record. */
export type Blocked = NonNullable<RunSummary['blocked']>;

/**
 * Does what writes the record, and tells by mail when something on its tabs stands in the way.
 *
 * @throws ServiceError also then, when the trigger started the run: it counts as one that Google did not let work
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
    // What one account may not write says nothing of the account that installed.
    if (session.isVisitor && error.kind === 'denied') throw error;
    const title = error.sheetId === book.manifest.sheetId ? MANIFEST_TITLE : STATUS_TITLE;
    const blocked = { title, isProtected: error.kind === 'denied' };
    tellBlocked(session, book, blocked);
    if (session.isPoll) throw error;
    return orElse(blocked);
  }
}

/** Whether a refused edit was about a tab in which the record stands. */
export function isOfRecord({ manifest, status }: Book, { kind, sheetId }: ServiceError): boolean {
  const isRefusal = kind === 'denied' || kind === 'invalid';
  return isRefusal && (sheetId === manifest.sheetId || sheetId === status.sheetId);
}

function refuseLocked({ locked, sheetId }: Tab): void {
  if (locked) throw new ServiceError('sheets', 'denied', 403, 'refused', 'protected', sheetId);
}

function tellBlocked(session: Session, book: Book, { title, isProtected }: Blocked): void {
  session.forget();
  const code: ProblemCode = title === MANIFEST_TITLE ? 'system/manifest-blocked' : 'system/status-blocked';
  sendProblem(session, book, { code, facts: { isProtected: isProtected ? 1 : 0 } });
  session.save();
}
