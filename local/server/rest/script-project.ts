/** What all methods of the Apps Script API share: projects by their ID, and how times and accounts are told. */
import { notFound } from '../../google/api-error';
import type { Caller } from '../../google/caller';
import { allows, type Role } from '../../google/drive/sharing';
import { refusal } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import type { Google } from '../google';
import type { ScriptProject } from '../script-project';

/** Page size when none is asked for: the reference names 50 as the default of both lists. */
export const A_PAGE = 50;

/** Answers one call; a script, a version or a deployment that is not there is a 404. */
export type Method = (google: Google, caller: Caller, call: RestCall) => unknown;

/** @param ms - since 1970 */
export const time = (ms: number): string => new Date(ms).toISOString();

/** @param email - of an account */
export const userOf = (email: string): object => ({
  email,
  name: email.split('@')[0],
  domain: email.split('@')[1],
});

/** @param params - of a list */
export function tokenOf({ pageToken }: RestCall['params']): string | undefined {
  return typeof pageToken === 'string' && pageToken !== '' ? pageToken : undefined;
}

/**
 * A project that an account may read or change: it has the permissions of the Spreadsheet that it is bound to.
 * @param role - the least that it takes
 * @throws ApiError 404 when it is not there for the account, 403 when its role does not reach
 */
export function projectFor(google: Google, caller: Caller, id: unknown, role: Role): ScriptProject {
  const project = google.projects.byId.get(String(id));
  if (project === undefined) throw notFound();
  const held = google.drive.roleOf(caller.user, project.parentId ?? project.id);
  if (!allows(held, 'reader')) throw notFound();
  if (!allows(held, role)) throw refusal(403, 'The caller does not have permission');
  return project;
}
