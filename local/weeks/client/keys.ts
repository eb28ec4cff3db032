/** Draws ID cells and cells that point to other rows, with slips. */
import type { Chance } from '../ground/chance';
import { type Identity, respell, type Spelling, spell } from './identity';

/** How untidy one table is: the share of its cells with a slip. */
const MESSES = [0, 0, 0.03, 0.12] as const;

/** At most one row in this many has a slip in its ID: a table with slips in most IDs is held as another company's. */
const ROWS_A_SLIP = 6;

const NO_SPELLING: Spelling = { prefix: 'ZZ', width: 1 };

/** Draws the keys of one table, row by row. */
export class Keys {
  private readonly idMess: number;
  private readonly tieMess: number;
  private readonly earlier: string[] = [];
  private slips = 0;

  /**
   * @param identities - of all, by tab
   * @param countOf - approximate number of rows in the files of a tab
   */
  constructor(
    private readonly chance: Chance,
    private readonly identity: Identity,
    private readonly identities: ReadonlyMap<string, Identity>,
    private readonly countOf: (tab: string) => number,
  ) {
    this.idMess = chance.pick(MESSES);
    this.tieMess = chance.pick(MESSES);
  }

  /** The ID of a row, from 1. With a slip it is blank, spelled in another way, or the ID of another row. */
  id(number: number): string {
    const own = spell(this.identity.spelling, number);
    const id = this.slips * ROWS_A_SLIP < number ? this.drawId(own) : own;
    this.slips += Number(id !== own);
    // A file may have very many rows, so a slip repeats one of the first 1,000 IDs.
    if (this.earlier.length < 1_000) this.earlier.push(id);
    return id;
  }

  /** Where a row points, column by column. */
  ties(): string[] {
    return this.identity.columns.map(({ tie: { parents } }) => {
      const known = parents.filter((tab) => this.identities.has(tab));
      const tab = this.chance.pickAny(known) ?? '';
      return this.drawTie(this.identities.get(tab)?.spelling ?? NO_SPELLING, this.countOf(tab));
    });
  }

  private drawId(own: string): string {
    const { chance, idMess } = this;
    if (idMess === 0 || !chance.happens(idMess)) return own;
    const other = chance.pickAny(this.earlier) ?? own;
    return chance.pick(['', '  ', other, respell(chance, other), respell(chance, own)]);
  }

  private drawTie(spelling: Spelling, count: number): string {
    const { chance, tieMess } = this;
    // Some rows come and go from day to day; the first ones stay.
    const own = spell(spelling, chance.between(1, Math.max(1, Math.floor(count * 0.7))));
    if (tieMess === 0 || !chance.happens(tieMess)) return own;
    const unknown = spell(spelling, count * 2 + chance.between(1, 5));
    return chance.pick(['', ' ', unknown, unknown, respell(chance, own)]);
  }
}
