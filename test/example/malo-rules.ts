// What is wrong in `example-malo/`, and in the snapshots that took the places of good ones.

/** File, code and reason of what is held or rejected; what becomes of the tab is not repeated. */
export type Refused = readonly [file: string, code: string, reason: string];
/** Tab and first cell, physical line, rule, rows, reason. */
export type Observed = readonly [place: string, line: string, rule: string, rows: number, reason: string];

/** What shows on a first snapshot. */
export const REFUSED_ALONE: readonly Refused[] = [
  ['usuarios.csv', 'file/empty', 'El archivo está vacío (0 bytes).'],
  ['vendedores.csv', 'file/blank', 'El archivo no tiene datos: solo hay líneas en blanco.'],
  [
    'sucursales.csv',
    'file/header-only',
    'El archivo tiene los títulos de 3 columnas y ninguna fila de datos.',
  ],
  [
    'talleres.csv',
    'file/unclosed-quote',
    'En la línea 2 se abre una comilla que no se cierra, y desde allí no se distinguen las filas.',
  ],
  [
    'ubicaciones.csv',
    'file/swallowed',
    'Una comilla que se abre en la línea 2 encierra 3 filas dentro de una sola celda; filas leídas: 2.',
  ],
  ['depositos.csv', 'file/binary', 'El archivo no es un texto CSV: es un libro de Excel (.xlsx).'],
  [
    'ventas.csv',
    'file/cell-too-long',
    'En la línea 2 (registro 1, columna 3) hay un texto de 50.001 caracteres; una celda de Google admite 50.000.',
  ],
  ['unidades.csv', 'file/too-wide', 'El archivo tiene 18.279 columnas y una hoja de Google admite 18.278.'],
];
export const OBSERVED_ALONE: readonly Observed[] = [
  [
    'Clientes A7',
    '8',
    'id/blank',
    1,
    'La columna «id_cliente» está vacía; cada fila de Clientes necesita su ID.',
  ],
  [
    'Clientes A4',
    '5',
    'id/repeated',
    2,
    'Este ID también está en la fila 5 de Clientes; cada ID debe ser único.',
  ],
  ['Clientes B12', '14', 'character/zero', 1, '1 byte nulo en una celda; no se publica.'],
  ['Clientes', '17', 'file/end-mark', 1, 'Marca de fin de archivo de DOS; se omite.'],
  ['Clientes D1', '2', 'header/blank', 1, 'Columna sin título.'],
  ['Clientes E1', '2', 'header/repeated', 1, 'Título repetido: es igual al de la columna 3.'],
  [
    'Clientes A2',
    '3',
    'id/repeated-but-for',
    2,
    'Este ID es igual al de la fila 11 de Clientes, salvo por las mayúsculas. Puede ser el mismo registro dos veces.',
  ],
  ['Clientes', '9', 'line/comment', 1, 'Línea de comentario; se omite.'],
  ['Clientes', '1', 'newline/mixed', 1, 'Los finales de línea no son todos iguales.'],
  ['Clientes', '16', 'note/trailing', 1, '1 línea de notas o totales al final; no son filas.'],
  ['Clientes', '1', 'preamble/lines', 1, '1 línea antes de la tabla; no son filas.'],
  ['Clientes', '4', 'quote/stray', 1, 'Comilla fuera de lugar; queda en su celda.'],
  ['Clientes A9', '11', 'row/long', 1, 'Fila con 7 columnas en lugar de 6; no se pierde nada.'],
  ['Clientes A10', '12', 'row/other-delimiter', 1, 'Fila escrita con otro separador; se leyó con ese.'],
  ['Clientes A8', '10', 'row/short', 1, 'Fila con 3 columnas en lugar de 6.'],
  [
    'Clientes B6',
    '7',
    'text/twice-decoded',
    1,
    'Texto con letras mal convertidas (como «Ã±» por «ñ») ya en el archivo; queda igual.',
  ],
  ['Servicios', '', 'id/no-column', 1, 'No se encontró en Servicios una columna que identifique cada fila.'],
  [
    'Servicios B6',
    '8',
    'parent/blank',
    1,
    'La columna «id_cliente» está vacía; cada fila de Servicios debe indicar un ID de Clientes.',
  ],
  [
    'Servicios B5',
    '6',
    'parent/known-but-for',
    1,
    'El valor de «id_cliente» está en la fila 6 de Clientes, pero escrito distinto: cambian los espacios.',
  ],
  [
    'Servicios',
    '',
    'parent/no-column',
    1,
    'No se encontró en Servicios la columna que indica el ID de Unidades, que es obligatorio.',
  ],
  ['Servicios B4', '5', 'parent/unknown', 1, 'El valor de «id_cliente» no está entre los ID de Clientes.'],
  [
    'Servicios C2',
    '3',
    'parent/pending',
    11,
    'El valor de «id_taller» no se puede verificar: el archivo de Sucursales / Talleres / Depósitos no se publicó.',
  ],
  [
    'Servicios F12',
    '15',
    'character/repaired',
    1,
    '1 letra escrita en Windows-1252 dentro de un archivo UTF-8; se leyó lo que corresponde.',
  ],
  ['Servicios F11', '14', 'character/undecodable', 1, 'Carácter que no se puede leer; queda como �.'],
  ['Servicios', '7', 'header/again', 2, 'Se repite la fila de títulos; se omite.'],
  ['Servicios', '16', 'line/blank', 1, 'Línea en blanco; se omite.'],
  ['Servicios', '2', 'line/ruler', 1, 'Línea de guiones del listado; se omite.'],
  [
    'Servicios A10',
    '13',
    'row/repeated',
    1,
    'Esta fila es igual, en todas sus columnas, a la fila 9 de Servicios.',
  ],
];

