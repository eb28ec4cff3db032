import { openedPage } from '../../../../src/core/people/panel/page-start';
import type { Restoring } from '../../../../src/core/words/page/versions';
import { START_WORDS } from '../../../../src/core/words/panel/start';

describe('a page as it is opened', () => {
  it.each(['Panel', 'Install'] as const)(
    'says something before its script runs, and what to do: %s',
    (name) => {
      const page = openedPage('<body><script>f("$&")</script></body>', name, 'ana@a.example');
      const text = page.replace(/&#(\d+);/g, (_whole, code) => String.fromCodePoint(Number(code)));
      expect(text).toMatch(
        /^<body><main id="start" data-account="ana@a\.example">.*<\/main><script>f\("\$&"\)<\/script><\/body>$/,
      );
      expect(text).toContain(START_WORDS[name].loading);
      expect(text).toContain(START_WORDS[name].late);
    },
  );

  it('names the tab whose versions it begins with, where there is one', () => {
    const opened = (restoring: Restoring | null) => openedPage('<body></body>', 'Panel', 'a', restoring);
    expect(opened({ tab: 'Ventas' })).toContain('data-restore="Ventas"');
    expect(opened({ tab: null })).toContain('data-restore=""');
    expect(opened(null)).not.toContain('data-restore');
  });

  it('is made of plain ASCII, whatever the account', () => {
    expect(openedPage('<body></body>', 'Install', 'ñandú@">a.example')).toMatch(
      /^<body><main id="start" data-account="&#241;and&#250;@&#34;&#62;a\.example">[\0-\x7f]*$/,
    );
  });
});
