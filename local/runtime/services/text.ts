/** What `Utilities` and blobs do with bytes. Bytes cross the border as binary strings, one char per byte. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { lacking, ServiceError } from '../../google/service-error';
import { textAnswer } from '../border';
import type { Handler, Handlers } from '../world';
import { decodeAs } from './charset';
import { formatDate } from './time/format-date';
import { Zones } from './time/zone';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const bytesOf = (binary: string): Buffer => Buffer.from(binary, 'latin1');
const binaryOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A request whose first line says how. */
function divide(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

function digest(algorithm: string, binary: string): string {
  const name = DIGESTS[algorithm];
  if (name === undefined) throw lacking(`Utilities.DigestAlgorithm.${algorithm}`);
  return binaryOf(createHash(name).update(bytesOf(binary)).digest());
}

function unbase64(form: string, text: string): string {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new ServiceError('Could not decode string.');
  return binaryOf(Buffer.from(text, form === 'websafe' ? 'base64url' : 'base64'));
}

function base64(form: string, binary: string): string {
  const text = bytesOf(binary).toString('base64');
  // Apps Script keeps the padding in the web-safe form.
  return form === 'websafe' ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
}

/** A request that computes a text. */
function compute(work: (text: string) => string): Handler {
  return (_live, text) => textAnswer(work(text));
}

function ungzip(binary: string): string {
  try {
    return binaryOf(gunzipSync(bytesOf(binary)));
  } catch {
    throw new ServiceError('Could not decompress gzip.');
  }
}

/** Clocks are the same in every world. */
const zones = new Zones();

/** Handlers that need no world. */
export function textHandlers(): Handlers {
  return {
    'text.encode': compute((text) => binaryOf(Buffer.from(text, 'utf8'))),
    'text.decode': compute((text) => decodeAs(...divide(text))),
    'text.base64': compute((text) => base64(...divide(text))),
    'text.unbase64': compute((text) => unbase64(...divide(text))),
    'text.digest': compute((text) => digest(...divide(text))),
    'text.gzip': compute((binary) => binaryOf(gzipSync(bytesOf(binary)))),
    'text.ungzip': compute(ungzip),
    'text.date': compute((text) => {
      const { ms, zone, pattern } = JSON.parse(text);
      return formatDate(zones, ms, zone, pattern);
    }),
  };
}
