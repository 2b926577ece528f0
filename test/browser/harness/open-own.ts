// Opening one of the extension's own pages in a tab.

import type { Page } from 'puppeteer-core';
import { type BrowserUnderTest, waitFor } from './browser.ts';

/** Go to a page of the extension, such as "options/options.html", and wait until it is drawn. */
export async function openOwn(browser: BrowserUnderTest, page: Page, path: string): Promise<void> {
  // Firefox goes there, and never says that it has arrived.
  await page.goto(`${browser.extensionOrigin}/${path}`, { timeout: 500 }).catch(() => undefined);
  await waitFor(`the page ${path}`, () =>
    page
      .evaluate(
        (wanted) => location.pathname === wanted && document.querySelector('h1') !== null,
        `/${path.split('?')[0]}`,
      )
      .catch(() => false),
  );
}
