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
  copyBlob(): Blob;
  isGoogleType(): boolean;
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
    copyBlob: () => blob(border, held.content, held.contentType, held.name),
    isGoogleType: () => false,
  });
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
