/** Where a page begins. */
import { render, type VNode } from 'preact';
import { START_ID } from '../core/panel/opened';

/**
 * Shows a page in the place of what stood there before its script ran.
 *
 * @param make - the page of an account, as the menu told it; '' when it did not
 */
export function begin(make: (account: string) => VNode): void {
  const account = document.getElementById(START_ID)?.dataset.account ?? '';
  document.body.replaceChildren();
  render(make(account), document.body);
}
