// Opening the popup as a reader does, up to where it can be used.

import type { Page } from 'puppeteer-core';
import { type BrowserUnderTest, type Popup, waitFor } from './browser.ts';

/** Press the toolbar button on `page` and wait for the article, and for Play to have the focus. */
export async function openPopup(browser: BrowserUnderTest, page: Page): Promise<Popup> {
  const popup = await browser.pressToolbarButton(page);
  await popup.waitForText('Who said what');
  await waitFor('the focus on Play', () =>
    popup.evaluate(() => document.activeElement?.textContent?.trim() === 'Play'),
  );
  return popup;
}
