/** Apps Script's byte arrays (signed, as in Java) against binary strings (one char per byte). */

/** @param binary - one char per byte */
export function toSigned(binary: string): number[] {
  const bytes = new Array<number>(binary.length);
  for (let place = 0; place < binary.length; place += 1) {
    bytes[place] = (binary.charCodeAt(place) << 24) >> 24;
  }
  return bytes;
}

/**
 * @param bytes - whole numbers from -128 to 127 (255 is taken as -1)
 * @returns one char per byte
 */
export function toBinary(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const piece = bytes.slice(start, start + 8192).map((byte) => byte & 255);
    pieces.push(String.fromCharCode(...piece));
  }
  return pieces.join('');
}
