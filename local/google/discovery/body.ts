/** Checks a request body, a parameter or any part of one against its type word. */
import { findMaskFault, parseMask } from './mask';
import { unionsOf } from './oneof';
import { type ApiName, type DiscoveryTable, schemaOf, tableOf } from './table';

/** A mistake in a body, in the form of google.rpc.BadRequest.FieldViolation. */
export interface Violation {
  readonly field: string;
  readonly description: string;
}

/** The schema of the fields that a `fields` mask inside a request names, by the name of the request. */
const MASK_ROOTS: Readonly<Record<string, string>> = {
  UpdateCellsRequest: 'CellData',
  RepeatCellRequest: 'CellData',
  AppendCellsRequest: 'CellData',
  UpdateSheetPropertiesRequest: 'SheetProperties',
  UpdateSpreadsheetPropertiesRequest: 'SpreadsheetProperties',
  UpdateDimensionPropertiesRequest: 'DimensionProperties',
  UpdateProtectedRangeRequest: 'ProtectedRange',
  UpdateNamedRangeRequest: 'NamedRange',
};

const INTEGERS: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
};

/** Start of Google's names of types. */
const VERSIONS: Readonly<Record<ApiName, string>> = {
  drive: 'drive.v3',
  sheets: 'sheets.v4',
  script: 'script.v1',
  bigquery: 'bigquery.v2',
};

/** Checks one body and collects its violations. */
export class BodyCheck {
  readonly violations: Violation[] = [];
  readonly #table: DiscoveryTable;
  readonly #path: (string | number)[] = [];

  /** @param root - field of the request message that is the body; null = the body is the whole message */
  constructor(
    readonly api: ApiName,
    root: string | null,
  ) {
    this.#table = tableOf(api);
    if (root !== null) this.#path.push(root);
  }

  /**
   * Checks one value; null counts as absent, as in proto3's JSON form (https://protobuf.dev/programming-guides/json/).
   * @param value - plain JSON
   * @param owner - name of the schema whose field it is; null = it is a whole body or parameter
   */
  check(value: unknown, word: string, owner: string | null): void {
    if (value === undefined || value === null) return;
    const rest = word.slice(1);
    if (word.startsWith('[')) this.#list(value, rest, owner);
    else if (word.startsWith('{')) this.#map(value, rest, owner);
    else if (word.startsWith('@')) this.#schema(value, rest);
    else if (word.startsWith('=')) this.#enum(value, rest);
    else this.#plain(value, word, owner);
  }

  #list(value: unknown, word: string, owner: string | null): void {
    if (!Array.isArray(value)) {
      this.#wrong(value, word.startsWith('[') || word === 'any' ? 'ListValue' : this.#typeName(word));
      return;
    }
    for (let index = 0; index < value.length; index += 1) {
      this.#path.push(index);
      // A null inside a list is a value: only an array in `ValueRange.values` may contain it.
      if (value[index] === null && word !== 'any') this.#wrong(null, this.#typeName(word));
      else this.check(value[index], word, owner);
      this.#path.pop();
    }
  }

  #map(value: unknown, word: string, owner: string | null): void {
    if (!isRecord(value)) this.#wrong(value, 'MapEntry');
    else for (const [name, each] of Object.entries(value)) this.#inside(name, each, word, owner);
  }

  #schema(value: unknown, schema: string): void {
    if (!isRecord(value)) {
      this.#wrong(value, this.#typeName(`@${schema}`));
      return;
    }
    const fields = schemaOf(this.#table, schema);
    for (const [name, each] of Object.entries(value)) {
      const word = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (word === undefined) this.#unknown(name, 'Cannot find field.');
      else if (Array.isArray(each) && !word.startsWith('[') && word !== 'any') {
        this.#unknown(name, 'Proto field is not repeating, cannot start list.');
      } else this.#inside(name, each, word, schema);
    }
    this.#unions(value, schema);
  }

  #unions(value: Readonly<Record<string, unknown>>, schema: string): void {
    for (const { name, members } of unionsOf(this.api, schema)) {
      const isMember = (each: string): boolean => members === 'all' || members.includes(each);
      const [, second] = Object.keys(value).filter((each) => value[each] != null && isMember(each));
      if (second === undefined) continue;
      this.#add(
        `Invalid value at '${this.#where()}' (oneof), oneof field '${name}' is already set. Cannot set '${second}'`,
      );
    }
  }

  #enum(value: unknown, names: string): void {
    if (typeof value !== 'string' || !names.split('|').includes(value)) this.#wrong(value, 'TYPE_ENUM');
  }

  #plain(value: unknown, word: string, owner: string | null): void {
    if (word === 'any') {
      if (typeof value === 'object') return;
    } else if (word === 'mask') this.#mask(value, owner);
    else if (!fits(value, word)) this.#wrong(value, `TYPE_${word.toUpperCase()}`);
  }

  #mask(value: unknown, owner: string | null): void {
    if (typeof value !== 'string') {
      this.#wrong(value, 'type.googleapis.com/google.protobuf.FieldMask');
      return;
    }
    const root = owner === null ? undefined : MASK_ROOTS[owner];
    if (value === '' || root === undefined) return;
    const mask = parseMask(value);
    const fault = mask === null ? { path: value } : findMaskFault(this.#table, root, mask);
    if (fault !== null) this.#add(`Invalid ${this.#where(false)}: Invalid field: ${fault.path}`);
  }

  #inside(name: string, value: unknown, word: string, owner: string | null): void {
    this.#path.push(name);
    this.check(value, word, owner);
    this.#path.pop();
  }

  #unknown(name: string, reason: string): void {
    const where = this.#where();
    const at = where === '' ? '' : ` at '${where}'`;
    this.#add(`Invalid JSON payload received. Unknown name "${name}"${at}: ${reason}`);
  }

  #wrong(value: unknown, type: string): void {
    const full = type === 'ListValue' ? 'type.googleapis.com/google.protobuf.ListValue' : type;
    // Google's own answer repeats the value; code that forwards the message must leave that part out.
    this.#add(`Invalid value at '${this.#where()}' (${full}), ${JSON.stringify(value)}`);
  }

  #add(description: string): void {
    this.violations.push({ field: this.#where(), description });
  }

  #typeName(word: string): string {
    if (!word.startsWith('@')) return `TYPE_${word.toUpperCase()}`;
    return `type.googleapis.com/google.apps.${VERSIONS[this.api]}.${word.slice(1)}`;
  }

  /** `requests[0].update_cells`: Google's errors name fields as its message definitions do. */
  #where(snake = true): string {
    const names = this.#path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    const bare = names.replace(/^\./, '');
    return snake
      ? bare.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      : bare.replace(/\.fields$/, '');
  }
}

/**
 * Whether a value is a JSON object.
 * @param value - plain JSON
 */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers as text, which proto3's JSON form also takes, are refused for int32: nothing here sends them. */
function fits(value: unknown, word: string): boolean {
  const bounds = INTEGERS[word];
  if (bounds !== undefined)
    return Number.isInteger(value) && Number(value) >= bounds[0] && Number(value) <= bounds[1];
  if (word === 'int64' || word === 'uint64') return /^-?\d{1,19}$/.test(String(value));
  if (word === 'double') return typeof value === 'number';
  return typeof value === word;
}
