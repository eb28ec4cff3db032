/** Splits pasted text into fields: lines into rows, a delimiter into columns, quotes around fields. */

/**
 * The fields of a pasted text.
 * @param data - the text
 */
export function splitPasted(data: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= data.length) {
    const [field, end] = readField(data, at, delimiter);
    rows.at(-1)?.push(field);
    if (data.startsWith(delimiter, end)) at = end + delimiter.length;
    else {
      at = end + (data.startsWith('\r\n', end) ? 2 : 1);
      if (at < data.length) rows.push([]);
      else break;
    }
  }
  return rows;
}

function readField(data: string, start: number, delimiter: string): readonly [string, number] {
  if (data[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"/y;
    quoted.lastIndex = start;
    const match = quoted.exec(data);
    if (match) return [(match[1] ?? '').replaceAll('""', '"'), quoted.lastIndex];
  }
  let end = start;
  while (
    end < data.length &&
    data[end] !== '\n' &&
    !data.startsWith('\r\n', end) &&
    !data.startsWith(delimiter, end)
  )
    end += 1;
  return [data.slice(start, end), end];
}
