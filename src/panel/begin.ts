/** Where a page begins. */
import { render, type VNode } from 'preact';

/**
 * Shows a page in the place of what stood there before its script ran.
 *
 * @param page - to be shown
 */
export function begin(page: VNode): void {
  document.body.replaceChildren();
  render(page, document.body);
}
