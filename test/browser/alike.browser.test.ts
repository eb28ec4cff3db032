/** Which pictures of the documentation count as changed. */
import { looksAlike } from './alike';
import { describeInChromium } from './chromium';

describeInChromium('a picture', (browser) => {
  it.each<[what: string, colour: string, width: number, expected: boolean]>([
    ['looks like itself', '#808080', 40, true],
    ['looks like one that is a shade darker', '#7f8080', 40, true],
    ['looks unlike one of another colour', '#7a8080', 40, false],
    ['looks unlike one of another size', '#808080', 41, false],
  ])('%s', async (_what, colour, width, expected) => {
    const page = await browser().newPage({ viewport: { width: 40, height: 30 } });
    const shot = (background: string): Promise<Buffer> =>
      page.setContent(`<body style="background:${background}">`).then(() => page.screenshot());
    const former = await shot('#808080');
    await page.setViewportSize({ width, height: 30 });
    expect(await looksAlike(page, former, await shot(colour))).toBe(expected);
    await page.close();
  });
});
