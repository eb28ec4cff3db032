/** How many files in each encoding are read exactly: small tables in Spanish and Portuguese. */
import { openReader } from '../../src/core/reading/rows/reader';
import { ENCODERS } from '../../test/core/reading/world/encode';
import { dice, pick } from './dice';

/** Words and names of tables, none of them made for the model of letters. */
const WORDS: Readonly<Record<'es' | 'pt', string>> = {
  es:
    'automóvil camión motocicleta tracción dirección suspensión año vehículo eléctrico híbrido batería señalización ' +
    'número teléfono código categoría descripción garantía revisión inspección presupuesto crédito débito préstamo ' +
    'financiación depósito cheque anulación devolución cotización liquidación cigüeñal alineación balanceo pintura ' +
    'chapería gomería electrónica mecánica técnico dueño niño señor señora compañía corazón jardín última único ' +
    'óptica ánimo éxito índice ñandú Martínez González Rodríguez Fernández López Pérez Gómez Díaz Álvarez Jiménez ' +
    'Muñoz Núñez Ibáñez Peña Acuña Ordóñez Zúñiga Óscar Ángel Úrsula Íñigo Élida José María Andrés Inés Belén Raúl ' +
    'Córdoba Tucumán Neuquén Paraná Luján Bahía Asunción pingüino vergüenza así también después según quizás allí',
  pt:
    'automóvel caminhão direção suspensão tração veículo elétrico híbrido manutenção revisão inspeção orçamento ' +
    'crédito débito empréstimo depósito cancelamento devolução cotação liquidação descrição garantia código número ' +
    'endereço município peças serviço licença preço praça força avó avô você português inglês três mês pôr câmbio ' +
    'lâmpada âmbar ônibus êxito índice óleo água área último único ação opções razões milhões pães mãe irmão irmã ' +
    'João São Conceição Gonçalves Simões Araújo Antônio Luís Inês Mônica Vânia Cláudia Patrícia Sérgio Lúcia Fátima ' +
    'Assunção Magalhães Guimarães Leitão Falcão Brandão Goiás Paraná Pará Ceará Maranhão Piauí Brasília Goiânia ' +
    'à às até não também amanhã porém através várias características',
};
const CASES = [(word: string) => word, capital, (word: string) => word.toUpperCase()];
const SIZES = [3, 5, 10, 30, 100, 500];
/** Words with accents in a whole file; small numbers are more frequent. */
const MARKED = [3, 3, 4, 6, 12, 60];
const PLAIN = ['Cliente', 'Venta', 'Unidad', 'Taller', 'Rosario', 'usado', 'motor', 'Carro', 'Porto', 'fiel'];

/** Result for one encoding. */
export interface Share {
  readonly name: string;
  files: number;
  exact: number;
}

/** Reads small tables in each encoding, and counts those of which every cell is read correctly. */
export function readTwelve(tables: number, seed: number): Share[] {
  const roll = dice(seed);
  const shares = ENCODERS.map(({ name }) => ({ name, files: 0, exact: 0 }));
  for (const language of ['es', 'pt'] as const) {
    for (const rows of SIZES) {
      for (let table = 0; table < tables; table += 1) {
        const text = makeRows(WORDS[language].split(' '), rows, roll);
        ENCODERS.forEach(({ encode }, at) => {
          const bytes = encode(text);
          const share = shares[at];
          if (bytes === null || share === undefined) return;
          share.files += 1;
          if (readAll(bytes) === text) share.exact += 1;
        });
      }
    }
  }
  return shares;
}

/**
 * Reads files with one accented word each: every word in lower case, with a capital and in upper case.
 */
export function readSingles(): Share[] {
  const shares = ENCODERS.map(({ name }) => ({ name, files: 0, exact: 0 }));
  const words = new Set([...WORDS.es.split(' '), ...WORDS.pt.split(' ')]);
  for (const word of [...words].filter((one) => /[^a-z]/i.test(one))) {
    for (const written of CASES) {
      const text = `codigo;nombre;detalle\r\n1;${written(word)};x\r\n2;Rosario;y\r\n3;motor;z\r\n`;
      ENCODERS.forEach(({ encode }, at) => {
        const bytes = encode(text);
        const share = shares[at];
        if (bytes === null || share === undefined) return;
        share.files += 1;
        if (readAll(bytes) === text) share.exact += 1;
      });
    }
  }
  return shares;
}

function makeRows(words: readonly string[], rows: number, roll: () => number): string {
  const lines = Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    pick(PLAIN, roll),
    pick(PLAIN, roll),
    '1,50',
  ]);
  const marked = words.filter((word) => /[^a-z]/i.test(word));
  for (let left = pick(MARKED, roll); left > 0; left -= 1) {
    const line = pick(lines, roll);
    const column = 1 + Math.floor(roll() * 2);
    line[column] = `${line[column] ?? ''} ${pick(CASES, roll)(pick(marked, roll))}`;
  }
  return `codigo;nombre;detalle;precio\r\n${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}

function readAll(bytes: string): string {
  const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, {});
  if (!opened.ok) return '';
  const rows = [...opened.reader.push(bytes), ...opened.reader.finish()];
  return rows.map((row) => `${row.join(';')}\r\n`).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
