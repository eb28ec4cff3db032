/** Words of «Publicar retenido…». */
import type { Comparison } from '../../judge/guard/comparison';
import type { Advice } from '../terms/advice';
import { list } from '../terms/column';
import { describeComparisonOrNone } from '../terms/comparison';

export const HELD = {
  none: 'No hay ningún archivo retenido: no hay nada que publicar a mano. Cómo está cada hoja se ve en el panel.',
  notHeld: (text: string) =>
    `«${text}» no es una hoja con un archivo retenido. En la hoja _Estado se ve cuáles están retenidas.`,
  choose: (tabs: readonly string[]) =>
    `Hay archivos retenidos de ${list(tabs, 'y')}. Escriba el nombre de la hoja que quiere publicar.`,
  nothingIn: (tab: string, { reason, todo }: Advice) =>
    `El archivo retenido de ${tab} no se puede publicar. ${reason} ${todo}`,
  replaced: (tab: string) =>
    `No se publicó nada: el archivo retenido de ${tab} ya no está en la carpeta, o hay otro en su lugar. ` +
    'El archivo nuevo se procesa solo; si también queda retenido, vuelva a elegir «Publicar retenido…».',
} as const;

/**
 * The question before a held file is published.
 *
 * @param comparison - what would change; null = unknown
 */
export function describeHeld(
  tab: string,
  fileName: string,
  reason: string,
  comparison: Comparison | null,
): string {
  return [
    `Hoja ${tab}, archivo «${fileName}».`,
    `Por qué se retuvo: ${reason}`,
    '',
    'Si lo publica, reemplaza por completo los datos de la hoja:',
    describeComparisonOrNone(comparison),
    '',
    '¿Quiere publicarlo?',
  ].join('\n');
}
