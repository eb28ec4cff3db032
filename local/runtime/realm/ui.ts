/** The `Ui` of a Spreadsheet: menus, dialogs, pages. */
import type { Border } from './border';
import { enumeration } from './enumeration';
import { wrongArguments } from './exception';
import { guard } from './guard';
import { pageOf } from './html';

const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];
const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];

type MenuItem = { caption: string; functionName: string } | { caption: string; items: MenuItem[] } | null;

const ITEMS = Symbol('items');

function menu(border: Border, caption: string): object {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): object => {
    items.push(item);
    return made;
  };
  const made: object = guard('Menu', {
    [ITEMS]: () => ({ caption, items }),
    addItem: (text: string, functionName: string) =>
      add({ caption: String(text), functionName: String(functionName) }),
    addSeparator: () => add(null),
    addSubMenu: (given: object) => add(Reflect.get(given, ITEMS)()),
    addToUi: () => {
      border.ask('Ui.addMenu', { caption, items });
    },
  });
  return made;
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
function question(
  method: string,
  given: readonly unknown[],
): { title: string; prompt: string; buttons: string } {
  const texts = given.map(String);
  const [first = '', second = '', third = ''] = texts;
  if (given.length === 1) return { title: '', prompt: first, buttons: 'OK' };
  if (given.length === 2 && BUTTON_SETS.includes(second))
    return { title: '', prompt: first, buttons: second };
  if (given.length === 3 && BUTTON_SETS.includes(third))
    return { title: first, prompt: second, buttons: third };
  throw wrongArguments(`Ui.${method}`, given);
}

/** @param border - carries what a person sees and answers */
export function ui(border: Border): object {
  const button = enumeration('Ui.Button', BUTTONS);
  const show = (method: string, given: unknown, title?: unknown): void => {
    const page = pageOf(`Ui.${method}`, given);
    border.ask(`Ui.${method}`, { ...page, title: title === undefined ? page.title : String(title) });
  };
  return guard('Ui', {
    Button: button,
    ButtonSet: enumeration('Ui.ButtonSet', BUTTON_SETS),
    createMenu: (caption: string) => menu(border, String(caption)),
    createAddonMenu: () => menu(border, ''),
    alert: (...given: unknown[]) => button[String(border.ask('Ui.alert', question('alert', given)))],
    prompt: (...given: unknown[]) => {
      const reply = border.ask('Ui.prompt', question('prompt', given)) as { button: string; text: string };
      return guard('PromptResponse', {
        getSelectedButton: () => button[reply.button],
        getResponseText: () => reply.text,
      });
    },
    showSidebar: (page: unknown) => show('showSidebar', page),
    showModalDialog: (page: unknown, title: unknown) => show('showModalDialog', page, title),
    showModelessDialog: (page: unknown, title: unknown) => show('showModelessDialog', page, title),
  });
}
