/** How a dealership stands, in words for operations: what happened, and what to do. By code, so that no cell slips in. */
import type { Condition } from '../look/condition';
import type { Standing } from '../look/standing';

export interface Told {
  readonly what: string;
  readonly todo: string;
}

export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  gone: 'no está',
  'no-access': 'sin acceso',
  deleted: 'en la papelera',
  silent: 'sin señales',
  broken: 'detenido',
  moved: 'otro script',
  failing: 'fallido',
  rejected: 'rechazado',
  held: 'retenido',
  missing: 'falta un archivo',
  late: 'atrasado',
  'not-installed': 'sin instalar',
  attention: 'requiere atención',
  awaiting: 'espera instalación',
  unreadable: 'tabla editada',
  unknown: 'sin respuesta',
  limited: 'con límite',
  pinned: 'fijado',
  working: 'en curso',
  well: 'al día',
};

const TOLD: Readonly<Record<Condition, Told>> = {
  gone: {
    what: 'La hoja de cálculo ya no está, o dejaron de compartirla con esta cuenta.',
    todo: 'Pida al concesionario que la comparta de nuevo. Si ya no es cliente: fleet remove.',
  },
  'no-access': {
    what: 'Google no deja ver la hoja de cálculo con esta cuenta.',
    todo: 'Pida que la compartan con la cuenta lectora. «fleet doctor» dice cuál es.',
  },
  deleted: {
    what: 'La hoja de cálculo está en la papelera.',
    todo: 'Pida que la restauren antes de 30 días. Si ya no es cliente: fleet remove.',
  },
  silent: {
    what: 'Pasó el plazo de la señal: nada se ejecuta.',
    todo: 'La cuenta que instaló debe abrir la hoja de cálculo y elegir «Configurar…». Si no aparece el menú, revise el script.',
  },
  broken: { what: 'La integración no puede trabajar.', todo: 'Vea el motivo en la hoja _Estado.' },
  moved: {
    what: 'Escribe la tabla otro script que el registrado.',
    todo: 'Si es correcto, corrija «script» en el registro; si no, averigüe quién lo puso.',
  },
  failing: {
    what: 'Un archivo no se pudo procesar.',
    todo: 'Vea en la hoja _Estado qué hacer; se vuelve a intentar solo.',
  },
  rejected: {
    what: 'Un archivo no se puede publicar así como está.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  held: {
    what: 'Un archivo parece incompleto o equivocado; la hoja conserva los datos anteriores.',
    todo: 'El concesionario debe exportarlo de nuevo, o elegir «Publicar retenido…» si es correcto.',
  },
  missing: {
    what: 'El archivo no está en la carpeta.',
    todo: 'El concesionario debe revisar la exportación y Google Drive en su computadora.',
  },
  late: {
    what: 'No llegó el archivo que se esperaba.',
    todo: 'El concesionario debe revisar la exportación y Google Drive en su computadora.',
  },
  'not-installed': {
    what: 'La hoja de cálculo no tiene la hoja _Estado.',
    todo: 'El concesionario debe elegir «Instalar…» en el menú.',
  },
  attention: { what: 'Hay algo para revisar en la integración.', todo: 'Vea el motivo en la hoja _Estado.' },
  awaiting: { what: 'El concesionario todavía no instaló.', todo: 'Recuérdele el mensaje con la guía.' },
  unreadable: { what: 'Alguien editó la hoja _Estado; la próxima ejecución la escribe de nuevo.', todo: '' },
  unknown: { what: 'Google no respondió por esta hoja de cálculo.', todo: 'Mire de nuevo en unos minutos.' },
  limited: { what: 'Trabaja con un límite de Google que pasa solo.', todo: '' },
  pinned: {
    what: 'Muestra una versión anterior, que una persona restauró.',
    todo: 'Si ya no hace falta, elija «Restaurar versión anterior…» y quite la fijación.',
  },
  working: { what: 'Hay un archivo en curso.', todo: '' },
  well: { what: '', todo: '' },
};

