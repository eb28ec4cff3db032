/** Loads one snapshot: from its bytes to rows that wait for the commit. */

import { LIMITS } from '../ground/limits';
import { pointingColumns } from '../judge/audit/search/relationconfigured';
import { shortName } from '../judge/guard/facts';
import { judgeFirst, judgeTitles } from '../judge/guard/first';
import { judgeContent, judgeLimits } from '../judge/guard/judge';
import { judgePlausibility } from '../judge/guard/plausible';
import { judgeReading } from '../judge/guard/reading';
import type { Refusal } from '../judge/guard/refusal';
import { hold, reject } from '../judge/guard/refusal';
import { judgeSchema } from '../judge/guard/schema';
import { openReader } from '../reading/rows/reader';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import type { Encoding } from '../reading/text/encoding';
import type { Problem } from '../reading/told/finding';
import { Download } from './download';
import type { Job, Loaded, LoadPorts, Progress } from './job';
import { piecesOf } from './pieces';
import type { Stop } from './publish/sink';
import { RowSink } from './publish/sink';
import { RowIntake } from './row-intake';

/** One pass over the file: its encoding, where it starts, and whether to stage rows that may not fit. */
interface Pass {
  /** The encoding that the bytes prove, if another one was inferred first; null = as inferred. */
  readonly encoding: Encoding | null;
  readonly progress: Progress | null;
  readonly insist: boolean;
}

const CHANGED = { kind: 'changed' } as const;

const AT_FIRST_BYTE = { download: null, reader: null, taken: null } as const;

/**
 * Loads one snapshot. A small one stays in memory. A large one is staged beside the live tab; if time runs out, the next
 * run continues from there. All sizes take the same path, and the chunk size bounds the memory. A file is refused or
 * published only if its bytes are proven to be the listed ones.
 *
 * @throws ServiceError
 */
export function loadSnapshot(ports: LoadPorts, job: Job): Loaded {
  const download = Download.begin(ports, job.snapshot, job.progress?.download ?? null);
  if (!download) return CHANGED;
  let pass: Pass = { encoding: job.progress?.encoding ?? null, progress: job.progress, insist: false };
  for (;;) {
    const hints = pass.encoding === null ? job.hints : { ...job.hints, encoding: pass.encoding };
    const opened = openReader(download.sample, hints, pass.progress?.reader ?? undefined);
    const loaded = opened.ok
      ? readThrough(ports, job, opened.reader, download, pass)
      : refuseUnread(opened.problem);
    const isOver = 'kind' in loaded;
    const isJudged = !isOver || loaded.kind === 'ready' || loaded.kind === 'refused';
    if (isJudged && !download.isProven(ports.readUntilMs)) return CHANGED;
    if (isOver) return loaded;
    pass = loaded;
    download.restart();
  }
}

function refuseUnread(problem: Problem): Loaded {
  const refusal =
    problem.code === 'binary' ? reject('file/binary', problem.facts) : hold(`file/${problem.code}`, {});
  return { kind: 'refused', refusal, reader: null };
}

/** Reads to the end or until time runs out. Returns a new pass if the file must be read again in another way. */
function readThrough(
  ports: LoadPorts,
  job: Job,
  reader: SnapshotReader,
  download: Download,
  pass: Pass,
): Loaded | Pass {
  const sink = new RowSink(
    {
      ...ports,
      beforeOpen: (staging) => ports.keep({ staging, encoding: pass.encoding, ...AT_FIRST_BYTE }),
    },
    { ...job, staging: pass.progress?.staging ?? null, insist: pass.insist },
  );
  const intake = new RowIntake(
    reader,
    sink,
    job.entity,
    job.last?.idColumn ?? null,
    pass.progress?.taken ?? null,
  );
  const size = job.snapshot.bytes;
  let offset = pass.progress?.reader?.offset ?? 0;
  while (offset < size) {
    const startedMs = ports.budget.clock.now();
    const bytes = download.next(offset);
    if (bytes === null) return CHANGED;
    offset = download.offset;
    for (const piece of piecesOf(bytes)) {
      const stop = takeRows(job, reader, sink, intake, reader.push(piece));
      if (stop) return stop;
    }
    const full = stageIfLarge(reader, sink, offset / size);
    if (full) return full;
    const state = reader.state();
    download.digestUpTo(state.offset);
    if (offset - state.offset > LIMITS.recordBytes && !job.allowed) {
      // A record larger than any request means an unclosed quote.
      const facts = { line: state.line, records: reader.facts.records };
      return { kind: 'refused', refusal: { outcome: 'held', code: 'file/unclosed-quote', facts }, reader };
    }
    if (sink.staging) {
      const progress = { download: download.state(), reader: state, taken: intake.state() };
      ports.keep({ staging: sink.staging, encoding: pass.encoding, ...progress });
    }
    const tookMs = ports.budget.clock.now() - startedMs;
    if (offset < size && ports.budget.clock.now() + tookMs > ports.readUntilMs) {
      return pauseReading(sink, reader, Math.floor((100 * offset) / size));
    }
  }
  const stop = takeRows(job, reader, sink, intake, reader.finish()) ?? stageIfLarge(reader, sink, 1);
  if (stop) return stop;
  if (sink.counted) return { ...pass, progress: null, insist: true };
  return finish(job, reader, sink, intake);
}

