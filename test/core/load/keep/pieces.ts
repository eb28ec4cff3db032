/** Pieces of kept versions for tests. */
import type { KeptPiece } from '../../../../src/core/ground/ports/version-store';

/** A piece of a version of «clientes.csv», the whole of it unless told otherwise. */
export function piece(change: Partial<KeptPiece> = {}): KeptPiece {
  const bytes = change.bytes ?? 10;
  const facts = {
    tab: 'Clientes',
    fileId: 'file-1',
    md5: 'aa',
    name: 'clientes.csv',
    revision: 'r',
    chain: null,
  };
  return { id: 'piece-1', ...facts, publishedMs: 0, bytes, start: 0, end: bytes, storedBytes: 4, ...change };
}