/** What a cause adds. A code that is not here is shown as it is. */
const CAUSES: Readonly<Record<string, Told>> = {
  'system/no-folder': {
    what: 'No se ve la carpeta de los archivos.',
    todo: 'El concesionario debe restaurarla o compartirla de nuevo con la cuenta que instaló.',
  },
  'system/manifest-blocked': {
    what: 'Alguien protegió _Manifiesto: no se publica nada.',
    todo: 'Quite la protección de esa hoja.',
  },
  'system/status-blocked': {
    what: 'Alguien protegió _Estado: no se publica nada.',
    todo: 'Quite la protección de esa hoja.',
  },
  'system/disabled': {
    what: 'Google no activó Drive o Sheets para el script.',
    todo: 'Active los servicios como indica docs/deploy.md.',
  },
  'system/failing': {
    what: 'Hace horas que Google no deja trabajar.',
    todo: 'Si mañana sigue igual, pida el informe de «Diagnóstico».',
  },
  'system/trigger-gone': {
    what: 'Falta el reloj: nadie mira la carpeta.',
    todo: 'La cuenta que instaló debe elegir «Configurar…».',
  },
  'system/authorisation': {
    what: 'Google pide autorizar de nuevo.',
    todo: 'La cuenta que instaló debe elegir «Configurar…» y aceptar los permisos.',
  },
  'system/silent': {
    what: 'El reloj no se ejecuta; solo personas.',
    todo: 'La cuenta que instaló debe elegir «Configurar…».',
  },
  'system/short-time': { what: 'Se acabó casi todo el tiempo del día; revisa cada 30 minutos.', todo: '' },
  'system/mail-quota': { what: 'La cuenta ya usó sus correos de hoy.', todo: '' },
  'system/chat': {
    what: 'No salen los avisos por chat.',
    todo: 'Alguien del concesionario debe pegar de nuevo la dirección del chat en _Configuracion.',
  },
  'configuration/mistakes': {
    what: 'Hay celdas de _Configuracion que no se entienden.',
    todo: 'Vea la columna Revisión de esa hoja.',
  },
  'versions/permission': {
    what: 'Falta el permiso para guardar versiones.',
    todo: 'La cuenta que instaló debe elegir «Configurar…» una vez.',
  },
  'versions/drive-full': {
    what: 'El Drive de la cuenta está lleno: no se guardan versiones.',
    todo: 'El concesionario debe liberar lugar.',
  },
  'versions/room': {
    what: 'Se llenó el lugar previsto para versiones.',
    todo: 'Si hacen falta más, aumente el límite en _Configuracion.',
  },
  'versions/failing': { what: 'No se pueden guardar versiones.', todo: 'Pida el informe de «Diagnóstico».' },
  'file/empty': { what: 'El archivo está vacío.', todo: 'El concesionario debe exportarlo de nuevo.' },
  'file/header-only': {
    what: 'El archivo no tiene filas.',
    todo: 'El concesionario debe exportarlo de nuevo, completo.',
  },
  'file/rows-fell': {
    what: 'El archivo trae muchas filas menos que el anterior.',
    todo: 'El concesionario debe exportarlo completo, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/ids-vanished': {
    what: 'El archivo no trae la mayoría de los ID anteriores.',
    todo: 'Verifique que sea de la misma entidad y sucursal, o «Publicar retenido…» si es correcto.',
  },
  'file/truncated': {
    what: 'El archivo parece cortado.',
    todo: 'El concesionario debe exportarlo de nuevo.',
  },
  'frequency/repeated': {
    what: 'Llega una y otra vez el mismo contenido.',
    todo: 'El concesionario debe verificar que la exportación tome los datos actuales.',
  },
  'status/candidate': {
    what: 'En la carpeta hay un archivo con otro nombre que parece ser el de esta hoja.',
    todo: 'El concesionario debe abrir el panel y elegir «Usarlo», o corregir el nombre.',
  },
  'status/overtaken': {
    what: 'El archivo se escribe de nuevo antes de que se lo termine de leer.',
    todo: 'El concesionario debe exportarlo con menos frecuencia.',
  },
  'file/blank': { what: 'El archivo no tiene datos.', todo: 'El concesionario debe exportarlo de nuevo.' },
  'file/one-column': {
    what: 'El archivo tiene una sola columna: cambió el separador.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/another-table': {
    what: 'En el archivo empieza otra tabla.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/unclosed-quote': {
    what: 'El archivo tiene una comilla sin cerrar.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/swallowed': {
    what: 'Una comilla del archivo encierra varias filas en una celda.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/columns-changed': {
    what: 'El archivo trae otras columnas que el anterior, y el concesionario pidió decidirlo.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/id-column-gone': {
    what: 'El archivo no trae la columna de ID.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/relation-column-gone': {
    what: 'El archivo no trae una columna que lo relaciona con otra hoja.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/too-wide': {
    what: 'El archivo tiene más columnas de las que admite una hoja.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/cell-too-long': {
    what: 'El archivo tiene un texto demasiado largo para una celda.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/too-many-cells': {
    what: 'El archivo no cabe en la hoja de cálculo.',
    todo: 'Borre hojas ajenas o divida los datos.',
  },
  'file/binary': {
    what: 'El archivo no es un texto CSV.',
    todo: 'El concesionario debe exportarlo como CSV.',
  },
  'service/transient': {
    what: 'Google no respondió a tiempo.',
    todo: 'Se vuelve a intentar solo; si sigue mañana, pida el informe de «Diagnóstico».',
  },
  'service/quota': { what: 'Se agotó el cupo de Google de hoy.', todo: 'Se vuelve a intentar solo mañana.' },
  'service/denied': {
    what: 'Google niega el permiso para leer o escribir.',
    todo: 'Revise protecciones de la hoja y permisos del archivo.',
  },
  'service/full': {
    what: 'La hoja de cálculo no tiene más lugar.',
    todo: 'Borre hojas ajenas o divida los datos.',
  },
};

/**
 * What is told of a standing; the code of a cause without words is shown.
 *
 * @param standing - as judged
 */
export function describe({ condition, cause, tab }: Pick<Standing, 'condition' | 'cause' | 'tab'>): Told {
  const general = TOLD[condition];
  const known = cause === null ? undefined : CAUSES[cause];
  const where = tab === null ? '' : `${tab}: `;
  // What is late, or under way, is so by its state: the code adds nothing.
  const isTold = cause === null || /^(frequency|status)\//.test(cause);
  const what = known?.what ?? (isTold ? general.what : `${general.what} (${cause})`);
  return { what: what === '' ? '' : `${where}${what}`, todo: known?.todo ?? general.todo };
}
