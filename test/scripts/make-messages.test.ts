// `docs/mensajes.md`: complete, and as the product speaks today.
import { readdirSync, readFileSync } from 'node:fs';
import { messagesPage } from '../../scripts/messages/page';

const page = readFileSync('docs/mensajes.md', 'utf8');

/** Codes at the head of the page's rows. */
const told = new Set([...page.matchAll(/^\| `([^`]+)`/gm)].map(([, code = '']) => code));

/** Folders of codes that are evidence for a dialect, and no messages. */
const EVIDENCE = /^(encoding|delimiter|records|columns|preamble|quote|header)\//;

/** Every text in the core's sources that looks like a code. */
function codesInSources(): Set<string> {
  const files = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = files.map((name) => readFileSync(`src/core/${name}`, 'utf8'));
  const nouns =
    'file|service|system|configuration|status|frequency|id|parent|column|row|line|header|quote|note';
  const more = 'table|preamble|character|text|newline|encoding|dialect';
  const codes = new RegExp(`'((?:${nouns}|${more})/[a-z-]+)'`, 'g');
  return new Set(texts.flatMap((text) => [...text.matchAll(codes)].map(([, code = '']) => code)));
}

describe('docs/mensajes.md', () => {
  it('is what the script makes of the product’s words; node scripts/make-messages.mjs writes it anew', () => {
    expect(page).toBe(messagesPage());
  });

  it('tells every code that stands in the sources', () => {
    const untold = [...codesInSources()].filter((code) => !told.has(code) && !EVIDENCE.test(code));
    expect(untold).toEqual([]);
    expect(told.size).toBeGreaterThan(100);
  });

  it.each(['transient', 'quota', 'denied', 'missing', 'full', 'invalid', 'internal'])(
    'tells what became of a file when Google failed: %s',
    (kind) => expect(told).toContain(`service/${kind}`),
  );

  it('tells no code twice, but for states that mails name too and what cannot be checked for several reasons', () => {
    const codes = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code);
    const again = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(again.filter((code) => code !== 'parent/pending')).toEqual([
      'retenido',
      'rechazado',
      'fallido',
      'atrasado',
      'falta',
    ]);
  });

  it('leaves no hole in a sentence', () => {
    expect(page).not.toMatch(/undefined|NaN|null|\[object|«»|\b0 (filas|columnas|registros)\b/);
  });
});
