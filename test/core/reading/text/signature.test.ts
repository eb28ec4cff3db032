import { recognizeBinary } from '../../../../src/core/reading/text/signature';

describe('a file that is no text is recognised by its beginning', () => {
  it.each([
    ['xlsx', 'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'],
    ['zip', 'PK\x03\x04\x14\0\0\0\x08\0clientes.csv'],
    ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'],
    ['pdf', '%PDF-1.7\n'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['gzip', '\x1f\x8b\x08\0'],
    ['html', '<html><table><tr><td>1</td></tr></table></html>'],
    ['xml', '<?xml version="1.0"?><Workbook/>'],
    ['nul', '\0\0\0\0'],
    ['control', 'a\x01\x02\x03\x04\x05b'],
  ])('%s', (kind, bytes) => {
    expect(recognizeBinary(bytes, false)).toBe(kind);
  });

  it('text with tabs, zero padding or an end mark may be a table', () => {
    expect(recognizeBinary('a\tb\r\n1\t2\r\n\x1a\0\0\0', false)).toBeNull();
  });

  it('zero bytes of UTF-16 are no sign', () => {
    expect(recognizeBinary('a\0;\0b\0', true)).toBeNull();
  });
});
