/** One source for everything that can be read: the folder in Drive and the versions that the product keeps. */
import type {
  ContentSource,
  DriveContent,
  FileEntry,
  Part,
  Revision,
  SnapshotSource,
} from '../../ground/ports/source';
import type { KeptReader } from './reader';

export class SourceWithKept implements SnapshotSource {
  constructor(
    private readonly drive: SnapshotSource<DriveContent>,
    private readonly kept: KeptReader,
  ) {}

  list(folderId: string): FileEntry[] {
    return this.drive.list(folderId);
  }

  listTrash(folderId: string): FileEntry[] {
    return this.drive.listTrash(folderId);
  }

  entry(id: string): FileEntry | null {
    return this.drive.entry(id);
  }

  folder(folderId: string): ReturnType<SnapshotSource['folder']> {
    return this.drive.folder(folderId);
  }

  read(content: ContentSource, start: number, end: number): Part {
    return content.kind === 'kept'
      ? this.kept.read(content, start, end)
      : this.drive.read(content, start, end);
  }

  revisionsOf(fileId: string): Revision[] {
    return this.drive.revisionsOf(fileId);
  }
}
