/** What a method knows of a body that it is sent. */
import { type ApiName, methodOf, schemaOf, tableOf } from '../../google/discovery/table';

/**
 * Drive and BigQuery pass over fields of a body that they do not know: gspread sends some of version 2, BigQuery's own
 * client names the project twice (docs/platform.md). A script of ours that does so is refused all the same, so that a slip
 * shows.
 * @param method - full name
 * @returns the body without them
 */
export function knownTo(api: ApiName, method: string, body: unknown): unknown {
  const { request } = methodOf(api, method);
  if (request === undefined || typeof body !== 'object' || body === null) return body;
  const known = schemaOf(tableOf(api), request);
  return Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(known, name)));
}
