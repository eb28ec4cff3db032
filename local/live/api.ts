/** Calls to Google's APIs over HTTP, timed, and retried where Google allows it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Addresses } from './addresses';
import { type Login, Obstacle, OTHER_LOGIN } from './login';

/** Google or the network cannot be reached: the call may have taken effect or not. */
export class Unreachable extends Error {}

/** A refusal of Google, with its status and message. */
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
  /** Bytes to send instead of a JSON body. */
  readonly media?: Uint8Array;
  /** A repeated call would create a second resource, so the caller checks whether the first one took effect. */
  readonly makes?: true;
}

/** The duration of a call. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
  /** Cells read or written. */
  readonly cells: number;
}

/** Tries of a call without an answer, and the first pause in ms; each later pause is twice as long. */
const TRIES = 6;
const PAUSE_MS = 2_000;

/** Statuses after which the call may be repeated. */
const BUSY: readonly number[] = [429, 500, 502, 503];

interface Answer {
  readonly status: number;
  readonly text: string;
}

export class Api {
  readonly timings: Timing[] = [];
  /** Null = to be renewed before the next call. */
  private token: string | null = null;

  /** @param pauseMs - before the second try of a call */
  constructor(
    readonly addresses: Addresses,
    private readonly login: Login,
    private readonly pauseMs: number = PAUSE_MS,
  ) {}

  /**
   * Calls, and records how long the answer took.
   * @param url - without its query
   * @throws Refused, Unreachable, Obstacle
   */
  async call(name: string, url: string, ask: Ask = {}, cells = 0) {
    const tries = ask.makes ? 1 : TRIES;
    for (let round = 1; ; round += 1) {
      const began = performance.now();
      const answer = await this.answer(url, ask, round === tries);
      if (answer !== null) {
        const { status, text } = answer;
        if (status >= 200 && status < 300) {
          this.timings.push({ name, ms: performance.now() - began, cells });
          return text === '' ? {} : JSON.parse(text);
        }
        if (!BUSY.includes(status)) throw refusalOf(status, text);
        if (round === tries) throw new Unreachable(`Google does not answer: ${name}, status ${status}`);
      }
      await pause(this.pauseMs * 2 ** (round - 1));
    }
  }

  /**
   * One try; an expired token is renewed.
   * @returns null without an answer, where another try follows
   * @throws Unreachable without an answer to the last try
   */
  private async answer(url: string, ask: Ask, isLast: boolean): Promise<Answer | null> {
    try {
      for (;;) {
        const wasRenewed = this.token === null;
        const response = await this.send(url, ask);
        if (response.status !== 401 || wasRenewed)
          return { status: response.status, text: await response.text() };
        this.token = null;
      }
    } catch (error) {
      if (!(error instanceof Unreachable) || isLast) throw error;
      return null;
    }
  }

  private async send(url: string, { method = 'GET', query = {}, body, media }: Ask): Promise<Response> {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query))
      for (const one of typeof value === 'string' ? [value] : value) address.searchParams.append(name, one);
    this.token ??= await this.renew();
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
