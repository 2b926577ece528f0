// What happens around a reading that nobody planned: tabs that are moved, copied and discarded, two windows that read, and the
// extension that is reloaded under a page. What a real browser is not needed for is in test/extension/background.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, spokenTexts, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import { readMark, type Visit, visitEach } from './harness/visit.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let visit: Visit;
  visitEach(name, (opened) => {
    visit = opened;
    ({ browser, page } = opened);
  });

  const read = async (): Promise<void> => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(5);
    await browser.closePopup();
  };
  const goesOn = async (): Promise<void> => visit.hearWords((await visit.heardWords()).length + 10);

  it('reads on in a tab that is moved to another window, until something else is to be read in the first', async () => {
    const other = await browser.open(`${visit.server.origin}/local-story.html`);
    await read();
    await browser.evaluateInBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.windows.create({ tabId: tab?.id ?? -1 });
    });
    await goesOn();
    await waitFor('the mark', async () => (await visit.markedText('sentence')) !== '');
    const popup = await openPopup(browser, other);
    await browser.clearSpokenLog();
    await popup.press('Enter');
    const title = await other.title();
    await waitFor('the other article', async () =>
      spokenTexts(await browser.spokenLog()).some((text) => title.startsWith(text.slice(0, 12))),
    );
    await waitFor('its mark', async () => (await readMark(other, 'sentence')) !== '');
    await waitFor('the end of the first', async () => (await visit.markedText('sentence')) === '');
    await browser.closePopup();
    await other.close();
    await waitFor('silence', () => visit.isSilent());
  });

  it('reads on when its tab is copied and the copy closed, and is silent when it is discarded', async () => {
    await read();
    await browser.evaluateInBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const copy = await chrome.tabs.duplicate(tab?.id ?? -1);
      await chrome.tabs.remove(copy?.id ?? -1);
    });
    await goesOn();
    const front = await browser.open('about:blank');
    await browser.evaluateInBackground(async () => {
      const { reading } = await chrome.storage.session.get<{ reading?: { tabId: number } }>('reading');
      await chrome.tabs.discard(reading?.tabId ?? -1);
    });
    await waitFor('silence', () => visit.isSilent());
    await front.close();
  });

  it('falls silent when the extension is reloaded, and the page is as it was', async () => {
    const shown = (): Promise<string> => page.evaluate(() => document.body.innerText);
    const markup = (): Promise<string> =>
      page.evaluate(() => [...CSS.highlights.keys()].join() + document.documentElement.outerHTML);
    const [shownBefore, before] = [await shown(), await markup()];
    await read();
    expect(await shown()).not.toBe(shownBefore);
    await browser.reloadExtension();
    await waitFor('silence', () => visit.isSilent());
    await waitFor('what was hidden', async () => (await shown()) === shownBefore);
    // Firefox ends a page's scripts with their extension, before they could do anything: an attribute without meaning stays.
    if (name === 'chromium') await waitFor('the page as it was', async () => (await markup()) === before);
    // And the new one works there.
    await browser.clearSpokenLog();
    await read();
    expect((await visit.heardTexts())[0]).toMatch(/^River Talks Open/);
  });
});
