/** Words of the install dialog. */
import { LIMITS } from '../../ground/limits';
import type { FolderProblem } from '../page/found';
import { INSTALL } from '../person/install';
import { counted, figure } from '../terms/advice';
import { list } from '../terms/column';
import { SERVICES } from '../terms/services';
import { everyMinutes } from '../terms/time';

/** One permission: its scope, its name and its purpose. */
export interface Permission {
  /** The scope after `https://www.googleapis.com/auth/`. */
  readonly scope: string;
  readonly name: string;
  readonly why: string;
  /** Whether everything except its own purpose works without it. */
  readonly isOptional?: true;
}

/** All permissions that the project requests. A test compares them with the project manifest. */
export const PERMISSIONS: readonly Permission[] = [
  {
    scope: 'spreadsheets',
    name: 'Ver y editar sus hojas de cálculo',
    why: 'Para escribir los datos en esta hoja de cálculo. No se abre ninguna otra.',
  },
  {
    scope: 'drive.readonly',
    name: 'Ver los archivos de Drive',
    why: 'Para leer los CSV de la carpeta que usted indica. Nunca se mueven, renombran ni borran.',
  },
  {
    scope: 'drive.appdata',
    name: 'Ver y administrar sus propios datos en Drive',
    why:
      'Para guardar las versiones anteriores de cada hoja en un lugar oculto del Drive de esta cuenta, y poder restaurarlas. ' +
      'No da acceso a ningún otro archivo. Sin él todo lo demás funciona igual.',
    isOptional: true,
  },
  {
    scope: 'script.external_request',
    name: 'Conectarse a un servicio externo',
    why:
      'Para leer cada CSV de Drive por partes. Si usted escribe en _Configuracion la dirección de un chat, también para avisar ' +
      'allí (Google Chat, Slack o Teams). No se conecta con nada más.',
  },
  {
    scope: 'script.scriptapp',
    name: 'Ejecutarse cuando usted no está',
    why: 'Para revisar la carpeta todo el día sin que nadie tenga que hacerlo.',
  },
  {
    scope: 'script.container.ui',
    name: 'Mostrar contenido en la hoja de cálculo',
    why: 'Para mostrar esta ventana y el panel.',
  },
  {
    scope: 'userinfo.email',
    name: 'Ver su dirección de correo',
    why: 'Para anotar quién instaló la integración y quién pidió cada proceso.',
  },
  {
    scope: 'script.send_mail',
    name: 'Enviar correos en su nombre',
    why: 'Para avisar a las direcciones que usted indica cuando algo necesita atención.',
  },
];

export const FOLDER_PROBLEMS: Readonly<Record<FolderProblem, (name: string) => string>> = {
  'no-link': () =>
    'Ese texto no parece el enlace de una carpeta de Google Drive. Abra la carpeta en el navegador y copie la dirección completa.',
  'not-found': () => INSTALL.notFound,
  'not-folder': (name) => INSTALL.notFolder(name),
  denied: (name) =>
    `Con esta cuenta se ve la carpeta «${name}», pero no se pueden leer sus archivos. Pida a quien la creó que la comparta ` +
    'con esta cuenta como editora.',
  disabled: () => SERVICES.reason,
};

/** Choices of how often a file is expected, in hours. */
export const FREQUENCIES: readonly { readonly hours: number | 'learned'; readonly word: string }[] = [
  { hours: 'learned', word: 'Automático: se aprende de los archivos' },
  { hours: 1, word: 'Cada hora' },
  { hours: 4, word: 'Cada 4 horas' },
  { hours: 12, word: 'Cada 12 horas' },
  { hours: 24, word: 'Cada día' },
  { hours: 168, word: 'Cada semana' },
];

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'coma',
  ';': 'punto y coma',
  '\t': 'tabulador',
  '|': 'barra vertical',
  ' ': 'espacio',
};

