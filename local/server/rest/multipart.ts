/** Bodies of two parts: what is said of a file, and its contents. https://developers.google.com/workspace/drive/api/guides/manage-uploads#multipart */
import { refusal } from '../../google/refusal';
import { jsonOf } from './request';

/** What an upload brings. */
export interface Upload {
  readonly body: unknown;
  /** One char a byte. */
  readonly media: string;
  /** MIME type of the contents. */
  readonly type: string;
}

/**
 * Reads a body of two parts.
 * @param contentType - header of the request
 * @throws ApiError 400 when there are not two
 */
export function readMultipart(bytes: Buffer, contentType: string): Upload {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw refusal(400, 'Missing multipart boundary.', 'badContent');
  const parts = partsOf(bytes.toString('latin1'), `--${boundary}`);
  const [facts, contents] = parts;
  if (facts === undefined || contents === undefined || parts.length > 2)
    throw refusal(400, 'Malformed multipart body.', 'badContent');
  const body = jsonOf(Buffer.from(facts.content, 'latin1'));
  const isBase64 = contents.headers.get('content-transfer-encoding') === 'base64';
  const media = isBase64 ? Buffer.from(contents.content, 'base64').toString('latin1') : contents.content;
  return { body, media, type: contents.headers.get('content-type') ?? '' };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: string;
}

function partsOf(text: string, mark: string): Part[] {
  const parts: Part[] = [];
  let start = text.indexOf(mark);
  while (start >= 0 && text.slice(start + mark.length, start + mark.length + 2) !== '--') {
    const next = text.indexOf(`\n${mark}`, start);
    if (next < 0) return [];
    parts.push(partOf(text.slice(start + mark.length, next)));
    start = next + 1;
  }
  return parts;
}

/** The line that a boundary stands on, headers, a blank line, contents, and the line end before the next boundary. */
function partOf(text: string): Part {
  const first = text.indexOf('\n') + 1;
  const blank = /\r?\n\r?\n/.exec(text.slice(first - 1));
  const headersEnd = blank === null ? text.length : first - 1 + blank.index;
  const contentStart = blank === null ? text.length : headersEnd + blank[0].length;
  const lines = text.slice(first, Math.max(first, headersEnd)).split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  const content = text.slice(contentStart);
  return { headers: new Map(headers), content: content.endsWith('\r') ? content.slice(0, -1) : content };
}
