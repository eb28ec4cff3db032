/** Stores kept versions in the script's hidden folder in the account's Drive: one compressed file per piece. */
import type { DriveContent, SnapshotSource } from '../core/ground/ports/source';
import type { KeptPiece, PieceFacts, VersionStore } from '../core/ground/ports/version-store';
import { service } from './drive';
import { asking } from './failure';
import { pagesOf } from './pages';
import { authorization, KEEPING_SCOPE } from './script';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** https://developers.google.com/workspace/drive/api/guides/appdata */
const FOLDER = 'appDataFolder';

const FIELDS = 'id,name,description,size,appProperties';

/** Largest page. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const PAGE_SIZE = 1000;

/** `ungzip` accepts only `GZIP`. Files are sent as `PLAIN`, so that nothing decompresses them on the way. */
const GZIP = 'application/x-gzip';
const PLAIN = 'application/octet-stream';

/** More bytes than any piece has. */
const ALL = 50_000_000;

export class DriveVersionStore implements VersionStore {
  constructor(private readonly drive: Pick<SnapshotSource<DriveContent>, 'read'>) {}

  isAllowed(): boolean | null {
    return authorization().granted?.includes(KEEPING_SCOPE) ?? null;
  }

  list(spreadsheetId: string): KeptPiece[] {
    const pages = pagesOf('drive.files.list', (place) =>
      service().list({
        q: `appProperties has { key='book' and value='${spreadsheetId}' }`,
        spaces: FOLDER,
        fields: `nextPageToken,files(${FIELDS})`,
        pageSize: PAGE_SIZE,
        ...place,
      }),
    );
    return pages.flatMap(({ files = [] }) => files.map(toPiece));
  }

  put(spreadsheetId: string, facts: PieceFacts, bytes: string): KeptPiece {
    const { tab, fileId, md5, name, start, end, chain } = facts;
    const appProperties = {
      book: spreadsheetId,
      file: fileId,
      md5,
      revision: facts.revision ?? '',
      part: `${start}-${end}/${facts.bytes}`,
      published: String(facts.publishedMs),
      chain: chain ?? '',
    };
    // The tab's title goes into the description, because it may be too long for a property.
    const resource = { name, description: tab, mimeType: PLAIN, parents: [FOLDER], appProperties };
    const packed = Utilities.gzip(blobOf(bytes)).setContentType(PLAIN);
    const file = asking('drive.files.create', () => service().create(resource, packed, { fields: FIELDS }));
    return toPiece(file);
  }

  read(id: string): string {
    const { bytes } = this.drive.read({ kind: 'file', fileId: id }, 0, ALL);
    return Utilities.ungzip(blobOf(bytes).setContentType(GZIP)).getDataAsString('ISO-8859-1');
  }

  renew(id: string, publishedMs: number): void {
    const change = { appProperties: { published: String(publishedMs) } };
    asking('drive.files.update', () => service().update(change, id));
  }

  remove(id: string): void {
    try {
      asking('drive.files.delete', () => service().remove(id));
    } catch (error) {
      if (!(error instanceof Error && 'kind' in error && error.kind === 'missing')) throw error;
    }
  }
}

/** ISO-8859-1 maps every byte to the character of the same number. */
function blobOf(bytes: string): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob('', PLAIN).setDataFromString(bytes, 'ISO-8859-1');
}

function toPiece({ id, name, description, size, appProperties }: DriveFile): KeptPiece {
  const properties: Readonly<Record<string, string>> = { ...appProperties };
  const { file = '', md5 = '', revision = '', part = '', published, chain = '' } = properties;
  const [start = 0, end = 0, bytes = 0] = part.split(/[-/]/).map(Number);
  return {
    id: id ?? '',
    tab: description ?? '',
    fileId: file,
    md5,
    name: name ?? '',
    revision: revision === '' ? null : revision,
    bytes,
    publishedMs: Number(published ?? 0),
    start,
    end,
    chain: chain === '' ? null : chain,
    storedBytes: Number(size ?? 0),
  };
}
