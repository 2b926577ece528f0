// What is really painted in a page: a screenshot, read pixel by pixel.

import type { Page } from 'puppeteer-core';

/** Return how many pixels of the window as it is seen have a colour, [red, green, blue]. */
export async function countPainted(page: Page, colour: readonly [number, number, number]): Promise<number> {
  const picture = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(
    async (data, [red, green, blue]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('There is nothing to draw on.');
      pen.drawImage(image, 0, 0);
      const pixels = pen.getImageData(0, 0, image.width, image.height).data;
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) count++;
      }
      return count;
    },
    picture,
    colour,
  );
}
