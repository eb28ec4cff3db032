/** Turns what a run has read, and what people want, into events. */

import type { Workbook } from '../ground/ports/workbook';
import { isOlderCopy } from '../judge/lifecycle/older-copy';
import { seenFile } from '../judge/lifecycle/seen-file';
import type { Listing } from '../records/snapshot/folder';
import type { Resolution, Resolved } from '../records/snapshot/resolve';
import { resolve } from '../records/snapshot/resolve';
import { keepLookalikes } from './folder/lookalike';
import { recordArrivals } from './folder/record-arrivals';
import { calmStrangers } from './folder/waiting-files';
import type { Wished } from './request-events';
import { takeWish } from './request-events';
import type { Session } from './session/session';
import type { Book } from './workbook/open-book';
import { systemTabIds } from './workbook/open-book';

/** What a run has read before it decides: the Spreadsheet, and what the folder holds. */
export interface Opened {
  readonly book: Book;
  readonly workbook: Workbook;
  readonly listing: Listing;
}

/** What each file stands for, and what people want. */
export interface Taken extends Opened {
  readonly resolution: Resolution;
  readonly older: readonly Resolved[];
  readonly wished: Wished;
  readonly atMs: number;
}

/** Turns observations and requests into events. */
export function takeIn(session: Session, opened: Opened): Taken {
  const { book, listing } = opened;
  const { entities } = book.configuration;
  const atMs = session.world.clock.now();
  const resolution = resolve(listing.files, entities, session.state.looks, atMs);
  session.update({ systemTabs: systemTabIds(book) });
  const { resolved } = resolution;
  const older = session.isPoll ? resolved.filter((one) => isOlder(session, one, atMs)) : [];
  recordArrivals(session, resolved, older);
  keepLookalikes(session, resolution.strangers, entities, atMs);
  calmStrangers(session, resolved, atMs);
  const wished = takeWish(session, book.configuration, resolved);
  return { ...opened, resolution, older, wished, atMs };
}

function isOlder(session: Session, { entity, winner, losers }: Resolved, now: number): boolean {
  const ids = [winner, ...losers].map(({ id }) => id);
  return isOlderCopy(session.entity(entity.tab), seenFile(winner, session.state.looks, now), ids, now);
}
