/** What the client's office does to its folder: exports, copies, renames, deletions, and a sync that is late. */

import type { Chance } from '../ground/chance';
import { ENTITIES, type Entity } from '../ground/entities';
import type { Lateness } from '../weather/lateness';
import { Agenda } from './agenda';
import type { ClientFile } from './client-file';
import type { Exporter } from './exporter';
import type { Folder } from './folder';
import { writeTable } from './layout';
import type { Flaw } from './version';

/** How often each kind of event is drawn. */
const EVENTS = [
  ['export', 30],
  ['recreate', 10],
  ['duplicate', 8],
  ['truncate', 12],
  ['rename', 5],
  ['moveAway', 5],
  ['trash', 4],
  ['revert', 5],
  ['empty', 4],
  ['headerOnly', 4],
  ['flawed', 8],
  ['retouch', 14],
  ['stranger', 5],
] as const satisfies readonly (readonly [string, number])[];

type OfficeEvent = (typeof EVENTS)[number][0];

type Act = (file: ClientFile, entity: Entity) => void;

export class Office {
  /** Files of no entity that the manifest must list, as `fileId md5`. */
  readonly strangers: string[] = [];
  readonly subfolderId: string;
  private readonly earlier = new Map<string, Uint8Array>();
  readonly agenda: Agenda;

  private readonly acts: Readonly<Record<OfficeEvent, Act>> = {
    export: (file, entity) => this.overwrite(file, this.exporter.file(entity)),
    recreate: (file, entity) => this.recreate(file, entity),
    duplicate: (file, entity) => this.duplicate(file, entity),
    truncate: (file, entity) => this.truncate(file, entity),
    rename: (file, entity) => this.rename(file, entity),
    moveAway: (file) => this.moveAway(file),
    trash: (file) => this.trash(file),
    revert: (file, entity) => this.overwrite(file, this.earlier.get(file.id) ?? this.exporter.file(entity)),
    empty: (file) => this.overwrite(file, new Uint8Array()),
    headerOnly: (file, entity) => this.overwrite(file, this.exporter.headerOnly(entity)),
    flawed: (file, entity) => this.exportFlawed(file, entity),
    retouch: (file) => this.retouch(file),
    stranger: () => this.putStranger(),
  };

  /**
   * @param lateness - of listings
   * @param now - the true time
   */
  constructor(
    private readonly chance: Chance,
    private readonly folder: Folder,
    private readonly exporter: Exporter,
    private readonly lateness: Lateness,
    now: () => number,
  ) {
    this.agenda = new Agenda(now);
    this.subfolderId = folder.drive.mkdir('Historico', folder.rootId);
    const { large } = exporter;
    for (const entity of ENTITIES) {
      if (!chance.happens(large === null ? 0.3 : 0.1) && entity !== large) continue;
      if (chance.happens(0.3)) this.keepCopy(entity);
      this.exportNew(entity);
    }
  }

  /** Does one thing, and returns its description. */
  act(): string {
    const { chance, folder } = this;
    const event = chance.weighted(EVENTS);
    const entity = this.drawEntity();
    const file = chance.pickAny(folder.live(entity.tab));
    if (file === undefined) this.exportNew(entity);
    else this.acts[event](file, entity);
    return `${file === undefined ? 'new' : event} ${entity.stem}`;
  }

  /** Writes the large file again, and returns a description. */
  replaceLarge(): string {
    const { large } = this.exporter;
    const file = large === null ? undefined : this.folder.live(large.tab)[0];
    if (large === null || file === undefined) return 'nothing to replace';
    if (this.chance.happens(0.5)) this.retouch(file);
    else this.overwrite(file, this.exporter.file(large));
    return `export ${large.stem} again`;
  }

  /** Exports an entity again beside its present file, and returns a description. */
  exportBeside(): string {
    const { chance, folder, exporter } = this;
    const entity = chance.pickAny(ENTITIES.filter(({ tab }) => folder.live(tab).length > 0));
    const [file] = entity === undefined ? [] : folder.live(entity.tab);
    if (entity === undefined || file === undefined) return 'nothing to export beside';
    const table = exporter.retouched(folder.contents.bytesOf(file));
    folder.put(`${entity.stem} (2).csv`, entity.tab, file.layout, table, folder.contents.flawOf(file));
    return `export ${entity.stem} beside`;
  }

