/** What the client's office does to its folder: exports, copies, renames, deletions, and a sync that is late. */
import type { Chance } from './chance';
import { ENTITIES, type Entity } from './entities';
import type { ClientFile, Folder } from './folder';
import { type Layout, writeTable } from './layout';
import { drawLayout, drawShape, drawTable, drawToday, type Shape } from './table';

/** Something that the office has begun and will end later. */
interface Pending {
  readonly atMs: number;
  readonly end: () => void;
}

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
  ['stranger', 5],
] as const satisfies readonly (readonly [string, number])[];

export type OfficeEvent = (typeof EVENTS)[number][0];

interface Habit {
  readonly shape: Shape;
  readonly layout: Layout;
}

export class Office {
  private readonly habits = new Map<string, Habit>();
  private readonly earlier = new Map<string, Uint8Array>();
  private readonly subfolderId: string;
  private pending: Pending[] = [];
  private serial = 0;
  /** Files that no entity takes and that the manifest must tell, as `fileId md5`. */
  readonly strangers: string[] = [];

  /**
   * @param chance - of the seed
   * @param folder - the client's
   * @param now - the true time
   * @param heavy - whether some files are large enough to be staged
   * @param huge - whether one entity has up to 300,000 rows
   */
  constructor(
    private readonly chance: Chance,
    private readonly folder: Folder,
    private readonly now: () => number,
    heavy: boolean,
    huge: boolean,
  ) {
    const large = chance.below(ENTITIES.length);
    for (const [index, { tab }] of ENTITIES.entries()) {
      const shape = drawShape(chance, heavy && index === large, huge && index === large);
      const layout = drawLayout(chance);
      this.habits.set(tab, { shape, layout: shape.wide ? { ...layout, quoted: true } : layout });
    }
    this.subfolderId = folder.drive.mkdir('Historico', folder.rootId);
    for (const entity of ENTITIES) {
      if (chance.happens(0.4) || entity === ENTITIES[large]) this.exportNew(entity);
    }
  }

  /** Does one thing, and says which. */
  act(): string {
    const event = this.chance.weighted(EVENTS);
    const entity = this.chance.pick(ENTITIES);
    this.actOn(event, entity);
    return `${event} ${entity.stem}`;
  }

  /** Ends what is due by now. */
  endDue(): void {
    const due = this.pending.filter(({ atMs }) => atMs <= this.now());
    this.pending = this.pending.filter(({ atMs }) => atMs > this.now());
    for (const { end } of due) end();
  }

  /** Ends everything that was begun. */
  endAll(): void {
    while (this.pending.length > 0) {
      const all = this.pending;
      this.pending = [];
      for (const { end } of all) end();
    }
  }

  private actOn(event: OfficeEvent, entity: Entity): void {
    const file = this.chance.pickAny(this.folder.live(entity.tab));
    if (event === 'stranger') return this.putStranger();
    if (file === undefined) return this.exportNew(entity);
    if (event === 'export') return this.overwrite(file, this.draw(entity));
    if (event === 'recreate') return this.recreate(file, entity);
    if (event === 'duplicate') return this.duplicate(file, entity);
    if (event === 'truncate') return this.truncate(file, entity);
    if (event === 'rename') return this.rename(file, entity);
    if (event === 'moveAway') return this.moveAway(file);
    if (event === 'trash') return this.trash(file);
    if (event === 'revert') return this.overwrite(file, this.earlier.get(file.id) ?? this.draw(entity));
    if (event === 'empty') return this.overwrite(file, new Uint8Array());
    return this.overwrite(file, this.drawHeader(entity));
  }

  private exportNew(entity: Entity): void {
    const { layout } = this.habit(entity);
    this.folder.put(`${entity.stem}.csv`, entity.tab, layout, this.draw(entity));
  }

  private overwrite(file: ClientFile, bytes: Uint8Array): void {
    this.earlier.set(file.id, this.folder.bytesOf(file));
    this.folder.overwrite(file, bytes);
  }

  /** The old file goes to the trash; the new one has its name and another ID. */
  private recreate(file: ClientFile, entity: Entity): void {
    this.folder.trash(file);
    this.folder.put(file.name, entity.tab, file.layout, this.draw(entity));
  }

  private duplicate(file: ClientFile, entity: Entity): void {
    const { stem, tab } = entity;
    const copy = this.chance.happens(0.3);
    const name = this.chance.pick([`${stem} (1).csv`, `${stem} - copia.csv`, `Copia de ${stem}.csv`]);
    const bytes = copy ? this.folder.bytesOf(file) : this.draw(entity);
    this.folder.put(name, tab, file.layout, bytes);
  }

  /** The sync writes the beginning of the file first, and the whole a little later. */
  private truncate(file: ClientFile, entity: Entity): void {
    const table = this.drawTable(entity);
    const layout = file.layout;
    this.overwrite(file, writeTable(table.slice(0, Math.ceil(table.length * 0.8)), layout));
    this.later(this.chance.between(5, 400), () => {
      if (file.listed && file.tab === entity.tab) this.folder.overwrite(file, writeTable(table, layout));
    });
  }

  private rename(file: ClientFile, entity: Entity): void {
    const { stem, tab } = entity;
    const { name } = file;
    const other = this.chance.pick([`${stem.toUpperCase()}_2026-11-02.csv`, `viejo ${stem}.csv`]);
    this.folder.rename(file, other, other.startsWith('viejo') ? '' : tab);
    this.later(this.chance.between(60, 2_000), () => {
      if (file.listed) this.folder.rename(file, name, tab);
    });
  }

  private moveAway(file: ClientFile): void {
    this.folder.move(file, this.subfolderId);
    this.later(this.chance.between(60, 2_000), () => this.folder.move(file, this.folder.rootId));
  }

  private trash(file: ClientFile): void {
    this.folder.trash(file);
    if (this.chance.happens(0.6)) {
      this.later(this.chance.between(60, 2_000), () => {
        if (!file.listed) this.folder.restore(file);
      });
    }
  }

  private putStranger(): void {
    const name = this.chance.pick([
      'notas.csv',
      '~$clientes.xlsx',
      'ventas.xlsx',
      'leeme.txt',
      'ventas.csv.tmp',
    ]);
    this.serial += 1;
    const key = this.folder.putStranger(name, `texto ${this.serial}`);
    if (name === 'notas.csv' || name === 'ventas.xlsx') this.strangers.push(key);
  }

  private later(seconds: number, end: () => void): void {
    this.pending.push({ atMs: this.now() + seconds * 1_000, end });
  }

  private draw(entity: Entity): Uint8Array {
    return writeTable(this.drawTable(entity), this.habit(entity).layout);
  }

  private drawTable(entity: Entity): string[][] {
    this.serial += 1;
    return drawTable(this.chance, drawToday(this.chance, this.habit(entity).shape), this.serial);
  }

  private drawHeader(entity: Entity): Uint8Array {
    const { shape, layout } = this.habit(entity);
    return writeTable(drawTable(this.chance, { ...shape, rows: 0 }, 0), layout);
  }

  private habit({ tab }: Entity): Habit {
    const habit = this.habits.get(tab);
    if (habit === undefined) throw new Error(`no habit for ${tab}`);
    return habit;
  }
}
