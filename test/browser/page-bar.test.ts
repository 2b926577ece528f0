// The bar on the page, and reading on from where the reader points, in real Chromium and real Firefox.

import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, spokenTexts, spokenWords, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import { openReader } from './harness/open-reader.ts';
import { clickPanel, findFaults, type Panel, readPanel, waitForPanel } from './harness/panel.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll, readMark } from './harness/visit.ts';

const names = [
  'lighthouse',
  'old mole',
  'customs house',
  'net loft',
  'lamp store',
  'pilot station',
  'slipway',
  'ice house',
];
const paragraph = (about: string): string =>
  `The ${about} has been shut since the storm. The harbour board of Tarn will not say when the ${about} opens again, and nobody has asked. Boats lie in front of the ${about} all day, as the`;
const story = `<!doctype html><html lang="en"><head><title>Tarn is shut</title><style>
  p { font-size: 20px } #below { margin-top: 60vh; display: block }</style></head><body>
  <a id="first" href="#x">News</a><article><h1>Tarn is shut</h1>
  ${names.map((about) => `<p id="${about.replace(' ', '-')}">${paragraph(about)} <a href="#${about}">chart</a> says.</p>`).join('')}</article>
  <button id="below">Below</button></body></html>`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let visits = 0;

  const bar = (what?: string, is?: (panel: Panel) => boolean): Promise<Panel> =>
    waitForPanel(browser, 'lector-bar', what, is);
  const press = (words: string): Promise<void> => clickPanel(browser, page, 'lector-bar', words);
  const isGone = (): Promise<unknown> =>
    waitFor('the bar to go', async () => (await readPanel(browser, 'lector-bar')) === null);
  const heard = async (): Promise<readonly string[]> => spokenTexts(await browser.spokenLog());
  const hears = (start: string): Promise<unknown> =>
    waitFor(`“${start}”`, async () => (await heard()).at(-1)?.startsWith(start)).catch(async (error: Error) => {
      throw new Error(`${error.message} Heard: ${(await heard()).join(' | ')}`);
    });
  const setting = (settings: Record<string, unknown>): Promise<void> =>
    browser.evaluateInBackground((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  const play = async (): Promise<void> => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await waitFor('a word', async () => spokenWords(await browser.spokenLog()).length > 0);
    await browser.closePopup();
  };
  /** A point on the first letters of some words in the page. */
  const pointOf = (id: string, words: string): Promise<{ x: number; y: number }> =>
    page.evaluate(
      (paragraph, start) => {
        const text = document.getElementById(paragraph)?.firstChild as Text;
        text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        const at = text.data.indexOf(start);
        range.setStart(text, at);
        range.setEnd(text, at + 4);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 8, y: top + height / 2 };
      },
      id,
      words,
    );

  launchForAll(
    name,
    async (launched, serving) => {
      browser = launched;
      server = serving;
      server.add('/story.html', story);
      page = await browser.open('about:blank');
    },
    { wordMs: 60 },
  );
  beforeEach(async () => {
    await browser.closePopup();
    await setting({});
    await browser.setWordMs(60);
    await page.goto(`${server.origin}/story.html?${++visits}`);
    await browser.clearSpokenLog();
  });

  it('comes with the reading, works by mouse, takes no focus, and undoing leaves no trace of it', async () => {
    // So slow that no sentence ends by itself meanwhile.
    await browser.setWordMs(600);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => document.getElementById('first')?.focus());
    await play();
    await bar('Pause', ({ controls }) => controls[0]?.words === 'Pause');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
    await press('Next sentence');
    await hears('The lighthouse has');
    await bar('the place', ({ text }) => text.includes('Sentence 1 of 24'));
    await press('Next sentence');
    await hears('The harbour board');
    await press('Back a sentence');
    await bar('the place before', ({ text }) => text.includes('Sentence 1 of 24'));
    await press('Faster');
    await bar('the speed', ({ text }) => text.includes('1.1×'));
    await press('Slower');
    await bar('the speed before', ({ text }) => text.includes('1×'));
    await press('Pause');
    await bar('Play', ({ controls }) => controls[0]?.words === 'Play');
    await press('Play');
    await bar('Pause', ({ controls }) => controls[0]?.words === 'Pause');
    await press('Move the bar to the top');
    await bar('the bar on top', ({ top }) => top === 0);
    await press('Stop');
    await bar('what was done', ({ status }) => status === 'Stopped');
    expect(await readMark(page, 'sentence')).toBe('');
    const popup = await openPopup(browser, page);
    await popup.evaluate(() => {
      const button = (label: string) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
      button('Undo everything on this page')?.click();
    });
    await waitFor(
      'the page as it was',
      async () => (await page.evaluate(() => document.documentElement.outerHTML)) === before,
    );
  });

  it('is reached, used and closed by keyboard, and the focus goes back; it stays away until it is wanted', async () => {
    await play();
    await bar();
    await page.evaluate(() => document.getElementById('below')?.focus());
    await page.keyboard.press('Tab');
    const reached = await bar('the focus on Pause', ({ focused }) => focused === 'Pause');
    expect(reached.focusOutline).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Enter');
    await bar('Play, with the focus still', ({ focused }) => focused === 'Play');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('below');
    await page.keyboard.press('Tab');
    for (const words of [
      'Back a sentence',
      'Next sentence',
      'Stop',
      'Slower',
      'Faster',
      'Move the bar',
      'Close the bar',
    ]) {
      await page.keyboard.press('Tab');
      await bar(words, ({ focused }) => focused?.startsWith(words) ?? false);
    }
    await page.keyboard.press('Enter');
    await isGone();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('below');
    const words = spokenWords(await browser.spokenLog()).length;
    await waitFor('the voice to go on', async () => spokenWords(await browser.spokenLog()).length > words + 10);
    expect(await readPanel(browser, 'lector-bar')).toBeNull();
  });

  it('never covers what has the focus', async () => {
    await page.setViewport({ width: 1000, height: 420 });
    await play();
    const { top, bottom } = await bar();
    expect(bottom - top).toBeLessThan(90);
    const covered = (): Promise<boolean> =>
      page.evaluate(() => {
        const focused = document.activeElement?.getBoundingClientRect();
        const { x = 0, y = 0, width = 0, height = 0 } = focused ?? {};
        return document.elementFromPoint(x + width / 2, y + height / 2) !== document.activeElement;
      });
    await page.evaluate(() => document.getElementById('first')?.focus());
    for (let step = 0; step < names.length + 1; step++) {
      await page.keyboard.press('Tab');
      await waitFor(`stop ${step + 1} to be seen`, async () => !(await covered()));
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('below');
    await page.evaluate(() => {
      const fixed = document.createElement('button');
      fixed.textContent = 'Fixed';
      fixed.style.cssText = 'position: fixed; bottom: 4px; left: 40px';
      document.body.append(fixed);
      fixed.focus();
    });
    await waitFor('the bar to make way', async () => !(await covered()));
    await bar('the bar on top', (panel) => panel.top === 0);
    await page.setViewport({ width: 1100, height: 800 });
  });

  it('is not there for who uses a screen reader, or does not want it, and comes when it is wanted', async () => {
    await browser.evaluateInBackground(() => chrome.storage.sync.set({ comfort: { version: 1, screenReader: true } }));
    await play();
    await waitFor('more words', async () => spokenWords(await browser.spokenLog()).length > 10);
    expect(await readPanel(browser, 'lector-bar')).toBeNull();
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('Who said what');
    await popup.evaluate(() => {
      [...document.querySelectorAll<HTMLInputElement>('.switch input')].at(-1)?.click();
    });
    await bar();
    await popup.evaluate(() => {
      [...document.querySelectorAll<HTMLInputElement>('.switch input')].at(-1)?.click();
    });
    await isGone();
    await browser.evaluateInBackground(() => chrome.storage.sync.clear());
  });

  it('reads on from a sentence that is clicked while the bar is open, and not from a link or a double click', async () => {
    await play();
    await bar();
    const { x, y } = await pointOf('net-loft', 'harbour board');
    await page.mouse.click(x, y);
    await hears('The harbour board of Tarn will not say when the net loft');
    const link = await page.evaluate(() => {
      const { left, top } = document.querySelector('#ice-house a')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 5, y: top + 8 };
    });
    const count = (await heard()).length;
    await page.mouse.click(link.x, link.y);
    expect((await heard()).slice(count).some((text) => text.includes('ice house'))).toBe(false);
  });

  it('reads on from a click with Alt where there is no bar', async () => {
    await setting({ pageBar: false });
    await play();
    const plain = await pointOf('slipway', 'Boats lie');
    await page.mouse.click(plain.x, plain.y);
    await page.keyboard.down('Alt');
    await page.mouse.click(plain.x, plain.y);
    await page.keyboard.up('Alt');
    await hears('Boats lie in front of the slipway');
    expect((await heard()).filter((text) => text.startsWith('Boats'))).toHaveLength(1);
  });

  it('reads from the selection, asked for in the popup or by its command, and offers it only where there is one', async () => {
    const popup = await openPopup(browser, page);
    expect(await popup.text()).not.toContain('From the selection');
    await browser.closePopup();
    const select = (id: string, words: string): Promise<void> =>
      page.evaluate(
        (paragraph, start) => {
          const text = document.getElementById(paragraph)?.firstChild as Text;
          const at = text.data.indexOf(start);
          getSelection()?.setBaseAndExtent(text, at, text, at + start.length);
        },
        id,
        words,
      );
    await select('customs-house', 'will not say');
    const again = await openPopup(browser, page);
    await again.waitForText('From the selection');
    expect(await again.axe()).toEqual([]);
    for (let step = 0; step < 30; step++) {
      if (await again.evaluate(() => document.activeElement?.textContent === 'From the selection')) break;
      await again.press('Tab');
    }
    await again.press('Enter');
    await hears('The harbour board of Tarn will not say when the customs house');
    await browser.closePopup();
    await select('lamp-store', 'Boats lie');
    const dispatch = (command: string): Promise<void> =>
      browser.evaluateInBackground(async (wanted) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event = chrome.commands.onCommand as unknown as { dispatch?(command: string, tab: unknown): void };
        event.dispatch?.(wanted, tab);
      }, command);
    // Firefox has no way to send a command for which no key is set.
    if (name === 'chromium') {
      await dispatch('from-selection');
      await hears('Boats lie in front of the lamp store');
      await dispatch('page-bar');
      await bar('the focus', ({ focused }) => focused === 'Pause');
    }
  });

  it('does the same in the reading view', async () => {
    await openReader(browser, page);
    const pointOfWords = (words: string): Promise<{ x: number; y: number }> =>
      page.evaluate((wanted) => {
        const walker = document.createTreeWalker(
          document.querySelector('#article') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf(wanted);
          if (at < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 4);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          const { left, top, height } = range.getBoundingClientRect();
          return { x: left + 8, y: top + height / 2 };
        }
        return { x: 0, y: 0 };
      }, words);
    await pointOfWords('Boats lie in front of the pilot');
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('From the selection');
    await popup.evaluate(() => {
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'From the selection')?.click();
    });
    await hears('Boats lie in front of the pilot station');
    await browser.closePopup();
    const { x, y } = await pointOfWords('Boats lie in front of the old mole');
    await page.keyboard.down('Alt');
    await page.mouse.click(x, y);
    await page.keyboard.up('Alt');
    await hears('Boats lie in front of the old mole');
  });

  it('has no violation, holds its contrast in every theme, and loses nothing at 320 pixels', async () => {
    await play();
    const shown = await bar();
    if (process.env.LECTOR_SHOTS) await page.screenshot({ path: `${process.env.LECTOR_SHOTS}/bar-${name}.png` });
    expect(await findFaults(page, server, 'lector-bar', shown)).toEqual([]);
  });
});
