/** What shall go wrong with requests to the REST face, ordered by a header or by a call of the control. */

export interface RestFault {
  /** Method that it strikes; every one when left out. */
  readonly api?: string;
  /** HTTP status of the answer; 0 = the connection breaks and no answer comes. */
  readonly code: 0 | 403 | 404 | 429 | 500 | 503;
  /** Whether the request was applied all the same. */
  readonly applied: boolean;
  /** How often it strikes. */
  readonly times: number;
}

const CODES = [0, 403, 404, 429, 500, 503] as const;

/**
 * Reads an order.
 * @param value - plain JSON
 * @returns null when it is none
 */
export function readFault(value: unknown): RestFault | null {
  const { api, code, applied = false, times = 1 } = Object(value);
  const known = CODES.find((one) => one === code);
  if (known === undefined || typeof applied !== 'boolean' || !Number.isInteger(times)) return null;
  return { code: known, applied, times, ...(typeof api === 'string' ? { api } : {}) };
}

export class RestFaults {
  private ordered: RestFault[] = [];

  /** Orders faults, in the place of those before. */
  order(faults: readonly RestFault[]): void {
    this.ordered = [...faults];
  }

  /** The fault that strikes a request, or null. */
  next(api: string): RestFault | null {
    const place = this.ordered.findIndex((fault) => fault.times > 0 && (fault.api ?? api) === api);
    const fault = this.ordered[place];
    if (fault === undefined) return null;
    this.ordered[place] = { ...fault, times: fault.times - 1 };
    return fault;
  }
}
