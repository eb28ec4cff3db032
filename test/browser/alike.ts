/** Compares pictures as a person does: the browser draws round corners a shade darker at times. */
import type { Page } from 'playwright-core';

/** Most that a colour may differ by, of 255, to count as the same. */
const SHADE = 2;

/** Runs in the page: whether no colour of two pictures of one size differs by more than a shade. */
const COMPARE = `async ([former, present, shade]) => {
  const draw = async (base64) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + base64;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [one, other] = [await draw(former), await draw(present)];
  return one.width === other.width && one.height === other.height &&
    one.data.every((value, at) => Math.abs(value - other.data[at]) <= shade);
}`;

/**
 * Whether two pictures look the same.
 * @param page - any page of the browser; it is left as it is
 * @param former - PNG
 * @param present - PNG
 */
export async function looksAlike(page: Page, former: Buffer, present: Buffer): Promise<boolean> {
  if (former.equals(present)) return true;
  // The page itself may forbid pictures.
  const blank = await page.context().browser()?.newPage();
  if (!blank) return false;
  const pictures = JSON.stringify([former.toString('base64'), present.toString('base64'), SHADE]);
  const isAlike = await blank.evaluate<boolean>(`(${COMPARE})(${pictures})`);
  await blank.close();
  return isAlike;
}
