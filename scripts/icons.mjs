// @ts-check
// Draw icons/icon-*.png from icons/icon.svg (16 px: from icon-16.svg), with the Chromium that the tests use. Run it after a change of the drawing, look at
// the result on light and dark, and commit both.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = path.resolve(fileURLToPath(import.meta.url), '../../icons');
/** The sizes that browsers ask for, px. */
const sizes = [16, 32, 48, 96, 128];

/** @param {number} size @returns {Promise<string>} */
async function drawingFor(size) {
  const file = size <= 16 ? 'icon-16.svg' : 'icon.svg';
  return (await readFile(path.join(folder, file), 'utf8')).replace(/<!--[\s\S]*?-->\s*/, '');
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${await drawingFor(size)}`,
    );
    await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