  /** Completes everything that was begun, and makes listings current. */
  endAll(): void {
    this.agenda.endAll();
    this.folder.catchUp();
  }

  /** If a seed has a large file, half of the events concern it. */
  private drawEntity(): Entity {
    const { chance, exporter } = this;
    return exporter.large !== null && chance.happens(0.5) ? exporter.large : chance.pick(ENTITIES);
  }

  /** A copy that somebody made long ago. */
  private keepCopy(entity: Entity): void {
    const { folder, exporter } = this;
    folder.put(`${entity.stem} - copia.csv`, entity.tab, exporter.layout(entity), exporter.file(entity));
  }

  private exportNew(entity: Entity): void {
    const { folder, exporter } = this;
    folder.put(`${entity.stem}.csv`, entity.tab, exporter.layout(entity), exporter.file(entity));
  }

  private overwrite(file: ClientFile, bytes: Uint8Array, flaw: Flaw | null = null): void {
    this.earlier.set(file.id, this.folder.contents.bytesOf(file));
    this.folder.overwrite(file, bytes, flaw, this.lateness.draw());
  }

  private exportFlawed(file: ClientFile, entity: Entity): void {
    const { bytes, flaw } = this.exporter.flawed(entity);
    this.overwrite(file, bytes, flaw);
  }

  /** The same rows with other names of the same length: the size of the file stays the same. */
  private retouch(file: ClientFile): void {
    this.overwrite(
      file,
      this.exporter.retouched(this.folder.contents.bytesOf(file)),
      this.folder.contents.flawOf(file),
    );
  }

  /** The old file goes to the trash; a new one with the same name and another ID comes at once or later. */
  private recreate(file: ClientFile, entity: Entity): void {
    const bytes = this.exporter.file(entity);
    const put = (): void => {
      this.folder.put(file.name, entity.tab, file.layout, bytes);
    };
    this.folder.trash(file);
    if (this.chance.happens(0.5)) put();
    else this.agenda.later(this.chance.between(5, 600), put);
  }

  private duplicate(file: ClientFile, { stem, tab }: Entity): void {
    const isCopy = this.chance.happens(0.3);
    const name = this.chance.pick([`${stem} (1).csv`, `${stem} - copia.csv`, `Copia de ${stem}.csv`]);
    const bytes = isCopy ? this.folder.contents.bytesOf(file) : this.exporter.file({ stem, tab });
    this.folder.put(name, tab, file.layout, bytes, isCopy ? this.folder.contents.flawOf(file) : null);
  }

  /** The sync writes the beginning of the file first, and the whole file a little later. */
  private truncate(file: ClientFile, entity: Entity): void {
    const table = this.exporter.table(entity);
    const { layout } = file;
    this.overwrite(file, writeTable(table.slice(0, Math.ceil(table.length * 0.9)), layout));
    this.agenda.later(this.chance.between(5, 400), () => {
      const isThere = file.listed && file.tab === entity.tab;
      if (isThere) this.folder.overwrite(file, writeTable(table, layout), null, this.lateness.draw());
    });
  }

  private rename(file: ClientFile, { stem, tab }: Entity): void {
    const { name } = file;
    const other = this.chance.pick([`${stem.toUpperCase()}_2026-11-02.csv`, `viejo ${stem}.csv`]);
    this.folder.rename(file, other, other.startsWith('viejo') ? null : tab);
    this.agenda.later(this.chance.between(60, 2_000), () => {
      if (file.listed) this.folder.rename(file, name, tab);
    });
  }

  private moveAway(file: ClientFile): void {
    this.folder.move(file, this.subfolderId);
    this.agenda.later(this.chance.between(60, 2_000), () => this.folder.move(file, this.folder.rootId));
  }

  private trash(file: ClientFile): void {
    this.folder.trash(file);
    if (!this.chance.happens(0.6)) return;
    this.agenda.later(this.chance.between(60, 2_000), () => {
      if (!file.listed) this.folder.restore(file);
    });
  }

  private putStranger(): void {
    const name = this.chance.pick([
      'notas.csv',
      '~$clientes.xlsx',
      'ventas.xlsx',
      'leeme.txt',
      'ventas.csv.tmp',
    ]);
    const key = this.folder.putStranger(name, this.exporter.note());
    if (name === 'notas.csv' || name === 'ventas.xlsx') this.strangers.push(key);
  }
}
