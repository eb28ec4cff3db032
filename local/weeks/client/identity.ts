/**
 * IDs, and the columns that hold them: how the client's program spells them, and what goes wrong with them. Headers are
 * drawn so that it is always clear which column identifies the rows and where each other column points.
 */
import type { Chance } from '../ground/chance';
import { ENTITIES } from '../ground/entities';
import { ROWS, TIES, type Tie } from '../ground/ties';

/** How an entity's IDs are spelled. */
export interface Spelling {
  readonly prefix: string;
  /** Minimum number of digits. */
  readonly width: number;
}

/** A column that points to other tabs. */
interface TieColumn {
  readonly header: string;
  readonly tie: Tie;
}

/** What identifies an entity's rows, and where they point. */
export interface Identity {
  readonly spelling: Spelling;
  /** Header of the ID column; null = the file has none. */
  readonly header: string | null;
  /** In the order of the columns. */
  readonly columns: readonly TieColumn[];
  /** Relations for which the file has no column. */
  readonly lacking: readonly Tie[];
}

/** Share of the seeds in which rows point to each other: the lookups are most of the work of a poll. */
const TIED_SHARE = 0.4;

/** Draws what identifies the rows of every entity, by tab. */
export function drawIdentities(chance: Chance): ReadonlyMap<string, Identity> {
  const lackingShare = chance.happens(TIED_SHARE) ? 0.04 : 1;
  return new Map(ENTITIES.map(({ tab }) => [tab, drawIdentity(chance, tab, lackingShare)]));
}

function drawIdentity(chance: Chance, tab: string, lackingShare: number): Identity {
  const { noun = '', letter = '' } = ROWS[tab] ?? {};
  const ties = TIES[tab] ?? [];
  const lacking = ties.filter(() => chance.happens(lackingShare));
  const headerOf = chance.pick([
    (name: string) => `id_${name}`,
    (name: string) => `${name}Id`,
    (name: string) => `Cód. ${name}`,
  ]);
  return {
    spelling: { prefix: chance.pick(['', letter, `${letter}-`]), width: chance.pick([1, 1, 4]) },
    header: chance.happens(0.03) ? null : chance.pick(['id', 'id', headerOf(noun), 'codigo']),
    columns: ties.flatMap((tie) => (lacking.includes(tie) ? [] : [{ header: headerOf(tie.noun), tie }])),
    lacking,
  };
}

/**
 * An ID as the client's program spells it.
 * @param number - of the row, from 1
 */
export function spell({ prefix, width }: Spelling, number: number): string {
  return prefix + String(number).padStart(width, '0');
}

/** The same ID as somebody else spells it: with blanks, in another case, or with zeros before it. */
export function respell(chance: Chance, id: string): string {
  return chance.pick([` ${id}`, `${id} `, id.toUpperCase(), id.toLowerCase(), `00${id}`]);
}
