/** Starts a page. */
import { render, type VNode } from 'preact';
import { START_ID } from '../../core/people/panel/page-start';
import type { Restoring } from '../../core/words/page/versions';

/** Data that the menu passes to the page when it opens. */
export interface Opening {
  /** Account that opened the page; null = unknown. */
  readonly account: string | null;
  /** Whose earlier versions the page shows first; null = none. */
  readonly restoring: Restoring | null;
}

/** Shows a page, and removes what was there before its script ran. */
export function begin(make: (opening: Opening) => VNode): void {
  const { account, restore } = document.getElementById(START_ID)?.dataset ?? {};
  const restoring = restore === undefined ? null : { tab: restore || null };
  document.body.replaceChildren();
  render(make({ account: account || null, restoring }), document.body);
}
