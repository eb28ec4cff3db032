/** A page whose script does not run, or whose script nobody answers, still tells the person what to do. */
import { describeInChromium, picture } from '../browser/chromium';
import { openStage } from '../browser/stage';
import { obstacles } from '../browser/usable';

const SIZE = { width: 720, height: 600 };

/** Lets the time pass that animations take. */
const FINISH =
  'document.getAnimations().forEach((one) => one.effect.getTiming().iterations === 1 && one.finish())';

describeInChromium('a page that stays blank', (browser) => {
  it.each([
    ['Install', 'Preparando…', 'elija «Ayuda › Instalar sin ventana…»'],
    ['Panel', 'Leyendo el estado…', '«Ver estado» y «Procesar ahora»'],
  ] as const)(
    '%s says after some seconds what to do, when its script does not run',
    async (name, loading, late) => {
      const { page } = await openStage(browser(), name, {}, { ...SIZE, broken: true });
      await page.getByText(loading).waitFor();
      expect(await page.locator('#start').count()).toBe(1);
      const words = page.getByText(late);
      expect(await words.isVisible()).toBe(false);
      await page.evaluate(FINISH);
      expect(await words.isVisible()).toBe(true);
      if (name === 'Install') await picture(page, 'instalar-en-blanco');
      expect(await obstacles(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('says so as well when the script does not answer', async () => {
    const { page } = await openStage(browser(), 'Install', { installerData: ['never'] }, SIZE);
    await page.getByText('Preparando…').waitFor();
    expect(await page.locator('#start').count()).toBe(0);
    const words = page.getByText('elija «Ayuda › Instalar sin ventana…»');
    expect(await words.isVisible()).toBe(false);
    await page.evaluate(FINISH);
    expect(await words.isVisible()).toBe(true);
    await page.context().close();
  });
});
