/** What has become of each of the thirty dealerships of the demo. */
import type { ScriptFile } from '../script-project';
import type { Dealership } from './dealership';
import { type Exports, firstLines, NOT_CSV } from './exports';

/** One dealership's story; what is left out goes as usual. */
export interface Story {
  /** In a word, for the name of the Spreadsheet. */
  readonly title: string;
  /** Files of the script; null where nobody has pushed one. */
  readonly script?: ((files: readonly ScriptFile[]) => readonly ScriptFile[]) | null;
  readonly isInstalled?: false;
  /** Whether TECNOM's account may edit the Spreadsheet. */
  readonly isShared?: false;
  /** Names of the files that the folder holds at the beginning; all when left out. */
  readonly files?: readonly string[];
  /** What happens once all that lies in the folder is published. */
  readonly later?: (dealership: Dealership, exports: Exports) => void;
  /** What happens a minute before the demo is shown. */
  readonly last?: (dealership: Dealership, exports: Exports) => void;
}

const of = (exports: Exports, name: string): Uint8Array => exports[name] ?? new Uint8Array();

/** The header and so many records of a file, in the place of all. */
const shorten =
  (name: string, records: number): NonNullable<Story['later']> =>
  (dealership, exports) =>
    dealership.put(name, firstLines(of(exports, name), records + 1));

const healthy = (count: number): Story[] =>
  Array.from({ length: count }, (_, place) => ({ title: `al día ${place + 1}` }));

export const STORIES: readonly Story[] = [
  ...healthy(10),
  { title: 'pocas entidades', files: ['clientes.csv', 'ventas.csv'] },
  { title: 'observaciones', files: ['clientes.csv', 'ventas.csv'], later: shorten('clientes.csv', 190) },
  { title: 'retenido, cayeron las filas', later: shorten('clientes.csv', 60) },
  { title: 'retenido, solo el encabezado', later: shorten('ventas.csv', 0) },
  {
    title: 'retenido, archivo vacío',
    later: (dealership) => dealership.put('unidades.csv', new Uint8Array()),
  },
  {
    title: 'dos retenidos',
    later: (dealership, exports) => {
      shorten('clientes.csv', 20)(dealership, exports);
      shorten('servicios.csv', 20)(dealership, exports);
    },
  },
  { title: 'rechazado', later: (dealership) => dealership.put('ventas.csv', NOT_CSV) },
  { title: 'falta un archivo', later: (dealership) => dealership.remove('vendedores.csv') },
  {
    title: 'faltan todos',
    later: (dealership, exports) => {
      for (const name of Object.keys(exports)) dealership.remove(name);
    },
  },
  { title: 'carpeta borrada', later: (dealership) => dealership.loseFolder() },
  { title: 'carpeta vacía', files: [] },
  {
    title: 'archivo desconocido',
    files: ['clientes.csv'],
    later: (dealership) => dealership.put('stock.csv', Buffer.from('id;total\n1;2\n')),
  },
  { title: 'subido hace un momento', last: shorten('servicios.csv', 280) },
  {
    title: 'fallido',
    later: (dealership, exports) => {
      shorten('clientes.csv', 200)(dealership, exports);
      dealership.press((runtime) => {
        runtime.faults = ({ call }) =>
          call.api === 'urlfetch' ? { kind: 'http', code: 500, applied: 'before' } : null;
      });
    },
  },
  {
    title: 'activador borrado',
    later: (dealership) => dealership.press(({ triggers }) => triggers.all.splice(0, triggers.all.length)),
  },
  {
    title: 'servicio de Drive apagado',
    later: (dealership) => dealership.press(({ turnedOff }) => turnedOff.add('drive')),
  },
  {
    title: 'código cambiado',
    script: (files) =>
      files.map((file) =>
        file.name === 'Code' ? { ...file, source: `${file.source}\n// Editado a mano.\n` } : file,
      ),
  },
  { title: 'sin instalar', isInstalled: false },
  { title: 'sin script', script: null, isInstalled: false },
  { title: 'sin compartir', isShared: false },
];
