/** The install dialog on a stage whose script answers as told. */
import type { Browser, Page } from 'playwright-core';
import { picture } from '../browser/chromium';
import { type Answers, OPENER, openStage, type Stage } from '../browser/stage';
import { obstacles } from '../browser/usable';
import { FOUND, FRESH } from './install-data';

const SIZE = { width: 720, height: 600 };

const base: Answers = {
  installerData: [{ value: FRESH }],
  previewFolder: [{ value: FOUND }],
  install: [{ value: { installed: true, message: 'Listo.' } }],
  panelAction: [
    {
      value: {
        message: 'Clientes: publicado, 3412 filas.\nVendedores: publicado, 38 filas.',
        done: true,
        percent: null,
        pending: 0,
      },
    },
  ],
  showPanel: [{ value: {} }],
};

/** Opens the dialog; what is not told is answered as in an installation in which all goes well. */
export const open = (
  browser: Browser,
  answers: Answers = {},
  dark = false,
  account: string = OPENER,
): Promise<Stage> => openStage(browser, 'Install', { ...base, ...answers }, { ...SIZE, dark, account });

/** Keeps a picture of what is seen, and holds that everybody can use it. */
export async function check(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await obstacles(page)).toEqual([]);
}
