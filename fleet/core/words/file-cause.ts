/** What keeps an entity's newest file from being published, or makes it doubtful, in words for operations. */
import type { EndedCode } from '../../../src/core/judge/status/state';
import type { Told } from './told';

/** Causes with their own words; the other causes of files add nothing to the state. */
type FileCause = EndedCode | 'status/candidate' | 'status/overtaken' | 'frequency/repeated';

export const FILE_CAUSES: Readonly<Record<FileCause, Told>> = {
  'file/empty': { what: 'El archivo está vacío.', todo: 'El concesionario debe exportarlo de nuevo.' },
  'file/header-only': {
    what: 'El archivo no tiene filas.',
    todo: 'El concesionario debe exportarlo de nuevo, completo.',
  },
  'file/rows-fell': {
    what: 'El archivo trae muchas filas menos que el anterior.',
    todo: 'El concesionario debe exportarlo completo, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/ids-vanished': {
    what: 'El archivo no trae la mayoría de los ID anteriores.',
    todo: 'Verifique que sea de la misma entidad y sucursal, o «Publicar retenido…» si es correcto.',
  },
  'file/truncated': {
    what: 'El archivo parece cortado.',
    todo: 'El concesionario debe exportarlo de nuevo.',
  },
  'frequency/repeated': {
    what: 'Llega una y otra vez el mismo contenido.',
    todo: 'El concesionario debe verificar que la exportación tome los datos actuales.',
  },
  'status/candidate': {
    what: 'En la carpeta hay un archivo con otro nombre que parece ser el de esta hoja.',
    todo: 'El concesionario debe abrir el panel y elegir «Usarlo», o corregir el nombre.',
  },
  'status/overtaken': {
    what: 'El archivo se escribe de nuevo antes de que se lo termine de leer.',
    todo: 'El concesionario debe exportarlo con menos frecuencia.',
  },
  'file/blank': { what: 'El archivo no tiene datos.', todo: 'El concesionario debe exportarlo de nuevo.' },
  'file/one-column': {
    what: 'El archivo tiene una sola columna: cambió el separador.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/another-table': {
    what: 'En el archivo empieza otra tabla.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/unclosed-quote': {
    what: 'El archivo tiene una comilla sin cerrar.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/swallowed': {
    what: 'Una comilla del archivo encierra varias filas en una celda.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/columns-changed': {
    what: 'El archivo trae otras columnas que el anterior, y el concesionario pidió decidirlo.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/id-column-gone': {
    what: 'El archivo no trae la columna de ID.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/relation-column-gone': {
    what: 'El archivo no trae una columna que lo relaciona con otra hoja.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/too-wide': {
    what: 'El archivo tiene más columnas de las que admite una hoja.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/cell-too-long': {
    what: 'El archivo tiene un texto demasiado largo para una celda.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/too-many-cells': {
    what: 'El archivo no cabe en la hoja de cálculo.',
    todo: 'Borre hojas ajenas o divida los datos.',
  },
  'file/binary': {
    what: 'El archivo no es un texto CSV.',
    todo: 'El concesionario debe exportarlo como CSV.',
  },
  'service/transient': {
    what: 'Google no respondió a tiempo.',
    todo: 'Se vuelve a intentar solo; si sigue mañana, pida el informe de «Diagnóstico».',
  },
  'service/quota': { what: 'Se agotó el cupo de Google de hoy.', todo: 'Se vuelve a intentar solo mañana.' },
  'service/denied': {
    what: 'Google niega el permiso para leer o escribir.',
    todo: 'Revise protecciones de la hoja y permisos del archivo.',
  },
  'service/full': {
    what: 'La hoja de cálculo no tiene más lugar.',
    todo: 'Borre hojas ajenas o divida los datos.',
  },
  'file/parted-column': {
    what: 'El archivo se leyó como una sola columna, llena de separadores.',
    todo: 'Si se lee mal, elija «Separador» en _Configuracion; si es correcto, «Publicar retenido…».',
  },
  'file/delimiter-doubtful': {
    what: 'El archivo se puede separar en columnas de dos maneras.',
    todo: 'Alguien debe abrir el panel y elegir una, o escribir «Separador» en _Configuracion.',
  },
  'file/delimiter-changed': {
    what: 'El archivo se separa en columnas de otra manera que el anterior.',
    todo: 'Compare las columnas en el panel; si son correctas, «Publicar retenido…».',
  },
  'file/blanks-doubtful': {
    what: 'El archivo solo separa sus columnas con espacios.',
    todo: 'El concesionario debe exportarlo como CSV, o elegir «Publicar retenido…» si se lee bien.',
  },
  'file/header-doubtful': {
    what: 'No se ve si la primera fila del archivo tiene títulos.',
    todo: 'Alguien debe responderlo en el panel, o escribir «Primera fila» en _Configuracion.',
  },
  'file/header-missing': {
    what: 'El archivo no tiene fila de títulos, y los de otras hojas sí.',
    todo: 'El concesionario debe exportarlo con títulos, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/header-changed': {
    what: 'El archivo tiene títulos y el anterior no, o al revés.',
    todo: 'Alguien debe responderlo en el panel, o escribir «Primera fila» en _Configuracion.',
  },
  'file/titles-few': {
    what: 'El archivo tiene menos títulos que columnas.',
    todo: 'El concesionario debe revisar la exportación, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/rows-long': {
    what: 'Muchas filas del archivo tienen columnas de más.',
    todo: 'El concesionario debe revisar la exportación: un separador dentro de un texto mueve las celdas.',
  },
  'file/rows-dropped': {
    what: 'El archivo tiene líneas que no parecen filas de la tabla.',
    todo: 'El concesionario debe quitar lo que no es de la tabla, o elegir «Publicar retenido…» si es correcto.',
  },
  'file/record-too-large': {
    what: 'El archivo tiene una fila demasiado grande.',
    todo: 'El concesionario debe corregirlo y exportarlo de nuevo.',
  },
  'file/version-gone': {
    what: 'La versión anterior que alguien eligió ya no está.',
    todo: 'El concesionario debe elegir otra en «Restaurar versión anterior…».',
  },
  'file/version-withheld': {
    what: 'Google no entrega la versión anterior que alguien eligió.',
    todo: 'El concesionario debe elegir otra en «Restaurar versión anterior…».',
  },
  'service/missing': {
    what: 'El archivo ya no estaba en la carpeta cuando se lo fue a leer.',
    todo: 'El concesionario debe revisar la exportación y Google Drive en su computadora.',
  },
  'service/invalid': {
    what: 'Google no aceptó la escritura.',
    todo: 'Se vuelve a intentar solo; si sigue mañana, pida el informe de «Diagnóstico».',
  },
  'service/internal': {
    what: 'La integración encontró un error propio.',
    todo: 'Pida el informe de «Diagnóstico» y páselo a quien la desarrolla.',
  },
  'service/disabled': {
    what: 'Google no activó Drive o Sheets para el script.',
    todo: 'Active los servicios como indica docs/deploy.md.',
  },
};
