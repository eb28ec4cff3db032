/** How the advanced services become handlers, and how they word what an API answered. */
import type { ApiError } from '../../google/api-error';
import { COST } from '../../google/cost';
import { EXECUTION } from '../../google/limits';
import { errorFacts } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import { ServiceError } from '../../google/service-error';
import { errorAnswer, valueAnswer } from '../border';
import type { LiveExecution } from '../execution';
import { type Family, type Reply, type ServiceRequest, serve } from '../serve';
import type { Handler, World } from '../world';
import { checkEnabled } from './enabled';

/** https://github.com/googleworkspace/apps-script-samples and users' logs show this wording. */
function failure(api: string, reason: string): string {
  return `API call to ${api} failed with error: ${reason}`;
}

function refuse({ api, refusalMs }: ServiceRequest, error: ApiError): Reply {
  const told = new ServiceError(
    failure(api, error.message),
    'GoogleJsonResponseException',
    errorFacts(error),
  );
  return { answer: errorAnswer(told), ms: refusalMs };
}

/** An answer that never comes or breaks off is an empty one to the script. */
function empty({ api }: ServiceRequest): string {
  return errorAnswer(new ServiceError(failure(api, 'Empty response')));
}

/** Errors of the advanced services. */
const advancedFamily: Family = {
  refuse,
  expire: (request) => ({ answer: empty(request), ms: EXECUTION.sheetsRequestMs }),
  cut: (request, reply) => ({ answer: empty(request), ms: reply.ms }),
};

/** Contents stand behind the first line, which JSON never breaks. */
function divide(text: string): { call: Pick<RestCall, 'params' | 'body'>; media: string | null } {
  const end = text.indexOf('\n');
  if (end < 0) return { call: JSON.parse(text), media: null };
  return { call: JSON.parse(text.slice(0, end)), media: text.slice(end + 1) };
}

/**
 * A method of an advanced service.
 * @param api - such as `drive.files.list`
 * @param apply - does it; gives the answer and its virtual milliseconds
 */
export function advancedMethod(
  world: World,
  api: string,
  apply: (live: LiveExecution, call: RestCall) => { readonly value: unknown; readonly ms: number },
): Handler {
  return (live, text) => {
    const { call, media } = divide(text);
    const { params, body } = call;
    const bytes = media === null ? Buffer.byteLength(text) : text.length;
    return serve(world, live, {
      api,
      params,
      ...(body === undefined ? {} : { body }),
      requestBytes: bytes,
      family: advancedFamily,
      refusalMs: COST.restMs,
      apply: () => {
        checkEnabled(world, api);
        const { value, ms } = apply(live, { params, body, bytes, media });
        return { answer: valueAnswer(value), ms };
      },
    });
  };
}
