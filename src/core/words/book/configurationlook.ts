/** Help for people who fill in `_Configuracion`: a note on each header, and lists to choose from. */
import { KINDS } from '../../records/entity/definition';
import type { AnswerColumn } from '../page/answer';

/** Notes on the header, column by column from A on. */
export const CONFIGURATION_NOTES: readonly string[] = [
  'Nombre del archivo CSV en la carpeta. * vale por cualquier texto; una subcarpeta va delante.\nEjemplos: clientes.csv, ventas*.csv, taller/servicios.csv',
  'Qué contiene el archivo. Elija de la lista.\nEjemplo: clientes',
  'Hoja que muestra el archivo. Una distinta por archivo.\nEjemplo: Clientes',
  'Título de la columna que identifica cada fila, o «automática».\nEjemplo: DNI',
  'Qué columna lleva a qué hoja, o «automáticas». Separe varias con punto y coma.\nEjemplo: id_cliente = Clientes; vendedor = Vendedores',
  'Cada cuántas horas se espera un archivo nuevo. Vacío: se aprende de los archivos.\nEjemplo: 24',
  'Codificación de las letras. Cámbiela solo si ve letras raras en la hoja.\nEjemplo: windows-1252',
  'Signo que separa las columnas. Cámbielo solo si las columnas salen mal.\nEjemplo: punto y coma',
  'Si un archivo trae este porcentaje menos de filas que el anterior, queda retenido hasta que usted decida.\nEjemplo: 30',
  '«no» deja de leer el archivo; la hoja queda como está.\nEjemplo: sí',
  'La escribe el sistema: qué corregir en esta fila.',
  'Ajustes de toda la hoja de cálculo. No cambie estos nombres.',
  'Valor de cada ajuste.\nEjemplo de correos: ana@empresa.com, luis@empresa.com\n«Procesar de nuevo»: una hoja o «todo». La celda se vacía cuando el pedido se toma.',
  'Si la primera fila del archivo de esta línea tiene títulos o ya es un dato. Cámbielo solo si se lee mal.\nEjemplo: títulos',
  '«retener»: si un archivo trae columnas nuevas, le faltan o tienen otro nombre, queda retenido hasta que usted decida. «publicar»: se publica y se avisa en _Observaciones.\nEjemplo: retener',
];

/** Choices of how a file is read. The first choice of each list leaves it to the system. */
export const ANSWER_CHOICES: Readonly<Record<AnswerColumn, readonly string[]>> = {
  encoding: [
    'automática',
    'utf-8',
    'windows-1252',
    'iso-8859-15',
    'cp850',
    'cp437',
    'macintosh',
    'utf-16le',
    'utf-16be',
  ],
  delimiter: ['automático', 'coma', 'punto y coma', 'tabulador', 'barra', 'dos puntos', 'espacio'],
  headed: ['automática', 'títulos', 'datos'],
};

/** Lists to choose from, by column from 0. People may also write any other valid text. */
export const CONFIGURATION_CHOICES: ReadonlyMap<number, readonly string[]> = new Map<
  number,
  readonly string[]
>([
  [1, KINDS],
  [6, ANSWER_CHOICES.encoding],
  [7, ANSWER_CHOICES.delimiter],
  [9, ['sí', 'no']],
  [13, ANSWER_CHOICES.headed],
  [14, ['publicar', 'retener']],
]);
