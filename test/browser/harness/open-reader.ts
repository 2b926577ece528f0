// Opening the reading view as a reader does: the toolbar button, then "Reading view" in the popup. It comes in the same tab.

import type { Page } from 'puppeteer-core';
import { type BrowserUnderTest, waitFor } from './browser.ts';

/** Open the reading view of the article on `page`, which it then stands in, and wait until it can be used. */
export async function openReader(browser: BrowserUnderTest, page: Page): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  // By its place, whatever the language.
  await waitFor('the way to the reading view', () =>
    popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.bar .start');
      button?.click();
      return button !== null;
    }),
  );
  await waitFor('the reading view', () => isReaderOpen(page));
  await waitFor('the popup to close', async () => (await browser.popup()) === null);
}

/** Whether the tab shows a reading view, drawn whole. */
export async function isReaderOpen(page: Page): Promise<boolean> {
  return page
    .evaluate(() => location.pathname === '/reader/reader.html' && document.querySelector('#who') !== null)
    .catch(() => false);
}
