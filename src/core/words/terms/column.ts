/** Words about columns: their names in a sentence, and why one was chosen as ID or relation. */
import type { Difference } from '../../judge/audit/key';
import type { Evidence } from '../../judge/audit/search/evidence';
import type { FoundRelation } from '../../judge/audit/search/foundrelation';
import { counted, figure } from './advice';
import { KIND_WORDS } from './manifest';

/** Maximum characters of a header in a sentence. */
const NAME_CHARACTERS = 60;

export const DIFFERENCE_WORDS: Readonly<Record<Difference, string>> = {
  blanks: 'los espacios',
  case: 'las mayúsculas',
  zeros: 'los ceros a la izquierda',
};

/** A header in a sentence, on one line and not too long. */
export function columnWord(name: string): string {
  const line = Array.from(name.replace(/\s+/g, ' ').trim());
  const shown =
    line.length > NAME_CHARACTERS ? `${line.slice(0, NAME_CHARACTERS - 1).join('')}…` : line.join('');
  return `«${shown}»`;
}

/**
 * Words of a list: `a`, `a y b`, `a, b y c`.
 *
 * @param words - in order
 * @param last - word before the last one
 */
export function list(words: readonly string[], last: 'y' | 'o'): string {
  const head = words.slice(0, -1).join(', ');
  const tail = words[words.length - 1] ?? '';
  return head === '' ? tail : `${head} ${last} ${tail}`;
}

/**
 * Why a column was chosen, for `_Estado`: `por su nombre; 100 % de valores distintos, 98 % completa`.
 *
 * @param evidence - in the order of the text
 */
export function describeEvidence(evidence: readonly Evidence[]): string {
  return evidence.map(describe).join('; ');
}

/** The relations of an entity, one per line, for `_Estado`: `«id_cliente» → Clientes: por su nombre; …`. */
export function describeRelations(relations: readonly FoundRelation[]): string {
  return relations.map(describeRelation).join('\n');
}

function describeRelation({ column, name, kind, tab, need, evidence }: FoundRelation): string {
  const target = tab ?? (kind ? KIND_WORDS[kind] : '');
  const from = name === null ? 'sin columna' : columnWord(name);
  const why = evidence.length > 0 ? describeEvidence(evidence) : column === null ? 'no se encontró' : '';
  return `${from} → ${target}${need === 'must' ? ', obligatoria' : ''}: ${why}`;
}

function describe(evidence: Evidence): string {
  switch (evidence.code) {
    case 'configured':
      return evidence.present
        ? 'indicada en _Configuracion'
        : 'indicada en _Configuracion, pero no está en el archivo';
    case 'name':
      return evidence.weight > 0 ? `por su nombre (${percent(evidence.weight)})` : 'por sus valores';
    case 'values':
      return `${percent(evidence.unique)} de valores distintos, ${percent(evidence.filled)} completa`;
    case 'found': {
      const { distinct, same, like } = evidence;
      const nearly = like > 0 ? ` y ${figure(like)} escritos distinto` : '';
      return `${figure(same)} de ${counted(distinct, 'valor encontrado', 'valores encontrados')}${nearly}`;
    }
    case 'former':
      return 'la misma que antes';
    case 'unproved':
      return 'sin valores para comprobarla';
  }
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
