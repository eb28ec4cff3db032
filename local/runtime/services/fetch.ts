/** `UrlFetchApp`; https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */

import { fetchCost } from '../../google/cost';
import { errorResponse, type HttpResponse } from '../../google/http-response';
import { EXECUTION } from '../../google/limits';
import { PER_DAY } from '../../google/quota';
import { lacking, ServiceError, tooManyToday } from '../../google/service-error';
import { errorAnswer, letterAnswer } from '../border';
import type { LiveExecution } from '../execution';
import { type Family, type Reply, type ServiceRequest, serve } from '../serve';
import type { Handlers, World } from '../world';
import { type MediaAddress, readAddress } from './address';
import { fetchMedia, RESPONSE_BYTES } from './media';
import { checkScopes } from './scopes';

/** Options of a request; those that are not named here are unknown to this runtime. */
interface Options {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly muteHttpExceptions?: boolean;
  readonly payload?: string;
}

const KNOWN = new Set([
  'url',
  'method',
  'headers',
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'contentType',
  'payload',
  'escaping',
]);

/** Characters of a body that the exception shows. */
const SHOWN = 200;

/** 8 KB of headers; https://developers.google.com/apps-script/guides/services/quotas */
const HEADER_BYTES = 8 * 1024;

function headersOf(options: Options): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let bytes = 0;
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers.set(name.toLowerCase(), String(value));
    bytes += name.length + String(value).length;
  }
  if (bytes > HEADER_BYTES) throw new ServiceError('Limit Exceeded: URLFetch Header Size.');
  return headers;
}

function check(options: Options): void {
  const unknown = Object.keys(options).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) throw lacking(`UrlFetchApp's ${unknown}`);
}

/** What a chat answers; the message stays here. */
function post(world: World, url: URL, { method, payload }: Options): HttpResponse {
  if (method?.toLowerCase() !== 'post' || payload === undefined) throw lacking('A chat that is read');
  world.posts.push({ atMs: world.clock.nowMs, url: url.href, payload });
  return { code: 200, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body: '{}' };
}

/** Contents of a file. */
function get(world: World, live: LiveExecution, address: MediaAddress, options: Options): HttpResponse {
  if ((options.method ?? 'get').toLowerCase() !== 'get') throw lacking(`UrlFetchApp's ${options.method}`);
  return fetchMedia(world, live, address, headersOf(options));
}

/** A response as the script gets it, or the exception that stands for it. */
function deliver({ url, muteHttpExceptions }: Options, response: HttpResponse): Reply {
  const { code, headers, body } = response;
  const ms = fetchCost(body.length);
  if (code < 400 || muteHttpExceptions === true) return { answer: letterAnswer({ code, headers }, body), ms };
  const text = Buffer.from(body, 'latin1').toString('utf8');
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
  const message = `Request failed for ${new URL(url).origin} returned code ${code}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`;
  return { answer: errorAnswer(new ServiceError(message)), ms };
}

function familyOf(options: Options): Family {
  return {
    refuse: (_request, error) => deliver(options, errorResponse(error)),
    expire: () => ({
      answer: errorAnswer(new ServiceError(`Timeout: ${options.url}`)),
      ms: EXECUTION.fetchRequestMs,
    }),
    cut: (_request, { answer, ms }, bytes) => {
      const body = answer.indexOf('\n') + 1;
      return { answer: answer.startsWith('L') ? answer.slice(0, body + bytes) : answer, ms };
    },
  };
}

function requestOf(world: World, live: LiveExecution, options: Options): ServiceRequest {
  return {
    api: 'urlfetch',
    params: { url: urlShown(options.url), ...rangeShown(options) },
    requestBytes: options.url.length,
    family: familyOf(options),
    refusalMs: fetchCost(0),
    apply: () => {
      check(options);
      checkScopes(world, live, 'UrlFetchApp.fetch');
      const address = readAddress(options.url, world.project.fetchable);
      if (!world.quotas.takeInDay('urlfetch', live.start.user, 1, PER_DAY.urlfetch))
        throw tooManyToday('urlfetch');
      const isChat = address instanceof URL;
      const response = isChat ? post(world, address, options) : get(world, live, address, options);
      if (response.body.length > RESPONSE_BYTES)
        throw new ServiceError('Limit Exceeded: URLFetch Response Size.');
      return deliver(options, response);
    },
  };
}

/** Of the address of a chat, which is a secret, the trace shows the host. */
function urlShown(text: string): string {
  return text.startsWith('https://www.googleapis.com/') ? text : (/^https:\/\/[^/]*/.exec(text)?.[0] ?? '');
}

/** Of the headers, the trace shows the range and never the token. */
function rangeShown(options: Options): object {
  const range = Object.entries(options.headers ?? {}).find(([name]) => name.toLowerCase() === 'range');
  return range === undefined ? {} : { range: String(range[1]) };
}

/** @param world - where the addresses lead */
export function fetchHandlers(world: World): Handlers {
  return {
    urlfetch: (live, text) => serve(world, live, requestOf(world, live, JSON.parse(text))),
    // Each request counts. Google sends them side by side; here they are paid for one after the other.
    'urlfetch.all': (live, text) => {
      const facts: object[] = [];
      const bodies: string[] = [];
      for (const options of JSON.parse(text)) {
        const answer = serve(world, live, requestOf(world, live, options));
        if (!answer.startsWith('L')) return answer;
        const end = answer.indexOf('\n');
        const body = answer.slice(end + 1);
        facts.push({ ...JSON.parse(answer.slice(1, end)), length: body.length });
        bodies.push(body);
      }
      return letterAnswer(facts, bodies.join(''));
    },
  };
}
