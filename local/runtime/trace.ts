/** The trace: one line of JSON per service call, as it was asked, and one per execution that told how it ended. */

/**
 * @param api - name of the call
 * @param body - its body, if it has one
 * @returns one line without its newline
 */
export function traceLine(api: string, params: Readonly<Record<string, unknown>>, body: unknown): string {
  const named = Object.keys(params).length > 0 ? { params } : {};
  const carried = body === undefined || body === null ? {} : { body };
  return JSON.stringify({ api, ...named, ...carried });
}

/**
 * @param name - of the function that ran
 * @param value - what it returned, plain JSON
 * @returns one line without its newline
 */
export function endLine(name: string, value: unknown): string {
  return JSON.stringify({ end: name, value });
}
