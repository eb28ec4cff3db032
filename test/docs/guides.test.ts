/** The guides: what they name is there, under the very name that a person sees. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_CODES } from '../../src/core/judge/status/state';
import { catalogue } from '../../src/core/records/entity/catalogue';
import { configurationTexts } from '../../src/core/words/book/configuration';
import { OBSERVATION_HEADER } from '../../src/core/words/book/finding';
import { INSTALLER } from '../../src/core/words/panel/installer';
import { ACTION_WORDS, PANEL, STATE_SYMBOLS, stateTitle } from '../../src/core/words/panel/panel';
import { START_WORDS } from '../../src/core/words/panel/start';
import { VERSIONS } from '../../src/core/words/panel/versions';
import { itemsOf, MENU_BEFORE, MENU_ITEMS, MENU_TITLE } from '../../src/core/words/person/menu';
import { MANIFEST_HEADER } from '../../src/core/words/terms/manifest';
import { STATUS_WORDS } from '../../src/core/words/terms/status';

const GUIDES = ['docs/guia-cliente.md', 'docs/guia-operaciones.md'] as const;

/** Names of Google's own, in Sheets and in Drive. */
const GOOGLES = [
  ...['Configuración', 'Configuración avanzada', 'Sí', 'Aceptar', 'Seleccionar todo', 'Continuar'],
  ...[
    'Se requiere autorización',
    'Elija una cuenta',
    'Google no verificó esta aplicación',
    'Acceso bloqueado',
  ],
  'Ir a Integración TECNOM',
  ...[
    'Duplicar',
    'Replicar archivos',
    'Transmitir',
    'Reproducir archivos',
    'Mi unidad',
    'Conservar para siempre',
  ],
];

const MENU = itemsOf([...MENU_BEFORE, ...MENU_ITEMS]).map(({ label }) => label);

const NAMES = new Set([
  'Ayuda',
  ...GOOGLES,
  ...[MENU_TITLE, ...MENU, ...Object.values(ACTION_WORDS)],
  ...Object.values(START_WORDS).map(({ loading }) => loading),
  ...[...Object.values(INSTALLER), ...Object.values(PANEL), ...Object.values(VERSIONS)].filter(
    (word) => typeof word === 'string',
  ),
  ...[...STATUS_WORDS.header, ...MANIFEST_HEADER, ...OBSERVATION_HEADER],
  ...configurationTexts(catalogue(), '').flat(),
]);

const textOf = (guide: string): string => readFileSync(guide, 'utf8').replace(/\s+/g, ' ');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A heading as a link names it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');

describe.each(GUIDES)('%s', (guide) => {
  const text = textOf(guide);

  it('names menu items, buttons and columns as they are', () => {
    const named = [...all(text, /(?<!\*)\*([^*]+)\*(?!\*)/g), ...all(text, /«([^»]+)»/g)];
    const parts = named.flatMap((name) => name.split(' › '));
    expect(parts.length).toBeGreaterThan(15);
    expect(parts.filter((name) => !NAMES.has(name))).toEqual([]);
  });

  it('shows pictures and links to pages and headings that are there', () => {
    const targets = all(text, /\]\(([^)]+)\)/g).filter((target) => !target.startsWith('http'));
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) {
      const [path = '', anchor = ''] = target.split('#');
      const file = path === '' ? guide : join('docs', path);
      expect([target, existsSync(file)]).toEqual([target, true]);
      const headings = anchor === '' ? [] : all(readFileSync(file, 'utf8'), /^#+ (.+)$/gm).map(anchorOf);
      if (anchor !== '') expect(headings).toContain(anchor);
    }
  });

  it('says nothing of a picture that a screen reader could not tell', () => {
    expect(all(text, /!\[([^\]]*)\]/g).filter((words) => words.length < 10)).toEqual([]);
  });

  it('names codes that docs/mensajes.md explains', () => {
    const messages = readFileSync('docs/mensajes.md', 'utf8');
    const codes = all(text, /`([a-z]+\/[a-z-]+)`/g);
    expect(codes.filter((code) => !messages.includes(`| \`${code}\` |`))).toEqual([]);
  });

  it('says usted', () => {
    expect(text).not.toMatch(/\b(tú|vos|tu|tenés|podés|elegí|hacé|tienes|puedes|elige|haz)\b/i);
  });
});

it('tells the client what each state of the panel means', () => {
  const text = textOf('docs/guia-cliente.md');
  for (const code of STATE_CODES) expect(text).toContain(`| ${STATE_SYMBOLS[code]} ${stateTitle(code)} |`);
  expect(text).toContain(`| ${PANEL.absent} |`);
});

it('shows TECNOM every menu item', () => {
  const text = GUIDES.map(textOf).join(' ');
  expect(MENU.filter((label) => !text.includes(label))).toEqual([]);
});
