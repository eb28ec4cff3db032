/** The tabs at the foot of the Spreadsheet. */
import type { TabFacts } from '../tab-facts';
import { element } from './element';

/**
 * Draws the tabs.
 * @param tabs - in their order
 * @param activeId - of the shown tab; null while no tab is visible
 * @param choose - called with the ID of the chosen tab
 */
export function drawTabs(
  place: HTMLElement,
  tabs: readonly TabFacts[],
  activeId: number | null,
  choose: (sheetId: number) => void,
): void {
  const hadFocus = place.contains(document.activeElement);
  const buttons = tabs.map(({ sheetId, title }) => {
    const isActive = sheetId === activeId;
    const button = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(isActive),
        'aria-controls': 'grid',
        tabindex: isActive ? '0' : '-1',
      },
      element('bdi', {}, title),
    );
    button.addEventListener('click', () => choose(sheetId));
    return button;
  });
  place.replaceChildren(...buttons);
  place.onkeydown = ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[tabs.findIndex((tab) => tab.sheetId === activeId) + step];
    if (step !== 0 && next) choose(next.sheetId);
  };
  if (hadFocus) buttons[tabs.findIndex((tab) => tab.sheetId === activeId)]?.focus();
}
