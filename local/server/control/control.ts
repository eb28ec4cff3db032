/** What only tests ask for: time, clicks of a person, and what shall go wrong. Google has nothing of it. */
import { invalidArgument, notFound } from '../../google/api-error';
import type { Execution } from '../../runtime/execution';
import { readFault } from '../faults';
import type { Google } from '../google';
import { jsonAnswer, jsonOf, type RestAnswer, type RestRequest } from '../rest/request';
import { press } from './press';

/** How an execution ended, as the control tells it. */
interface ToldRun {
  readonly scriptId: string;
  readonly function: string;
  /** Message of what the script threw; null when it threw nothing. */
  readonly error: string | null;
  readonly calls: number;
  readonly elapsedMs: number;
}

function toldRun(scriptId: string, { name, error, callCount, elapsedMs }: Execution): ToldRun {
  return { scriptId, function: name, error: error?.message ?? null, calls: callCount, elapsedMs };
}

type Order = (google: Google, body: Readonly<Record<string, unknown>>) => unknown;

/** Lets a manual clock go on. `{advanceMs}` */
const clock: Order = (google, { advanceMs = 0 }) => {
  if (!google.isManual && advanceMs !== 0) throw invalidArgument('The clock of this world is the real one.');
  if (!(Number(advanceMs) >= 0)) throw invalidArgument('advanceMs is a number of milliseconds, 0 or more.');
  const runs: ToldRun[] = [];
  google.projects.advance(google.clock.nowMs + Number(advanceMs), (project, execution) => {
    runs.push(toldRun(project.id, execution));
  });
  return { nowMs: google.clock.nowMs, runs };
};

/** Orders faults of requests, in the place of those before. `{faults: [{api, code, applied, times}]}` */
const faults: Order = (google, { faults: given }) => {
  const orders = (Array.isArray(given) ? given : []).map(readFault);
  if (!Array.isArray(given) || orders.includes(null))
    throw invalidArgument('faults is a list of {api, code, applied, times}.');
  google.faults.order(orders.flatMap((order) => order ?? []));
  return {};
};

/** Lets tokens be good no more. `{tokens: [...]}` */
const expire: Order = (google, { tokens }) => {
  if (!Array.isArray(tokens)) throw invalidArgument('tokens is a list of tokens.');
  for (const token of tokens) google.accounts.expire(String(token));
  return {};
};

/** Makes an access token with some scopes. `{email, scopes}` */
const grant: Order = (google, { email, scopes }) => {
  if (!google.accounts.byEmail.has(String(email)) || !Array.isArray(scopes))
    throw invalidArgument('email is an account, scopes a list.');
  return { accessToken: google.accounts.grant(String(email), scopes.map(String)) };
};

/** Turns the Apps Script API on or off for an account. `{email, isScriptApiOn}` */
const account: Order = (google, { email, isScriptApiOn }) => {
  const known = google.accounts.byEmail.get(String(email)) ?? google.accounts.add(String(email));
  if (typeof isScriptApiOn === 'boolean') known.isScriptApiOn = isScriptApiOn;
  return { email: known.email, accessToken: known.accessToken, refreshToken: known.refreshToken };
};

/** Counts requests against the quotas, or not. `{on}` */
const quotas: Order = (google, { on }) => {
  google.areQuotasOn = on === true;
  return {};
};

/** All Spreadsheets with their scripts. */
const worlds: Order = (google) => ({
  spreadsheets: [...google.spreadsheets.values()].map(({ id, title }) => ({
    spreadsheetId: id,
    title,
    owner: google.drive.ownerOf(id),
    scriptId: google.projects.boundTo(id)?.id ?? null,
  })),
});

const ORDERS: Readonly<Record<string, Order>> = {
  clock,
  faults,
  expire,
  grant,
  account,
  quotas,
  worlds,
  press,
};

/**
 * Carries an order out.
 * @param request - `POST /control/NAME` with a body of JSON
 * @throws ApiError 404 for an order that is none, 400 for one that is wrong
 */
export function answerControl(google: Google, { verb, path, body }: RestRequest): RestAnswer {
  const name = path.slice('/control/'.length);
  const order = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (order === undefined || verb !== 'POST') throw notFound();
  return jsonAnswer(order(google, Object(jsonOf(body))));
}
