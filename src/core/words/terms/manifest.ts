/** Words of `_Manifiesto`. */
import type { Kind } from '../../records/entity/definition';
import type { Outcome } from '../../records/snapshot/outcome';

/** Header of the tab, in the order of `MANIFEST_FIELDS`. */
export const MANIFEST_HEADER: readonly string[] = [
  'Fecha',
  'Entidad',
  'Hoja',
  'Resultado',
  'Código',
  'Motivo',
  'Qué hacer',
  'Archivo',
  'ID de archivo',
  'MD5',
  'Revisión',
  'Bytes',
  'Codificación',
  'Separador',
  'Filas',
  'Columnas',
  'Segundos',
  'Iniciado por',
  'Versión',
  'ID de publicación',
  'Visto',
  'Huellas',
  'Código de resultado',
];

/** Warning for people who edit a system tab by hand. */
export const PROTECTION = 'Hoja del sistema de Integración TECNOM';

/** Prefix of the text of the mark that every write replaces. A unique word follows. */
export const FENCE = 'Marca de Integración TECNOM: cambia sola con cada escritura.';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  published: 'publicado',
  held: 'retenido',
  rejected: 'rechazado',
  failed: 'fallido',
  ignored: 'no usado',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  usuarios: 'Usuarios / Vendedores',
  ubicaciones: 'Sucursales / Talleres / Depósitos',
  clientes: 'Clientes',
  ventas: 'Ventas',
  unidades: 'Unidades',
  servicios: 'Servicios',
};

/** A delimiter by name, because blank characters are invisible in a cell. */
export function delimiterWord(delimiter: string): string {
  const names: Record<string, string> = { '\t': 'tabulador', ' ': 'espacio' };
  return names[delimiter] ?? delimiter;
}
