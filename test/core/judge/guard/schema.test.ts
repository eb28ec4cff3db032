import { judgeSchema } from '../../../../src/core/judge/guard/schema';
import { describeRefusal } from '../../../../src/core/words/terms/refusal';
import { facts, numbered } from './snapshots';

const snapshot = (...header: string[]) => facts(numbered(3), { header, columns: header.length });
const judge = (...header: string[]) => judgeSchema(snapshot('id', 'nombre', 'saldo'), snapshot(...header));

describe('judgeSchema', () => {
  it('passes the same columns, in any order', () => {
    expect(judge('id', 'nombre', 'saldo')).toBeNull();
    expect(judge('saldo', 'id', 'nombre')).toBeNull();
  });

  it.each([
    [['id', 'nombre', 'saldo', 'zona'], { added: 1, removed: 0, renamed: 0, oldName: null, newName: 'zona' }],
    [['id', 'nombre'], { added: 0, removed: 1, renamed: 0, oldName: 'saldo', newName: null }],
    [['id', 'nombre', 'deuda'], { added: 0, removed: 0, renamed: 1, oldName: 'saldo', newName: 'deuda' }],
  ])('holds %j, and counts what came, went and was renamed', (header, figures) => {
    expect(judge(...header)).toEqual({ outcome: 'held', code: 'file/columns-changed', facts: figures });
  });
});

describe('the words of columns that changed', () => {
  const say = (oldName: string | null, newName: string | null, added = 0, removed = 0, renamed = 0) =>
    describeRefusal('file/columns-changed', { added, removed, renamed, oldName, newName }).reason;

  it('name the old and the new header', () => {
    expect(say('saldo', 'deuda', 0, 0, 1)).toContain(
      'Cambiaron las columnas: 1 columna con otro nombre. «saldo» ahora es «deuda».',
    );
    expect(say(null, 'zona', 1)).toContain('1 columna nueva. «zona».');
    expect(say('saldo', null, 0, 1)).toContain('1 columna que ya no está. «saldo».');
    expect(say('saldo', 'deuda', 2, 0, 1)).toContain(
      '2 columnas nuevas y 1 columna con otro nombre. La primera:',
    );
  });
});
