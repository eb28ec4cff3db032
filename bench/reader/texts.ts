/** Tables of a dealer as text, 14 columns wide, of any size, in kinds that differ in reading cost. */
import { dice, pick } from './dice';

/** Kinds of table: plain letters, an accent on one letter in fourteen, or nearly every cell in quotes. */
export type Kind = 'plain' | 'marked' | 'quoted';

const HEADER =
  'id;nombre;apellido;alta;saldo;telefono;mail;calle;ciudad;provincia;cuit;estado;observaciones;legajo';
const PLAIN = {
  names: ['Juan', 'Maria', 'Carlos', 'Lucia', 'Ana', 'Ricardo', 'Marta'],
  places: ['Rosario', 'Funes', 'Pilar', 'Parana', 'Mendoza', 'Salta'],
  notes: [
    'Service 10000 km, cambio de aceite y filtros',
    'Retira a la tarde',
    'Llamar antes de las 18',
    'Sin novedad',
  ],
};
const MARKED = {
  names: ['José', 'María', 'Martín', 'Lucía', 'Ángel', 'Núñez', 'Peña', 'Íñigo'],
  places: ['Córdoba', 'Luján', 'Río Cuarto', 'Tucumán', 'Neuquén', 'Itatí'],
  notes: [
    'Revisión eléctrica, inyección y dirección según número de año',
    'Atención: avisó que pasará después de las dos',
    'Señaló pérdida en el depósito del líquido refrigerante',
    'Cotización de camión, financiación a través del préstamo',
    'Electrónica: módulo de inyección según código técnico',
    'Avisó después: pagó señalización, tracción y óptica',
  ],
};

/**
 * Makes a table.
 *
 * @param kind - of table
 * @param characters - minimum number
 */
export function makeTable(kind: Kind, characters: number): string {
  const roll = dice(20_261_124);
  const words = kind === 'marked' ? MARKED : PLAIN;
  const quote = kind === 'quoted' ? (text: string) => `"${text}"` : (text: string) => text;
  const lines = [HEADER];
  for (let size = HEADER.length, id = 1; size < characters; id += 1) {
    const note = pick(words.notes, roll);
    const cells = [
      String(id).padStart(8, '0'),
      quote(pick(words.names, roll)),
      quote(`${pick(words.names, roll)} ${pick(words.names, roll)}`),
      `${day(roll)}/${day(roll)}/2024`,
      (roll() * 1e6).toFixed(2).replace('.', ','),
      quote(`+54 9 341 ${Math.floor(roll() * 1e7)}`),
      quote(`cliente${id}@example.com`),
      quote(`${pick(words.places, roll)} ${Math.floor(roll() * 9_999)}`),
      quote(pick(words.places, roll)),
      quote(pick(words.places, roll)),
      `20-${Math.floor(roll() * 1e8)}-3`,
      'activo',
      quote(kind === 'quoted' && id % 7 === 0 ? `""${note}""` : note),
      `L${Math.floor(roll() * 1e5)}`,
    ];
    const line = cells.join(';');
    lines.push(line);
    size += line.length + 2;
  }
  return `${lines.join('\r\n')}\r\n`;
}

function day(roll: () => number): string {
  return String(1 + Math.floor(roll() * 12)).padStart(2, '0');
}
