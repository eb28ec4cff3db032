/** The state of every entity in a few lines, for «Ver estado». */
import type { State } from '../state/state';
import { figure } from './advice';
import { OUTCOME_WORDS } from './manifest';

/**
 * One line an entity.
 *
 * @param state - as the last run left it
 */
export function describeState(state: State): string {
  const lines = Object.entries(state.entities).map(([tab, { handled, published }]) => {
    const shown = published ? `${figure(published.rows)} filas publicadas` : 'sin publicar';
    const ended =
      handled && handled.outcome !== 'published' ? `; último archivo: ${OUTCOME_WORDS[handled.outcome]}` : '';
    return `${tab}: ${shown}${ended}`;
  });
  const going = state.checkpoint ? [`${state.checkpoint.tab}: en curso`] : [];
  const all = [...lines, ...going];
  return all.length > 0
    ? `${all.join('\n')}\n\nEl detalle de cada archivo está en la hoja _Manifiesto.`
    : 'Todavía no se procesó ningún archivo.';
}
