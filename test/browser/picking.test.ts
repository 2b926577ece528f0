// Picking what is read, in real Chromium and real Firefox: by keyboard alone, and by mouse.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import { clickPanel, findFaults, type Panel, readPanel, waitForPanel } from './harness/panel.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

const line = (about: string): string =>
  `The ${about} has been shut since the storm, and the harbour board of Tarn will not say when it opens again.`;
/** Two stories, and a policy that allows no style but its own; every click is counted. */
const page2 = `<!doctype html><html lang="en"><head><title>Two stories</title>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
  </head><body>
  <script>window.clicks = 0; for (const type of ['pointerdown', 'mousedown', 'click', 'keydown']) addEventListener(type, () => window.clicks++);</script>
  <header><nav><a href="#first">News</a></nav></header>
  <article id="first"><h1>Lighthouse stays dark</h1>${['lighthouse', 'old mole', 'customs house', 'net loft', 'lamp store', 'pilot station'].map((about) => `<p>${line(about)}</p>`).join('')}</article>
  <section id="second" class="related-stories"><h2>Ice house sold</h2><p id="one">${line('ice house')}</p><p id="two">${line('slipway')} <a href="#first">More</a></p></section>
  </body></html>`;
const empty = `<!doctype html><html lang="en"><head><title>Timetable</title></head><body><h1>Ferries</h1>
  <ul>${'<li><a href="#a">Tarn to Orrin</a></li>'.repeat(8)}</ul><p id="note">No ferry on Sunday.</p></body></html>`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;

  const panel = (what?: string, is?: (panel: Panel) => boolean): Promise<Panel> =>
    waitForPanel(browser, 'lector-pick', what, is);
  const isGone = (): Promise<unknown> =>
    waitFor('the panel to go', async () => (await readPanel(browser, 'lector-pick')) === null);
  const readDom = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
  /** Press Tab in the popup until the focus is on this button, then Enter. */
  const chooseByKey = async (popup: Popup, words: string): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      if (await popup.evaluate((label) => document.activeElement?.textContent?.trim() === label, words)) {
        await popup.press('Enter');
        return;
      }
      await popup.press('Tab');
    }
    throw new Error(`No way by Tab to “${words}”`);
  };
  const openOnPage = async (): Promise<void> => {
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('This page');
    await chooseByKey(popup, 'This page');
    await chooseByKey(popup, 'Pick the part to read');
    await waitFor('the popup to close', async () => (await browser.popup()) === null);
  };

  launchForAll(name, async (launched, serving) => {
    browser = launched;
    server = serving;
    server.add('/two.html', page2);
    server.add('/empty.html', empty);
    page = await browser.open('about:blank');
  });

  it('picks by keyboard alone, and opens the popup on what was picked', async () => {
    await page.goto(`${server.origin}/two.html`);
    await openOnPage();
    const first = await panel('the article', ({ status }) => status.includes('Lighthouse stays dark'));
    expect(first.focused).toBe('Read this');
    expect(first.focusOutline).toBeGreaterThanOrEqual(2);
    const clicks = await page.evaluate(() => Reflect.get(window, 'clicks') as number);
    await page.keyboard.press('ArrowRight');
    const second = await panel('the next part', ({ status }) => status.includes('Ice house sold'));
    expect(second.status).toMatch(/ \d\d words$/);
    const box = await page.evaluate(() => {
      const { top, left, width, height } = document.getElementById('second')?.getBoundingClientRect() ?? new DOMRect();
      return [top - 4, left - 4, width + 8, height + 8].map(Math.round);
    });
    await panel('the outline there', ({ outline }) => String(outline) === String(box));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await panel('the paragraph', ({ status }) => status.startsWith('“The ice house'));
    await page.keyboard.press('ArrowUp');
    await panel('the section', ({ status }) => status.includes('Ice house sold'));
    await page.keyboard.press('ArrowDown');
    await panel('the same paragraph again', ({ status }) => status.startsWith('“The ice house'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await panel('the whole page', ({ status }) => status.startsWith('“News'));
    await page.keyboard.press('ArrowUp');
    await panel('nothing larger', ({ status }) => status === 'There is nothing larger.');
    await page.keyboard.press('ArrowDown');
    await panel('the section', ({ status }) => status.includes('Ice house sold'));
    expect(await page.evaluate(() => Reflect.get(window, 'clicks') as number)).toBe(clicks);
    await page.keyboard.press('Enter');
    const popup = await waitFor('the popup', () => browser.popup());
    await popup.waitForText(/Sentence 1 of [34]|Headline/);
    await isGone();
    const text = await browser.evaluateInBackground(async () => {
      const all = await chrome.storage.session.get(null);
      const [state] = Object.entries(all).filter(([key]) => key.startsWith('page:'));
      return (state?.[1] as { analysis: { article: { text: string } } } | undefined)?.analysis.article.text;
    });
    expect(text).toBe(`Ice house sold\n\n${line('ice house')}\n\n${line('slipway')} More`);
    await browser.closePopup();
  });

  it('picks by mouse, and no click gets through to the page', async () => {
    await page.goto(`${server.origin}/two.html`);
    await openOnPage();
    await panel();
    const clicks = await page.evaluate(() => Reflect.get(window, 'clicks') as number);
    const address = page.url();
    const link = await page.evaluate(() => {
      document.getElementById('two')?.scrollIntoView({ block: 'center' });
      const { x, y } = document.querySelector('#two a')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 4, y: y + 6 };
    });
    await page.mouse.click(link.x, link.y);
    const picked = await panel('the paragraph under the mouse', ({ status }) => status.includes('The slipway'));
    expect(picked.focused).toBe('Read this');
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => Reflect.get(window, 'clicks') as number)).toBe(clicks);
    await clickPanel(browser, page, 'lector-pick', 'Larger');
    await panel('the section', ({ status }) => status.includes('Ice house sold'));
    await clickPanel(browser, page, 'lector-pick', 'Read this');
    const popup = await waitFor('the popup', () => browser.popup());
    await popup.waitForText(/min to hear/);
    await isGone();
    await browser.closePopup();
  });

  it('leaves the page, its place and its focus as they were on Escape', async () => {
    await page.setViewport({ width: 900, height: 300 });
    await page.goto(`${server.origin}/two.html`);
    const before = await readDom();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#two a')?.focus();
      scrollTo(0, 120);
    });
    await openOnPage();
    await panel();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await isGone();
    expect(await page.evaluate(() => [scrollY, document.activeElement?.textContent])).toEqual([120, 'More']);
    expect(await readDom()).toBe(before);
    await page.setViewport({ width: 1100, height: 800 });
  });

  it('is offered where there is no article', async () => {
    await page.goto(`${server.origin}/empty.html`);
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('No article found here');
    await chooseByKey(popup, 'Pick the part to read');
    await panel('the page', ({ status }) => status.startsWith('“Ferries'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await panel('nothing before it', ({ status }) => status === 'There is nothing more on this side.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await panel('the note', ({ status }) => status === '“No ferry on Sunday.”, 4 words');
    await page.keyboard.press('Enter');
    await (await waitFor('the popup', () => browser.popup())).waitForText('Who said what');
    await browser.closePopup();
  });

  it('has no violation, holds its contrast in every theme, and loses nothing at 320 pixels', async () => {
    await page.goto(`${server.origin}/two.html`);
    await openOnPage();
    const shown = await panel();
    if (process.env.LECTOR_SHOTS) await page.screenshot({ path: `${process.env.LECTOR_SHOTS}/pick-${name}.png` });
    expect(await findFaults(page, server, 'lector-pick', shown)).toEqual([]);
  });
});
