/** Replies to the sidebar and the install dialog, besides the words of runs. */

export const PANEL_REPLY = {
  unknown: 'Esa acción ya no está disponible. Cierre este panel y vuelva a abrirlo.',
  noTab: (tab: string) =>
    `Falta la hoja «${tab}». Elija «Reprocesar» y se vuelve a crear con el último archivo.`,
  used: (tab: string, pattern: string) => `${tab} usa desde ahora «${pattern}».`,
  noCandidate: (tab: string) =>
    `No se cambió nada: ese archivo ya no está en la carpeta, o en _Configuracion no hay una fila de ${tab}.`,
  otherOffer:
    'No se cambió nada: la carpeta cambió desde que se abrió el menú. Abra el panel para ver qué archivo parece el de una hoja.',
  notKept: (tab: string) =>
    `No se cambió nada: en _Configuracion no hay una fila de ${tab}, ya lo dice, o la columna «Primera fila» tiene otra cosa.`,
} as const;

/** Message if «Ver observaciones» finds no tab to show. */
export const NO_OBSERVATIONS_TAB =
  'Falta la hoja _Observaciones. Elija «Procesar ahora» y se vuelve a crear.';

/** Message if the page itself cannot be shown. */
export const NO_DIALOG =
  'Falta el permiso para mostrar ventanas en esta hoja de cálculo. Vuelva a elegir la opción en el menú y acepte ' +
  'todos los permisos que Google le pide.';