export const INSTALLER = {
  intro:
    'Los archivos CSV de una carpeta de Google Drive se copian a esta hoja de cálculo, una hoja por archivo. ' +
    'Los archivos solo se leen.',
  installedBy: (account: string | null) =>
    account === null ? 'Ya está instalada en esta hoja de cálculo.' : `Ya está instalada por ${account}.`,
  byAnother: (account: string) =>
    `Para cambiarla, ${account} debe abrir esta ventana con su cuenta, o elegir «Desinstalar…» primero.`,
  folder: 'Carpeta',
  link: 'Enlace de la carpeta de Google Drive',
  linkHint: 'Ábrala en Drive y copie la dirección del navegador.',
  look: 'Revisar la carpeta',
  looking: 'Revisando la carpeta…',
  recent: 'O elija una carpeta reciente con archivos CSV:',
  recentFolder: (files: number, when: string) => `${counted(files, 'archivo CSV', 'archivos CSV')}, ${when}`,
  found: (name: string) => `Qué hay en «${name}»`,
  nothing:
    'No hay ningún archivo con un nombre conocido. Puede instalar igual y exportar los archivos después.',
  rows: (rows: number, isExact: boolean) => `${isExact ? '' : '≈ '}${counted(rows, 'fila', 'filas')}`,
  columns: (columns: number) => counted(columns, 'columna', 'columnas'),
  delimiter: (delimiter: string) => `separador: ${DELIMITERS[delimiter] ?? delimiter}`,
  others: (count: number) =>
    count === 1
      ? 'Hay otro archivo para esta hoja; se usa el más nuevo.'
      : `Hay ${figure(count)} archivos más para esta hoja; se usa el más nuevo.`,
  firstLines: 'Ver las primeras líneas',
  firstLinesOf: (tab: string) => `Primeras líneas de ${tab}`,
  readAs: 'Cómo se lee',
  unsure:
    'No es seguro cómo se lee: vea las primeras líneas e indique qué es la primera fila, o el separador.',
  answers: { headed: 'Primera fila', delimiter: 'Separador', encoding: 'Codificación' },
  readable: 'Se entiende',
  unreadable: 'No se puede leer',
  doubtful: 'Quedaría retenido',
  absent: 'Faltan (no es obligatorio tenerlos todos):',
  strangers: 'Archivos que no se usan:',
  more: (count: number) => `Y ${figure(count)} más.`,
  alerts: 'Avisos',
  frequency: 'Cada cuánto se espera un archivo nuevo',
  frequencyMixed: 'Distinto según el archivo (como está en _Configuracion)',
  addresses: 'Correos para avisar (separados por comas)',
  addressesHint:
    'Se avisa solo cuando algo cambia: un archivo retenido, uno que no llega, uno que se recuperó.',
  addressesWrong: 'Revise las direcciones: alguna no está completa.',
  addressesGone: (former: readonly string[]) =>
    `Si guarda así, se borra ${list(former, 'y')} y no se avisa a nadie.`,
  permissions: 'Permisos',
  permissionsHint: 'Google los pide una vez. Para qué se usa cada uno:',
  granted: 'Aceptado',
  missing: 'Falta aceptar',
  missingOptional: 'Falta aceptar (opcional)',
  grant: 'Aceptar los permisos que faltan',
  grantHint: 'Se abre una página de Google. Marque todas las casillas y vuelva aquí.',
  check: 'Ya los acepté',
  install: 'Instalar',
  save: 'Guardar cambios',
  cancel: 'Cancelar',
  needFolder: 'Indique la carpeta y elija «Revisar la carpeta».',
  needAddresses: 'Corrija primero los correos para avisar.',
  needPermissions: 'Acepte primero los permisos que faltan.',
  installing: 'Instalando',
  saving: 'Guardando',
  stepInstall: 'Preparar la hoja de cálculo y la revisión automática',
  stepLoad: 'Traer los archivos',
  done: 'Listo',
  wait: 'Puede tardar algunos minutos si los archivos son grandes. Si cierra la ventana, continúa solo.',
  failed: 'No se pudo terminar. Vuelva a intentarlo en unos minutos.',
  loadLater:
    'La integración quedó instalada. Los archivos llegan solos en la próxima revisión, en unos minutos.',
  failedFolder: 'No se pudo revisar la carpeta. Vuelva a intentarlo en unos minutos.',
  failedStart: 'No se pudo preparar la ventana. Ciérrela y vuelva a abrirla.',
  nextTitle: 'Qué pasa ahora',
  next: [
    `La carpeta se revisa ${everyMinutes(LIMITS.triggerMinutes)}. Cada archivo nuevo reemplaza por completo su hoja.`,
    'Si un archivo parece incompleto, no se publica: la hoja conserva los datos anteriores y el panel lo dice.',
    'El resultado de cada archivo queda en la hoja _Manifiesto.',
  ],
  openPanel: 'Abrir el panel',
  close: 'Cerrar',
  back: 'Volver',
  stepDone: 'terminado',
  stepBusy: 'en curso',
  stepLater: 'continúa',
  stepWaiting: 'pendiente',
  stepFailed: 'no se pudo',
} as const;
