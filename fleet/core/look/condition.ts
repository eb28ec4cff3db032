/** How a dealership stands, in one word; the worst first, which is the order of every list. */

const CONDITIONS = [
  'gone',
  'no-access',
  'deleted',
  'silent',
  'broken',
  'moved',
  'failing',
  'rejected',
  'held',
  'missing',
  'late',
  'not-installed',
  'attention',
  'awaiting',
  'unreadable',
  'unknown',
  'limited',
  'pinned',
  'working',
  'well',
] as const;

/**
 * `gone`: not there any more, or not shared with this account any more, which Google tells alike; `no-access`: refused;
 * `deleted`: in the trash; `silent`: no sign of life in time; `broken`: runs, and cannot do its work; `moved`: another script
 * than the registered one writes the table; `failing`, `rejected`, `held`, `missing`, `late`: its worst entity;
 * `not-installed`: the table is not there though it was; `attention`: something of the system that a person should see to;
 * `awaiting`: the client has not installed yet; `unreadable`: a person edited the table, the next run writes it anew;
 * `unknown`: Google did not answer this time; `limited`: passes by itself; `pinned`: a tab shows an
 * earlier version that a person restored; `working`: a file is under way.
 */
export type Condition = (typeof CONDITIONS)[number];

/** Which of them need somebody at operations. */
const NEEDS_PERSON: Readonly<Record<Condition, boolean>> = {
  gone: true,
  'no-access': true,
  deleted: true,
  silent: true,
  broken: true,
  moved: true,
  failing: true,
  rejected: true,
  held: true,
  missing: true,
  late: true,
  'not-installed': true,
  attention: true,
  awaiting: true,
  unreadable: false,
  unknown: false,
  limited: false,
  pinned: false,
  working: false,
  well: false,
};

/** Smaller is worse. */
export function rankOf(condition: Condition): number {
  return CONDITIONS.indexOf(condition);
}

export function needsPerson(condition: Condition): boolean {
  return NEEDS_PERSON[condition];
}

export function allConditions(): readonly Condition[] {
  return CONDITIONS;
}
