/** Reads tabs into the store, in as few requests as possible, and proves that each is what was published. */
import type { TableHash } from '../../src/core/ground/proof/row-hash';
import { TableHasher, toHex } from '../../src/core/ground/proof/row-hash';
import type { Region, SpreadsheetSource } from './ports/source';
import type { SnapshotStore } from './ports/store';
import type { TabVerdict } from './proof';
import { judgeTab } from './proof';
import { planRequests, ROWS_PER_PIECE } from './ranges';
import type { PublishedStatus } from './status';
import type { Row } from './table';
import { padded } from './table';

/** A requested tab, and its publication according to `_Estado`. */
export interface WantedTab {
  readonly tab: string;
  readonly published: PublishedStatus;
}

/** A tab that was read. */
export interface Fetched {
  /** Null = the tab has no header. */
  readonly header: Row | null;
  readonly verdict: TabVerdict;
  /** Row-set hash of what was read, in hexadecimal digits. */
  readonly hash: string;
}

/** Length at which Excel may have cut a text. https://support.microsoft.com/office/excel-specifications-and-limits */
const EXCEL_CHARACTERS = 32_767;

/**
 * Reads tabs into the store, one after the other.
 *
 * @param store - takes the rows, not yet accepted
 * @param dealer - under which they are kept
 * @param wanted - tabs to read
 * @returns what is known of each, in the same order
 * @throws SourceError, and errors of the store
 */
export async function fetchTabs(
  source: SpreadsheetSource,
  store: SnapshotStore,
  dealer: string,
  wanted: readonly WantedTab[],
): Promise<Fetched[]> {
  const answers = new Answers(source, wanted);
  const fetched: Fetched[] = [];
  for (const { tab, published } of wanted) {
    const intake = new TabIntake(published, source.cutsTexts);
    await store.put({ dealer, tab, md5: published.md5 }, published.columns, piecesOf(answers, tab, intake));
    const { header, found, isCut } = intake;
    const verdict = judgeTab(published, header, intake.hash, found, isCut);
    fetched.push({ header, verdict, hash: toHex(intake.hash.set) });
  }
  return fetched;
}

/** Answers for the regions of all tabs, in the order of the requests; each request is sent only when it is needed. */
class Answers {
  private readonly requests: Region[][];
  private ready: { readonly region: Region; readonly texts: readonly Row[] }[] = [];

  constructor(
    private readonly source: SpreadsheetSource,
    wanted: readonly WantedTab[],
  ) {
    const shapes = wanted.map(({ tab, published }) => {
      return { title: tab, rows: linesOf(published), columns: published.columns };
    });
    this.requests = planRequests(shapes);
  }

  /** The next region of a tab; null when it has no more. */
  async next(tab: string): Promise<{ readonly region: Region; readonly texts: readonly Row[] } | null> {
    if (this.ready.length === 0) {
      const request = this.requests.shift() ?? [];
      const answer = request.length > 0 ? await this.source.read(request) : [];
      this.ready = request.map((region, at) => ({ region, texts: answer[at] ?? [] }));
    }
    return this.ready[0]?.region.title === tab ? (this.ready.shift() ?? null) : null;
  }
}

/** Builds complete rows from the answers for one tab, and hashes them. */
class TabIntake {
  header: Row | null = null;
  /** Rows of data so far; an answer leaves out blank rows at the end. */
  found = 0;
  isCut = false;
  private readonly hasher = new TableHasher();

  constructor(
    private readonly published: PublishedStatus,
    private readonly mayCut: boolean,
  ) {}

  get hash(): TableHash {
    return this.hasher.hash;
  }

  /** The rows of data of a region. */
  take(region: Region, texts: readonly Row[]): readonly Row[] {
    const { columns } = this.published;
    const blank = padded([], columns);
    const lines = texts.map((row) => padded(row, columns));
    const isFirst = this.published.hasHeader && region.firstRow === 0;
    if (isFirst) this.header = lines[0] ?? blank;
    const data = isFirst ? lines.slice(1) : lines;
    this.found += data.length;
    const missing = Math.max(0, region.rows - (isFirst ? 1 : 0) - data.length);
    const rows = missing > 0 ? [...data, ...Array.from({ length: missing }, () => blank)] : data;
    this.hasher.take(rows);
    this.isCut ||= this.mayCut && rows.some((row) => row.some((text) => text.length >= EXCEL_CHARACTERS));
    return rows;
  }
}

async function* piecesOf(answers: Answers, tab: string, intake: TabIntake): AsyncGenerator<readonly Row[]> {
  for (let answer = await answers.next(tab); answer; answer = await answers.next(tab)) {
    const rows = intake.take(answer.region, answer.texts);
    for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
      yield rows.slice(start, start + ROWS_PER_PIECE);
    }
  }
}

/** Number of rows of a tab, header included. */
export function linesOf({ rows, hasHeader }: PublishedStatus): number {
  return rows + (hasHeader ? 1 : 0);
}
