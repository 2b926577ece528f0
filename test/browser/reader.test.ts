// The reading view, in real Chromium and real Firefox: a document in the same tab, read aloud there, left by Back.

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, spokenWords, waitFor } from './harness/browser.ts';
import { openOwn } from './harness/open-own.ts';
import { openPopup } from './harness/open-popup.ts';
import { isReaderOpen, openReader } from './harness/open-reader.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll, readMark } from './harness/visit.ts';

interface Expected {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly statements: readonly { readonly speaker: string | null; readonly content: readonly string[] }[];
}

const expected = JSON.parse(
  readFileSync(new URL('../fixtures/local-story.expected.json', import.meta.url), 'utf8'),
) as Expected;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;

  const heardWords = async (): Promise<readonly string[]> => spokenWords(await browser.spokenLog());
  const markedText = (mark: string): Promise<string> => readMark(page, mark);
  const isSilent = async (): Promise<boolean> => {
    const before = (await heardWords()).length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return (await heardWords()).length === before;
  };
  const press = (label: string): Promise<boolean> =>
    waitFor(`the button ${label}`, () =>
      page.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button')];
        const button = buttons.find((one) => one.textContent?.trim().startsWith(wanted));
        button?.focus();
        button?.click();
        return button !== undefined;
      }, label),
    );

  launchForAll(name, (launched, serving) => {
    browser = launched;
    server = serving;
  });
  afterEach(async () => {
    await browser.closePopup();
    await page.close();
    expect(await browser.extensionErrors()).toEqual([]);
  });

  it('is a document with the whole article, in the same tab, that a reload keeps and Back leaves at the same place', async () => {
    page = await browser.open(`${server.origin}/local-story.html`);
    await page.setViewport({ width: 1100, height: 700 });
    await page.evaluate(() => window.scrollTo({ top: 400, behavior: 'instant' }));
    const requests = server.requests.length;
    await openReader(browser, page);
    expect(await page.title()).toBe(expected.title);
    const readParts = () =>
      page.evaluate(() => ({
        headlines: [...document.querySelectorAll('h1')].map((one) => one.textContent),
        blocks: [...document.querySelectorAll('[id^="block-"]')].map((one) => one.textContent),
      }));
    const parts = { headlines: [expected.title], blocks: expected.paragraphs };
    expect(await readParts()).toEqual(parts);
    const drawn = () =>
      page.evaluate(() => [...document.images].map((one) => [one.alt, one.complete && one.naturalWidth > 0]));
    await waitFor('the drawing', async () => (await drawn()).some(([, isDrawn]) => isDrawn));
    expect(await drawn()).toEqual([['A stone wall by the sea with a gap in it', true]]);
    expect(server.requests.length).toBe(requests);
    // Not by `page.reload`: Firefox does not tell when an extension's page has loaded.
    await page.evaluate(() => {
      document.body.replaceChildren();
      location.reload();
    });
    await waitFor('the reading view after a reload', () => isReaderOpen(page));
    expect(await readParts()).toEqual(parts);
    await press('Original page');
    await waitFor('the page', async () => page.url().endsWith('/local-story.html'));
    await waitFor('the same place', async () => (await page.evaluate(() => scrollY)) === 400);
  });

  it('reads on when the reader moves to it from the page and back, and marks what sounds', async () => {
    await browser.setWordMs(120);
    page = await browser.open(`${server.origin}/local-story.html`);
    await browser.clearSpokenLog();
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await waitFor('words', async () => (await heardWords()).length > 3);
    await browser.closePopup();
    await openReader(browser, page);
    const before = (await heardWords()).length;
    await waitFor('more words', async () => (await heardWords()).length > before + 4);
    await waitFor('the mark', async () => (await markedText('word')) !== '');
    const [mark, heard] = [await markedText('word'), await heardWords()];
    expect(heard.slice(-3)).toContain(mark);
    await press('Pause');
    await waitFor('silence', isSilent);
    // The popup over the reading view knows the same article, and its controls are for the same reading.
    const over = await browser.pressToolbarButton(page);
    await over.waitForText(expected.title);
    await over.waitForText('Play');
    await browser.closePopup();
    await press('Stop');
    await waitFor('no mark', async () => (await markedText('sentence')) === '');
    await press('Play');
    const again = (await heardWords()).length;
    await waitFor('words again', async () => (await heardWords()).length > again + 2);
    await page.goBack().catch(() => undefined);
    await waitFor('silence after Back', isSilent, 5_000);
  });

  it('is drawn beforehand while the reader turns to its button, and does what is pressed before it is at work', async () => {
    page = await browser.open(`${server.origin}/local-story.html`);
    await browser.clearSpokenLog();
    // In the view, as soon as there is something to press.
    await page.evaluateOnNewDocument(() => {
      if (location.pathname !== '/reader/reader.html') return;
      document.addEventListener('DOMContentLoaded', () => {
        setTimeout(() => {
          const isAtWork = performance.getEntriesByName('usable').length > 0;
          document.querySelector<HTMLElement>('.play')?.click();
          document.documentElement.dataset.pressedEarly = String(!isAtWork && document.querySelector('.play') !== null);
        });
      });
    });
    const popup = await openPopup(browser, page);
    const kept = (): Promise<string | null> => popup.evaluate(() => localStorage.getItem('screen'));
    expect(await kept()).toBeNull();
    await waitFor('the button', () =>
      popup.evaluate(() => {
        document.querySelector<HTMLElement>('.bar .start')?.focus();
        return document.activeElement?.matches('.bar .start') ?? false;
      }),
    );
    await waitFor('the first screenful', kept);
    expect(await popup.evaluate(() => document.querySelector('iframe'))).toBeNull();
    await popup.press('Enter');
    await waitFor('the reading view', () => isReaderOpen(page));
    // Firefox runs no script of a test's in an extension's page before the page's own.
    if (name === 'firefox') await press('Play');
    else expect(await page.evaluate(() => document.documentElement.dataset.pressedEarly)).toBe('true');
    await waitFor('words', async () => (await heardWords()).length > 3);
    expect(await page.evaluate(() => localStorage.getItem('screen'))).toBeNull();
    await waitFor('the popup to close', async () => (await browser.popup()) === null);
  });

  it('leads from a statement to its words and back, and shows only what one speaker said', async () => {
    page = await browser.open(`${server.origin}/local-story.html`);
    await openReader(browser, page);
    const [statement] = expected.statements;
    const [words = ''] = statement?.content ?? [];
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await press(words.slice(0, 15));
    await waitFor(
      'the focus',
      async () => words.startsWith((await focused()).slice(0, 10)) && (await focused()) !== '',
    );
    expect(await markedText('statement')).toContain(words.slice(0, 20));
    await page.keyboard.press('Escape');
    await waitFor('the way back', () => page.evaluate(() => document.activeElement?.id.startsWith('to-') ?? false));
    expect(await markedText('statement')).toBe('');
    await press(`Show only this speaker of ${statement?.speaker}`);
    await waitFor('the list', () => page.evaluate(() => document.querySelector('.statements') !== null));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.statements .whole')].map((one) => one.textContent ?? ''),
    );
    const mine = expected.statements.filter(({ speaker }) => speaker === statement?.speaker);
    expect(shown.length).toBe(mine.length);
    for (const [index, { content }] of mine.entries()) expect(shown[index]).toContain(content[0]);
    await press('In the article');
    await waitFor('the article', () => page.evaluate(() => document.querySelector('.statements') === null));
    await press('Back to the list');
    await waitFor('the list again', () => page.evaluate(() => document.activeElement?.id.startsWith('from-') ?? false));
  });

  it('tells why a name stands beside words that are pressed on, and underlines what it goes by', async () => {
    page = await browser.open(`${server.origin}/local-story.html`);
    await openReader(browser, page);
    await page.setViewport({ width: 1280, height: 900 });
    await page.click('.said');
    const why = await waitFor('the reasons', () =>
      page.evaluate(() => {
        const button = document.activeElement;
        const isOpen = button?.getAttribute('aria-expanded') === 'true';
        return isOpen ? document.getElementById(button?.getAttribute('aria-controls') ?? '')?.innerText : null;
      }),
    );
    expect(why).toContain('Mara Ellison');
    expect(why).toContain('said');
    await waitFor('the lines', async () => (await markedText('source')) !== '');
    expect(await markedText('source')).toContain('Mara Ellison');
    expect(await markedText('cue')).toBe('said');
  });

  it('shows syllables where the reader wants them, and leaves the words whole', async () => {
    page = await browser.open(`${server.origin}/german-story.html`);
    await openReader(browser, page);
    const syllables = () =>
      page.evaluate(() => {
        const ranges = [...((CSS.highlights.get('lector-syllable') as Iterable<StaticRange> | undefined) ?? [])];
        return ranges.map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        );
      });
    const text = await page.evaluate(() => document.querySelector('article')?.innerText);
    expect(await syllables()).toEqual([]);
    const choose = (isOn: boolean) =>
      browser.evaluateInBackground(
        (chosen) => chrome.storage.sync.set({ comfort: { version: 2, syllables: chosen } }),
        isOn,
      );
    await choose(true);
    const shown = await waitFor('syllables', async () => {
      const found = await syllables();
      return found.length > 100 ? found : null;
    });
    expect(shown.filter((syllable) => !/^\p{L}/u.test(syllable))).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('article')?.innerText)).toBe(text);
    await choose(false);
    await waitFor('whole words', async () => (await syllables()).length === 0);
  });

  it('says what to do where the article is no longer kept', async () => {
    page = await browser.open('about:blank');
    const of = encodeURIComponent(`${server.origin}/local-story.html`);
    await openOwn(browser, page, `reader/reader.html?page=none&of=${of}`);
    const link = await waitFor('the way to the page', () =>
      page.evaluate(() => document.querySelector<HTMLAnchorElement>('main a')?.href ?? null),
    );
    expect(link).toBe(`${server.origin}/local-story.html`);
  });
});
