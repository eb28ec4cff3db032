/** Words of a page before its script runs, and while the server has not answered yet. */
import { MENU_TITLE } from '../person/menu';

/** A page of the project, by the name of its file. */
export type PageName = 'Panel' | 'Install';

export interface StartWords {
  readonly loading: string;
  /** What to do if nothing else appears. */
  readonly late: string;
}

export const START_WORDS: Readonly<Record<PageName, StartWords>> = {
  Panel: {
    loading: 'Leyendo el estado…',
    late:
      `Si el panel sigue así, ciérrelo y use el menú «${MENU_TITLE}»: ` +
      '«Ver estado» y «Procesar ahora» no necesitan el panel.',
  },
  Install: {
    loading: 'Preparando…',
    late: `Si esta ventana sigue así, ciérrela y elija «Ayuda › Instalar sin ventana…» en el menú «${MENU_TITLE}».`,
  },
};
