/** The menu of the Spreadsheet. */

export const MENU_TITLE = 'Integración TECNOM';

/** What a person reads, and the function that Apps Script calls. */
export interface MenuItem {
  readonly label: string;
  readonly handler: string;
}

/** Null is a line between items. */
export type MenuEntry = MenuItem | { readonly label: string; readonly items: readonly MenuItem[] } | null;

const SELF_TEST: MenuItem = { label: 'Diagnóstico', handler: 'selfTest' };
const GUIDE: MenuItem = { label: 'Guía de uso', handler: 'help' };
const WITHOUT_PAGE: MenuItem = { label: 'Instalar sin ventana…', handler: 'installWithoutPage' };
const FORGET: MenuItem = { label: 'Olvidar instalación…', handler: 'forget' };

/** Maximum letters of a file's name in the menu. */
const NAME_LETTERS = 40;

/** Menu item that uses a file with another name for a tab. It says everything that it does, and asks nothing. */
export function useItem(file: string, tab: string): MenuItem {
  const short = file.length > NAME_LETTERS ? `${file.slice(0, NAME_LETTERS - 1)}…` : file;
  return { label: `Usar «${short}» para ${tab}`, handler: 'useFound' };
}

/** Menu without an installation: only items that work then. */
export const MENU_BEFORE: readonly MenuEntry[] = [
  { label: 'Instalar…', handler: 'install' },
  SELF_TEST,
  { label: 'Ayuda', items: [GUIDE, WITHOUT_PAGE, FORGET] },
];

/** Menu with an installation: most used items first. */
export const MENU_ITEMS: readonly MenuEntry[] = [
  { label: 'Panel', handler: 'showPanel' },
  { label: 'Procesar ahora', handler: 'runNow' },
  { label: 'Ver observaciones', handler: 'showObservations' },
  null,
  { label: 'Publicar retenido…', handler: 'publishHeld' },
  { label: 'Restaurar versión anterior…', handler: 'restore' },
  { label: 'Reprocesar un archivo…', handler: 'rerun' },
  { label: 'Ver estado', handler: 'showStatus' },
  null,
  { label: 'Configurar…', handler: 'install' },
  { label: 'Enviar correo de prueba', handler: 'testAlarm' },
  SELF_TEST,
  { label: 'Ayuda', items: [GUIDE, WITHOUT_PAGE, FORGET] },
  null,
  { label: 'Desinstalar…', handler: 'uninstall' },
];

/** All items, including those of submenus. */
export function itemsOf(entries: readonly MenuEntry[]): MenuItem[] {
  return entries.flatMap((entry) => {
    if (entry === null) return [];
    return 'items' in entry ? [...entry.items] : [entry];
  });
}
