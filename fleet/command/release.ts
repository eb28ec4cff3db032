/** The release to push: the present build, or one that was pushed from here before. */
import { existsSync, readFileSync } from 'node:fs';
import { codeHash, projectFiles, readFiles } from '../../scripts/code-hash.mjs';
import type { Release } from '../core/push/release';
import { stampedHash } from '../core/push/release';
import type { CodeFolder } from '../node/code-folder';
import { UsageError } from './usage';

/**
 * @param wanted - a version or the beginning of a hash; null = the output of `npm run build`
 * @param store - releases that were pushed from here
 * @throws UsageError when there is none
 */
export function findRelease(wanted: string | null, store: CodeFolder, folder: string): Release {
  if (wanted === null) return builtRelease(folder);
  const found = store.releases(wanted);
  const [only] = found;
  if (only && found.length === 1) return only;
  const built = existsSync(folder) ? builtRelease(folder) : null;
  if (!only && built && (built.version === wanted || built.hash.startsWith(wanted))) return built;
  throw new UsageError(
    only
      ? `Hay ${found.length} entregas ${wanted}: use el comienzo de la huella, ${found.map(({ hash }) => hash.slice(0, 8)).join(' o ')}.`
      : `No se conoce ninguna entrega ${wanted}. Sin versión se entrega lo que hizo «npm run build».`,
  );
}

/** Refuses a build that was changed by hand. */
function builtRelease(folder: string): Release {
  if (!existsSync(folder)) throw new UsageError(`No existe ${folder}: ejecute «npm run build».`);
  const files = projectFiles(readFiles(folder));
  const hash = codeHash(files);
  if (stampedHash(files) !== hash) {
    throw new UsageError(`${folder} no es lo que hizo la construcción: ejecute «npm run build» de nuevo.`);
  }
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { version, hash, files };
}
