/** What may be done to a script whose files have been read. */
import type { ProjectFile } from '../ports/projects';
import type { Release } from './release';
import { newScopes, stampedHash } from './release';

/** `there`: it holds the release already; `ready`: what it holds may be replaced; `edited`: somebody changed the code. */
export type Found =
  | { readonly kind: 'there' }
  | { readonly kind: 'ready'; readonly from: string; readonly newScopes: readonly string[] }
  | { readonly kind: 'edited' };

/**
 * Compares what is there with what may be there: the release, what was pushed from here last, or, where nothing ever was, a
 * build that nobody touched, which its own hash tells.
 *
 * @param hash - of them
 * @param expected - hash of what was pushed last; null = nothing was from here
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
