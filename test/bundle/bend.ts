/** Replaces what the embedded services are asked and answer, to see what is noticed when Google behaves otherwise. */

import { ServiceError } from '../../local/google/service-error';
import { errorAnswer } from '../../local/runtime/border';
import type { Handlers } from '../../local/runtime/world';
import type { Mutant } from '../local/weeks/mutants/mutant';

export interface Bend {
  /** IDs of the probes that fail then, the one that is meant first. */
  readonly fails: readonly [string, ...string[]];
  readonly how: string;
  readonly bend: (handlers: Handlers) => Handlers;
  /** What is other in the script itself; nothing when left out. */
  readonly changes?: Mutant['changes'];
  /** Whether the script's own decoder is replaced by the host's, which a bend can change. */
  readonly decodesOutside?: boolean;
}

export type Json = Record<string, unknown>;

export const BATCH = 'sheets.spreadsheets.batchUpdate';
export const WRITE = 'sheets.spreadsheets.values.update';

/** Replaces one handler. */
export function replace(
  name: string,
  make: (before: (text: string) => string, text: string) => string,
): Bend['bend'] {
  return (handlers) => {
    const { [name]: handler = () => '' } = handlers;
    return { ...handlers, [name]: (live, text) => make((asked) => handler(live, asked), text) };
  };
}

/** Changes what is asked. */
export const asks = (name: string, change: (request: Json) => void) =>
  replace(name, (before, text) => {
    const request = JSON.parse(text);
    change(request);
    return before(JSON.stringify(request));
  });

/** Changes a JSON answer. */
export const answers = (name: string, change: (value: Json) => unknown) =>
  replace(name, (before, text) => {
    const answer = before(text);
    return answer.startsWith('V') ? `V${JSON.stringify(change(JSON.parse(answer.slice(1))))}` : answer;
  });

/** Changes a download: its status, its bytes. */
export const downloads = (change: (code: number, body: string) => { code: number; body: string }) =>
  replace('urlfetch', (before, text) => {
    const answer = before(text);
    const end = answer.indexOf('\n');
    const facts = JSON.parse(answer.slice(1, end));
    const { code, body } = change(facts.code, answer.slice(end + 1));
    return `L${JSON.stringify({ ...facts, code })}\n${body}`;
  });

/** Changes each text that is written RAW. */
export const writes = (change: (text: string) => unknown) =>
  asks(WRITE, ({ body }) => {
    const values: string[][] = Reflect.get(Object(body), 'values');
    Object.assign(Object(body), { values: values.map((row) => row.map(change)) });
  });

/** Changes the requests of each batch. */
export const batches = (change: (requests: Json[]) => Json[]) =>
  asks(BATCH, ({ body }) => {
    Object.assign(Object(body), { requests: change(Reflect.get(Object(body), 'requests')) });
  });

/** Changes the body of each request of one kind. */
export const eachRequest = (kind: string, change: (body: Json) => void) =>
  batches((requests) => {
    for (const request of requests) if (kind in request) change(Object(request[kind]));
    return requests;
  });

export function refused(code: number, message: string): string {
  return errorAnswer(new ServiceError(message, 'GoogleJsonResponseException', { code, message }));
}
