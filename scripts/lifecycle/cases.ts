/** An entity in each attempt, and each event that can happen to it, for the table of `docs/lifecycle.md`. */
import type { Entity } from '../../src/core/judge/lifecycle/entity';
import type { EntityEvent } from '../../src/core/judge/lifecycle/event';
import { evolve } from '../../src/core/judge/lifecycle/evolve';
import type { Handled, Pin, Published, SeenFile } from '../../src/core/judge/state/entity';
import { EMPTY_ENTITY } from '../../src/core/judge/state/entity';
import type { Checkpoint } from '../../src/core/judge/state/state';
import type { AttemptKind } from '../../src/core/judge/status/state';

const MINUTE = 60_000;

/** When the file of the table was first seen: 26 November 2026, a Thursday, 12:00 in UTC. */
const SEEN_MS = Date.UTC(2026, 10, 26, 12);

/** The moment of the table: the file has settled, and what failed is not due again. */
export const NOW_MS = SEEN_MS + 2 * MINUTE;

export const TAB = 'Clientes';

const FILE = 'file';
const OTHER = 'other content';

/** Everything that is known of one content of the file. */
const snapshotOf = (md5: string) => ({ fileId: 'f', md5, name: 'clientes.csv', bytes: 9, revision: '1' });

const seen = (md5: string, seenMs: number): SeenFile => {
  const { fileId, name, bytes } = snapshotOf(md5);
  return { fileId, md5, name, bytes, seenMs };
};

const fileSeen = (md5: string, seenMs: number): EntityEvent => {
  const file = seen(md5, seenMs);
  return { kind: 'file-seen', file, revision: '1', rivals: [], cameMs: seenMs, atMs: NOW_MS, offsetMs: 0 };
};

const handled = (outcome: Handled['outcome'], code: string, attempts = 0): Handled => {
  const dueMs = outcome === 'failed' ? NOW_MS + MINUTE : 0;
  return { fileId: 'f', md5: FILE, outcome, code, reason: '', todo: '', figures: {}, attempts, dueMs };
};

const published: Published = {
  ...{ fileId: 'f', md5: FILE, revision: '1', fileName: 'clientes.csv', sheetId: 1, commitId: 'c' },
  ...{ rows: 9, columns: 2, headerRows: 1, firstLine: 2, atMs: NOW_MS, seenMs: SEEN_MS },
  ...{ facts: null, id: null },
};

const checkpoint: Checkpoint = {
  ...snapshotOf(FILE),
  tab: TAB,
  staging: { sheetId: 2, rows: 9, columns: 2, filled: 3 },
  ...{ pin: null, encoding: null, download: null, reader: null, taken: null },
};

const pin: Pin = { ...snapshotOf('older content'), modifiedMs: 0, replaced: null, atMs: NOW_MS, by: null };

const snapshot = { fileId: 'f', md5: FILE };
const SEEN = fileSeen(FILE, SEEN_MS);
const PUBLISHED: EntityEvent = { kind: 'published', published, pin: null, warnings: 0, commitId: 'c' };
const STAGED: EntityEvent = { kind: 'staged', checkpoint };
const FAILED: EntityEvent = {
  kind: 'failed',
  handled: handled('failed', 'service/transient', 1),
  isChosen: false,
};

const refused = (outcome: 'held' | 'rejected', code: string): EntityEvent => {
  return { kind: 'refused', handled: handled(outcome, code), commitId: 'c', isChosen: false };
};

const HELD = refused('held', 'file/rows-fell');
const REJECTED = refused('rejected', 'file/binary');

/** What has happened to an entity in each attempt. */
const HISTORY: Readonly<Record<AttemptKind, readonly EntityEvent[]>> = {
  none: [],
  waiting: [SEEN],
  staging: [SEEN, STAGED],
  published: [SEEN, PUBLISHED],
  held: [SEEN, HELD],
  rejected: [SEEN, REJECTED],
  failed: [SEEN, FAILED],
};

/** An entity in an attempt. */
export function entityIn(kind: AttemptKind): Entity {
  const unknown: Entity = { ...EMPTY_ENTITY, staging: null, isChecked: true };
  return HISTORY[kind].reduce(evolve, unknown);
}

/** The attempts, in the order of the table. */
export const ATTEMPTS = Object.keys(HISTORY) as readonly AttemptKind[];

/** One row of the table: what it is called, and the event. */
export type Row = readonly [label: string, event: EntityEvent];

/** The rows by kind of event, so that the compiler asks for one where a kind is added. */
const ROWS: Readonly<Record<EntityEvent['kind'], readonly Row[]>> = {
  'file-seen': [
    ['`file-seen`, the same content', SEEN],
    ['`file-seen`, other content', fileSeen(OTHER, NOW_MS)],
  ],
  'file-missed': [['`file-missed`', { kind: 'file-missed', older: null, atMs: NOW_MS }]],
  'file-recalled': [
    ['`file-recalled`', { kind: 'file-recalled', snapshot: snapshotOf(FILE), seenMs: SEEN_MS, offsetMs: 0 }],
  ],
  staged: [['`staged`', STAGED]],
  'staging-dropped': [['`staging-dropped`', { kind: 'staging-dropped', atMs: NOW_MS }]],
  'changed-while-read': [['`changed-while-read`', { kind: 'changed-while-read', snapshot, atMs: NOW_MS }]],
  'nothing-left': [['`nothing-left`', { kind: 'nothing-left' }]],
  published: [['`published`', PUBLISHED]],
  refused: [
    ['`refused`, held', HELD],
    ['`refused`, rejected', REJECTED],
  ],
  failed: [['`failed`', FAILED]],
  'tab-lost': [['`tab-lost`', { kind: 'tab-lost' }]],
  'rerun-requested': [['`rerun-requested`', { kind: 'rerun-requested', snapshot }]],
  approved: [['`approved`', { kind: 'approved', snapshot }]],
  'version-chosen': [['`version-chosen`', { kind: 'version-chosen', pin }]],
  'version-released': [['`version-released`', { kind: 'version-released' }]],
  'configuration-edited': [['`configuration-edited`', { kind: 'configuration-edited' }]],
  examined: [['`examined`', { kind: 'examined', learned: { isEdited: false } }]],
  related: [['`related`', { kind: 'related', relations: [] }]],
  checked: [['`checked`', { kind: 'checked', observations: null }]],
};

/** All rows. */
export const EVENT_ROWS: readonly Row[] = Object.values(ROWS).flat();
