/** Utilities and blobs. The IDs are those of docs/platform.md. */
import { openWorld } from '../world';

function evaluate(expression: string): unknown {
  const { value, error } = openWorld(`function go() { return ${expression}; }`).runtime.call('go');
  return error === null ? value : [error.name, error.message];
}

describe('Utilities', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-11-02 09:05:07'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-11-02T09:05:07-03:00'],
    ['dd/MM/yy', '02/11/26'],
    ['d/M/yyyy h:mm a', '2/11/2026 9:05 AM'],
    ['EEE, d MMM yyyy', 'Mon, 2 Nov 2026'],
    ['EEEE MMMM Z', 'Monday November -0300'],
    ["H 'h' mm ''S", "9 h 05 '40"],
    ['X z', '-03 GMT-03:00'],
  ])('formats a date by Java’s letters: %s', (pattern, expected) => {
    const date = "new Date('2026-11-02T12:05:07.040Z')";
    const zone = "'America/Argentina/Buenos_Aires'";
    expect(evaluate(`Utilities.formatDate(${date}, ${zone}, ${JSON.stringify(pattern)})`)).toBe(expected);
  });

  it('formats a date in a zone that is an offset, and refuses an unknown zone', () => {
    const at = (zone: string): unknown => evaluate(`Utilities.formatDate(new Date(0), '${zone}', "HH:mm X")`);
    expect(['GMT', 'GMT-3', 'GMT+05:00', 'UTC'].map(at)).toEqual([
      '00:00 Z',
      '21:00 -03',
      '05:00 +05',
      '00:00 Z',
    ]);
    expect(at('Marte')).toEqual(['Exception', 'Invalid argument: timeZone. Should be of type: String']);
  });

  it('P60 gives digests as signed bytes', () => {
    expect(evaluate("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')")).toEqual([
      -112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114,
    ]);
    expect(evaluate("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'ñ').length")).toBe(32);
    expect(evaluate("Utilities.computeDigest('MD2', 'ñ')")).toEqual([
      'Error',
      'Utilities.DigestAlgorithm.MD2 is not part of the embedded runtime',
    ]);
  });

  it('P60 encodes and decodes base 64, bytes below 0 as those above 127', () => {
    expect(evaluate("Utilities.base64Encode('ñ>')")).toBe('w7E+');
    expect(evaluate('Utilities.base64EncodeWebSafe([-1, 255, -2])')).toBe('___-');
    expect(evaluate("Utilities.base64Decode('w7E+')")).toEqual([-61, -79, 62]);
    expect(evaluate("Utilities.base64Decode('w7E*')")).toEqual(['Exception', 'Could not decode string.']);
  });

  it('P61 reads bytes as UTF-8 unless a charset is named, and keeps the byte order mark', () => {
    const read = (bytes: number[], charset?: string): unknown =>
      evaluate(
        `Utilities.newBlob(${JSON.stringify(bytes)}).getDataAsString(${charset ? `'${charset}'` : ''})`,
      );
    expect(read([-61, -79])).toBe('ñ');
    expect(read([-17, -69, -65, 97])).toBe('\uFEFFa');
    expect(read([-15, -128], 'windows-1252')).toBe('ñ€');
    expect(read([-15, -128], 'ISO-8859-1')).toBe('ñ\u0080');
    expect(read([-1, -2, 97, 0], 'UTF-16LE')).toBe('\uFEFFa');
    expect(read([97], 'nothing')).toEqual(['Exception', 'Invalid argument: charset']);
  });

  it('packs and unpacks with gzip', () => {
    expect(evaluate("Utilities.ungzip(Utilities.gzip(Utilities.newBlob('ñandú'))).getDataAsString()")).toBe(
      'ñandú',
    );
  });

  it('sleeps a number of milliseconds and nothing else', () => {
    expect(evaluate("Utilities.sleep('5')")).toEqual([
      'Exception',
      "The parameters (string) don't match the method signature for Utilities.sleep.",
    ]);
  });
});
