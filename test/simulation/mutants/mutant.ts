/** Builds of the script with one safeguard taken away: a function that answers otherwise, or another fragment of its source. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { scriptFiles } from '../../../scripts/script-files.mjs';

/** One function, wherever it lies, that answers otherwise: moving it, or writing it anew, breaks no mutant. */
interface FunctionChange {
  /** Name of the function, which is defined once in the whole source. */
  readonly of: string;
  /** Statements in its place, given `args` and the former function as `original`; it may use what its file imports. */
  readonly body: string;
}

/** One fragment of a source file and what takes its place, where a safeguard is no function of its own. */
interface FragmentChange {
  /** Path from the project's root. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

type Change = FunctionChange | FragmentChange;

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
 * @param mutant - what to break
 * @returns folder of the script
 * @throws when a function is not defined exactly once, or a fragment is not in its file exactly once: then the mutant says
 *   nothing about the source
 */
export async function buildMutant({ name, changes }: Mutant): Promise<string> {
  const met = new Map<Change, Map<string, number>>(changes.map((change) => [change, new Map()]));
  const files = await scriptFiles([breaking(met)]);
  for (const [change, places] of met) {
    const times = [...places.values()].reduce((sum, count) => sum + count, 0);
    const what = 'of' in change ? `the function ${change.of}` : `${change.file} with ${change.from}`;
    if (times !== 1) throw new Error(`there ${times} times: ${what}`);
  }
  const folder = mkdtempSync(join(tmpdir(), `${name.replaceAll(' ', '-')}-`));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  copyFileSync('appsscript.json', join(folder, 'appsscript.json'));
  return folder;
}

/** Makes the changes as their files are loaded, and counts how often each was there, by path. */
function breaking(met: Map<Change, Map<string, number>>): Plugin {
  const changes = [...met.keys()];
  return {
    name: 'breaking',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        let text = source;
        for (const change of changes) {
          if ('file' in change && !path.endsWith(change.file)) continue;
          const parts = 'of' in change ? answering(text, change) : replacing(text, change);
          // Several files of the script may hold the same source.
          met.get(change)?.set(path, parts.times);
          text = parts.text;
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

function replacing(text: string, { from, to }: FragmentChange): Changed {
  const parts = text.split(from);
  return { text: parts.join(to), times: parts.length - 1 };
}

/** The function keeps its text under another name; a declaration of its own name is hoisted in its place. */
function answering(text: string, { of: name, body }: FunctionChange): Changed {
  const declaration = new RegExp(`^(export )?function ${name}(?=[<(])`, 'gm');
  const found = [...text.matchAll(declaration)];
  const [first] = found;
  if (!first) return { text, times: 0 };
  const former = `former_${name}`;
  const answer = `${first[1] ?? ''}function ${name}(...args: any[]): any {\n  const original: any = ${former};\n  ${body}\n}`;
  return { text: `${text.replace(declaration, `function ${former}`)}\n${answer}\n`, times: found.length };
}
