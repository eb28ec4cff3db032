/** Messages after a run that a person started. */
import type { HandledFile, RunSummary } from '../../records/summary';
import { counted } from '../terms/advice';
import { describeRecord } from '../terms/problem';
import { LOST_FOLDER_ADVICE } from '../terms/stranger';
import { describeFailed } from './failed';
import { INSTALL } from './install';

export const RUN = {
  title: 'Integración TECNOM',
  byTrigger: 'reloj',
  byPerson: (account: string | null) => (account === null ? 'menú' : `menú (${account})`),
  notInstalled: 'La integración todavía no está instalada. Elija «Instalar…» en este mismo menú.',
  noAccess:
    'Con esta cuenta no se puede ver la carpeta de los archivos. La revisión automática sigue trabajando con la cuenta que ' +
    'instaló la integración. Si quiere pedirla usted, pida a quien creó la carpeta que la comparta con esta cuenta como editora.',
  busy: 'Ya se están procesando archivos. Espere unos minutos; no hace falta repetir el pedido.',
  unchanged: 'No hay archivos nuevos. Cómo está cada hoja se ve en _Estado.',
  askRerun: 'Escriba el nombre de la hoja o del archivo que quiere volver a procesar, por ejemplo: Clientes.',
  rerunNotFound: (text: string) =>
    `No se encontró en la carpeta ningún archivo de una entidad con el nombre o ID «${text}».`,
} as const;

/** A run in a few lines. */
export function describeRun(summary: RunSummary): string {
  if (summary.status === 'busy') return RUN.busy;
  if (summary.status === 'copy') return INSTALL.copy;
  if (summary.status === 'no-folder') return `${LOST_FOLDER_ADVICE.reason} ${LOST_FOLDER_ADVICE.todo}`;
  if (summary.status === 'not-installed') return RUN.notInstalled;
  if (summary.blocked) {
    const { reason, todo } = describeRecord(summary.blocked.title, summary.blocked.isProtected);
    return `${reason} ${todo}`;
  }
  if (summary.status === 'no-access') return RUN.noAccess;
  if (summary.status === 'failed') return describeFailed(summary.failure ?? 'internal');
  const lines = [...summary.handled.map(describeHandled), ...leftWords(summary)];
  return lines.length > 0 ? lines.join('\n') : RUN.unchanged;
}

/** A run in one line, for a place that shows each file's reason beside it. */
export function describeRunBriefly(summary: RunSummary): string {
  const { handled } = summary;
  const [only, second] = handled;
  const isTold = !second && only?.outcome === 'published';
  if (!only || isTold || summary.blocked) return describeRun(summary);
  const published = handled.filter(({ outcome }) => outcome === 'published').length;
  const others = handled.filter(({ outcome }) => outcome !== 'published').map(nameOf);
  const parts = [
    ...(published > 0 ? [counted(published, 'archivo publicado', 'archivos publicados')] : []),
    ...(others.length > 0 ? [`${published > 0 ? 'por' : 'Por'} revisar: ${others.join(', ')}`] : []),
  ];
  return [`${parts.join('; ')}.`, ...leftWords(summary)].join(' ');
}

/** Work that a later run continues. */
function leftWords({ percent, pending }: RunSummary): string[] {
  if (percent !== null)
    return [`Hay un archivo grande en proceso (${percent} %); continúa solo en la próxima revisión.`];
  return pending > 0
    ? [`Por procesar: ${counted(pending, 'archivo', 'archivos')}; continúa solo en la próxima revisión.`]
    : [];
}

function nameOf({ tab, file }: HandledFile): string {
  return tab === '' ? file : tab;
}

/** Code of an earlier version that a person restored instead of the newest file. */
const RESTORED = 'file/restored';

function describeHandled(file: HandledFile): string {
  const name = nameOf(file);
  const word = file.code === RESTORED ? 'versión anterior restaurada' : 'publicado';
  if (file.outcome === 'published') return `${name}: ${word}, ${counted(file.rows ?? 0, 'fila', 'filas')}.`;
  return `${name}: ${file.reason} ${file.todo}`;
}
