/** Files that were pushed: whether Google takes them, and where they lie so that they can run. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { refusal } from '../google/refusal';
import { makeFolder, writeWhole } from '../host/disk';
import { type Contexts, FreshContexts, WarmContexts } from '../runtime/context';
import type { ScriptFile } from './script-project';

const ENDINGS: Readonly<Record<ScriptFile['type'], string>> = {
  SERVER_JS: '.js',
  HTML: '.html',
  JSON: '.json',
};

/** A script that can run. */
export interface Runnable {
  readonly folder: string;
  readonly contexts: Contexts;
}

/**
 * Refuses files that Google refuses.
 * https://developers.google.com/apps-script/api/reference/rest/v1/projects/updateContent
 * @param files - the whole project
 * @throws ApiError 400
 */
export function checkFiles(files: readonly ScriptFile[]): void {
  const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (manifest === undefined) throw refusal(400, 'Missing required manifest.');
  if (new Set(files.map(({ name }) => name)).size !== files.length)
    throw refusal(400, 'Duplicate file names.');
  try {
    JSON.parse(manifest.source);
  } catch {
    throw refusal(400, '"appsscript.json" has errors: Invalid manifest.');
  }
  for (const { name, type, source } of files) {
    if (type !== 'SERVER_JS') continue;
    try {
      new Script(source, { filename: name });
    } catch (error) {
      const line = /:(\d+)\n/.exec(String(Object(error).stack))?.[1] ?? '1';
      throw refusal(400, `Syntax error: ${Object(error).message} line: ${line} file: ${name}.gs`);
    }
  }
}

/** Keeps pushed files on the disk, each set of files once. */
export class ScriptFiles {
  private readonly runnable = new Map<string, Runnable>();

  /**
   * @param realmFile - built services that live inside a script's context
   * @param isWarm - whether a set of files may share contexts, which is right only for a script that changes no built-in
   *   object; told by its digest
   */
  constructor(
    private readonly folder: string,
    private readonly realmFile: string,
    private readonly isWarm: (digest: string) => boolean,
  ) {
    makeFolder(folder);
  }

  /**
   * A folder that holds the files, and where they run.
   * @param files - the whole project
   */
  open(files: readonly ScriptFile[]): Runnable {
    const digest = digestOf(files);
    const known = this.runnable.get(digest);
    if (known !== undefined) return known;
    const folder = join(this.folder, digest);
    if (!existsSync(folder)) writeWhole(folder, (partial) => writeFiles(partial, files));
    const options = { scriptFolder: folder, realmFile: this.realmFile };
    const contexts = this.isWarm(digest) ? new WarmContexts(options, 'each') : new FreshContexts(options);
    const runnable = { folder, contexts };
    this.runnable.set(digest, runnable);
    return runnable;
  }
}

/** What tells a set of files from all others, whatever their order. */
export function digestOf(files: readonly ScriptFile[]): string {
  const texts = files.map(({ name, type, source }) => JSON.stringify([name, type, source])).sort();
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 32);
}

/** Names may hold `/`, as folders of the editor; on the disk they may not. */
function writeFiles(folder: string, files: readonly ScriptFile[]): void {
  mkdirSync(folder);
  for (const { name, type, source } of files)
    writeFileSync(join(folder, encodeURIComponent(name) + ENDINGS[type]), source);
}
