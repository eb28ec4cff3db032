/** How the built-in services (properties, locks, triggers, mail, …) become handlers. */

import { ServiceError, serverError } from '../../google/service-error';
import { errorAnswer, valueAnswer } from '../border';
import type { LiveExecution } from '../execution';
import { type Family, type Reply, serve } from '../serve';
import type { Handler, World } from '../world';
import { checkScopes } from './scopes';

/** Built-in services hide what their servers answered: every failure is one sentence. */
const builtInFamily: Family = {
  refuse: (request) => ({ answer: errorAnswer(serverError()), ms: request.refusalMs }),
  expire: (request) => ({
    answer: errorAnswer(new ServiceError(`Service timed out: ${request.api.split('.')[0]}`)),
    ms: 60_000,
  }),
  cut: (_request, reply): Reply => reply,
};

/** What a method did: its value and its virtual milliseconds. */
export interface Done {
  readonly value?: unknown;
  readonly ms: number;
}

/**
 * A method that reaches a server of Google's: counted, traced, timed.
 * @param api - name in the trace, such as `LockService.tryLock`
 * @param named - which of the input's fields identify the call in the trace
 * @param apply - does it; may throw `ServiceError`
 */
export function serviceMethod<Input extends object>(
  world: World,
  api: string,
  named: readonly (keyof Input & string)[],
  apply: (live: LiveExecution, input: Input) => Done,
): Handler {
  return (live, text) => {
    const input: Input = text === '' ? {} : JSON.parse(text);
    const params = Object.fromEntries(named.map((name) => [name, input[name]]));
    return serve(world, live, {
      api,
      params,
      requestBytes: Buffer.byteLength(text),
      family: builtInFamily,
      refusalMs: 40,
      apply: () => {
        checkScopes(world, live, api);
        const { value, ms } = apply(live, input);
        return { answer: valueAnswer(value), ms };
      },
    });
  };
}
