/** Every word of the preview: in the terminal and in the browser. */

export const PREVIEW_TEXT = {
  usage: '[--folder CARPETA] [--port PUERTO] [--page-account CORREO]',
  description:
    'Muestra la hoja de cálculo, el menú, el panel y las ventanas en el navegador, sobre el entorno de prueba y el programa real.',
  folder: 'carpeta con los archivos CSV; sin esta opción, una copia de los archivos de ejemplo',
  port: 'puerto en 127.0.0.1; sin esta opción, uno libre',
  pageAccount:
    'otra cuenta con la que trabajan las ventanas, como con varias cuentas de Google en un navegador',
  help: 'muestra esta ayuda',
  open: (address: string) => `Abra en el navegador: ${address}`,
  watch: (folder: string) => `Carpeta que se observa:  ${folder}`,
  hint: 'Copie o reemplace archivos en esa carpeta y mire las hojas. Para terminar: Ctrl+C.',
  busy: (lock: string) => `Otra vista previa está usando esa carpeta. Si no hay ninguna, borre ${lock}.`,
  missing: (folder: string) => `La carpeta no existe: ${folder}`,
  wrongPort: (port: string) => `«${port}» no es un puerto: use un número de 0 a 65535.`,
} as const;

export const SHELL_TEXT = {
  spreadsheet: 'Hoja de cálculo',
  menus: 'Menú',
  clock: 'Hora de prueba',
  next: 'Próxima revisión',
  none: 'sin instalar',
  advance: 'Adelantar 5 min',
  tabs: 'Hojas',
  cells: (title: string) => `Celdas de ${title}`,
  cell: 'Celda',
  fold: 'Mostrar u ocultar las columnas que solo leen los programas',
  notInList: 'Este texto no está en la lista.',
  sidebar: 'Panel lateral',
  close: 'Cerrar',
  ok: 'Aceptar',
  cancel: 'Cancelar',
  yes: 'Sí',
  no: 'No',
  answer: 'Respuesta',
  working: 'Trabajando…',
  failed: (message: string) => `El programa se detuvo: ${message}`,
  lost: 'La vista previa no responde.',
} as const;
