/** Words of the mails: counts, names of tabs and files, times and what to do; never a cell's text. */
import type { Letter } from '../../judge/status/alarm';
import type { Change, Condition } from '../../judge/status/conditions';
import { counted } from '../terms/advice';
import { describeCondition, endedOf, nameOf, plain, stateOf } from '../terms/condition';
import { exactTime } from '../terms/time';

const NAME = 'Integración TECNOM';

/** Messages for the person who chooses «Enviar correo de prueba». */
export const TEST_MAIL = {
  noAddress:
    'No se envió nada: no hay ningún correo indicado. Escríbalo en _Configuracion, en la fila «Correos» de la columna ' +
    'Ajuste, y vuelva a elegir «Enviar correo de prueba».',
  noConfiguration:
    'No se envió nada: la hoja _Configuracion, donde se escriben los correos, no está. Elija «Procesar ahora», ' +
    'que la crea de nuevo, escriba los correos y vuelva a elegir «Enviar correo de prueba».',
  noQuota:
    'No se envió nada: esta cuenta ya usó los correos que Google le da por día. Vuelva a probar mañana; mientras tanto, ' +
    'los avisos esperan.',
  failed:
    'No se pudo enviar el correo. Verifique que cada dirección de _Configuracion esté bien escrita y que esta cuenta ' +
    'tenga permiso para enviar correos, y vuelva a probar en unos minutos.',
  unanswered:
    'Google no respondió, y no se sabe si el correo salió. Si no llega en unos minutos, vuelva a elegir «Enviar correo de prueba».',
  chatSent: 'Se escribió una prueba en el chat.',
  chatFailed:
    'No se pudo escribir en el chat. Verifique que el webhook siga existiendo, o pegue de nuevo su dirección en «Aviso por chat» de ' +
    '_Configuracion.',
  sent: (addresses: readonly string[]) =>
    `Se envió un correo de prueba a ${addresses.join(', ')}. Si no llega en unos minutos, revise el correo no deseado.`,
} as const;

/** Maximum characters of a subject line. */
const SUBJECT_CHARACTERS = 120;

/** Maximum characters of the Spreadsheet's title in a subject line. */
const SUBJECT_TITLE_CHARACTERS = 40;

/** Data that every mail needs besides its facts. */
export interface MailFrame {
  readonly spreadsheetUrl: string;
  /** Of the Spreadsheet; null = unknown. */
  readonly title: string | null;
  /** Name of the folder; null = unknown. */
  readonly folder: string | null;
  /** A time in ms as ISO 8601 with its offset. */
  readonly local: (ms: number) => string;
}

export interface MailText {
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

/**
 * The mail for a letter.
 *
 * @param frame - where the Spreadsheet is, and how times are written
 */
export function describeLetter(letter: Letter, frame: MailFrame): MailText {
  const { kind, changes, dropped, open } = letter;
  const lines: string[] = [];
  if (kind === 'well') lines.push('Todo en orden: no hay nada pendiente.');
  if (changes.length > 0) lines.push('Qué cambió:', ...changes.map((one) => describeChange(one, frame)));
  if (dropped > 0)
    lines.push(`Y ${counted(dropped, 'cambio más', 'cambios más')}, que no caben en este aviso.`);
  if (open.length > 0) lines.push('Qué sigue pendiente:', ...open.map((one) => describeOpen(one, frame)));
  return mailOf(subjectOf(letter), lines, frame);
}

/**
 * The mail that «Enviar correo de prueba» sends.
 *
 * @param frame - where the Spreadsheet is, and how times are written
 * @param nowMs - since 1970
 */
export function describeTest(frame: MailFrame, nowMs: number): MailText {
  const line = `Este es un aviso de prueba, enviado el ${exactTime(frame.local(nowMs))}. Los avisos llegan bien.`;
  return mailOf('prueba de aviso', [line], frame);
}

/**
 * A mail of a few lines.
 *
 * @param about - text of the subject after the product's name
 * @param lines - plain text
 * @param frame - where the Spreadsheet is, and how times are written
 */
export function mailOf(about: string, lines: readonly string[], frame: MailFrame): MailText {
  const { title, folder } = frame;
  const whose = title === null ? NAME : `${NAME}, ${plain(title, SUBJECT_TITLE_CHARACTERS)}`;
  const subject = `${whose}: ${about}`.slice(0, SUBJECT_CHARACTERS);
  const where = [
    ...(title === null ? [] : [`Hoja de cálculo «${plain(title)}»`]),
    ...(folder === null ? [] : [`carpeta «${plain(folder)}»`]),
  ].join(', ');
  const first = where === '' ? [] : [`${where.slice(0, 1).toUpperCase()}${where.slice(1)}.`, ''];
  return { subject, body: [...first, ...lines, '', ...footer(frame)].join('\n') };
}

function subjectOf({ kind, changes, open }: Letter): string {
  if (kind === 'well') return 'todo en orden';
  const about = open.length > 0 ? open : changes.map(({ condition }) => condition);
  const names = [...new Set(about.map(nameOf))].join(', ');
  return open.length > 0 ? `sigue pendiente: ${names}` : newsOf(changes, names);
}

function newsOf(changes: readonly Change[], names: string): string {
  const [first, second] = changes;
  if (!first || second) return `${counted(changes.length, 'cambio', 'cambios')}: ${names}`;
  return `${names}: ${first.kind === 'ended' ? 'resuelto' : stateOf(first.condition)}`;
}

function describeChange({ kind, condition, atMs }: Change, { local }: MailFrame): string {
  const time = exactTime(local(atMs));
  if (kind === 'began') return `- ${time} · ${sentence(condition, local)}`;
  const since = exactTime(local(condition.sinceMs));
  return `- ${time} · ${nameOf(condition)}: resuelto (${endedOf(condition)} desde el ${since}).`;
}

function describeOpen(condition: Condition, { local }: MailFrame): string {
  return `- Desde el ${exactTime(local(condition.sinceMs))} · ${sentence(condition, local)}`;
}

function sentence(condition: Condition, local: MailFrame['local']): string {
  const { reason, todo } = describeCondition(condition, local);
  return `${nameOf(condition)}: ${reason} ${todo}`;
}

function footer({ spreadsheetUrl }: MailFrame): string[] {
  return [
    'El detalle está en la hoja _Estado:',
    spreadsheetUrl,
    'Este aviso se envía solo cuando algo cambia, y a lo sumo un resumen por día.',
  ];
}
