/** Blobs: bytes with a content type and a name. */
import type { Border } from './border';
import { toBinary, toSigned } from './bytes';
import { guard } from './guard';

export interface Blob {
  getBytes(): number[];
  getDataAsString(charset?: string): string;
  getContentType(): string | null;
  setContentType(type: string): Blob;
  getName(): string | null;
  setName(name: string): Blob;
  setBytes(bytes: readonly number[]): Blob;
  setDataFromString(text: string, charset?: string): Blob;
  copyBlob(): Blob;
  isGoogleType(): boolean;
}

/** What blobs hold, for the services that take them. */
const CONTENTS = new WeakMap<object, () => string>();

/**
 * The bytes of a blob, one char per byte; null for what is none.
 * @param given - by a script
 */
export function contentOf(given: unknown): string | null {
  return typeof given === 'object' && given !== null ? (CONTENTS.get(given)?.() ?? null) : null;
}

/**
 * @param border - decodes
 * @param content - one char per byte
 * @param contentType - MIME type, or null
 * @param name - file name, or null
 */
export function blob(border: Border, content: string, contentType: string | null, name: string | null): Blob {
  let held = { content, contentType, name };
  const made: Blob = guard('Blob', {
    getBytes: () => toSigned(held.content),
    getDataAsString: (charset?: string) => decode(border, held.content, charset),
    getContentType: () => held.contentType,
    setContentType: (type: string) => {
      held = { ...held, contentType: type };
      return made;
    },
    getName: () => held.name,
    setName: (text: string) => {
      held = { ...held, name: text };
      return made;
    },
    setBytes: (bytes: readonly number[]) => {
      held = { ...held, content: toBinary(bytes) };
      return made;
    },
    setDataFromString: (text: string, charset?: string) => {
      held = { ...held, content: encode(border, text, charset) };
      return made;
    },
    copyBlob: () => blob(border, held.content, held.contentType, held.name),
    isGoogleType: () => false,
  });
  CONTENTS.set(made, () => held.content);
  return made;
}

/**
 * @param border - decodes what is neither ISO-8859-1 nor given
 * @param content - one char per byte
 * @param charset - a name that Java knows; UTF-8 when absent
 * @throws when the charset is unknown
 */
export function decode(border: Border, content: string, charset = 'UTF-8'): string {
  if (/^(iso-8859-1|latin1)$/i.test(charset)) return content;
  return String(border.ask('text.decode', `${charset}\n${content}`));
}

/** Java writes a question mark for a character that the charset lacks. */
function encode(border: Border, text: string, charset = 'UTF-8'): string {
  if (/^(iso-8859-1|latin1)$/i.test(charset)) return text.replace(/[^\0-\xFF]/gu, '?');
  if (/^utf-8$/i.test(charset)) return String(border.ask('text.encode', text));
  throw new Error(`Writing ${charset} is not part of the embedded runtime`);
}
