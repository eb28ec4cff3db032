/** Words about a run that is ordered remotely. */

/** Names of both cells in a Spreadsheet of the present version. */
export const ORDER_NAMES = { order: 'Procesar de nuevo', answer: 'Último pedido' } as const;

/** Orders all tabs. */
export const ALL_TABS = 'todo';

/** @param what - what was ordered */
export function orderedWords(name: string, what: string): string {
  return [
    `«${name}»: pedido anotado en _Configuracion, junto a «${ORDER_NAMES.order}»: ${what}.`,
    'Lo toma la próxima ejecución que abra la hoja de cálculo, a más tardar en una hora; entonces la celda se vacía y',
    `«${ORDER_NAMES.answer}» dice cuándo. Lo que pasó con cada archivo está en _Manifiesto y en «status».`,
  ].join('\n');
}

/** @param text - of the waiting order */
export function waitingWords(name: string, text: string): string {
  return `«${name}» ya tiene un pedido que todavía no se tomó: ${text}. No se cambió nada.`;
}

/** @param name - of the dealership */
export function foreignWords(name: string): string {
  return `«${name}» no tiene la hoja _Configuracion de la integración; puede que todavía no esté instalada.`;
}
