/** Characters of the bytes 0x80 to 0xFF in the single-byte encodings. */
import type { Encoding } from './encoding';

/** Single-byte encodings, the most likely first: on a tie the first one wins. */
export const BYTE_ENCODINGS = ['windows-1252', 'iso-8859-15', 'cp850', 'cp437', 'mac-roman'] as const;

/** A single-byte encoding. */
export type ByteEncoding = (typeof BYTE_ENCODINGS)[number];

/**
 * Characters of the bytes 0x80 to 0xFF, in order. Bytes without a character stay control characters, as the WHATWG
 * specifies. https://encoding.spec.whatwg.org/#legacy-single-byte-encodings and, for the two of DOS,
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/
 */
export const UPPER_HALF: Readonly<Record<ByteEncoding, string>> = {
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  'iso-8859-15':
    '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0¡¢£€¥Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  'mac-roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\ufb01\ufb02‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
};

/** Code units of the bytes 0x80 to 0xFF, in order. */
export function upperOf(encoding: ByteEncoding): number[] {
  return Array.from(UPPER_HALF[encoding], (character) => character.charCodeAt(0));
}

/** Whether an encoding has one byte per character. */
export function isByteEncoding(encoding: Encoding): encoding is ByteEncoding {
  return (BYTE_ENCODINGS as readonly string[]).includes(encoding);
}

/**
 * The bytes of a text; null = the encoding does not have all of its characters.
 *
 * @param text - non-ASCII characters
 */
export function bytesOf(text: string, encoding: ByteEncoding): string | null {
  const places = Array.from(text, (character) => UPPER_HALF[encoding].indexOf(character));
  return places.includes(-1) ? null : String.fromCharCode(...places.map((place) => 0x80 + place));
}
