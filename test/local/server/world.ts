/** A world of Google for tests: two accounts, a clock that only the test moves, and Google's own clients. */
import { drive } from '@googleapis/drive';
import { script } from '@googleapis/script';
import { sheets } from '@googleapis/sheets';
import { OAuth2Client } from 'google-auth-library';
import { type Opened, type OpenOptions, openGoogle, toldOf } from '../../../local/server/open';

const OPTIONS: OpenOptions = {
  project: '.',
  port: 0,
  state: null,
  accounts: 2,
  clock: 'manual',
  quotas: false,
  demo: false,
};

/** @param options - what is not as usual */
export function openTestGoogle(options: Partial<OpenOptions> = {}): Promise<Opened> {
  return openGoogle({ ...OPTIONS, ...options });
}

/**
 * Google's clients for one account, with a login that they renew by themselves.
 * @param place - of the account, from 0
 */
export function clientsOf(opened: Opened, place = 0) {
  const { url, clientId, clientSecret, accounts } = toldOf(opened);
  const auth = new OAuth2Client({
    clientId,
    clientSecret,
    endpoints: { oauth2TokenUrl: `${url}/token` },
    transporterOptions: { fetchImplementation: fetch },
  });
  auth.setCredentials({ refresh_token: accounts[place]?.refreshToken ?? null });
  // Uploads go to the address that the call itself names.
  const rootUrl = `${url}/`;
  return {
    auth,
    email: accounts[place]?.email ?? '',
    accessToken: accounts[place]?.accessToken ?? '',
    here: { rootUrl },
    drive: drive({ version: 'v3', auth, rootUrl, fetchImplementation: fetch }),
    sheets: sheets({ version: 'v4', auth, rootUrl, fetchImplementation: fetch }),
    script: script({ version: 'v1', auth, rootUrl, fetchImplementation: fetch }),
  };
}

export type Clients = ReturnType<typeof clientsOf>;

/** An answer over HTTP, without any client between. */
export interface Plain {
  readonly code: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * Asks without a client.
 * @param init - as `fetch` has it; the token of the first account is added unless a header is there
 */
export async function ask(opened: Opened, path: string, init: RequestInit = {}): Promise<Plain> {
  const { url, accounts } = toldOf(opened);
  const authorization = `Bearer ${accounts[0]?.accessToken}`;
  const response = await fetch(url + path, { ...init, headers: { authorization, ...init.headers } });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { code: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

/**
 * Gives an order of the control.
 * @param name - of the order
 */
export function order(opened: Opened, name: string, body: object): Promise<Plain> {
  return ask(opened, `/control/${name}`, { method: 'POST', body: JSON.stringify(body) });
}
