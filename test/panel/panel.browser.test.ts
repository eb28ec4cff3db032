/** The sidebar in Chromium: every state, with the keyboard, for a screen reader, with hostile text. */
import type { Page } from 'playwright-core';
import { STATE_CODES } from '../../src/core/judge/status/state';
import type { EntityCard, PanelData } from '../../src/core/words/page/data';
import { describeInChromium, HOSTILE, isTripped, picture } from '../browser/chromium';
import { faintControls } from '../browser/contrast';
import { type Answers, openStage } from '../browser/stage';
import { obstacles } from '../browser/usable';
import { ABSENT, ASKING, allWell, CARD, EVERY_STATE, MISNAMED, NOW, panelOf, SYSTEM } from './panel-data';

/** Pixels of a sidebar in a window of 768, our guess: tabs, toolbar and the sidebar's own head are above it. */
const SCREEN = 500;

const shows = (data: PanelData): Answers => ({ panelData: [{ value: data }] });

const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

describeInChromium('the sidebar', (browser) => {
  const states: [name: string, answers: Answers, dark: boolean, expected: string][] = [
    ['panel-cargando', { panelData: ['never'] }, false, 'Leyendo el estado…'],
    [
      'panel-primera-vez',
      shows({ stage: 'first-run', version: '0.1.0' }),
      false,
      'todavía no está instalada',
    ],
    ['panel-copia', shows({ stage: 'copy', version: '0.1.0' }), false, 'Esta hoja de cálculo es una copia.'],
    ['panel-vacio', shows(panelOf([])), false, 'La carpeta todavía no tiene archivos conocidos.'],
    ['panel-error', { panelData: [{ error: 'Service unavailable' }] }, false, 'No se pudo leer el estado.'],
    [
      'panel-sin-permiso',
      { panelData: [{ error: 'Specified permissions are not sufficient' }] },
      false,
      'permisos',
    ],
    [
      'panel-otra-cuenta',
      shows({ stage: 'other-account', page: 'ana@a.example', script: 'luis@b.example' }),
      false,
      'La hoja de cálculo está abierta con ana@a.example, pero Google hace trabajar a esta ventana con luis@b.example.',
    ],
    [
      'panel-cuenta-rechazada',
      { panelData: [{ error: 'Error code PERMISSION_DENIED.' }] },
      false,
      'Google no deja trabajar a este panel.',
    ],
    ['panel-al-dia', shows(panelOf(allWell(), { absent: [] })), false, 'Todos los archivos están al día'],
    [
      'panel-fijado',
      shows(panelOf(EVERY_STATE.slice(5), { absent: [] })),
      false,
      '1 hoja muestra una versión anterior',
    ],
    ['panel-otro-nombre', shows(panelOf([...allWell().slice(0, 3), MISNAMED])), false, '¿usarlo?'],
    ['panel-preguntas', shows(panelOf([...ASKING, ...ABSENT])), false, 'archivos necesitan atención'],
    [
      'panel-trabajando',
      shows(panelOf([CARD, { ...CARD, tab: 'Ventas', state: 'en-curso', percent: 40 }], { absent: [] })),
      false,
      'Hay un archivo en curso',
    ],
    ['panel-estados', shows(panelOf(EVERY_STATE)), false, '3 archivos necesitan atención'],
    ['panel-estados-oscuro', shows(panelOf(EVERY_STATE)), true, '3 archivos necesitan atención'],
    [
      'panel-avisos',
      shows(
        panelOf([CARD], {
          system: {
            ...SYSTEM,
            spentPercent: 91,
            percent: 40,
            problems: [
              { code: 'system/no-folder', facts: {} },
              { code: 'system/short-time', facts: { percent: 91 } },
              { code: 'configuration/mistakes', facts: { mistakes: 2 } },
            ],
          },
        }),
      ),
      false,
      'No se encuentra la carpeta',
    ],
    [
      'panel-servicios',
      shows({ stage: 'disabled', version: '0.1.0' }),
      false,
      'Falta activar un servicio de Google',
    ],
  ];

  it.each(states)('%s is shown, and can be used by everybody', async (name, answers, dark, expected) => {
    const { page } = await openStage(browser(), 'Panel', answers, { dark });
    await page.getByText(expected).first().waitFor();
    await picture(page, name);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('is one screen when all is well, with ten entities', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(allWell(), { absent: [] })));
    await page.locator('.card').nth(9).waitFor();
    expect(await page.evaluate('document.body.scrollHeight')).toBeLessThanOrEqual(SCREEN);
    expect(await page.getByRole('button', { name: /Reprocesar|Restaurar/ }).count()).toBe(0);
    await page.context().close();
  });

  it('keeps «Procesar ahora» in reach however long the list is', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(EVERY_STATE)), { height: 500 });
    await page.locator('.card').nth(5).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 5_000);
    await page.waitForFunction('window.scrollY > 0');
    const box = await page.getByRole('button', { name: 'Procesar ahora' }).boundingBox();
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });

  it.each([
    ['a look that was the last one', 2, 'Última revisión: hace 2 min'],
    ['what looks say that left no trace', 47, 'Sin novedades desde hace 47 min. Se revisa cada 5 minutos.'],
  ])('tells of %s', async (_, minutes, expected) => {
    const system = { ...SYSTEM, lookedMs: NOW - minutes * 60_000 };
    const { page } = await openStage(browser(), 'Panel', shows(panelOf([CARD], { system })));
    await page.getByText(expected).waitFor();
    if (minutes > 5) expect(await textOf(page)).not.toContain('Última revisión');
    await page.context().close();
  });

  it('tells of the last look however old it is once nobody looks any more', async () => {
    const problems = [{ code: 'system/trigger-gone', facts: {} } as const];
    const system = { ...SYSTEM, lookedMs: NOW - 3 * 3_600_000, everyMinutes: null, problems };
    const { page } = await openStage(browser(), 'Panel', shows(panelOf([CARD], { system })));
    await page.getByText('Última revisión: hace 3 h').waitFor();
    await page.context().close();
  });

  it('tells how often the folder is looked at, and promises no time of the next look', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf([CARD])));
    await page.getByText('Sistema').click();
    const facts = await page.locator('.system dl').innerText();
    expect(facts.replace(/\s+/g, ' ')).toContain('Revisión automática cada 5 minutos');
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('holds what is rarely needed behind one button a row, one row at a time', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(allWell())));
    await page.getByRole('button', { name: 'Más acciones: Clientes' }).click();
    await page.getByRole('button', { name: 'Restaurar…: Clientes' }).waitFor();
    await picture(page, 'panel-acciones');
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Más acciones: Ventas' }).click();
    await page.getByRole('button', { name: 'Restaurar…: Ventas' }).waitFor();
    expect(await page.getByRole('button', { name: 'Restaurar…' }).count()).toBe(1);
    await page.context().close();
  });

  it('says every state in words beside its symbol', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(EVERY_STATE)));
    const words = await page.locator('.state').allInnerTexts();
    expect(words).toEqual([
      '■ Retenido',
      '✕ Rechazado',
      '! Atrasado',
      '⋯ En curso 63 %',
      '↻ Fallido',
      '◆ Fijado',
    ]);
    await page.context().close();
  });

  it('tells the time of a publication in words, and exactly for whoever asks', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf([CARD])));
    const time = page.locator('time');
    await time.waitFor();
    expect(await time.innerText()).toContain('hace 11 min');
    expect(await time.getAttribute('title')).toBe('publicado el 24/11/2026 15:18:04');
    await page.context().close();
  });

  it('shows observations most serious first, and nothing where there are none', async () => {
    const cards = [EVERY_STATE[0], CARD].filter((card): card is EntityCard => card !== undefined);
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(cards)));
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.observations').allInnerTexts()).toEqual([
      '2 errores · 1 aviso · 14 pendientes',
    ]);
    await page.context().close();
  });

  it('offers only what can be done', async () => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(EVERY_STATE)));
    const unidades = page.locator('.card', { hasText: 'Unidades' });
    await unidades.getByRole('button', { name: 'Más acciones' }).click();
    expect(await unidades.getByRole('button').allInnerTexts()).toEqual(['⋮', 'Reprocesar']);
    await page.context().close();
  });

  it('reaches every action with the keyboard alone', async () => {
    const answers = {
      ...shows(panelOf([CARD])),
      panelAction: [{ value: { message: 'Clientes: publicado, 3412 filas.', done: true } }],
    };
    const { page, calls } = await openStage(browser(), 'Panel', answers);
    await page.locator('.card').waitFor();
    const focused: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      // What is rarely needed opens with the keyboard, too.
      if (step === 2) await page.keyboard.press('Enter');
      focused.push(await page.evaluate<string>('document.activeElement.innerText.split("\\n")[0]'));
    }
    expect(focused).toEqual([
      'Procesar ahora',
      'Clientes',
      '⋮',
      'Reprocesar',
      'Restaurar…',
      'Abrir la carpeta en Drive',
      'Configurar…',
      'Sistema',
    ]);
    await page.getByRole('button', { name: 'Reprocesar: Clientes' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Clientes: publicado').waitFor();
    expect(await calls()).toContain(
      'panelAction("rerun","Clientes","administracion@concesionario.example",null)',
    );
    await page.context().close();
  });

  it.each([false, true])('can be read whatever is done with a control, dark: %s', async (dark) => {
    const { page } = await openStage(browser(), 'Panel', shows(panelOf(EVERY_STATE)), { dark });
    await page.getByText('necesitan atención').waitFor();
    expect(await faintControls(page)).toEqual([]);
    await page.context().close();
  });

  it('colours a state anew when an open panel is updated', async () => {
    const states = [...STATE_CODES, 'al-dia'] as const;
    // Each time another card comes first, so that all of them move.
    const shown = states.map((state, turn) =>
      panelOf(
        ['Clientes', 'Ventas', 'Unidades'].map((tab, at) => ({
          ...CARD,
          tab,
          state: at === turn % 3 ? state : 'al-dia',
        })),
        { version: `0.1.${turn}` },
      ),
    );
    const answers = {
      panelData: shown.map((value) => ({ value })),
      panelAction: [{ value: { message: null, done: true } }],
    };
    const { page } = await openStage(browser(), 'Panel', answers);
    for (const turn of states.keys()) {
      await page.getByText(`Versión 0.1.${turn}`).waitFor({ state: 'attached' });
      const wrong = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.state')].filter((one) => {
          const card = one.closest('li');
          const fresh = card.parentElement.appendChild(card.cloneNode(true));
          const isSame = getComputedStyle(one).color === getComputedStyle(fresh.querySelector('.state')).color;
          fresh.remove();
          return !isSame;
        }).map((one) => one.innerText)`,
      );
      expect(wrong).toEqual([]);
      await page.getByRole('button', { name: 'Procesar ahora' }).click();
    }
    await page.context().close();
  });

  it('takes a file of another name with one click', async () => {
    const reply = { value: { message: 'Clientes usa desde ahora «Listado de Clientes.csv».', done: true } };
    const answers = { ...shows(panelOf([...allWell().slice(0, 3), MISNAMED])), panelAction: [reply] };
    const { page, calls } = await openStage(browser(), 'Panel', answers);
    await page.getByText('Parece el archivo de Clientes: ¿usarlo?').waitFor();
    expect(await textOf(page)).toMatch(/^!\s1 archivo necesita atención/);
    await page.getByRole('button', { name: 'Usarlo: Listado de Clientes 2026.csv' }).click();
    await page.getByRole('status').getByText('usa desde ahora').waitFor();
    expect(await calls()).toContain(
      'panelAction("use","Clientes","administracion@concesionario.example",null)',
    );
    await page.context().close();
  });

  it('lets no second action begin while one is under way', async () => {
    const answers = { ...shows(panelOf([CARD])), panelAction: ['never' as const] };
    const { page } = await openStage(browser(), 'Panel', answers);
    await page.getByRole('button', { name: 'Procesar ahora' }).click();
    await page.getByText('Procesando…').waitFor();
    expect(await page.getByRole('button', { disabled: true }).count()).toBe(3);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('tells that an action failed, and that a tab is gone', async () => {
    const gone = { value: { message: 'Falta la hoja «Clientes».', done: false } };
    const answers = { ...shows(panelOf([CARD])), panelAction: [{ error: 'Timed out' }, gone] };
    const { page } = await openStage(browser(), 'Panel', answers);
    await page.getByRole('button', { name: 'Ir a la hoja' }).click();
    await page.getByText('No se pudo completar la acción.').waitFor();
    await page.getByRole('button', { name: 'Ir a la hoja' }).click();
    await page.getByText('Falta la hoja').waitFor();
    await picture(page, 'panel-respuesta');
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps the last data when it cannot refresh, and says so', async () => {
    const answers = {
      panelData: [{ value: panelOf([CARD]) }, { error: 'Service unavailable' }],
      panelAction: [{ error: 'x' }],
    };
    const { page } = await openStage(browser(), 'Panel', answers);
    await page.getByRole('button', { name: 'Procesar ahora' }).click();
    await page.getByText('No se pudo actualizar').waitFor();
    expect(await textOf(page)).toContain('3.412 filas');
    await picture(page, 'panel-sin-actualizar');
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('shows hostile text as text', async () => {
    const cards = Object.values(HOSTILE).map(
      (text): EntityCard => ({
        ...CARD,
        tab: text,
        file: text,
        state: 'retenido',
        reason: text,
        todo: text,
        publishedAt: text.slice(0, 200),
      }),
    );
    const answers = {
      ...shows(panelOf(cards, { absent: Object.values(HOSTILE), version: HOSTILE.image })),
      panelAction: [{ value: { message: HOSTILE.image, done: false } }],
    };
    const { page } = await openStage(browser(), 'Panel', answers);
    await page.getByRole('button', { name: 'Procesar ahora' }).click();
    await page.getByRole('status').getByText('<img src=x').waitFor();
    await page.mouse.move(150, 300);
    expect(await isTripped(page)).toBe(false);
    expect(await page.locator('img, main script, svg:not(.spark)').count()).toBe(0);
    expect(await page.locator('h3').nth(1).innerText()).toBe(HOSTILE.script);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
    await picture(page, 'panel-hostil', false);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('would be tripped by text that is taken for markup', async () => {
    const { page } = await openStage(browser(), 'Panel', { panelData: ['never'] });
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(HOSTILE.image)})`);
    await page.waitForFunction('window.tripped === 1');
    expect(await isTripped(page)).toBe(true);
    await page.context().close();
  });
});
