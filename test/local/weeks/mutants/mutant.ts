/** Builds of the script with one safeguard taken away: a function or a method that answers otherwise, or other constants. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { scriptFiles } from '../../../../scripts/script-files.mjs';

/** A function or method that answers otherwise: moving it, or writing it anew, breaks no mutant. */
interface FunctionChange {
  /** Name of the function, or of the class and its method (`Class.method`), defined once in the whole source. */
  readonly of: string;
  /** Statements in its place, given `args` and the former one as `original`; it may use what its file imports. */
  readonly body: string;
}

/** A record of constants of which some are others. */
interface RecordChange {
  /** Name of the record, which is defined once in the whole source. */
  readonly record: string;
  /** The fields that change. */
  readonly to: Readonly<Record<string, number | string>>;
}

type Change = FunctionChange | RecordChange;

/** A script with one safeguard less. */
export interface Mutant {
  /** What is broken. */
  readonly name: string;
  /** The seed that caught it last, which is played first; left out where one of the first does. */
  readonly seed?: number;
  readonly changes: readonly Change[];
}

/**
 * Builds a mutant.
 * @returns folder of the script
 * @throws when what it names is not defined exactly once: then the mutant says nothing about the source
 */
export async function buildMutant({ name, changes }: Mutant): Promise<string> {
  const met = new Map<Change, Map<string, number>>(changes.map((change) => [change, new Map()]));
  const files = await scriptFiles([breaking(met)]);
  for (const [change, places] of met) {
    const times = [...places.values()].reduce((sum, count) => sum + count, 0);
    if (times !== 1) throw new Error(`there ${times} times: ${'of' in change ? change.of : change.record}`);
  }
  const folder = mkdtempSync(join(tmpdir(), `${name.replaceAll(' ', '-')}-`));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  copyFileSync('appsscript.json', join(folder, 'appsscript.json'));
  return folder;
}

/** Makes the changes as their files are loaded, and counts how often each was there, by path. */
function breaking(met: Map<Change, Map<string, number>>): Plugin {
  return {
    name: 'breaking',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        let text = source;
        for (const [change, places] of met) {
          const changed = apply(text, change);
          // Several files of the script may hold the same source.
          places.set(path, changed.times);
          text = changed.text;
        }
        return text === source ? undefined : { contents: text, loader: 'ts' };
      });
    },
  };
}

/** A source with what a change made of it, and how often it was there to be changed. */
interface Changed {
  readonly text: string;
  readonly times: number;
}

function apply(text: string, change: Change): Changed {
  if ('record' in change) return withRecord(text, change);
  const [owner = '', method] = change.of.split('.');
  return method === undefined
    ? withFunction(text, owner, change.body)
    : withMethod(text, owner, method, change.body);
}

function withRecord(text: string, { record, to }: RecordChange): Changed {
  const times = [...text.matchAll(new RegExp(`^export const ${record}\\b`, 'gm'))].length;
  const isKnown = Object.keys(to).every((field) => new RegExp(`^  '?${field}'?:`, 'm').test(text));
  if (times === 0 || !isKnown) return { text, times: 0 };
  return { text: `${text}\nObject.assign(${record}, ${JSON.stringify(to)});\n`, times };
}

/** The function keeps its text under another name; a declaration of its own name is hoisted in its place. */
function withFunction(text: string, name: string, body: string): Changed {
  const declaration = new RegExp(`^(export )?function ${name}(?=[<(])`, 'gm');
  const found = [...text.matchAll(declaration)];
  const [first] = found;
  if (!first) return { text, times: 0 };
  const former = `former_${name}`;
  const answer = `${first[1] ?? ''}function ${name}(...args: any[]): any {\n  const original: any = ${former};\n  ${body}\n}`;
  return { text: `${text.replace(declaration, `function ${former}`)}\n${answer}\n`, times: found.length };
}

/** The method is put aside, and another takes its place, once the class is there. */
function withMethod(text: string, owner: string, method: string, body: string): Changed {
  const [, inside] = text.split(new RegExp(`^export class ${owner}\\b`, 'm'));
  const declaration = new RegExp(`^  (?:private |static )?${method}(?=[<(])`, 'gm');
  const [within = ''] = (inside ?? '').split(/^\}/m);
  const times = [...within.matchAll(declaration)].length;
  if (times === 0) return { text, times };
  const answer = `{
  const owner: any = ${owner}.prototype;
  const former: any = owner.${method};
  owner.${method} = function (this: any, ...args: any[]): any {
    const original = former.bind(this);
    ${body}
  };
}`;
  return { text: `${text}\n${answer}\n`, times };
}
