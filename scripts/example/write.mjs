// How Argentine systems write things down: dates, amounts, documents, telephones; and tables as bytes.

/** Windows-1252 bytes of the characters that Latin-1 lacks and office programs like to insert. */
const WINDOWS_1252 = { '€': 0x80, '…': 0x85, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };

const DAY_MS = 86_400_000;

/** The day on which the example was "exported". */
const EXPORTED = Date.UTC(2026, 10, 20);

/** A date as dd/mm/aaaa, counted in days before the export. */
export function dateText(daysAgo) {
  const date = new Date(EXPORTED - daysAgo * DAY_MS);
  return `${pad(date.getUTCDate(), 2)}/${pad(date.getUTCMonth() + 1, 2)}/${date.getUTCFullYear()}`;
}

/** Digits in groups of three with points: 1.234.567. */
export function groupedText(whole) {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** An amount in cents with decimal comma: 1.234,56. */
export function amountText(cents) {
  const sign = cents < 0 ? '-' : '';
  const size = Math.abs(cents);
  return `${sign}${groupedText(Math.floor(size / 100))},${pad(size % 100, 2)}`;
}

/** A number with leading zeros. */
export function pad(number, width) {
  return String(number).padStart(width, '0');
}

/** A CUIT or CUIL with its check digit (modulus 11; one that would be 10 takes the prefix ending in 3). */
export function cuitText(prefix, number) {
  const digits = `${prefix}${pad(number, 8)}`;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * [5, 4, 3, 2, 7, 6, 5, 4, 3, 2][index],
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? cuitText(`${prefix[0]}3`, number) : `${prefix}-${pad(number, 8)}-${check}`;
}

/** A word as it appears in an e-mail address: lower case, no accents. */
export function mailWord(text) {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/**
 * A table as the bytes of a CSV file.
 *
 * @param rows - rows of cells, the header first
 * @param dialect - `delimiter`, `newline`, `bom` and `encoding` (`utf8` or `windows-1252`)
 */
export function tableBytes(rows, { delimiter, newline, bom, encoding }) {
  const cell = (text) =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = rows.map((row) => row.map(cell).join(delimiter) + newline).join('');
  return encoding === 'utf8' ? Buffer.from(bom ? `\uFEFF${text}` : text, 'utf8') : windows1252Bytes(text);
}

function windows1252Bytes(text) {
  return Buffer.from([...text].map((letter) => WINDOWS_1252[letter] ?? letter.charCodeAt(0)));
}
