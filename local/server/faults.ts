/** Faults for requests to the REST face, ordered by a header or by a call of the control. */

export interface RestFault {
  /** Method to which it applies; every method when left out. */
  readonly api?: string;
  /** HTTP status of the answer. In the order's form (docs/google.md), 0 = the connection breaks without an answer. */
  readonly code: 0 | 403 | 404 | 429 | 500 | 503;
  /** Whether the request takes effect anyway. */
  readonly applied: boolean;
  /** Number of requests to which it applies. */
  readonly times: number;
}

const CODES = [0, 403, 404, 429, 500, 503] as const;

/**
 * Reads an order.
 * @param value - plain JSON
 * @returns null when the value is not an order
 */
export function readFault(value: unknown): RestFault | null {
  const { api, code, applied = false, times = 1 } = Object(value);
  const known = CODES.find((one) => one === code);
  if (known === undefined || typeof applied !== 'boolean' || !Number.isInteger(times)) return null;
  return { code: known, applied, times, ...(typeof api === 'string' ? { api } : {}) };
}

export class RestFaults {
  private ordered: RestFault[] = [];

  /** Replaces the ordered faults. */
  order(faults: readonly RestFault[]): void {
    this.ordered = [...faults];
  }

  /** The fault for a request, or null. */
  next(api: string): RestFault | null {
    const place = this.ordered.findIndex((fault) => fault.times > 0 && (fault.api ?? api) === api);
    const fault = this.ordered[place];
    if (fault === undefined) return null;
    this.ordered[place] = { ...fault, times: fault.times - 1 };
    return fault;
  }
}
