/** Two snapshots of a large entity, of which 3 of 100 rows differ, as a Spreadsheet shows them. */
import type { Region, SpreadsheetSource } from '../../reader/core/ports/source';
import type { Row } from '../../reader/core/table';
import { Prover } from '../../src/core/ground/proof/table-proof';
import { STATUS_FIELDS } from '../../src/core/judge/status/table';

export const COLUMNS = 10;
const HEADER = [
  'id',
  'nombre',
  'documento',
  'telefono',
  'email',
  'calle',
  'ciudad',
  'saldo',
  'alta',
  'notas',
];

/** What the second snapshot does to a row of the first, by its number modulo 200: 2 %, 0.5 % and 0.5 % of all. */
type Fate = 'kept' | 'updated' | 'deleted' | 'inserted';

function fateOf(at: number): Fate {
  const turn = at % 200;
  if (turn < 4) return 'updated';
  if (turn === 4) return 'deleted';
  return turn === 5 ? 'inserted' : 'kept';
}

/** The row of this number in a snapshot; null = it is only in the other one. */
function rowOf(at: number, day: 0 | 1): Row | null {
  const fate = fateOf(at);
  if ((day === 0 && fate === 'inserted') || (day === 1 && fate === 'deleted')) return null;
  const phone = fate === 'updated' && day === 1 ? textOf('+54 9 11 ', at) : `011 ${at}`;
  return [
    String(at),
    textOf('Nombre ', at % 9_973, ' Apellido ', at % 7_919),
    String(20_000_000 + at),
    phone,
    textOf('persona', at, '@correo.example'),
    textOf('Calle ', at % 3_001, ' N° ', at % 977),
    `Ciudad ${at % 211}`,
    `${(at * 37) % 100_000},${String(at % 100).padStart(2, '0')}`,
    `${String((at % 28) + 1).padStart(2, '0')}/0${(at % 9) + 1}/2024`,
    at % 5 === 0 ? textOf('observación ', at % 101) : '',
  ];
}

/**
 * A flat text, as the parser of an answer creates it. A template string creates a rope of longer texts, which the first read
 * has to flatten: that work does not belong to the reader.
 */
function textOf(...parts: readonly (string | number)[]): string {
  return parts.join('');
}

/** Rows of a snapshot, in pieces. */
export function* piecesOf(rows: number, day: 0 | 1): Generator<Row[]> {
  for (let from = 0; from < rows; from += 20_000) {
    const piece: Row[] = [];
    for (let at = from; at < Math.min(rows, from + 20_000); at++) {
      const row = rowOf(at, day);
      if (row) piece.push(row);
    }
    yield piece;
  }
}

export const HEADER_ROW: Row = HEADER;

/** A Spreadsheet that shows one of the two; rows are created on request. */
export class LargeSpreadsheet implements SpreadsheetSource {
  readonly name = 'large';
  readonly cutsTexts = false;
  private readonly status: readonly Row[];
  private left: Generator<Row[]>;
  private waiting: Row[] = [];

  /** @param rows - number of different rows in both snapshots together */
  constructor(rows: number, day: 0 | 1) {
    const prover = new Prover();
    prover.takeHeader(HEADER);
    let count = 0;
    for (const piece of piecesOf(rows, day)) {
      prover.take(piece);
      count += piece.length;
    }
    const { set, ordered, header } = prover.proof();
    const entity = {
      state: 'al-dia',
      tab: 'Clientes',
      rows: String(count),
      columns: String(COLUMNS),
      publishedAt: '2026-11-27T09:00:00-03:00',
      fileName: 'clientes.csv',
      fileId: 'clientes',
      md5: `day${day}`,
      idColumn: 'id',
      rowSetHash: set,
      rowOrderHash: ordered,
      headerHash: header ?? '',
      idPlace: '1',
    };
    const system = { state: 'sistema', generation: String(day + 1), version: '0.1.0' };
    this.status = [[...STATUS_FIELDS], cellsOf(system), cellsOf(entity)];
    this.left = piecesOf(rows, day);
  }

  /** Regions of the tab have to come in order. */
  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    return regions.map(({ title, firstRow, rows }) => {
      if (title === '_Estado') return this.status;
      const texts: Row[] = firstRow === 0 ? [HEADER] : [];
      return [...texts, ...this.take(rows - texts.length)];
    });
  }

  private take(rows: number): Row[] {
    for (let next = this.left.next(); !next.done; next = this.left.next()) {
      this.waiting = this.waiting.concat(next.value);
      if (this.waiting.length >= rows) break;
    }
    const taken = this.waiting.slice(0, rows);
    this.waiting = this.waiting.slice(rows);
    return taken;
  }
}

function cellsOf(cells: Partial<Record<(typeof STATUS_FIELDS)[number], string>>): Row {
  return STATUS_FIELDS.map((field) => cells[field] ?? '');
}
