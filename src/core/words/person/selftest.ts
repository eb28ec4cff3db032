/** Words of «Diagnóstico» about its results, and on its page. */
import type { Obstacle, ProbeResult } from '../../records/diagnosis';
import { GIVEN, WITHHELD } from '../../records/diagnosis';
import { figure } from '../terms/advice';
import { SELF_TEST_WORDS } from './selftestwords';

/** Why a check could not run. */
const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  'not-installed': 'No se pudo comprobar: la integración todavía no está instalada.',
  'no-file': 'No se pudo comprobar: la carpeta todavía no tiene archivos CSV.',
  unreadable: 'No se pudo comprobar sin leer los archivos.',
  'few-files': 'No hizo falta: la carpeta tiene menos de dos archivos.',
  'other-account': 'Solo lo puede ver la cuenta que instaló la integración.',
  'large-file': 'No se comprobó: el archivo más chico es muy grande.',
  'no-time': 'No se llegó a comprobar: Google tarda mucho en responder. Repita el diagnóstico más tarde.',
  'no-tabs': 'No se pudo comprobar sin escribir en la hoja de cálculo.',
  'no-permission':
    'No se pudo comprobar: falta un permiso. Elija «Configurar…» y acéptelo; sin él no se guardan versiones anteriores.',
  'no-edit': 'No se pudo comprobar: cambie cualquier celda de _Configuracion y repita el diagnóstico.',
};

export const SELF_TEST = {
  title: 'Diagnóstico',
  busy: 'En este momento se están procesando archivos. Espere unos minutos y elija «Diagnóstico» otra vez.',
  intro: 'Se comprobó aquí mismo lo que la integración necesita de Google. Ninguna hoja con datos se tocó.',
  states: {
    passed: { sign: '✓', word: 'Correcto' },
    failed: { sign: '✗', word: 'Falla' },
    skipped: { sign: '–', word: 'Sin comprobar' },
  },
  columns: { state: 'Resultado', name: 'Qué se comprobó', todo: 'Qué hacer', seconds: 'Segundos' },
  report: 'Informe para enviar (no contiene datos ni nombres de archivos)',
  copy: 'Copiar el informe',
  copied: 'Copiado',
  close: 'Cerrar',
} as const;

/**
 * Result of all checks, in a sentence.
 *
 * @param results - of every check
 */
export function describeResults(results: readonly ProbeResult[]): string {
  const count = (state: ProbeResult['state']) => results.filter((result) => result.state === state).length;
  const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')];
  const made = passed + failed;
  const rest = skipped === 0 ? '' : ` ${skipped} sin comprobar.`;
  return failed === 0
    ? `Todo bien: ${passed} de ${made} comprobaciones correctas.${rest}`
    : `Atención: ${failed} de ${made} comprobaciones fallaron.${rest}`;
}

/** Notes on passed checks, by check and facts. */
const NOTES: Readonly<Record<string, string>> = {
  [`D33 ${GIVEN}`]:
    'Google lo entrega: «Restaurar versión anterior…» también ofrece versiones anteriores del mismo archivo.',
  [`D33 ${WITHHELD}`]:
    'Google no lo entrega, salvo de las versiones marcadas «Conservar para siempre». «Restaurar versión anterior…» ofrece ' +
    'las versiones que guarda la integración, otros archivos de la carpeta y los de la papelera.',
};

/** What a person should do or know about a result. */
export function adviceOf({ id, state, facts }: ProbeResult): string {
  if (state === 'passed') return NOTES[`${id} ${facts}`] ?? '';
  if (state === 'failed') return SELF_TEST_WORDS[id]?.todo ?? '';
  return state === 'skipped'
    ? (Object.entries(OBSTACLE_WORDS).find(([code]) => code === facts)?.[1] ?? '')
    : '';
}

/** Seconds with one decimal. */
export function secondsOf(ms: number): string {
  return figure(Math.round(ms / 100) / 10);
}
