/** The menu of the Spreadsheet. */

export const MENU_TITLE = 'Integración TECNOM';

/** Items in order: what a person reads, and the function that Apps Script calls; null is a line between items. */
export const MENU_ITEMS: readonly ({ readonly label: string; readonly handler: string } | null)[] = [
  { label: 'Panel', handler: 'showPanel' },
  { label: 'Procesar ahora', handler: 'runNow' },
  { label: 'Reprocesar un archivo…', handler: 'rerun' },
  { label: 'Publicar retenido…', handler: 'publishHeld' },
  { label: 'Restaurar versión anterior…', handler: 'restore' },
  { label: 'Ver estado', handler: 'showStatus' },
  { label: 'Ver observaciones', handler: 'showObservations' },
  { label: 'Enviar correo de prueba', handler: 'testAlarm' },
  null,
  { label: 'Instalar…', handler: 'install' },
  { label: 'Instalar sin ventana…', handler: 'installWithoutPage' },
  { label: 'Diagnóstico', handler: 'selfTest' },
  { label: 'Olvidar instalación…', handler: 'forget' },
  { label: 'Desinstalar…', handler: 'uninstall' },
];
