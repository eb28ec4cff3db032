/** Holds `_Observaciones` and the numbers in `_Estado` against the reference audit of what the entity tabs show. */
import type { Spreadsheet } from '../sheets/spreadsheet';
import type { Tab } from '../sheets/tab';
import { auditIds, auditTie, type Certainty, type Remark } from './audit';
import { ENTITIES, OBSERVATIONS } from './entities';
import type { Folder } from './folder';
import type { Identity } from './identity';
import { isOfAudit, readObservations } from './observations-view';
import type { Publication } from './publication';
import type { Reader } from './reader';
import { readShown, type Shown } from './shown';
import type { StatusTable } from './status-view';
import type { Tie } from './ties';
import type { Report } from './violation';

/** A parent may have been seen so long before its child and still be of the same export. */
const TOLERANCE_MS = 10 * 60_000;

/** Rows that the table shows in all; where there are more, fewer are listed of each rule. */
const SHOWN_MAX = 1_200;

/** When the content of a publication was first seen, as far as that can be known. */
interface Seen {
  readonly publication: Publication;
  readonly fromMs: number;
  /** Infinite while no run has surely kept what it saw. */
  toMs: number;
}

export class AuditWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly shown = new WeakMap<Tab, Shown>();
  /** Tabs of which the folder held something else since their last publication. */
  private readonly wasBehind = new Set<string>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly folder: Folder,
    private readonly reader: Reader,
    private readonly identities: ReadonlyMap<string, Identity>,
    private readonly report: Report,
  ) {}

  /** Notes what was published, and when its content was first seen. */
  look(): void {
    const { sightings } = this.folder;
    for (const [tab, publication] of this.reader.published) {
      const known = this.seen.get(tab);
      const { key } = publication;
      if (known?.publication === publication) {
        if (known.toMs === Number.POSITIVE_INFINITY) known.toMs = sightings.latest(key);
        continue;
      }
      const earliest = sightings.earliest(key);
      const fromMs = earliest === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : earliest;
      this.seen.set(tab, { publication, fromMs, toMs: sightings.latest(key) });
      this.wasBehind.delete(tab);
    }
  }

  /**
   * Compares, where the table says that everything was checked.
   * @param status - `_Estado` as it stands
   * @param isRest - whether everything is done: then nothing may be open
   */
  compare(status: StatusTable, isRest: boolean): void {
    for (const { tab } of ENTITIES) if (this.mayBeBehind(tab).includes(true)) this.wasBehind.add(tab);
    if (isUnchecked(status)) {
      if (isRest) this.report('lost', 'what a tab holds has not been checked');
      return;
    }
    const observations = this.spreadsheet.tabs.find(({ title }) => title === OBSERVATIONS);
    if (observations === undefined) return;
    const found = readObservations(observations);
    const count = [...found.values()].reduce((sum, { length }) => sum + length, 0);
    if (count >= SHOWN_MAX) return;
    for (const [tab, identity] of this.identities) {
      const expected = this.expect(tab, identity, status, isRest);
      if (expected === null) continue;
      const told = found.get(tab) ?? [];
      this.compareTab(tab, expected, told);
      this.compareCounts(tab, told, status.rows.get(tab)?.counts ?? '');
    }
  }

  /** What is to be told of a tab; null when a person changed it or what it points to, so that nobody can say. */
  private expect(tab: string, identity: Identity, status: StatusTable, isRest: boolean): Remark[] | null {
    const ties = [...identity.columns.map(({ tie }) => tie), ...identity.lacking];
    if ([tab, ...ties.flatMap(({ parents }) => parents)].some((one) => this.isTouched(one, status)))
      return null;
    const shown = this.showing(tab);
    if (shown === null) return [];
    return [
      ...auditIds(tab, shown),
      ...shown.ties.flatMap((column) => {
        const parents = column.tie.parents.flatMap((one) => this.showing(one) ?? []);
        return auditTie(tab, column, parents, this.certainty(tab, column.tie, isRest));
      }),
    ];
  }

  /** Changed by a person, or not known any more to hold what it holds. */
  private isTouched(tab: string, { rows }: StatusTable): boolean {
    const isUnknown = this.showing(tab) !== null && rows.get(tab)?.key === '';
    return this.reader.edited.has(tab) || this.reader.absent.has(tab) || isUnknown;
  }

  private showing(title: string): Shown | null {
    const publication = this.reader.published.get(title);
    const identity = this.identities.get(title);
    const tab = this.spreadsheet.tabs.find((one) => one.title === title);
    if (publication === undefined || identity === undefined || tab === undefined) return null;
    const known = this.shown.get(tab);
    if (known !== undefined) return known;
    const records = this.folder.versions.get(publication.key)?.records ?? 0;
    const shown = readShown(tab, identity, records);
    this.shown.set(tab, shown);
    return shown;
  }

  /** An orphan cannot be judged while its parent entity is missing, held or older than the child. */
  private certainty(child: string, { parents }: Tie, isRest: boolean): Certainty {
    const shown = parents.filter((tab) => this.showing(tab) !== null);
    if (shown.every((tab) => (this.showing(tab)?.ids.at ?? -1) < 0)) return 'pending';
    const behind = parents.map((tab) => this.isBehind(tab, isRest));
    if (behind.includes('pending')) return 'pending';
    const ages = shown.map((tab) => this.isOlder(tab, child));
    if (ages.includes('pending')) return 'pending';
    return behind.includes('either') || ages.includes('either') ? 'either' : 'sure';
  }

  /** Held, or a version that a person put in its place; before everything is done, also one that waits. */
  private isBehind(tab: string, isRest: boolean): Certainty {
    const isBehind = this.mayBeBehind(tab);
    if (isRest && isBehind.length > 0 && isBehind.every(Boolean)) return 'pending';
    return isBehind.includes(true) || (!isRest && this.wasBehind.has(tab)) ? 'either' : 'sure';
  }

  /** For each content that may stand for an entity, whether the tab shows another text. */
  private mayBeBehind(tab: string): boolean[] {
    const { folder, reader } = this;
    const published = md5Of(reader.published.get(tab)?.key ?? '');
    return folder.winners(tab).map(({ key }) => md5Of(key) !== published);
  }

  private isOlder(parent: string, child: string): Certainty {
    const [older, younger] = [this.seen.get(parent), this.seen.get(child)];
    if (older === undefined || younger === undefined) return 'either';
    if (latestOf(older) + TOLERANCE_MS < younger.fromMs) return 'pending';
    return older.fromMs + TOLERANCE_MS >= latestOf(younger) ? 'sure' : 'either';
  }

  private compareTab(tab: string, expected: readonly Remark[], told: readonly Remark[]): void {
    const { flaw } = this.folder.versions.get(this.reader.published.get(tab)?.key ?? '') ?? {};
    const isOfFile = (code: string): boolean =>
      code.startsWith('column/') || (code === 'row/short' && flaw === 'end');
    const strange = told.find((remark) => !isOfAudit(remark) && !isOfFile(remark.code));
    if (strange) this.report('diverged', `${tab} is told to have ${strange.code}`);
    const vague = new Set(
      expected.filter(({ severity }) => severity === 'either').map(({ header }) => header),
    );
    const wanted = expected.map((remark) => lineOf(remark, vague)).sort();
    const lines = told
      .filter(isOfAudit)
      .map((remark) => lineOf(remark, vague))
      .sort();
    const at = wanted.findIndex((line, index) => line !== lines[index]);
    if (at < 0 && lines.length === wanted.length) return;
    const [line = '', there = ''] = at < 0 ? ['', lines[wanted.length]] : [wanted[at], lines[at]];
    if (there === '' || (line !== '' && line < there))
      this.report('lost', `${tab} has ${shownOf(line)}, which is not told as it is`);
    else this.report('diverged', `${tab} is told to have ${shownOf(there)}`);
  }

  /** `_Estado` counts each rule of a column once, with all its rows. */
  private compareCounts(tab: string, told: readonly Remark[], counts: string): void {
    const sums = { error: 0, aviso: 0, pendiente: 0 };
    const counted = new Set<string>();
    for (const { severity, code, header, rows } of told) {
      const key = `${severity} ${code} ${header}`;
      // Several columns that are missing have no header by which to tell them apart.
      if (header !== '' && counted.has(key)) continue;
      counted.add(key);
      if (severity === 'error' || severity === 'aviso' || severity === 'pendiente') sums[severity] += rows;
    }
    const expected = `${sums.error} ${sums.aviso} ${sums.pendiente}`;
    if (this.showing(tab) !== null && counts !== expected)
      this.report('diverged', `_Estado tells ${counts} of ${tab} instead of ${expected}`);
  }
}

/**
 * Whether something that a tab shows has not been checked yet.
 * @param status - `_Estado` as it stands
 */
export function isUnchecked({ rows }: StatusTable): boolean {
  return [...rows.values()].some(({ key, counts }) => key !== '' && counts === '');
}

/** The second half of a key. */
function md5Of(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** A run that was killed leaves to the next one when it published, and not always when it had seen what it published. */
function latestOf({ publication, toMs }: Seen): number {
  return publication.isNoted ? toMs : Math.max(toMs, publication.atMs);
}

/** Stands before the value, which is the client's and goes into no message. */
const VALUE = '\u001f';

function lineOf(remark: Remark, vague: ReadonlySet<string>): string {
  const { severity, code, cell, record, header, value, rows, distinct } = remark;
  const isVague = vague.has(header) && (code === 'parent/unknown' || code === 'parent/pending');
  const what = isVague ? 'an orphan' : `${severity} ${code}`;
  const place = cell === '' ? '' : ` at ${cell} (record ${record}, ${header})`;
  return `${what}${place}, ${rows} rows, ${distinct} values${VALUE}${value}`;
}

function shownOf(line: string): string {
  return line.slice(0, line.indexOf(VALUE));
}
