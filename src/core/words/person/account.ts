/** Words for a page whose calls run as another account than the one that opened it. */
import type { Accounts } from '../page/caller';
import { MENU_TITLE } from './menu';

/** What to do about it: a private window has only one account. */
const inPrivate = (page: string | null): string =>
  'Abra la hoja de cálculo en una ventana privada (de incógnito) y entre allí solo con ' +
  (page ?? 'la cuenta que usa esta hoja de cálculo');

const MANY = 'Pasa cuando en el navegador hay varias cuentas de Google abiertas.';

const byMenu = `O use el menú «${MENU_TITLE}», que trabaja con la cuenta correcta.`;

const byPrompt = 'O elija en el menú «Instalar sin ventana…», que trabaja con la cuenta correcta.';

const differ = ({ page, script }: Accounts): string =>
  `La hoja de cálculo está abierta con ${page}, pero Google hace trabajar a esta ventana con ${script}. ${MANY}`;

export const ACCOUNT = {
  title: 'Esta ventana trabaja con otra cuenta de Google.',
  installs: (page: string) => `Se instala con la cuenta ${page}`,
  otherInstalls: (accounts: Accounts) =>
    `Todavía no se instaló nada. ${differ(accounts)} ${inPrivate(accounts.page)}. ${byPrompt}`,
  otherActs: (accounts: Accounts) =>
    `No se hizo nada. ${differ(accounts)} ${inPrivate(accounts.page)}. ${byMenu}`,
  unknown:
    'Google no dice con qué cuenta trabaja esta ventana. Ciérrela y vuelva a abrirla. ' +
    'Si se repite, elija «Ayuda › Instalar sin ventana…».',
  refusedInstalls: (page: string | null) =>
    `Google no deja trabajar a esta ventana. ${MANY} ${inPrivate(page)}. ${byPrompt}`,
  refusedActs: (page: string | null) =>
    `Google no deja trabajar a este panel. ${MANY} ${inPrivate(page)}. ${byMenu}`,
} as const;
