/** Conditions in words for operations: what happened, and what to do. By code, so that no text of a cell can appear. */
import type { Condition } from '../look/condition';
import type { Standing } from '../look/standing';
import { causeWords } from './cause';
import type { Told } from './told';

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

/** The words whose plural is different. */
const SEVERAL: Readonly<Partial<Record<Condition, string>>> = {
  gone: 'no están',
  broken: 'detenidos',
  moved: 'con otro script',
  failing: 'fallidos',
  rejected: 'rechazados',
  held: 'retenidos',
  missing: 'con archivos que faltan',
  late: 'atrasados',
  attention: 'requieren atención',
  awaiting: 'esperan instalación',
  unreadable: 'con la tabla editada',
  pinned: 'fijados',
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

/**
 * Number of dealerships in this condition: «2 retenidos».
 *
 * @param count - 1 or more
 */
export function countOf(condition: Condition, count: number): string {
  const one = CONDITION_WORDS[condition];
  return `${count} ${count === 1 ? one : (SEVERAL[condition] ?? one)}`;
}

/** The words for a condition; a cause without words is shown by its code. */
export function describe({ condition, cause, tab }: Pick<Standing, 'condition' | 'cause' | 'tab'>): Told {
  const general = TOLD[condition];
  const known = cause === null ? null : causeWords(cause);
  const where = tab === null ? '' : `${tab}: `;
  // For late entities and entities under way, the state says everything: the code adds nothing.
  const isTold = cause === null || /^(frequency|status)\//.test(cause);
  const what = known?.what ?? (isTold ? general.what : `${general.what} (${cause})`);
  return { what: what === '' ? '' : `${where}${what}`, todo: known?.todo ?? general.todo };
}
