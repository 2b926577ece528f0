// Colours that are not Lector's own choice, in real Chromium and real Firefox: those that a reader made up, and those that the
// system forces on every page.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Comfort } from '../../src/extension/look/comfort.ts';
import { type BrowserUnderTest, waitFor } from './harness/browser.ts';
import { openOwn } from './harness/open-own.ts';
import { openPopup } from './harness/open-popup.ts';
import { openReader } from './harness/open-reader.ts';
import { findWeak, readFocus } from './harness/rendered.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

/** The words of the article, which keep the colours that were chosen for them. */
const articleWords = 'article :is(h1, figcaption, caption, [id^="block-"]), .preview';

const made = {
  'middle grey, on which nothing reaches 7:1': { paper: '#777777', ink: '#888888', accent: '#7a7a7a' },
  'one yellow on another': { paper: '#ffff88', ink: '#ffcc00', accent: '#ff9900' },
  'blue on the darkest blue': { paper: '#0a1428', ink: '#304070', accent: '#0000a0' },
} as const;

const choose = (browser: BrowserUnderTest, comfort: Partial<Comfort>): Promise<unknown> =>
  browser.evaluateInBackground((chosen) => chrome.storage.sync.set({ comfort: { version: 1, ...chosen } }), comfort);

describe.each(['chromium', 'firefox'] as const)('colours that a reader made up, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;

  launchForAll(name, async (launched, serving) => {
    [browser, server] = [launched, serving];
    page = await browser.open(`${server.origin}/local-story.html`);
  });

  const isTakenUp = (paper: string) => () =>
    page.evaluate(
      (wanted) => document.documentElement.style.getPropertyValue('--article-paper') === wanted,
      paper as string,
    );

  it('leave Lector’s own words, edges and focus to be seen, and the article as it was chosen', async () => {
    await openReader(browser, page);
    for (const [what, colours] of Object.entries(made)) {
      await choose(browser, { theme: 'custom', ...colours });
      await waitFor(what, isTakenUp(colours.paper));
      expect(await page.evaluate(findWeak, 7, articleWords), what).toEqual([]);
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(readFocus);
      expect(focus.contrast, what).toBeGreaterThanOrEqual(3);
      const [paper, ink] = await page.evaluate(() => {
        const article = document.querySelector('article');
        const words = document.querySelector('article h1');
        return [article && getComputedStyle(article).backgroundColor, words && getComputedStyle(words).color];
      });
      expect([paper, ink], what).toEqual([colours.paper, colours.ink].map(rgbOf));
    }
  });

  it('are said to be hard to read, and are made easy by a button that keeps the focus', async () => {
    await choose(browser, { theme: 'custom', ...made['one yellow on another'] });
    await openOwn(browser, page, 'options/options.html');
    const button = 'Make them easy to read';
    await waitFor('the warning', () => page.evaluate(() => document.body.innerText.includes('Hard to read')));
    await page.evaluate((label) => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
      found?.focus();
    }, button);
    await page.keyboard.press('Enter');
    await waitFor('the good news', () => page.evaluate(() => document.body.innerText.includes('Easy to read.')));
    expect((await page.evaluate(readFocus)).words).toBe(button);
    expect(await page.evaluate(() => document.querySelector('[role="status"]')?.textContent)).toContain('easy to read');
    // Now that of the article too.
    expect(await page.evaluate(findWeak, 7, '')).toEqual([]);
  });
});

function rgbOf(hex: string): string {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgb(${channel(1)}, ${channel(3)}, ${channel(5)})`;
}

describe.each(['chromium', 'firefox'] as const)('colours that the system forces, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;

  // In Firefox the choice "always" under "Manage colors".
  const preferences = { 'browser.display.document_color_use': 2 };
  launchForAll(
    name,
    async (launched, serving) => {
      [browser, server] = [launched, serving];
      page = await browser.open(`${server.origin}/local-story.html`);
      if (name === 'firefox') return;
      const session = await page.createCDPSession();
      const features = [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ];
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    { preferences },
  );

  /** What is told from its ground by an edge or a ground of its own, by name. */
  const findUnmarked = (selectors: Readonly<Record<string, string>>): Promise<string[]> =>
    page.evaluate((all) => {
      const unmarked: string[] = [];
      for (const [what, selector] of Object.entries(all)) {
        const element = document.querySelector(selector);
        if (!element) {
          unmarked.push(`no ${what}`);
          continue;
        }
        const style = getComputedStyle(element);
        const { backgroundColor } = style;
        const ground = getComputedStyle(document.body).backgroundColor;
        const isEdged = ['start', 'end'].some((side) => {
          const [width, colour] = ['width', 'color'].map((what) =>
            style.getPropertyValue(`border-inline-${side}-${what}`),
          );
          return Number.parseFloat(width ?? '') > 0 && colour !== ground;
        });
        if (!isEdged && backgroundColor === ground) unmarked.push(what);
      }
      return unmarked;
    }, selectors);

  it('leave everything in the reading view to be seen', async () => {
    await choose(browser, { theme: 'system', ruler: true, lineFocus: 1 });
    await openReader(browser, page);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await page.evaluate(findWeak, 7, '')).toEqual([]);
    await page.mouse.move(300, 400);
    await waitFor('the ruler', () => page.evaluate(() => document.querySelector('.lens.ruler:not([hidden])') !== null));
    const parts = { play: '.play', speaker: '.speaker', ruler: '.lens.ruler', margin: '.margin p' };
    expect(await findUnmarked(parts)).toEqual([]);
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(readFocus);
    expect(focus.outline).toBeGreaterThanOrEqual(2);
    expect(focus.contrast).toBeGreaterThanOrEqual(3);
    const underlined = await page.evaluate(() => {
      const said = document.querySelector('.said');
      return said && getComputedStyle(said).textDecorationLine;
    });
    expect(underlined).toBe('underline');
  });

  it('leave the spoken sentence and word to be seen', async () => {
    const grounds = await page.evaluate(() => {
      const words = document.querySelector('#block-0') ?? document.body;
      const ground = (mark: string): string => getComputedStyle(words, `::highlight(lector-${mark})`).backgroundColor;
      return [getComputedStyle(document.body).backgroundColor, ground('sentence'), ground('word')];
    });
    expect(new Set(grounds).size).toBe(3);
  });

  it.each(['options/options.html', 'welcome/welcome.html'])('leave every word and edge to be seen: %s', async (own) => {
    await openOwn(browser, page, own);
    expect(await page.evaluate(findWeak, 7, '')).toEqual([]);
  });

  // Chromium takes the emulation for the page alone.
  it.runIf(name === 'firefox')('leave every word and edge to be seen: popup', async () => {
    await page.goto(`${server.origin}/local-story.html`);
    const popup = await openPopup(browser, page);
    expect(await popup.evaluate(findWeak, 7, '')).toEqual([]);
    await browser.closePopup();
  });
});
