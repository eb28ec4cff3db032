import { INSTALL } from '../../../../src/core/words/person/install';
import { itemsOf, MENU_BEFORE, MENU_ITEMS } from '../../../../src/core/words/person/menu';
import { RUN } from '../../../../src/core/words/person/summary';
import { delimiterWord, KIND_WORDS, OUTCOME_WORDS } from '../../../../src/core/words/terms/manifest';
import { faultsOf } from '../wording';

describe('the words of the Spreadsheet', () => {
  const labels = itemsOf([...MENU_BEFORE, ...MENU_ITEMS]).map(({ label }) => label);

  it('offer before the installation only what works then', () => {
    expect(MENU_BEFORE.map((entry) => entry?.label)).toEqual(['Instalar…', 'Diagnóstico', 'Ayuda']);
  });

  it('offer afterwards first what is used most, and the settings by their name', () => {
    const offered = MENU_ITEMS.map((entry) => entry?.label);
    expect(offered.slice(0, 2)).toEqual(['Panel', 'Procesar ahora']);
    expect(offered).toEqual(expect.arrayContaining(['Configurar…', 'Diagnóstico', 'Ayuda', 'Desinstalar…']));
    expect(offered).not.toContain('Instalar…');
  });

  it('mark with an ellipsis what asks something first', () => {
    expect(labels).toEqual(
      expect.arrayContaining(['Procesar ahora', 'Reprocesar un archivo…', 'Ver estado']),
    );
    expect(labels).toEqual(expect.arrayContaining(['Instalar…', 'Desinstalar…']));
  });

  it('name every menu item that another text speaks of as the menu does', () => {
    const spoken = [INSTALL.noLink, INSTALL.copy, INSTALL.removed, INSTALL.byAnother('x'), INSTALL.done('x')];
    const named = spoken.flatMap((text) =>
      [...text.matchAll(/elija (?:primero )?«([^»]+)»/g)].map((match) => match[1]),
    );
    expect(named.length).toBeGreaterThanOrEqual(3);
    for (const name of named) expect(labels).toContain(name);
  });

  it.each(Object.entries({ ...INSTALL, ...RUN }))('are whole sentences that say usted: %s', (name, words) => {
    const text = typeof words === 'function' ? words('Exportaciones') : words;
    const isLabel = ['title', 'byTrigger', 'byPerson', 'version'].includes(name);
    const ask = text.replace(/\)\.?$/, '.');
    expect(isLabel ? [] : faultsOf(ask)).toEqual([]);
  });

  it('tell outcomes and kinds apart', () => {
    expect(new Set(Object.values(OUTCOME_WORDS)).size).toBe(Object.keys(OUTCOME_WORDS).length);
    expect(new Set(Object.values(KIND_WORDS)).size).toBe(6);
  });

  it('name a delimiter that cannot be seen', () => {
    expect([delimiterWord('\t'), delimiterWord(' '), delimiterWord(';'), delimiterWord('')]).toEqual([
      'tabulador',
      'espacio',
      ';',
      '',
    ]);
  });
});
