/** Decides from the files of a script whether they may be replaced. */
import type { ProjectFile } from '../ports/projects';
import type { Release } from './release';
import { newScopes, stampedHash } from './release';

/** `there`: it already has the release; `ready`: its files may be replaced; `edited`: somebody changed the code. */
export type Found =
  | { readonly kind: 'there' }
  | { readonly kind: 'ready'; readonly from: string; readonly newScopes: readonly string[] }
  | { readonly kind: 'edited' };

/**
 * Compares the present files with the expected ones: the release, the files of the last push from here or, without such a
 * push, an unchanged build, which is recognised by its own hash.
 *
 * @param hash - of them
 * @param expected - hash of the last push; null = nothing was pushed from here
 */
export function classify(
  files: readonly ProjectFile[],
  hash: string,
  release: Release,
  expected: string | null,
): Found {
  if (hash === release.hash) return { kind: 'there' };
  const isKnown = expected === null ? stampedHash(files) === hash : hash === expected;
  return isKnown
    ? { kind: 'ready', from: hash, newScopes: newScopes(release.files, files) }
    : { kind: 'edited' };
}
