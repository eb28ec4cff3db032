/** A release, and its permissions that are new to a dealership. */
import type { ProjectFile } from '../ports/projects';

export interface Release {
  readonly version: string;
  readonly hash: string;
  readonly files: readonly ProjectFile[];
}

/** Permissions in the manifest of a project; empty if it cannot be read. */
function scopesOf(files: readonly ProjectFile[]): readonly string[] {
  const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  try {
    const { oauthScopes }: { oauthScopes?: unknown } = JSON.parse(manifest?.source ?? '{}');
    return Array.isArray(oauthScopes) ? oauthScopes.filter((scope) => typeof scope === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Permissions that people would have to grant.
 *
 * @param next - files of the release
 * @param former - present files
 */
export function newScopes(next: readonly ProjectFile[], former: readonly ProjectFile[]): readonly string[] {
  const known = scopesOf(former);
  return scopesOf(next).filter((scope) => !known.includes(scope));
}

/** The hash that a build stamped into its files; null = it has none. */
export function stampedHash(files: readonly ProjectFile[]): string | null {
  const code = files.find(({ name, type }) => name === 'Code' && type === 'SERVER_JS')?.source ?? '';
  return /^var CODE_HASH = "([0-9a-f]{32})";$/m.exec(code.replace(/\r/g, ''))?.[1] ?? null;
}
