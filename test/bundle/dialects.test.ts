import { openBundle } from './world';

/** windows-1252 and ISO-8859-1 have the same bytes for these letters. */
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

/** CP850 and Mac Roman for the letters used here. */
const CP850: Record<string, number> = { ó: 0xa2, ñ: 0xa4, í: 0xa1, á: 0xa0, é: 0x82, ú: 0xa3 };
const MAC: Record<string, number> = { ó: 0x97, ñ: 0x96, í: 0x92, á: 0x87, é: 0x8e, ú: 0x9c };
const by = (table: Record<string, number>, text: string) =>
  Buffer.from([...text].map((char) => table[char] ?? char.charCodeAt(0)));

const NAMES = ['Muñoz', 'Peña', 'García', 'López', 'Núñez', 'Gómez', 'Ibáñez', 'Martín', 'Díaz', 'Béjar'];
const TEXTS = [
  ['id', 'apellido', 'ciudad'],
  ...NAMES.map((name, index) => [`00${index}`, name, index % 2 === 0 ? 'Córdoba' : 'Rincón']),
];
const joined = (delimiter: string, end: string) => TEXTS.map((row) => row.join(delimiter) + end).join('');
const quoted = (quote: string) =>
  TEXTS.map((row) => `${row.map((cell) => quote + cell + quote).join(',')}\n`).join('');

describe('each way in which a system writes a file is read without being told', () => {
  const cases: [title: string, bytes: Buffer | string][] = [
    ['UTF-8, comma, LF', joined(',', '\n')],
    ['UTF-8 with its mark, semicolon, CRLF', `\ufeff${joined(';', '\r\n')}`],
    ['windows-1252, semicolon, CRLF', latin(joined(';', '\r\n'))],
    ['CP850, semicolon, CRLF', by(CP850, joined(';', '\r\n'))],
    ['Mac Roman, comma, CR', by(MAC, joined(',', '\r'))],
    ['UTF-16 LE with its mark, tab', utf16(joined('\t', '\r\n'), true)],
    ['UTF-16 LE without a mark, tab', utf16(joined('\t', '\r\n'), false)],
    ['UTF-16 BE with its mark, semicolon', swapped(utf16(joined(';', '\n'), true))],
    ['bar', joined('|', '\n')],
    ['two bars', joined('||', '\n')],
    ['apostrophes as quotes', quoted("'")],
    ['every cell quoted', quoted('"')],
    ['a line sep=;', `sep=;\r\n${joined(';', '\r\n')}`],
    ['titles above the header', `Listado de clientes\nEmitido el 24/11/2026\n\n${joined(';', '\n')}`],
    ['a count at the end', `${joined(';', '\n')}\nTotal de registros: 10\n`],
  ];
  it.each(cases)('%s', (_title, bytes) => {
    const world = openBundle();
    world.put('clientes.csv', bytes);
    world.settle();
    expect(world.texts('Clientes')).toEqual(TEXTS);
  });
});
