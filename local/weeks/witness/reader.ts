/**
 * A reader of the Spreadsheet while the script works. It looks after every service call, and checks each change of the
 * script against the promises.
 */
import type { Spreadsheet } from '../../google/sheets/spreadsheet';
import type { Tab } from '../../google/sheets/tab';
import type { Folder } from '../client/folder';
import { digestTable } from '../ground/digest';
import { ENTITIES, FAILED, isStaging, MANIFEST, PUBLISHED } from '../ground/entities';
import type { Report } from '../ground/violation';
import { type ManifestRow, ManifestView } from './manifest-view';
import { checkPublication, type Publication, type Writer } from './publication';

const ENTITY_TABS: ReadonlySet<string> = new Set(ENTITIES.map(({ tab }) => tab));

export class Reader {
  /** Number of looks. */
  reads = 0;
  /** Rows that the script added to the manifest, except those that say that the folder cannot be seen. */
  rowsTold = 0;
  /** What was last published in each entity's tab. */
  readonly published = new Map<string, Publication>();
  /** Rows that the manifest has contained so far, as `outcome tab fileId md5`. */
  readonly told = new Set<string>();
  /** Failures that the manifest recorded, and which execution wrote each. */
  readonly failures: { readonly execution: number; readonly tab: string; readonly code: string }[] = [];
  /** Tabs whose content a person changed since their last publication. */
  readonly edited = new Set<string>();
  /** Tabs whose publication the script no longer knows: its record is gone, and the run that published could not note it. */
  readonly unrecorded = new Set<string>();
  /** Tabs that a person renamed or deleted, and when. */
  readonly absent = new Map<string, number>();
  private readonly manifest: ManifestView;
  private readonly digests = new WeakMap<Tab, string>();
  private tabs: readonly Tab[];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly folder: Folder,
    private readonly report: Report,
  ) {
    this.manifest = new ManifestView(spreadsheet, report);
    this.tabs = spreadsheet.tabs;
  }

  /** Looks at the Spreadsheet; every change since the last look is the script's. */
  look(writer: Writer): void {
    this.reads += 1;
    const { tabs } = this.spreadsheet;
    if (tabs === this.tabs) return;
    const before = new Map(this.tabs.map((tab) => [tab.sheetId, tab]));
    const titles = new Set(this.tabs.map(({ title }) => title));
    this.tabs = tabs;
    this.checkStaging(tabs);
    const published = this.takeRows(this.manifest.added(writer.nowMs), writer.number);
    this.checkKept(before);
    for (const tab of tabs) this.checkTab(before.get(tab.sheetId), tab, published);
    for (const row of published.values()) {
      const tab = tabs.find(({ title }) => title === row.tab);
      const digest = tab === undefined ? null : this.digestOf(tab);
      const last = this.published.get(row.tab);
      const isLastKnown = titles.has(row.tab) && !this.unrecorded.has(row.tab);
      const facts = { row, tab, digest, writer, last, isLastKnown };
      const publication = checkPublication(this.folder, facts, this.report);
      this.published.set(row.tab, publication);
      this.edited.delete(row.tab);
      this.unrecorded.delete(row.tab);
      this.folder.rest(row.tab);
    }
  }

  /** Takes the present Spreadsheet as the starting point: a person changed it. */
  accept(nowMs: number): void {
    const before = new Map(this.tabs.map((tab) => [tab.sheetId, tab]));
    this.tabs = this.spreadsheet.tabs;
    this.manifest.accept();
    for (const [sheetId, tab] of before) {
      const { title } = tab;
      const after = this.tabs.find((other) => other.sheetId === sheetId);
      if (title === MANIFEST && after === undefined) {
        for (const each of ENTITY_TABS) this.folder.disturb(each);
        for (const [each, { isNoted }] of this.published) if (!isNoted) this.unrecorded.add(each);
        // A script that lost its memory knows only what it reads in the manifest.
        if (this.folder.contents.sightings.isBlank) this.folder.forget(() => false, false);
      }
      if (!ENTITY_TABS.has(title) || after === tab) continue;
      if (after === undefined || this.digestOf(after) !== this.digestOf(tab)) this.edited.add(title);
      if (after?.title === title) continue;
      this.absent.set(title, nowMs);
      this.folder.disturb(title);
    }
  }

  /** The script lost its memory: it knows what the manifest contains, and no more. */
  forget(): void {
    for (const [tab, publication] of this.published) {
      publication.isNoted = false;
      if (this.manifest.shown(tab) === publication.key) continue;
      this.unrecorded.add(tab);
      this.folder.disturb(tab);
    }
    this.folder.forget((key) => this.manifest.tells(key), this.manifest.isFull);
  }

  /** A run that began at this instant has ended: the tabs that people removed before must be back. */
  expectBack(startedMs: number): void {
    for (const [tab, atMs] of this.absent) if (atMs < startedMs) this.absent.delete(tab);
  }

  /** Digest of what a tab shows; null = there is no tab of this title. */
  digest(title: string): string | null {
    const tab = this.spreadsheet.tabs.find((one) => one.title === title);
    return tab === undefined ? null : this.digestOf(tab);
  }

  /** Records new manifest rows, and returns the publications among them. */
  private takeRows(rows: readonly ManifestRow[], execution: number): Map<string, ManifestRow> {
    const published = new Map<string, ManifestRow>();
    this.rowsTold += rows.filter(({ outcome, key }) => outcome !== FAILED || key.trim() !== '').length;
    for (const row of rows) {
      this.told.add(`${row.outcome} ${row.tab} ${row.key}`);
      if (row.outcome === FAILED) this.failures.push({ execution, tab: row.tab, code: row.code });
      if (row.outcome !== PUBLISHED) continue;
      if (published.has(row.tab)) this.report('torn', `${row.tab} was published twice in one step`);
      published.set(row.tab, row);
    }
    return published;
  }

  /** Checks that there is at most one staging tab, and that it is hidden. */
  private checkStaging(tabs: readonly Tab[]): void {
    const staging = tabs.filter(({ title }) => isStaging(title));
    if (staging.length > 1) this.report('torn', 'there are two staging tabs');
    if (staging.some(({ hidden }) => !hidden)) this.report('torn', 'the staging tab shows');
  }

  /** Checks that the script has removed no tab except its staging tab. */
  private checkKept(before: ReadonlyMap<number, Tab>): void {
    for (const [sheetId, tab] of before) {
      const isThere = this.tabs.some((other) => other.sheetId === sheetId);
      if (!isThere && !isStaging(tab.title)) this.report('torn', `the script removed the tab ${tab.title}`);
    }
  }

  /** Checks that a tab that the script changed is an entity tab and has a manifest row. */
  private checkTab(before: Tab | undefined, tab: Tab, published: ReadonlyMap<string, ManifestRow>): void {
    if (before === tab || tab.title.startsWith('_')) return;
    const isNew = before === undefined || isStaging(before.title);
    if (!isNew && this.digestOf(before) === this.digestOf(tab)) return;
    if (!ENTITY_TABS.has(tab.title)) this.report('torn', 'the script wrote to a tab that is not its own');
    else if (!published.has(tab.title)) this.report('torn', `${tab.title} changed without a manifest row`);
  }

  private digestOf(tab: Tab): string {
    const known = this.digests.get(tab);
    if (known !== undefined) return known;
    const digest = digestTable(tab.rows());
    this.digests.set(tab, digest);
    return digest;
  }
}
