/** Reads kept versions by byte ranges, like files. */
import { ServiceError } from '../../ground/ports/service-error';
import type { KeptContent, Part } from '../../ground/ports/source';
import type { KeptPiece, VersionStore } from '../../ground/ports/version-store';
import { isProved } from './proof';
import type { KeptVersion } from './version';
import { keptKey, versionsOf } from './version';

export class KeptReader {
  private versions: readonly KeptVersion[] | null = null;
  private held: { readonly id: string; readonly bytes: string } | null = null;

  /** @param spreadsheetId - owner of the versions; called at the first read */
  constructor(
    private readonly store: VersionStore,
    private readonly spreadsheetId: () => string,
  ) {}

  /**
   * Some bytes of a version. Each piece is proved to have the bytes that were stored.
   *
   * @param start - first byte
   * @param end - first byte after the range
   * @throws ServiceError of kind `missing` when the version is not kept, not whole, or fails the proof
   */
  read(content: KeptContent, start: number, end: number): Part {
    const version = this.find(content);
    const pieces = version.pieces.filter((piece) => piece.start < end && piece.end > start);
    const texts = pieces.map((piece) => {
      const bytes = this.bytesOf(version, piece);
      return bytes.slice(Math.max(0, start - piece.start), end - piece.start);
    });
    return { bytes: texts.join(''), size: version.bytes };
  }

  private find(content: KeptContent): KeptVersion {
    this.versions ??= versionsOf(this.store.list(this.spreadsheetId()));
    const found = this.versions.find((one) => one.isWhole && keptKey(one) === keptKey(content));
    if (!found) throw gone('it is not kept');
    return found;
  }

  /** Caches the last piece, because the next range usually continues in it. */
  private bytesOf(version: KeptVersion, piece: KeptPiece): string {
    if (this.held?.id === piece.id) return this.held.bytes;
    const bytes = this.store.read(piece.id);
    if (!isProved(version, piece, bytes)) throw gone('it is not what was kept');
    this.held = { id: piece.id, bytes };
    return bytes;
  }
}

function gone(detail: string): ServiceError {
  return new ServiceError('drive.files.get', 'missing', 404, 'refused', detail);
}
