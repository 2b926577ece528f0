// Everyone can use it, in real Chromium and real Firefox: the whole job by keyboard alone with a focus that is seen, no violation
// that axe-core finds, contrast as rendered, text with more space, and a window as narrow as a magnified one.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { type Comfort, defaultComfort, exportComfort } from '../../src/extension/look/comfort.ts';
import type { Settings } from '../../src/extension/settings.ts';
import { axeRun, axeSource } from './harness/axe.ts';
import { type BrowserUnderTest, type Popup, spokenWords, waitFor } from './harness/browser.ts';
import { openOwn } from './harness/open-own.ts';
import { openPopup } from './harness/open-popup.ts';
import { isReaderOpen, openReader } from './harness/open-reader.ts';
import { findCut, findWeak, readFocus } from './harness/rendered.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';
import { richStory } from './rich-story.ts';

// The choices are read here without a browser.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const themes = ['light', 'dark', 'sepia', 'contrast'] as const;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let popup: Popup;

  const choose = (comfort: Partial<Comfort>): Promise<unknown> =>
    browser.evaluateInBackground((chosen) => chrome.storage.sync.set({ comfort: { version: 1, ...chosen } }), comfort);
  /** Make the choices and wait until the page has taken them up. */
  const see = async (comfort: Partial<Comfort>): Promise<void> => {
    await choose(comfort);
    const { theme = 'light', font = 'atkinson' } = comfort;
    await waitFor(`the theme ${theme}`, () =>
      page.evaluate(
        (wanted, face) =>
          document.documentElement.dataset.theme === wanted && document.documentElement.dataset.font === face,
        theme,
        font,
      ),
    );
  };
  const axe = async (): Promise<readonly string[]> => {
    await page.evaluate(await axeSource());
    return (await page.evaluate(axeRun)) as string[];
  };
  /** Press Tab, or Shift+Tab, until the focus is on what begins with these words; each stop on the way must be seen. */
  const tabTo = async (words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const passed: string[] = [];
    for (let step = 0; step < 120; step++) {
      if (key === 'Shift+Tab') await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (key === 'Shift+Tab') await page.keyboard.up('Shift');
      const focus = await page.evaluate(readFocus);
      passed.push(focus.words);
      expect(focus.outline, `outline of ${focus.tag} “${focus.words}”`).toBeGreaterThanOrEqual(2);
      expect(focus.contrast, `contrast of the outline of “${focus.words}”`).toBeGreaterThanOrEqual(3);
      expect(focus.isInView, `“${focus.words}” in view`).toBe(true);
      if (focus.words.startsWith(words)) return;
    }
    throw new Error(`No way by ${key} to “${words}”, past ${passed.join(' | ')}`);
  };
  const focusIsOn = (words: string): Promise<unknown> =>
    waitFor(`the focus on ${words}`, async () => (await page.evaluate(readFocus)).words.startsWith(words)).catch(
      async (error: Error) => {
        throw new Error(`${error.message} It is on ${JSON.stringify(await page.evaluate(readFocus))}`);
      },
    );
  const heardWords = async (): Promise<number> => spokenWords(await browser.spokenLog()).length;

  launchForAll(
    name,
    async (launched, serving) => {
      browser = launched;
      server = serving;
      server.add('/rich-story.html', richStory(`${server.otherOrigin}/pier.jpg`));
      await choose({ theme: 'light' });
      page = await browser.open('about:blank');
    },
    { wordMs: 60 },
  );

  it('does the whole job by keyboard alone, and the focus is always seen where it is expected', async () => {
    await page.goto(`${server.origin}/local-story.html`);
    popup = await openPopup(browser, page);
    for (let step = 0; step < 60; step++) {
      await popup.press('Tab');
      if (await popup.evaluate(() => document.activeElement?.textContent?.trim() === 'Reading view')) break;
    }
    await popup.press('Enter');
    await waitFor('the reading view', () => isReaderOpen(page));
    await focusIsOn('Play');
    await page.keyboard.press('Enter');
    await waitFor('words', async () => (await heardWords()) > 3);
    await focusIsOn('Pause');
    await tabTo('Next statement');
    await page.keyboard.press('Enter');
    const spoken = () =>
      page.evaluate(() => {
        const [range] = (CSS.highlights.get('lector-sentence') as Iterable<Range> | undefined) ?? [];
        return range?.toString() ?? '';
      });
    await waitFor('the first statement', async () => (await spoken()).startsWith('“We will not spend'));
    await tabTo('Stop');
    await page.keyboard.press('Enter');
    await waitFor('no mark', async () => (await spoken()) === '');
    await focusIsOn('Stop');
    await tabTo('Show only this speaker of Mara Ellison');
    await page.keyboard.press('Enter');
    await waitFor('the list', () => page.evaluate(() => document.querySelector('.statements') !== null));
    await focusIsOn('Show only this speaker of Mara Ellison');
    await tabTo('In the article', 'Shift+Tab');
    const from = (await page.evaluate(readFocus)).id;
    await page.keyboard.press('Enter');
    await waitFor('the words', () => page.evaluate(() => document.activeElement?.classList.contains('said') ?? false));
    expect((await page.evaluate(readFocus)).isInView).toBe(true);
    await page.keyboard.press('Escape');
    await waitFor('the way back', async () => (await page.evaluate(readFocus)).id === from);
    await tabTo('The article', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await waitFor('the article', () => page.evaluate(() => document.querySelector('.statements') === null));
    await focusIsOn('Harbour wall');
    await page.keyboard.press('?');
    await waitFor('the keys', () => page.evaluate(() => document.querySelector('dialog')?.open ?? false));
    expect(await page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await focusIsOn('Harbour wall');
    await tabTo('Text', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo('Typeface');
    await page.keyboard.press('ArrowDown');
    await waitFor('another typeface', () =>
      page.evaluate(() =>
        getComputedStyle(document.querySelector('main') ?? document.body).fontFamily.includes('Lexend'),
      ),
    );
    await tabTo('Text', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo('Original page');
    await page.keyboard.press('Enter');
    await waitFor('the page', async () => page.url().endsWith('/local-story.html'));
    await choose({ theme: 'light' });
  });

  it('has no violation and holds its contrast in every theme: reading view', async () => {
    await page.goto(`${server.origin}/rich-story.html`);
    await openReader(browser, page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const theme of themes) {
      await see({ theme });
      expect(await page.evaluate(findWeak, 7, ''), theme).toEqual([]);
      expect(await axe(), theme).toEqual([]);
    }
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent?.includes('as a list'))?.click();
      buttons.find((button) => button.textContent?.trim() === 'Text')?.click();
    });
    await waitFor('the list', () => page.evaluate(() => document.querySelector('.statements') !== null));
    expect(await axe()).toEqual([]);
    await see({ theme: 'light' });
    expect(await page.evaluate(findWeak, 7, '')).toEqual([]);
  });

  it.each(['options/options.html', 'welcome/welcome.html', 'audio/audio.html'])(
    'has no violation and holds its contrast in every theme: %s',
    async (path) => {
      await openOwn(browser, page, path);
      for (const theme of themes) {
        await see({ theme });
        expect(await page.evaluate(findWeak, 7, ''), theme).toEqual([]);
        expect(await axe(), theme).toEqual([]);
      }
      await see({ theme: 'light' });
    },
  );

  it('takes choices from a file at once, and from a bad one nothing', async () => {
    await openOwn(browser, page, 'options/options.html');
    const folder = await mkdtemp(path.join(tmpdir(), 'lector-choices-'));
    const give = async (text: string): Promise<void> => {
      const file = path.join(folder, 'choices.json');
      await writeFile(file, text);
      const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(file);
    };
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const says = (words: string) =>
      waitFor(words, () =>
        page.evaluate((wanted) => document.querySelector('[role="status"]')?.textContent?.includes(wanted), words),
      );
    try {
      const sepia = exportComfort({ ...defaultComfort, theme: 'sepia' });
      await give(sepia.replace('"size": 19', '"size": -1'));
      await says('damaged at “size”. Nothing was changed.');
      expect(await theme()).toBe('light');
      await give(sepia);
      await says('The choices from the file are in use.');
      expect(await theme()).toBe('sepia');
      await waitFor('the choices to be stored', () =>
        browser.evaluateInBackground(
          async () => ((await chrome.storage.sync.get('comfort')).comfort as Comfort).theme === 'sepia',
        ),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
      await see({ theme: 'light' });
    }
  });

  it('keeps a pronunciation that was typed, and loses neither it nor the focus', async () => {
    await openOwn(browser, page, 'options/options.html');
    const stored = () =>
      browser.evaluateInBackground(
        async () =>
          ((await chrome.storage.local.get('settings')).settings as Settings | undefined)?.pronunciations ?? [],
      );
    const before = await stored();
    await tabTo('Written');
    await page.keyboard.type('Osk');
    await page.keyboard.press('Enter');
    await waitFor('what is missing', () =>
      page.evaluate(() => document.getElementById('pronunciation-problem')?.textContent !== ''),
    );
    expect(await stored()).toEqual(before);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ozk');
    await page.keyboard.press('Enter');
    await waitFor('it to be stored', async () => (await stored()).length === before.length + 1);
    expect((await stored()).at(-1)).toEqual({ written: 'Osk', spoken: 'Ozk', lang: null });
    await focusIsOn('Written');
    await tabTo('Remove “Osk”', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await waitFor('it to be gone', async () => (await stored()).length === before.length);
    await focusIsOn('Written');
  });

  it('has no violation in the popup in every theme', async () => {
    await page.goto(`${server.origin}/local-story.html`);
    popup = await openPopup(browser, page);
    for (const theme of themes) {
      await choose({ theme });
      await waitFor(theme, () => popup.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme));
      expect(await popup.evaluate(findWeak, 7, ''), theme).toEqual([]);
      expect(await popup.axe(), theme).toEqual([]);
    }
    await choose({ theme: 'light' });
    await browser.closePopup();
  });

  it('reads from right to left where the article does', async () => {
    await page.goto(`${server.origin}/rtl-story.html`);
    await openReader(browser, page);
    const sides = await page.evaluate(() => {
      const [words, margin] = ['.passage > p', '.passage > .margin'].map((one) => document.querySelector(one));
      return { words: words?.getBoundingClientRect().right ?? 0, margin: margin?.getBoundingClientRect().left ?? 0 };
    });
    expect(sides.margin).toBeGreaterThanOrEqual(sides.words);
    expect(await axe()).toEqual([]);
    expect(await page.evaluate(findCut)).toEqual([]);
  });

  it.each([
    ['local-story', 'reader'],
    ['rich-story', 'reader'],
    ['rtl-story', 'reader'],
    ['', 'options/options.html'],
    ['', 'welcome/welcome.html'],
    ['', 'audio/audio.html'],
  ])(
    'loses nothing and scrolls one way only at 320 pixels, with more space in the text too: %s %s',
    async (story, path) => {
      if (story === '') await openOwn(browser, page, path);
      else {
        await page.goto(`${server.origin}/${story}.html`);
        await openReader(browser, page);
      }
      // As a window of 1280 pixels at 400% is.
      await page.setViewport({ width: 320, height: 256 });
      expect(await page.evaluate(findCut)).toEqual([]);
      expect(await axe()).toEqual([]);
      // WCAG 2.2, 1.4.12: line 1.5, paragraph 2, letter 0.12, word 0.16 times the size.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
          element.style.setProperty('line-height', '1.5', 'important');
          element.style.setProperty('letter-spacing', '0.12em', 'important');
          element.style.setProperty('word-spacing', '0.16em', 'important');
          if (element.matches('p')) element.style.setProperty('margin-bottom', '2em', 'important');
        }
      });
      expect(await page.evaluate(findCut)).toEqual([]);
      await page.setViewport({ width: 1100, height: 800 });
    },
  );
});
