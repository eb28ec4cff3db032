/** The install dialog from *Instalar* on: step by step, and what happens next. */
import { describeInChromium } from '../browser/chromium';
import type { Answers } from '../browser/stage';
import { obstacles } from '../browser/usable';
import { check, open } from './install-stage';

describeInChromium('installing', (browser) => {
  it('installs with the settings and how files are read, brings the files, and says what happens next', async () => {
    const { page, calls } = await open(browser());
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByLabel('Cada cuánto se espera').selectOption('24');
    await page
      .getByLabel('Correos para avisar')
      .fill('ana@concesionario.example; luis@concesionario.example');
    await page.getByText('Cómo se lee').nth(1).click();
    await page.getByLabel('Primera fila: Clientes').selectOption('datos');
    await page.getByRole('button', { name: 'Instalar' }).click();
    await page.getByText('Qué pasa ahora').waitFor();
    expect(await calls()).toContainEqual(
      expect.stringMatching(
        /^install\("1CarpetaDeExportaciones",{"frequencyHours":24,"addresses":\["ana@concesionario.example","luis@concesionario.example"\],"answers":\[{"tab":"Clientes","column":"headed","text":"datos"}\],"timeZone":"America\/(Argentina\/)?Buenos_Aires"},"administracion@concesionario.example"\)$/,
      ),
    );
    await check(page, 'instalar-listo');
    await page.getByRole('button', { name: 'Abrir el panel' }).click();
    await page.waitForFunction('window.calls.includes("close()")');
    expect(await calls()).toContain('showPanel("administracion@concesionario.example")');
    await page.context().close();
  });

  it('shows each step while it is under way', async () => {
    const { page } = await open(browser(), { panelAction: ['never'] });
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByRole('button', { name: 'Instalar' }).click();
    await page.getByText('Traer los archivos (en curso)').waitFor();
    await check(page, 'instalar-progreso');
    await page.context().close();
  });

  it('tells how far a large file is, and that it goes on by itself', async () => {
    const value = {
      message: 'Hay un archivo grande en proceso (40 %); continúa solo en la próxima revisión.',
      done: true,
      percent: 40,
      pending: 1,
    };
    const { page } = await open(browser(), { panelAction: [{ value }] });
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByRole('button', { name: 'Instalar' }).click();
    await page.getByText('continúa solo').waitFor();
    await page.getByText('Traer los archivos (continúa)').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('40');
    await check(page, 'instalar-grande');
    await page.context().close();
  });

  it.each<[string, Answers, string]>([
    [
      'is refused',
      {
        install: [
          { value: { installed: false, message: 'La integración ya está instalada por otra persona.' } },
        ],
      },
      'por otra persona',
    ],
    ['fails', { install: [{ error: 'Service unavailable' }] }, 'No se pudo terminar.'],
  ])('goes back to the form when the installation %s', async (_, answers, expected) => {
    const { page } = await open(browser(), answers);
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByRole('button', { name: 'Instalar' }).click();
    await page.getByText(expected).waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    await page.context().close();
  });

  it('counts as installed when only the first run failed', async () => {
    const { page } = await open(browser(), { panelAction: [{ error: 'Timed out' }] });
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByRole('button', { name: 'Instalar' }).click();
    await page.getByText('Los archivos llegan solos en la próxima revisión').waitFor();
    await page.getByText('Qué pasa ahora').waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });
});
