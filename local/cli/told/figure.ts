/** Numbers as people of Latin America write them. */

const whole = new Intl.NumberFormat('es-AR', { maximumFractionDigits: 0 });

/** Writes a whole number as in Argentina: 1.234.567. */
export function figure(value: number): string {
  return whole.format(value);
}

/**
 * A number with the word for what it counts: «1 fila», «12.000 filas».
 *
 * @param value - how many
 * @param many - the word for any other number
 */
export function counted(value: number, one: string, many: string): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}
