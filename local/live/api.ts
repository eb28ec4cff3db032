/** Calls to Google's APIs over HTTP, timed, tried again where Google says so. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Login, Obstacle, OTHER_LOGIN } from './login';

/** Where the APIs are. */
export interface Addresses {
  readonly drive: string;
  readonly sheets: string;
  readonly script: string;
  readonly token: string;
}

export const GOOGLE: Addresses = {
  drive: 'https://www.googleapis.com',
  sheets: 'https://sheets.googleapis.com',
  script: 'https://script.googleapis.com',
  token: 'https://oauth2.googleapis.com/token',
};

/** One server on this machine. */
export function localAddresses(url: string): Addresses {
  return { drive: url, sheets: url, script: url, token: `${url}/token` };
}

/** Google, or the network, cannot be reached. */
export class Unreachable extends Error {}

/** A refusal, as Google states it. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** Bytes that are sent instead of a body of JSON. */
  readonly media?: Uint8Array;
}

/** What a call took. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
  /** Cells that it moved; 0 where it moved none. */
  readonly cells: number;
}

/** How often a call is tried that Google did not answer, and the first pause in ms; each next one is twice as long. */
const TRIES = 6;
const PAUSE_MS = 2_000;

export class Api {
  readonly timings: Timing[] = [];
  private token = '';

  /**
   * @param addresses - of the APIs
   * @param login - whose tokens are used
   */
  constructor(
    readonly addresses: Addresses,
    private readonly login: Login,
  ) {}

  /**
   * Asks, and notes how long the answer took.
   * @param name - of the call, as the timing is told
   * @param url - without its query
   * @param ask - what is asked
   * @param cells - that the call moves
   * @throws Refused, Unreachable, Obstacle
   */
  async call(name: string, url: string, ask: Ask = {}, cells = 0) {
    for (let tries = 1; ; tries += 1) {
      const began = performance.now();
      const response = await this.send(url, ask);
      const text = await response.text();
      if (response.ok) {
        this.timings.push({ name, ms: performance.now() - began, cells });
        return text === '' ? {} : JSON.parse(text);
      }
      if (response.status === 401 && tries === 1) this.token = '';
      else if (![429, 500, 502, 503].includes(response.status) || tries === TRIES)
        throw refusalOf(response.status, text);
      else await pause(PAUSE_MS * 2 ** (tries - 1));
    }
  }

  private async send(url: string, { method = 'GET', query = {}, body, media }: Ask): Promise<Response> {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query))
      for (const one of typeof value === 'string' ? [value] : value) address.searchParams.append(name, one);
    this.token ||= await this.renew();
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': media === undefined ? 'application/json' : 'text/csv',
    };
    const content = media === undefined ? JSON.stringify(body) : Buffer.from(media);
    return reach(address, { method, headers, body: content ?? null });
  }

  private async renew(): Promise<string> {
    const { clientId, clientSecret, refreshToken } = this.login;
    const fields = { client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
    const body = new URLSearchParams({ ...fields, grant_type: 'refresh_token' });
    const response = await reach(new URL(this.addresses.token), { method: 'POST', body });
    const answer = JSON.parse(await response.text());
    if (!response.ok)
      throw new Obstacle(`The login is good no more (${answer.error}). Log in again: npx clasp login`);
    return answer.access_token;
  }
}

async function reach(address: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    throw new Unreachable(
      `${address.host} cannot be reached: ${Object(Object(error).cause).code ?? 'no answer'}`,
    );
  }
}

function refusalOf(status: number, text: string): Error {
  const message = /"message":\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? `status ${status}`;
  if (status === 403 && /SERVICE_DISABLED|accessNotConfigured|ACCESS_TOKEN_SCOPE|insufficient/i.test(text))
    return new Obstacle(OTHER_LOGIN);
  return new Refused(status, message);
}
