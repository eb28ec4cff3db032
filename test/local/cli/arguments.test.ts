// The arguments of `npm start`.
import { parseArguments } from '../../../local/cli/arguments';

const NOTHING = {
  folder: null,
  out: null,
  state: null,
  trace: null,
  report: null,
  watch: false,
  json: false,
};

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
  [['--foldr', 'x'], 'No existe la opción --foldr: ¿quiso decir --folder?'],
  [['--folder'], 'A la opción --folder <DIR> le falta su valor.'],
  [['--out', ''], 'A la opción --out le falta su valor.'],
  [['datos'], 'Sobra algo: todo se indica con opciones, después de «--».'],
  [['--json', '--watch'], '--json escribe un solo objeto y --watch no termina: use una de las dos.'],
])('refuses %j in one line, and says where the options are told', (args, sentence) => {
  expect(parseArguments(args)).toEqual({
    kind: 'wrong',
    sentence: `${sentence} Las opciones: npm start -- --help`,
  });
});

it.each([
  [['datos'], { npm_config_folder: 'true' }, '--folder datos'],
  [[], { npm_config_folder: 'datos' }, '--folder datos'],
  [[], { npm_config_watch: 'true' }, '--watch'],
])('says that npm kept an option of %j for itself', (args, env, whole) => {
  const [option] = whole.split(' ');
  const sentence = `npm se quedó con ${option}: falta «--» antes. Escriba npm start -- ${whole}`;
  expect(parseArguments(args, env)).toEqual({ kind: 'wrong', sentence });
});

it('takes what npm says of itself for nothing of its own', () => {
  expect(parseArguments(['--watch'], { npm_config_folder: 'x' })).toMatchObject({ kind: 'options' });
  expect(parseArguments([], { npm_config_json: 'true' })).toMatchObject({ kind: 'options' });
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
