/** Conditions of a dealership, the worst first; every list has this order. */

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
 * `gone`: it no longer exists or is no longer shared with this account: Google answers alike; `no-access`: refused;
 * `deleted`: in the trash; `silent`: no sign of life in time; `broken`: it runs but cannot work; `moved`: another script
 * than the registered one writes the table; `failing`, `rejected`, `held`, `missing`, `late`: its worst entity;
 * `not-installed`: the table was there and is missing; `attention`: a problem of the system that a person should resolve;
 * `awaiting`: the client has not installed yet; `unreadable`: a person edited the table, the next run writes it again;
 * `unknown`: Google did not answer this time; `limited`: passes by itself; `pinned`: a tab shows an
 * earlier version that a person restored; `working`: a file is under way.
 */
export type Condition = (typeof CONDITIONS)[number];

/** Conditions that need a person at operations. */
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
