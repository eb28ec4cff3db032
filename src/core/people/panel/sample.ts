/** Reads the first bytes of one file in the same way as a run. */

import { LIMITS } from '../../ground/limits';
import type { SnapshotSource } from '../../ground/ports/source';
import { judgeContent } from '../../judge/guard/judge';
import { hintsOf } from '../../load/reading-hints';
import type { DialectHints } from '../../reading/candidates/dialect';
import type { Opened } from '../../reading/rows/reader';
import { openReader } from '../../reading/rows/reader';
import type { SnapshotReader } from '../../reading/rows/snapshot-reader';
import type { EntityDefinition } from '../../records/entity/definition';
import { readDelimiter, readEncoding, readHeaded } from '../../records/entity/field';
import type { Resolved } from '../../records/snapshot/resolve';
import { ANSWER_CHOICES } from '../../words/book/configurationlook';
import type { AnswerColumn } from '../../words/page/answer';
import type { FoundFile } from '../../words/page/found';

/** Maximum records, columns, and characters of a cell that are shown. */
const RECORDS = 4;
const COLUMNS = 12;
const CHARACTERS = 80;

/**
 * Reads the beginning of a winner.
 *
 * @throws ServiceError
 */
export function sampleFile(source: SnapshotSource, one: Resolved): FoundFile {
  const { entity, winner, losers } = one;
  const { id: fileId, bytes: size } = winner;
  const content = { kind: 'file', fileId } as const;
  const bytes = size > 0 ? source.read(content, 0, Math.min(size, LIMITS.sampleBytes)).bytes : '';
  const hints = hintsOf(entity);
  const isExact = bytes.length >= size;
  const { opened, rows } = readSample(bytes, size, hints);
  const file = {
    tab: entity.tab,
    file: winner.name,
    bytes: size,
    others: losers.length,
    said: saidOf(entity),
  };
  if (!opened.ok) return { ...file, ...UNREAD, problem: opened.problem };
  const { dialect, facts } = opened.reader;
  return {
    ...file,
    encoding: dialect.encoding,
    delimiter: dialect.delimiter === '' ? null : dialect.delimiter,
    rows: isExact ? facts.records : estimate(opened.reader, size),
    isExact,
    columns: facts.columns,
    head: rows.slice(0, RECORDS).map((row) => row.slice(0, COLUMNS).map(cut)),
    isHeaded: dialect.headerRows > 0,
    // A part of a file is not judged, because its end is unknown.
    held: isExact ? judgeContent(facts, dialect.headerRows, 0) : null,
    isUnsure: dialect.doubts.length > 0,
    problem: null,
  };
}

const UNREAD = {
  encoding: null,
  delimiter: null,
  rows: 0,
  isExact: true,
  columns: 0,
  head: [],
  isHeaded: false,
  held: null,
  isUnsure: false,
};

/** How the configuration says that a file is read, in the words of its drop-downs. */
function saidOf({ headed, delimiter, encoding }: EntityDefinition): FoundFile['said'] {
  const choiceOf = (column: AnswerColumn, isSaid: (choice: string) => boolean) =>
    ANSWER_CHOICES[column].find(isSaid) ?? '';
  return {
    headed: choiceOf('headed', (choice) => readHeaded(choice) === headed),
    delimiter: choiceOf('delimiter', (choice) => readDelimiter(choice) === delimiter),
    encoding: choiceOf('encoding', (choice) => readEncoding(choice) === encoding),
  };
}

/** Reads the bytes. If they contradict the encoding that was inferred first, reads them again. */
function readSample(
  bytes: string,
  size: number,
  hints: DialectHints,
): { readonly opened: Opened; readonly rows: readonly string[][] } {
  const opened = openReader({ size, parts: size > 0 ? [{ offset: 0, bytes }] : [] }, hints);
  if (!opened.ok) return { opened, rows: [] };
  const { reader } = opened;
  const pushed = reader.push(bytes);
  const rows = bytes.length >= size ? [...pushed, ...reader.finish()] : pushed;
  const { refuted } = reader.facts;
  if (refuted === null || hints.encoding !== undefined) return { opened, rows };
  return readSample(bytes, size, { ...hints, encoding: refuted });
}

function estimate(reader: SnapshotReader, size: number): number {
  const { offset } = reader.state();
  return offset > 0 ? Math.round((reader.facts.records * size) / offset) : 0;
}

/** Shortens a long cell without leaving half of a surrogate pair at its end. */
function cut(cell: string): string {
  return cell.length <= CHARACTERS ? cell : `${cell.slice(0, CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…`;
}
