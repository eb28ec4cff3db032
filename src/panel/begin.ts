/** Where a page begins. */
import { render, type VNode } from 'preact';
import { START_ID } from '../core/panel/opened';

/** What the menu told the page as it opened it. */
export interface Opening {
  /** Of whoever opened it; null = unknown. */
  readonly account: string | null;
  /** Tab whose earlier versions it begins with; '' asks which, null = none. */
  readonly restore: string | null;
}

/**
 * Shows a page in the place of what stood there before its script ran.
 *
 * @param make - the page
 */
export function begin(make: (opening: Opening) => VNode): void {
  const { account = '', restore = null } = document.getElementById(START_ID)?.dataset ?? {};
  document.body.replaceChildren();
  render(make({ account: account || null, restore }), document.body);
}
