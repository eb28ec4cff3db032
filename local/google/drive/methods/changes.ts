/** The methods of changes. https://developers.google.com/workspace/drive/api/guides/manage-changes */
import { refusal } from '../../refusal';
import type { RestCall } from '../../rest-call';
import { lacking } from '../../service-error';
import type { Change } from '../sharing';
import { tellFile, type Visit } from './find';

/** From Google's discovery document. */
const CHANGES_A_PAGE = 100;

function logOf({ house }: Visit): readonly Change[] {
  if (house.office === null) throw lacking('drive.changes');
  return house.office.changes;
}

/** `changes.getStartPageToken`: tokens count what has happened so far. */
export function startPageToken(visit: Visit): unknown {
  return { kind: 'drive#startPageToken', startPageToken: String(logOf(visit).length + 1) };
}

/** `changes.list`: a file that changed several times is told once, as it is now. */
export function listChanges(visit: Visit, { params }: RestCall): unknown {
  const log = logOf(visit);
  const start = Number(params.pageToken) - 1;
  if (!Number.isInteger(start) || start < 0 || start > log.length) throw refusal(400, 'Invalid Value');
  const end = Math.min(log.length, start + Number(params.pageSize ?? CHANGES_A_PAGE));
  const page = log.slice(start, end);
  const latest = [...new Map(page.map((change) => [change.fileId, change])).values()];
  const next = end < log.length ? { nextPageToken: String(end + 1) } : { newStartPageToken: String(end + 1) };
  return { kind: 'drive#changeList', changes: latest.flatMap((change) => changeFor(visit, change)), ...next };
}

/** What one account is told of a change; nothing of what it never saw. */
function changeFor(visit: Visit, { fileId, atMs, removed }: Change): object[] {
  const { house, caller } = visit;
  const entry = house.seenBy(caller).entry(fileId);
  if (entry === undefined && !removed && house.drive.entry(fileId) !== undefined) return [];
  const fact = {
    kind: 'drive#change',
    changeType: 'file',
    time: new Date(atMs).toISOString(),
    removed: entry === undefined,
    fileId,
  };
  return [entry === undefined ? fact : { ...fact, file: tellFile(visit, entry) }];
}
