/** The client's program: it writes the files of each entity in one layout, and no two files are alike. */
import type { Chance } from '../ground/chance';
import { ENTITIES, type Entity } from '../ground/entities';
import { drawFlaw, flawedIdentity, writeFlawed } from './flaws';
import { drawIdentities, type Identity } from './identity';
import { Keys } from './keys';
import { type Layout, writeTable } from './layout';
import { drawManner } from './manner';
import { drawLayout, drawShape, drawTable, drawToday, type Shape } from './table';
import type { Flaw } from './version';

interface Habit {
  readonly shape: Shape;
  readonly layout: Layout;
}

/** What the files of a seed are like. */
export interface Sizes {
  /** Whether one entity's files are large enough to be staged. */
  readonly heavy: boolean;
  /** Whether one entity has up to 300,000 rows. */
  readonly huge: boolean;
}

/** One seed in 24 has files that are staged, one in 1,500 a file of up to 300,000 rows. */
const HEAVY_SHARE = 1 / 24;
const HUGE_SHARE = 1 / 1_500;

/** Draws what the files of a seed are like. */
export function drawSizes(chance: Chance): Sizes {
  return { heavy: chance.happens(HEAVY_SHARE), huge: chance.happens(HUGE_SHARE) };
}

export class Exporter {
  /** The entity whose files are large, in a seed that has one. */
  readonly large: Entity | null;
  /** What identifies the rows of each tab, and where they point. */
  readonly identities: ReadonlyMap<string, Identity>;
  private readonly habits: ReadonlyMap<string, Habit>;
  private serial = 0;

  /** @param manners - decides what is written around tables */
  constructor(
    private readonly chance: Chance,
    { heavy, huge }: Sizes,
    manners: Chance,
  ) {
    const large = chance.pick(ENTITIES);
    this.large = heavy || huge ? large : null;
    this.identities = drawIdentities(chance);
    this.habits = new Map(
      ENTITIES.map((entity) => {
        const isLarge = entity === large;
        return [entity.tab, drawHabit(chance, manners, heavy && isLarge, huge && isLarge)];
      }),
    );
  }

  layout(entity: Entity): Layout {
    return this.habit(entity).layout;
  }

  /** Rows of today, header first. */
  table(entity: Entity): string[][] {
    this.serial += 1;
    return this.draw(entity, drawToday(this.chance, this.habit(entity).shape), this.serial);
  }

  /** A file of today. */
  file(entity: Entity): Uint8Array {
    return writeTable(this.table(entity), this.layout(entity));
  }

  /** A file without any row. */
  headerOnly(entity: Entity): Uint8Array {
    const { shape, layout } = this.habit(entity);
    return writeTable(this.draw(entity, { ...shape, rows: 0 }, 0), layout);
  }

  /** A bad export of today, and what is wrong with it. */
  flawed(entity: Entity): { readonly bytes: Uint8Array; readonly flaw: Flaw } {
    const { shape, layout } = this.habit(entity);
    const identity = this.identity(entity);
    const flaw = drawFlaw(this.chance, identity);
    this.serial += 1;
    const rows = this.draw(
      entity,
      drawToday(this.chance, shape),
      this.serial,
      flawedIdentity(identity, flaw),
    );
    return { bytes: writeFlawed(rows, layout, flaw), flaw };
  }

  /** The same file with another first name in every row; its length stays the same. */
  retouched(bytes: Uint8Array): Uint8Array {
    this.serial += 1;
    const name = Array.from({ length: 3 }, (_, place) => Math.floor(this.serial / 26 ** place) % 26)
      .map((letter) => String.fromCharCode(97 + letter))
      .join('');
    return Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/\w{3}(?= ZQ)/g, name),
      'latin1',
    );
  }

  /** A text that was never written before. */
  note(): string {
    this.serial += 1;
    return `texto ${this.serial}`;
  }

  private draw(entity: Entity, shape: Shape, serial: number, identity = this.identity(entity)): string[][] {
    const countOf = (tab: string): number => this.habits.get(tab)?.shape.rows ?? 10;
    const keys = new Keys(this.chance, identity, this.identities, countOf);
    return drawTable(this.chance, shape, serial, identity, keys);
  }

  private identity({ tab }: Entity): Identity {
    const identity = this.identities.get(tab);
    if (identity === undefined) throw new Error(`no identity for ${tab}`);
    return identity;
  }

  private habit({ tab }: Entity): Habit {
    const habit = this.habits.get(tab);
    if (habit === undefined) throw new Error(`no habit for ${tab}`);
    return habit;
  }
}

function drawHabit(chance: Chance, manners: Chance, heavy: boolean, huge: boolean): Habit {
  const { manner, names } = drawManner(manners);
  return { shape: drawShape(chance, names, heavy, huge), layout: drawLayout(chance, manner) };
}
