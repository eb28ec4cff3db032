/** Calls to Google's APIs over HTTP, timed, tried again where Google says so. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Addresses } from './addresses';
import { type Login, Obstacle, OTHER_LOGIN } from './login';

/** Google, or the network, cannot be reached: what was asked may stand, or not. */
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
  /** Whether it would make a second thing when it is asked again; then only who asks can tell whether it stands. */
  readonly makes?: true;
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

/** Answers after which the same may be asked again, and what stands for none. */
const BUSY: readonly number[] = [429, 500, 502, 503];
const NO_ANSWER = 0;

export class Api {
  readonly timings: Timing[] = [];
  private token = '';

  /** @param pauseMs - before the second try of a call */
  constructor(
    readonly addresses: Addresses,
    private readonly login: Login,
    private readonly pauseMs: number = PAUSE_MS,
  ) {}

  /**
   * Asks, and notes how long the answer took.
   * @param name - of the call, as the timing is told
   * @param url - without its query
   * @throws Refused, Unreachable, Obstacle
   */
  async call(name: string, url: string, ask: Ask = {}, cells = 0) {
    const tries = ask.makes ? 1 : TRIES;
    for (let round = 1; ; round += 1) {
      const began = performance.now();
      const { status, text } = await this.answer(url, ask, round === tries);
      if (status >= 200 && status < 300) {
        this.timings.push({ name, ms: performance.now() - began, cells });
        return text === '' ? {} : JSON.parse(text);
      }
      if (status !== NO_ANSWER && !BUSY.includes(status)) throw refusalOf(status, text);
      if (round === tries) throw new Unreachable(`Google does not answer: ${name}, status ${status}`);
      await pause(this.pauseMs * 2 ** (round - 1));
    }
  }

  /** One try; a token that is good no more is renewed. */
  private async answer(url: string, ask: Ask, isLast: boolean): Promise<{ status: number; text: string }> {
    try {
      for (;;) {
        const wasRenewed = this.token === '';
        const response = await this.send(url, ask);
        if (response.status !== 401 || wasRenewed)
          return { status: response.status, text: await response.text() };
        this.token = '';
      }
    } catch (error) {
      if (!(error instanceof Unreachable) || isLast) throw error;
      return { status: NO_ANSWER, text: '' };
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
    const text = await response.text();
    if (BUSY.includes(response.status)) throw new Unreachable(`${this.addresses.token} does not answer`);
    if (!response.ok) {
      const why = /"error":\s*"(\w+)"/.exec(text)?.[1] ?? `status ${response.status}`;
      throw new Obstacle(`The login is good no more (${why}). Log in again: npx clasp login`);
    }
    return JSON.parse(text).access_token;
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
