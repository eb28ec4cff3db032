/** Makes SlickGrid's elements mean to a screen reader what they look like. */

/** What SlickGrid lets the keyboard stop at though there is nothing to do. */
const IDLE = '.slick-pane, .grid-canvas, .slick-viewport-left';

/**
 * Leaves one stop for the keyboard, on what scrolls, and says that rows stand in groups. What takes the keys goes
 * beside the table: inside of a grid, a screen reader expects nothing but rows.
 * @param table - element that SlickGrid has filled
 */
export function makeAccessible(table: HTMLElement): void {
  const [before, after] = [...table.children].filter((child) => child.classList.length === 0);
  if (before) table.before(before);
  if (after) table.after(after);
  for (const idle of table.querySelectorAll(IDLE)) idle.removeAttribute('tabindex');
  for (const viewport of table.querySelectorAll('.slick-viewport')) viewport.setAttribute('role', 'rowgroup');
}
