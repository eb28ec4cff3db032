/** A dealership in the registry. Its file must contain no secret and no personal data: people keep it in git. */
import * as v from 'valibot';

/** Rings, in the order in which they get a release. */
export const RINGS = ['pilot', 'first', 'all'] as const;
export type Ring = (typeof RINGS)[number];

export interface Dealership {
  /** File name without `.json`; identifies it in commands. */
  readonly key: string;
  readonly name: string;
  /** ID of the Spreadsheet; null while it is being created. */
  readonly spreadsheet: string | null;
  /** ID of the script; null until the installed product has reported it. */
  readonly script: string | null;
  readonly ring: Ring;
  readonly notes: string;
}

/** Why a registry file cannot be used. */
export interface RegistryFault {
  readonly file: string;
  /** The field; null = the file as a whole. */
  readonly field: string | null;
  readonly code: 'not-json' | 'missing' | 'unknown-field' | 'wrong' | 'secret' | 'personal' | 'twice' | 'key';
}

const id = v.pipe(v.string(), v.regex(/^[\w-]{10,100}$/));

const SCHEMA = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  spreadsheet: v.nullable(id),
  script: v.nullable(id),
  ring: v.picklist(RINGS),
  notes: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
});

/** Characters of a key: it must be a valid file name on every system, and easy to write on a command line. */
const KEY = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** Texts that must not be in a shared file: a mail address, or a token, key or client secret of Google. */
const PERSONAL = /[^\s@"]+@[^\s@"]+\.[a-z]{2,}/i;
const SECRET =
  /ya29\.|GOCSPX-|AIza[\w-]{20}|1\/\/0[\w-]{10}|-----BEGIN|"?(private_key|refresh_token|client_secret)"?/;

/**
 * Reads one file of the registry.
 *
 * @param file - its name, with `.json`
 */
export function readDealership(file: string, text: string): Dealership | RegistryFault {
  const fault = (code: RegistryFault['code'], field: string | null = null) => ({ file, field, code });
  const key = file.replace(/\.json$/, '');
  if (!KEY.test(key)) return fault('key');
  if (SECRET.test(text)) return fault('secret');
  if (PERSONAL.test(text)) return fault('personal');
  const json = parse(text);
  if (json === undefined) return fault('not-json');
  const found = v.safeParse(SCHEMA, json);
  if (found.success) return { key, ...found.output };
  const [issue] = found.issues;
  const field = v.getDotPath(issue);
  if (issue.type === 'strict_object') {
    return fault(issue.expected === 'never' ? 'unknown-field' : field === null ? 'wrong' : 'missing', field);
  }
  return fault('wrong', field);
}

/** The file of a dealership. */
export function writeDealership({ name, spreadsheet, script, ring, notes }: Dealership): string {
  return `${JSON.stringify({ name, spreadsheet, script, ring, notes }, null, 2)}\n`;
}

export function isFault(found: Dealership | RegistryFault): found is RegistryFault {
  return 'code' in found;
}

/** Faults of files that are valid alone: two of them are the same dealership. */
export function findTwins(dealerships: readonly Dealership[]): RegistryFault[] {
  const seen = new Set<string>();
  return dealerships.flatMap(({ key, spreadsheet, script }): RegistryFault[] =>
    (['spreadsheet', 'script'] as const).flatMap((field) => {
      const value = field === 'spreadsheet' ? spreadsheet : script;
      if (value === null) return [];
      const isTwin = seen.has(value);
      seen.add(value);
      return isTwin ? [{ file: `${key}.json`, field, code: 'twice' }] : [];
    }),
  );
}

/** A key derived from a name: «Autos del Sur S.A.» → `autos-del-sur-s-a`. */
export function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
