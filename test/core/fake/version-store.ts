/** A place for kept versions in memory, which counts what is asked of it. */
import { ServiceError } from '../../../src/core/ground/ports/service-error';
import type { KeptPiece, PieceFacts, VersionStore } from '../../../src/core/ground/ports/version-store';
import { answering, type PlannedFault } from './faults';

export class FakeVersionStore implements VersionStore {
  allowed: boolean | null = true;
  readonly pieces = new Map<string, KeptPiece>();
  readonly contents = new Map<string, string>();
  /** Calls by name, in order. */
  readonly calls: string[] = [];
  /** Errors that the next calls answer with: before they do anything, or after. */
  readonly faults: PlannedFault[] = [];
  /** Happens after each piece that is put, e.g. to change the file. */
  afterPut: (() => void) | null = null;
  private made = 0;

  isAllowed(): boolean | null {
    return this.allowed;
  }

  list(_spreadsheetId: string): KeptPiece[] {
    return this.asking('list', () => [...this.pieces.values()]);
  }

  put(_spreadsheetId: string, facts: PieceFacts, bytes: string): KeptPiece {
    return this.asking('put', () => {
      this.made += 1;
      const piece = { ...facts, id: `kept-${this.made}`, storedBytes: Math.ceil(bytes.length / 2) };
      this.pieces.set(piece.id, piece);
      this.contents.set(piece.id, bytes);
      this.afterPut?.();
      return piece;
    });
  }

  read(id: string): string {
    return this.asking('read', () => {
      const bytes = this.contents.get(id);
      if (bytes === undefined) throw missing();
      return bytes;
    });
  }

  renew(id: string, publishedMs: number): void {
    this.asking('renew', () => {
      const piece = this.pieces.get(id);
      if (!piece) throw missing();
      this.pieces.set(id, { ...piece, publishedMs });
    });
  }

  remove(id: string): void {
    this.asking('remove', () => {
      this.pieces.delete(id);
      this.contents.delete(id);
    });
  }

  /** Forgets what is kept, as if it had been kept long enough. */
  clear(): void {
    this.pieces.clear();
    this.contents.clear();
  }

  /** Lets the next call of a name fail. */
  failNext(call: string, kind: ServiceError['kind'], status: number | null, applied = false): void {
    const fate = applied ? 'unknown' : 'refused';
    this.faults.push({
      call,
      applied,
      error: new ServiceError(`drive ${call}`, kind, status, fate, `status ${status}`),
    });
  }

  private asking<T>(call: string, answer: () => T): T {
    this.calls.push(call);
    if (this.allowed === false) throw new ServiceError('drive', 'denied', 403, 'refused', 'scopes');
    return answering(this.faults, call, answer);
  }
}

function missing(): ServiceError {
  return new ServiceError('drive.files.get', 'missing', 404, 'refused', 'File not found');
}
