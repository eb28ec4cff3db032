/** The menu that the script adds, as a button that opens a list. */
import type { Status } from '../session';
import { element } from './element';

type Menu = Status['menus'][number];

/**
 * Draws the menus.
 * @param place - where
 * @param choose - is told the function of the item that was chosen
 */
export function drawMenus(place: HTMLElement, menus: readonly Menu[], choose: (name: string) => void): void {
  place.replaceChildren(...menus.map((menu, index) => drawMenu(menu, `menu-${index}`, choose)));
}

function drawMenu(menu: Menu, id: string, choose: (name: string) => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    menu.caption,
  );
  const list = element('ul', { role: 'menu', id, 'aria-label': menu.caption });
  list.hidden = true;
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0]?.focus();
    else button.focus();
  };
  const items: HTMLElement[] = [];
  const close = (name: string) => {
    open(false);
    choose(name);
  };
  for (const item of menu.items) {
    if (item === null) list.append(element('li', { role: 'separator' }));
    else if ('functionName' in item) list.append(entryOf(item, items, close));
    else {
      // In sight at once: a menu in a menu that opens at its side would tell nothing more.
      const label = element(
        'li',
        { role: 'presentation', class: 'group', id: `${id}-${item.caption}` },
        item.caption,
      );
      const group = element('ul', { role: 'group', 'aria-label': item.caption });
      for (const one of item.items)
        if (one !== null && 'functionName' in one) group.append(entryOf(one, items, close));
      list.append(label, element('li', { role: 'presentation' }, group));
    }
  }
  button.addEventListener('click', () => open(list.hidden !== false));
  list.addEventListener('keydown', (event) => moveIn(items, event, () => open(false)));
  list.addEventListener('focusout', ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && list.contains(relatedTarget);
    if (!stays && relatedTarget !== button) list.hidden = true;
  });
  return element('div', { class: 'menu' }, button, list);
}

interface Item {
  readonly caption: string;
  readonly functionName: string;
}

function entryOf(
  { caption, functionName }: Item,
  items: HTMLElement[],
  choose: (name: string) => void,
): HTMLElement {
  const entry = element('li', { role: 'menuitem', tabindex: '-1' }, caption);
  entry.addEventListener('click', () => choose(functionName));
  items.push(entry);
  return entry;
}

/** Arrow keys move, Enter chooses, Escape closes. */
function moveIn(items: readonly HTMLElement[], event: KeyboardEvent, close: () => void): void {
  const at = items.findIndex((item) => item.matches(':focus'));
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
  else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
}