/** What shows beside a former one. */
export const REFUSED_AFTER: readonly Refused[] = [
  [
    'vendedores.csv',
    'file/one-column',
    'El archivo tiene una sola columna; antes tenía 3. Probablemente cambió el separador.',
  ],
  [
    'sucursales.csv',
    'file/id-column-gone',
    'La columna de ID «id_sucursal» no está en el archivo; el anterior la tenía.',
  ],
  [
    'talleres.csv',
    'file/ids-vanished',
    'No están en el archivo 100 % de los 12 ID anteriores; ahora hay 12 ID distintos.',
  ],
  [
    'clientes.csv',
    'file/rows-fell',
    'El archivo tiene 12 filas y el anterior tenía 20: 40 % menos; se admite hasta 30 %.',
  ],
  [
    'ventas.csv',
    'file/relation-column-gone',
    'La columna que relaciona con otra hoja «id_cliente» no está en el archivo; el anterior la tenía.',
  ],
  [
    'servicios.csv',
    'file/truncated',
    'El archivo parece cortado: tiene 12 filas, la última está incompleta y ocupa 625 bytes; el anterior ocupaba 645.',
  ],
  [
    'depositos.csv',
    'file/header-missing',
    'El archivo no tiene una fila de títulos, y los de otras hojas sí. ¿Es así, o falta?',
  ],
];
export const OBSERVED_AFTER: readonly Observed[] = [
  ['Ubicaciones', '', 'column/removed', 1, 'Columna que ya no está: «piso» (era la columna 3).'],
  [
    'Ubicaciones B1',
    '',
    'column/reordered',
    1,
    'El orden de las columnas cambió a partir de la columna 2, «localidad».',
  ],
  ['Ubicaciones', '1', 'reading/changed', 1, 'Cambió la codificación: antes UTF-8, ahora CP850 (DOS).'],
  [
    'Unidades B1',
    '',
    'column/renamed',
    1,
    'Columna con otro nombre: «precio» ahora es «precio|iva» (columna 2).',
  ],
  ['Usuarios D1', '', 'column/added', 1, 'Columna nueva: «email» (columna 4).'],
];
