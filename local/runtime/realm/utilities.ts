/** `Utilities`. */
import { type Blob, blob, contentOf } from './blob';
import type { Border } from './border';
import { toBinary, toSigned } from './bytes';
import { enumeration } from './enumeration';
import { exception, wrongArguments } from './exception';

const DIGESTS = ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'];
const CHARSETS = ['US_ASCII', 'UTF_8'];

type Content = string | readonly number[];

/** Bytes of a text (as UTF-8) or of a byte array, one char per byte. */
function binaryOf(border: Border, content: Content): string {
  return typeof content === 'string' ? String(border.ask('text.encode', content)) : toBinary(content);
}

function encoders(border: Border): Record<string, unknown> {
  const base64 = (form: string) => (content: Content) =>
    border.ask('text.base64', `${form}\n${binaryOf(border, content)}`);
  const plain = (form: string) => (text: string) =>
    toSigned(String(border.ask('text.unbase64', `${form}\n${String(text)}`)));
  return {
    base64Encode: base64('base64'),
    base64EncodeWebSafe: base64('websafe'),
    base64Decode: plain('base64'),
    base64DecodeWebSafe: plain('websafe'),
    computeDigest: (algorithm: unknown, content: Content) =>
      toSigned(String(border.ask('text.digest', `${String(algorithm)}\n${binaryOf(border, content)}`))),
  };
}

const GZIP = 'application/x-gzip';

function archives(border: Border): Record<string, unknown> {
  return {
    gzip: (...given: unknown[]) => {
      const [source, name] = given;
      const content = contentOf(source);
      const isNamed = given.length === 1 || (given.length === 2 && typeof name === 'string');
      if (content === null || !isNamed) throw wrongArguments('Utilities.gzip', given);
      const packed = String(border.ask('text.gzip', content));
      return blob(border, packed, GZIP, typeof name === 'string' ? name : 'archive.gz');
    },
    ungzip: (...given: unknown[]) => {
      const [source] = given;
      const content = contentOf(source);
      if (content === null || given.length > 1) throw wrongArguments('Utilities.ungzip', given);
      if ((source as Blob).getContentType() !== GZIP)
        throw exception('Exception', 'Could not decompress gzip.');
      return blob(border, String(border.ask('text.ungzip', content)), null, null);
    },
  };
}

/** @param border - does what the language cannot */
export function utilitiesService(border: Border): object {
  return {
    DigestAlgorithm: enumeration('Utilities.DigestAlgorithm', DIGESTS),
    Charset: enumeration('Utilities.Charset', CHARSETS),
    ...encoders(border),
    ...archives(border),
    sleep: (...given: unknown[]) => {
      const [ms] = given;
      if (typeof ms !== 'number' || !(ms >= 0)) throw wrongArguments('Utilities.sleep', given);
      border.ask('clock.sleep', String(ms));
    },
    formatDate: (...given: unknown[]) => {
      const [date, zone, pattern] = given;
      if (!(date instanceof Date) || typeof zone !== 'string' || typeof pattern !== 'string') {
        throw wrongArguments('Utilities.formatDate', given);
      }
      return border.ask('text.date', { ms: date.getTime(), zone, pattern });
    },
    getUuid: () => border.ask('random.uuid'),
    newBlob: (content: Content, type: string | null = null, name: string | null = null) =>
      blob(border, binaryOf(border, content), type, name),
  };
}
