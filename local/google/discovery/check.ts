/** Refuses a call that does not conform to Google's discovery documents, with Google's messages. */
import { invalidArgument } from '../api-error';
import { BodyCheck, type Violation } from './body';
import { findMaskFault, parseMask } from './mask';
import { type ApiName, type Method, methodOf, type Parameter, tableOf } from './table';

/** Methods whose body is one field of the request message, by the `body:` of their HTTP rule. */
const BODY_ROOTS: Readonly<Record<string, string>> = {
  'sheets.spreadsheets.values.update': 'data',
  'sheets.spreadsheets.values.append': 'data',
};

/** Most violations in one answer: a wrong body of 40,000 cells has 40,000. */
const TOLD = 10;

/**
 * Checks one call's parameters and body.
 * @param method - full name, `sheets.spreadsheets.batchUpdate`
 * @param params - path and query parameters by name
 * @param body - the request's body, plain JSON; undefined where there is none
 * @throws ApiError 400 as Google answers, and Error naming a method that is not in the table
 */
export function checkCall(
  api: ApiName,
  method: string,
  params: Readonly<Record<string, unknown>>,
  body: unknown,
): void {
  const row = methodOf(api, method);
  checkParameters(api, row, params);
  if (api === 'drive' && method === 'drive.about.get' && !given(params.fields)) {
    // https://developers.google.com/workspace/drive/api/reference/rest/v3/about/get
    throw invalidArgument("The 'fields' parameter is required for this method.");
  }
  checkBody(api, method, row, body);
  if (given(params.fields)) checkFields(api, row, String(params.fields));
}

function checkParameters(api: ApiName, row: Method, params: Readonly<Record<string, unknown>>): void {
  const { common } = tableOf(api);
  for (const [name, value] of Object.entries(params)) {
    const parameter = Object.hasOwn(row.parameters, name)
      ? row.parameters[name]
      : Object.hasOwn(common, name)
        ? common[name]
        : undefined;
    if (parameter === undefined) {
      refuse([
        violation(
          name,
          `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
        ),
      ]);
    } else if (given(value)) checkParameter(api, name, parameter, value);
  }
  for (const [name, parameter] of Object.entries(row.parameters)) {
    if (parameter.required === true && (!given(params[name]) || params[name] === '')) {
      throw invalidArgument(`Missing required parameter: ${name}`);
    }
  }
}

function checkParameter(api: ApiName, name: string, parameter: Parameter, value: unknown): void {
  const { type, minimum, maximum } = parameter;
  const check = new BodyCheck(api, name);
  check.check(
    type.startsWith('[') && !Array.isArray(value) ? [fromText(value, type)] : fromText(value, type),
    type,
    null,
  );
  if (check.violations.length > 0) refuse(check.violations);
  const number = Number(value);
  if ((minimum !== undefined && number < minimum) || (maximum !== undefined && number > maximum)) {
    throw invalidArgument(
      `Invalid value '${number}'. Values must be within the range: [${minimum ?? ''}, ${maximum ?? ''}]`,
    );
  }
}

/** Parameters come from an address, so numbers and booleans may be texts. */
function fromText(value: unknown, type: string): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'int32' && /^-?\d+$/.test(value)) return Number(value);
  // gspread sends Python's `True` and `False` (docs/platform.md).
  if (type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}

function checkBody(api: ApiName, method: string, row: Method, body: unknown): void {
  if (row.request === undefined) {
    if (given(body)) throw invalidArgument(`${method} takes no request body`);
    return;
  }
  const check = new BodyCheck(api, BODY_ROOTS[method] ?? null);
  check.check(body ?? {}, `@${row.request}`, null);
  if (check.violations.length > 0) refuse(check.violations);
}

/** Drive accepts blanks after commas, Sheets does not (github.com/ringo380/claude-google-sheets-mcp/pull/4). */
function checkFields(api: ApiName, row: Method, text: string): void {
  const mask = parseMask(api === 'drive' ? text.replace(/\s+/g, '') : text);
  const fault =
    mask === null || row.response === undefined
      ? { path: text }
      : findMaskFault(tableOf(api), row.response, mask);
  if (fault === null) return;
  if (api === 'drive') throw invalidArgument(`Invalid field selection ${fault.path.split('.').pop() ?? ''}`);
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${fault.path}'.`;
  throw invalidArgument('Request contains an invalid argument.', [
    badRequest([violation('fields', description)]),
  ]);
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

const violation = (field: string, description: string): Violation => ({ field, description });

/** https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto */
const badRequest = (fieldViolations: readonly Violation[]): unknown => ({
  '@type': 'type.googleapis.com/google.rpc.BadRequest',
  fieldViolations,
});

function refuse(violations: readonly Violation[]): never {
  const told = violations.slice(0, TOLD);
  throw invalidArgument(told.map(({ description }) => description).join('\n'), [badRequest(told)]);
}
