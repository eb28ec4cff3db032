// The dealership itself: branches, workshops and salespeople.

import { FIRST_NAMES, LAST_NAMES } from './words.mjs';
import { dateText, groupedText, mailWord, pad } from './write.mjs';

/** Branches, each with its ID first. */
export const BRANCHES = [
  [
    'id_sucursal',
    'nombre',
    'domicilio',
    'localidad',
    'provincia',
    'codigo_postal',
    'telefono',
    'email',
    'horario',
  ],
  [
    '01',
    'Casa Central',
    'Av. Rivadavia 18150, PB',
    'Morón',
    'Buenos Aires',
    '1708',
    '+54 11 5555-0100',
    'central@example.com',
    'L a V 9 a 18, S 9 a 13',
  ],
  [
    '02',
    'Rosario – Oroño',
    'Bv. Oroño 1240',
    'Rosario',
    'Santa Fe',
    '2000',
    '+54 341 555-0120',
    'rosario@example.com',
    'L a V 8:30 a 17:30',
  ],
  [
    '03',
    'Córdoba Güemes',
    'Belgrano 755, "local 3"',
    'Córdoba',
    'Córdoba',
    'X5000',
    '+54 351 555-0144',
    'cordoba@example.com',
    'L a V 9 a 18',
  ],
  [
    '04',
    'Neuquén (usados)',
    'Ruta 22 km 1217,5',
    'Neuquén',
    'Neuquén',
    'Q8300',
    '+54 299 555-0181',
    'usados@example.com',
    '',
  ],
];

/** Workshops, each with its ID first. */
export const WORKSHOPS = [
  ['id_taller', 'nombre', 'domicilio', 'localidad', 'telefono', 'boxes', 'tarifa_hora', 'observaciones'],
  [
    'T-01',
    'Taller Central',
    'Av. Rivadavia 18150, fondo',
    'Morón',
    '+54 11 5555-0107',
    '08',
    '38.500,00',
    'Chapa y pintura: sólo con turno',
  ],
  [
    'T-02',
    'Posventa Rosario',
    'Bv. Oroño 1252',
    'Rosario',
    '+54 341 555-0127',
    '05',
    '34.250,50',
    'Recibe de 8 a 10 hs\nGrúa propia: "La Ñata"',
  ],
  ['T-03', 'Express Córdoba', 'Belgrano 761', 'Córdoba', '+54 351 555-0149', '03', '33.900,00', ''],
];

/** Twelve salespeople, each with an ID and a branch. */
export function salespeople(draw) {
  const header = [
    'id_vendedor',
    'apellido',
    'nombre',
    'dni',
    'email',
    'telefono',
    'id_sucursal',
    'fecha_ingreso',
    'comision_pct',
    'activo',
  ];
  const rows = Array.from({ length: 12 }, (_, index) => {
    const first = FIRST_NAMES[(index * 5 + 2) % FIRST_NAMES.length];
    const last = LAST_NAMES[(index * 7 + 3) % LAST_NAMES.length];
    return [
      pad(index * 13 + 17, 5),
      last,
      first,
      groupedText(draw.between(20_000_000, 41_000_000)),
      `${mailWord(first[0] + last)}@example.com`,
      `+54 9 11 5555-${pad(200 + index, 4)}`,
      index === 11 ? '' : BRANCHES[1 + (index % 4)][0],
      dateText(draw.between(90, 5_000)),
      `${draw.between(0, 2)},${draw.pick(['25', '50', '75'])}`,
      index % 5 === 4 ? 'FALSE' : 'TRUE',
    ];
  });
  return [header, ...rows];
}
