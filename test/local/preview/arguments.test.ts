// The arguments of `npm run preview`.
import { parsePreviewArguments } from '../../../local/preview/arguments';

it('needs no argument', () => {
  const options = { folder: null, port: 0, pageAccount: null };
  expect(parsePreviewArguments([])).toEqual({ kind: 'options', options });
});

it.each([
  [['--foldr', 'x'], 'No existe la opción --foldr: ¿quiso decir --folder?'],
  [['--folder'], 'A la opción --folder <DIR> le falta su valor.'],
  [['datos'], 'Sobra algo'],
  [['--port', 'ocho'], '«ocho» no es un puerto'],
])('refuses %j in one Spanish line, with exit code 2', (args, sentence) => {
  const parsed = parsePreviewArguments(args);
  expect(parsed).toMatchObject({ kind: 'text', code: 2, text: expect.stringContaining(sentence) });
  expect(parsed.kind === 'text' && parsed.text.trimEnd()).not.toMatch(/\n|Usage|error:/);
});

it('says that npm kept an option for itself', () => {
  expect(parsePreviewArguments(['datos'], { npm_config_folder: 'true' })).toEqual({
    kind: 'text',
    code: 2,
    text: 'npm se quedó con --folder: falta «--» antes. Escriba npm run preview -- --folder datos\n',
  });
});

it('explains itself when asked for help', () => {
  expect(parsePreviewArguments(['--help'])).toMatchObject({ kind: 'text', code: 0 });
});