/** Judges a file that was read to its end. */
function finish(job: Job, reader: SnapshotReader, sink: RowSink, intake: RowIntake): Loaded {
  const { last, entity, snapshot } = job;
  const header = reader.facts.headerNames.map(shortName);
  const relationColumns = (last?.relationColumns ?? []).filter((name) => header.includes(name));
  const facts = intake.facts({ bytes: snapshot.bytes, relationColumns });
  const beside = { othersHeaded: job.othersHeaded, isAnswered: entity.headed !== null };
  const expectation = {
    last,
    holdPercent: entity.holdPercent,
    idColumn: entity.idColumn,
    relationColumns: pointingColumns(entity),
  };
  const refusal =
    judgeContent(reader.facts, reader.dialect.headerRows, last?.columns ?? null) ??
    judgeReading(reader.dialect.changes) ??
    judgePlausibility(facts, expectation) ??
    (last && entity.holdColumns ? judgeSchema(last, facts) : null) ??
    (last
      ? judgeTitles(reader.dialect.doubts, last.columns)
      : judgeFirst({ ...reader.dialect, records: reader.facts.records }, beside));
  if (refusal && !job.allowed) return { kind: 'refused', refusal, reader };
  return {
    kind: 'ready',
    reader,
    rows: sink.taken,
    staged: sink.staged(),
    facts,
    id: intake.foundId,
    repeats: intake.repeats,
    proof: intake.proof,
  };
}

/** Passes rows on. Returns a result if reading must stop; null = continue. */
function takeRows(
  job: Job,
  reader: SnapshotReader,
  sink: RowSink,
  intake: RowIntake,
  rows: string[][],
): Loaded | Pass | null {
  const { facts } = reader;
  if (facts.refuted) return { encoding: facts.refuted, progress: null, insist: false };
  // An unclosed quote puts the rest of the file into one cell. The quote is then reported, not the length of that cell.
  const isOpen = facts.unclosedQuote !== null && !job.allowed;
  const refusal = isOpen ? null : judgeLimits(facts);
  if (refusal) return { kind: 'refused', refusal, reader };
  if (isOpen) return null;
  const stop = intake.take(rows);
  return stop && stopped(stop, sink, reader);
}

/** Stages the rows of a chunk if they are too many for the commit. */
function stageIfLarge(reader: SnapshotReader, sink: RowSink, fraction: number): Loaded | null {
  const stop = sink.stageIfLarge(reader.facts.columns, fraction);
  return stop && stopped(stop, sink, reader);
}

function stopped(stop: Stop, sink: RowSink, reader: SnapshotReader): Loaded {
  return stop.kind === 'deferred' ? stop : { kind: 'refused', refusal: tooMuch(stop, sink, reader), reader };
}

function tooMuch(stop: Exclude<Stop, { kind: 'deferred' }>, sink: RowSink, reader: SnapshotReader): Refusal {
  const { columns } = reader.facts;
  return stop.kind === 'record'
    ? reject('file/record-too-large', { row: stop.row })
    : reject('file/too-many-cells', { cells: stop.cells, most: stop.most, rows: sink.taken, columns });
}

/** Pauses the load. A file whose rows were only counted cannot be continued: it is refused by its estimated size. */
function pauseReading(sink: RowSink, reader: SnapshotReader, percent: number): Loaded {
  if (!sink.counted) return { kind: 'paused', percent };
  const cells = Math.round((sink.taken * reader.facts.columns * 100) / Math.max(1, percent));
  const refusal = tooMuch({ kind: 'cells', cells, most: sink.mostCells ?? 0 }, sink, reader);
  return { kind: 'refused', refusal, reader };
}
