/** Where a page begins. */
import { render, type VNode } from 'preact';
import type { Restoring } from '../core/page/versions';
import { START_ID } from '../core/panel/page-start';

/** What the menu told the page as it opened it. */
export interface Opening {
  /** Of whoever opened it; null = unknown. */
  readonly account: string | null;
  /** With whose earlier versions it begins; null = with none. */
  readonly restoring: Restoring | null;
}

/** Shows a page in the place of what stood there before its script ran. */
export function begin(make: (opening: Opening) => VNode): void {
  const { account, restore } = document.getElementById(START_ID)?.dataset ?? {};
  const restoring = restore === undefined ? null : { tab: restore || null };
  document.body.replaceChildren();
  render(make({ account: account || null, restoring }), document.body);
}
