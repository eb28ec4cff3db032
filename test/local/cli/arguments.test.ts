// The arguments of `npm start`.
import { parseArguments } from '../../../local/cli/arguments';

const NOTHING = { folder: '', out: '', state: '', trace: '', report: '', watch: false, json: false };

it('needs no argument', () => {
  expect(parseArguments([])).toEqual({ kind: 'options', options: NOTHING });
});

it('takes every option', () => {
  const args = [
    '--folder',
    'datos',
    '--out',
    'x.xlsx',
    '--state',
    's',
    '--trace',
    't.jsonl',
    '--report',
    'i.html',
    '--watch',
  ];
  expect(parseArguments(args)).toEqual({
    kind: 'options',
    options: {
      folder: 'datos',
      out: 'x.xlsx',
      state: 's',
      trace: 't.jsonl',
      report: 'i.html',
      watch: true,
      json: false,
    },
  });
});

it('takes a value after an equals sign', () => {
  expect(parseArguments(['--folder=con espacios', '--json'])).toEqual({
    kind: 'options',
    options: { ...NOTHING, folder: 'con espacios', json: true },
  });
});

it.each([
  [['--nope'], 'No existe la opción --nope.'],
  [['--folder'], 'A la opción --folder <DIR> le falta su valor.'],
  [['--out', ''], 'A la opción --out le falta su valor.'],
  [['datos'], 'Sobra algo: todo se indica con opciones.'],
  [['--json', '--watch'], '--json escribe un solo objeto y --watch no termina: use una de las dos.'],
])('refuses %j with a sentence and the usage', (args, sentence) => {
  const parsed = parseArguments(args);
  expect(parsed).toMatchObject({ kind: 'wrong', sentence });
  expect(parsed.kind === 'wrong' && parsed.usage).toContain('Uso: npm start -- [--folder DIR]');
});

it('explains every option in Spanish when asked for help', () => {
  const parsed = parseArguments(['--help']);
  expect(parsed.kind).toBe('help');
  const text = parsed.kind === 'help' ? parsed.text : '';
  for (const option of [
    '--folder',
    '--out',
    '--state',
    '--watch',
    '--json',
    '--trace',
    '--report',
    '--help',
  ]) {
    expect(text).toMatch(new RegExp(`${option}.*[a-záéíóú]{4}`));
  }
  expect(text).not.toMatch(/Usage|Options|display/);
});
