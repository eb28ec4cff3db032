/** What a failed request says, read by its shape: errors of Google's services are not all instances of `Error`. */

/** A failed request. */
export interface Refused {
  /** HTTP status; null when none came. */
  readonly status: number | null;
  /** Words for programs, such as `rateLimitExceeded` or `PERMISSION_DENIED`: these are never translated. */
  readonly reasons: readonly string[];
  /** Words for people, in the language of the account. */
  readonly detail: string;
}

/**
 * Reads what a service threw. The advanced services bring along what their API answered, as `details`.
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
 * @param status - of the answer; null when none came
 * @param body - JSON that holds an `error`, or any text
 */
export function refusedBy(status: number | null, body: string): Refused {
  const error = fieldOf(parsed(body), 'error');
  const message = fieldOf(error, 'message');
  return { status, reasons: reasonsIn(error), detail: typeof message === 'string' ? message : body };
}

/** `status`, and the reason of each entry of `errors` and `details`. */
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
