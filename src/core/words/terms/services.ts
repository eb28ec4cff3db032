/** Words for Google's APIs that are disabled in the script's own project. The editor enables them; a push does not. */

export const SERVICES = {
  title: 'Falta activar un servicio de Google',
  reason: 'Google todavía no activó para esta hoja de cálculo el servicio de Drive o el de Hojas de cálculo.',
  who: 'Se arregla una sola vez, con una cuenta que pueda editar la hoja de cálculo:',
  steps: [
    'Abra «Extensiones > Apps Script».',
    'A la izquierda, en «Servicios», abra el menú ⋮ de «Drive» y elija «Quitar»; haga lo mismo con «Sheets».',
    'Toque el signo + de «Servicios», elija «Drive API», versión v3, y «Agregar».',
    'Otra vez el signo +: elija «Google Sheets API», versión v4, y «Agregar».',
    'Espere unos minutos, vuelva a la hoja de cálculo y elija «Diagnóstico».',
  ],
  /** Words of the editor in the drawing beside the steps. */
  drawing: {
    label: 'El lado izquierdo del editor: «Servicios» con un signo +, y debajo Drive y Sheets con su menú ⋮.',
    services: 'Servicios',
    add: '3, 4: Agregar',
    remove: '2: Quitar',
  },
} as const;

/** The steps as one text. */
export const SERVICES_STEPS = [
  SERVICES.who,
  ...SERVICES.steps.map((step, index) => `${index + 1}) ${step}`),
].join(' ');
