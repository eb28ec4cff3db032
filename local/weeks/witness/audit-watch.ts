/** Compares `_Observaciones` and the counts in `_Estado` with the reference audit of the entity tabs. */
import type { Spreadsheet } from '../../google/sheets/spreadsheet';
import type { Tab } from '../../google/sheets/tab';
import type { Folder } from '../client/folder';
import type { Identity } from '../client/identity';
import { tellsOf } from '../client/manner';
import { OBSERVATIONS } from '../ground/entities';
import type { Tie } from '../ground/ties';
import type { Report } from '../ground/violation';
import { Ages } from './ages';
import { auditIds, auditTie, type Certainty, type Remark } from './audit';
import { isOfAudit, readObservations } from './observations-view';
import type { Reader } from './reader';
import { lineOf, shownOf } from './remark-line';
import { readShown, type Shown } from './shown';
import { isUnchecked, type StatusTable } from './status-view';

/** Most rows of the table. If there are more, it lists fewer rows of each rule. */
const SHOWN_MAX = 1_200;

export class AuditWatch {
  private readonly ages: Ages;
  private readonly shown = new WeakMap<Tab, Shown>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly folder: Folder,
    private readonly reader: Reader,
    private readonly identities: ReadonlyMap<string, Identity>,
    private readonly report: Report,
  ) {
    this.ages = new Ages(folder, reader);
  }

  /** Records what was published. */
  look(): void {
    this.ages.look();
  }

  /**
   * Compares if `_Estado` says that everything was checked.
   * @param status - the present `_Estado`
   * @param isRest - whether everything is done: then no tab may be unchecked
   */
  compare(status: StatusTable, isRest: boolean): void {
    this.ages.noteBehind();
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
      this.compareCounts(tab, told, status.rows.get(tab)?.counts ?? null);
    }
  }

  /** Rows that `_Observaciones` must have about a tab; null = unknown, since a person changed the tab or a parent of it. */
  private expect(tab: string, identity: Identity, status: StatusTable, isRest: boolean): Remark[] | null {
    const ties = [...identity.columns.map(({ tie }) => tie), ...identity.lacking];
    if ([tab, ...ties.flatMap(({ parents }) => parents)].some((one) => this.isTouched(one, status)))
      return null;
    const shown = this.showing(tab);
    if (shown === null) return [];
    return [
      ...auditIds(tab, shown),
      ...shown.ties.flatMap((one) => {
        const parents = one.tie.parents.flatMap((parent) => this.showing(parent) ?? []);
        return auditTie(tab, one, parents, this.certainty(tab, one.tie, isRest));
      }),
    ];
  }

  /** Whether a person changed the tab, or the script no longer knows its content. */
  private isTouched(tab: string, { rows }: StatusTable): boolean {
    const isUnknown = this.showing(tab) !== null && rows.get(tab)?.key === null;
    const { edited, absent, unrecorded } = this.reader;
    return edited.has(tab) || absent.has(tab) || unrecorded.has(tab) || isUnknown;
  }

  private showing(title: string): Shown | null {
    const publication = this.reader.published.get(title);
    const identity = this.identities.get(title);
    const tab = this.spreadsheet.tabs.find((one) => one.title === title);
    if (publication === undefined || identity === undefined || tab === undefined) return null;
    const known = this.shown.get(tab);
    if (known !== undefined) return known;
    const records = this.folder.contents.versions.get(publication.key)?.records ?? 0;
    const shown = readShown(tab, identity, records);
    this.shown.set(tab, shown);
    return shown;
  }

  /** An orphan cannot be judged while its parent entity is missing, held or older than the child. */
  private certainty(child: string, { parents }: Tie, isRest: boolean): Certainty {
    const shown = parents.filter((tab) => this.showing(tab) !== null);
    if (shown.every((tab) => !this.showing(tab)?.ids)) return 'pending';
    const behind = parents.map((tab) => this.ages.isBehind(tab, isRest));
    if (behind.includes('pending')) return 'pending';
    const ages = shown.map((tab) => this.ages.isOlder(tab, child));
    if (ages.includes('pending')) return 'pending';
    return behind.includes('either') || ages.includes('either') ? 'either' : 'sure';
  }

  private compareTab(tab: string, expected: readonly Remark[], told: readonly Remark[]): void {
    const publication = this.reader.published.get(tab);
    const version = publication && this.folder.contents.versions.get(publication.key);
    const isOfFile = (code: string): boolean =>
      code.startsWith('column/') ||
      (code === 'row/short' && version?.flaw === 'end') ||
      (code === 'header/blank' && version?.isNamed === false) ||
      (version !== undefined && tellsOf(version.manner).includes(code));
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
    const [line, there] = at < 0 ? [undefined, lines[wanted.length]] : [wanted[at], lines[at]];
    if (line !== undefined && (there === undefined || line < there))
      this.report('lost', `${tab} has ${shownOf(line)}, which is not told as it is`);
    else if (there !== undefined) this.report('diverged', `${tab} is told to have ${shownOf(there)}`);
  }

  /** `_Estado` counts each rule of a column once, with all its rows. */
  private compareCounts(tab: string, told: readonly Remark[], counts: string | null): void {
    const sums = { error: 0, aviso: 0, pendiente: 0 };
    const counted = new Set<string>();
    for (const remark of told) {
      const { severity, code, header, rows } = remark;
      const key = `${severity} ${code} ${header}`;
      // Missing columns have no header to tell them apart, so each one counts.
      if ((header !== '' || !isOfAudit(remark)) && counted.has(key)) continue;
      counted.add(key);
      if (severity === 'error' || severity === 'aviso' || severity === 'pendiente') sums[severity] += rows;
    }
    const expected = `${sums.error} ${sums.aviso} ${sums.pendiente}`;
    if (this.showing(tab) !== null && counts !== expected)
      this.report('diverged', `_Estado tells ${counts ?? 'no counts'} of ${tab} instead of ${expected}`);
  }
}
