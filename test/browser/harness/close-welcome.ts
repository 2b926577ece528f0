// A browser that Lector was just put into opens the first-run page. Tests begin without it: it comes a moment after the start,
// and would come in front of a test's own page.

import type { Browser, Page } from 'puppeteer-core';
import { startMs, waitFor } from './browser.ts';

/** Wait for the first-run page and close it. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const page = await waitFor(
    'the first-run page',
    async () => {
      for (const one of await browser.pages()) if (await isWelcome(one)) return one;
      return null;
    },
    startMs,
  );
  await page.close();
}

/** Firefox does not tell puppeteer where the page has gone, so the page is asked. */
async function isWelcome(page: Page): Promise<boolean> {
  const asked = page
    .evaluate(
      () =>
        location.pathname === '/welcome/welcome.html' &&
        document.querySelector('h1') !== null &&
        // A page that is closed while its letters are on their way leaves errors behind; before they are asked for, none is on its way.
        document.fonts.status === 'loaded' &&
        [...document.fonts].some(({ status }) => status === 'loaded'),
    )
    .catch(() => false);
  return Promise.race([asked, new Promise<false>((resolve) => setTimeout(resolve, 1_000, false))]);
}
