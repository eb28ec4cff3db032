/** Reads failed requests by the shape of the error, because not all errors of Google's services are instances of `Error`. */

/** A failed request. */
export interface Refused {
  /** HTTP status; null = none came. */
  readonly status: number | null;
  /** Google's codes, such as `rateLimitExceeded` or `PERMISSION_DENIED`. They are never translated. */
  readonly reasons: readonly string[];
  /** Message for people, in the language of the account. */
  readonly detail: string;
}

/**
 * Reads what a service threw. Errors of the advanced services have the answer of their API in `details`.
 * https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
export function refusedWith(error: unknown): Refused {
  const message = fieldOf(error, 'message');
  const details = fieldOf(error, 'details');
  const code = fieldOf(details, 'code');
  return {
    status: typeof code === 'number' && code > 0 ? code : null,
    reasons: reasonsIn(details),
    detail: typeof message === 'string' ? message : String(error),
  };
}

/**
 * Reads an HTTP answer.
 *
 * @param status - of the answer; null = none came
 * @param body - JSON with an `error`, or any text
 */
export function refusedBy(status: number | null, body: string): Refused {
  const error = fieldOf(parsed(body), 'error');
  const message = fieldOf(error, 'message');
  return { status, reasons: reasonsIn(error), detail: typeof message === 'string' ? message : body };
}

/** Codes of an answer: `status`, and the `reason` of each entry of `errors` and `details`. */
function reasonsIn(answer: unknown): string[] {
  const entries = ['errors', 'details'].flatMap((name) => {
    const list = fieldOf(answer, name);
    return Array.isArray(list) ? list.map((entry: unknown) => fieldOf(entry, 'reason')) : [];
  });
  return [fieldOf(answer, 'status'), ...entries].filter((one): one is string => typeof one === 'string');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
