// The main job, in real Chromium and real Firefox: a toolbar click or a key gives the article, who said what, and the voice.

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, spokenTexts, spokenWords, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import type { PageServer } from './harness/server.ts';
import { type Visit, visitEach } from './harness/visit.ts';

interface Expected {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly statements: readonly { readonly speaker: string | null; readonly content: readonly string[] }[];
}

const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url);
const expected = JSON.parse(readFileSync(fixture('wire-report.expected.json'), 'utf8')) as Expected;
/** The words of a text, as a voice tells of them. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
const letters = (words: readonly string[]): string => words.join('').replace(/[^\p{L}\p{N}]/gu, '');
const article = [expected.title, ...expected.paragraphs];

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let visit: Visit;

  /** The page as it stands, for before and after. */
  const readDom = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
  visitEach(name, (opened) => {
    visit = opened;
    ({ browser, server, page } = opened);
  });

  it('may touch the page only after a toolbar click there', async () => {
    const touch = () =>
      browser.evaluateInBackground(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        try {
          await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => document.title });
          return 'allowed';
        } catch {
          return 'refused';
        }
      });
    expect(await touch()).toBe('refused');
    await browser.pressToolbarButton(page);
    expect(await touch()).toBe('allowed');
  });

  it('shows what the article is and who said what, and stays silent', async () => {
    const popup = await browser.pressToolbarButton(page);
    const text = await popup.waitForText('Who said what');
    expect(text).toContain(expected.title);
    for (const speaker of new Set(expected.statements.map((statement) => statement.speaker))) {
      // Of several that speak together, each is named.
      for (const part of speaker?.split('; ') ?? []) expect(text.toLowerCase()).toContain(part.toLowerCase());
    }
    for (const chrome of ['Skip to', 'Breaking News', 'Related', 'newsletter', 'half empty']) {
      expect(text.includes(chrome), chrome).toBe(false);
    }
    expect(await popup.axe()).toEqual([]);
    expect(await browser.spokenLog()).toEqual([]);
  });

  it('hides the accessibility links, and nothing else', async () => {
    const shown = () => page.evaluate(() => document.body.innerText);
    const before = await shown();
    const links = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href^="#"]')].map((link) => link.checkVisibility()),
      );
    expect((await links()).slice(0, 3)).toEqual([true, true, true]);
    await openPopup(browser, page);
    await waitFor('the links to be hidden', async () => !(await links())[0]);
    expect((await links()).slice(0, 3)).toEqual([false, false, false]);
    const gone = before.split('\n').filter((line) => line.trim() !== '');
    const left = new Set((await shown()).split('\n'));
    expect(gone.filter((line) => !left.has(line)).length).toBeLessThanOrEqual(4);
  });

  it('reads the article once, word by word in order, on after the popup closes, marking what sounds', async () => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter'); // Play has the focus.
    await visit.hearWords(5);
    await browser.closePopup();
    const marks: [mark: string, sounding: readonly string[]][] = [];
    while (marks.length < 15 && (await visit.heardWords()).length < 80) {
      const before = (await visit.heardWords()).length;
      const mark = await visit.markedText('word');
      if (mark !== '') marks.push([mark, (await visit.heardWords()).slice(Math.max(0, before - 3))]);
    }
    expect(marks.length).toBeGreaterThan(6);
    for (const [mark, sounding] of marks) expect(sounding, `marked ${mark}`).toContain(mark);
    await browser.setWordMs(4);
    await waitFor(
      'the end',
      async () => (await visit.markedText('sentence')) === '' && (await visit.isSilent()),
      60_000,
    );
    const log = await browser.spokenLog();
    expect(letters(spokenTexts(log))).toBe(letters(article));
    expect(letters(spokenWords(log))).toBe(letters(article));
    expect(log.filter((entry) => entry.type === 'stop' && entry.speaking)).toEqual([]);
  });

  it('goes on to the right end when its background is stopped in the middle of a sentence', async () => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(30);
    await browser.closePopup();
    await browser.stopWorker();
    await browser.setWordMs(5);
    const wanted = letters(article);
    await waitFor('the end', async () => letters(await visit.heardWords()).endsWith(wanted.slice(-40)), 60_000);
    await waitFor('silence', () => visit.isSilent());
    const heard = letters(await visit.heardWords());
    // The word that was cut off may be heard twice, but nothing may be missing.
    let same = 0;
    while (same < wanted.length && heard[same] === wanted[same]) same++;
    const twice = heard.length - wanted.length;
    expect(heard.slice(same)).toBe(wanted.slice(same - twice));
    expect(twice).toBeLessThan(30);
  });

  it.each([
    ['is closed', () => page.close()],
    ['goes elsewhere', () => page.goto(`${server.origin}/local-story.html`)],
    ['goes to another site', () => page.goto(`${server.otherOrigin}/local-story.html`)],
    ['reloads', () => page.reload()],
  ])('falls silent at once when the page %s', async (_what, leave) => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(4);
    await browser.closePopup();
    await leave();
    await waitFor('silence', () => visit.isSilent(), 3_000);
  });

  it('is in the page still when the page only moves within itself', async () => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(3);
    await page.evaluate(() => history.pushState({}, '', '#content'));
    const heard = (await visit.heardWords()).length;
    await visit.hearWords(heard + 5);
  });

  it('falls silent when the page swaps its article without a load, and reads the new one when asked', async () => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(4);
    await browser.closePopup();
    await page.evaluate(() => {
      history.pushState({}, '', '/another-story');
      const line =
        'The lighthouse on Tarn Rock has been dark since the storm, and the harbour board will not say when it is mended. ';
      document.body.innerHTML = `<article><h1>Lighthouse stays dark</h1>${`<p>${line.repeat(3)}</p>`.repeat(6)}</article>`;
      document.title = 'Lighthouse stays dark';
    });
    await waitFor('silence', () => visit.isSilent());
    const again = await openPopup(browser, page);
    await again.waitForText('Lighthouse stays dark');
    await browser.clearSpokenLog();
    await again.press('Enter');
    await visit.hearWords(4);
    expect(spokenTexts(await browser.spokenLog())[0]).toContain('Lighthouse stays dark');
  });

  it('goes on when the page changes its address and keeps the words', async () => {
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(3);
    await page.evaluate(() => history.pushState({}, '', '/the-next-story'));
    const heard = (await visit.heardWords()).length;
    await visit.hearWords(heard + 30);
  });

  it('pauses, goes on at the word, moves by sentence, and stops', async () => {
    // So slow that the headline is not over meanwhile.
    await browser.setWordMs(150);
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await popup.waitForText('Pause');
    await visit.hearWords(3);
    await popup.press('Enter');
    await waitFor('silence', () => visit.isSilent());
    const heard = await visit.heardWords();
    await popup.press('Enter');
    await visit.hearWords(heard.length + 2);
    // A voice is a word ahead of its events at most.
    expect(heard.slice(-2)).toContain((await visit.heardWords())[heard.length]);
    await popup.press('Tab'); // Back a sentence
    await popup.press('Tab'); // On a sentence
    await popup.press('Enter');
    const second = wordsOf(expected.paragraphs[0] ?? '')
      .slice(0, 2)
      .join(' ');
    await waitFor('the next sentence', async () => (await visit.heardWords()).join(' ').includes(second));
    await popup.press('Tab'); // Stop
    await popup.press('Enter');
    await popup.waitForText('Stopped');
    await waitFor('silence', () => visit.isSilent());
    expect(await visit.markedText('sentence')).toBe('');
  });

  it('leaves no trace after Stop and undo', async () => {
    const before = await readDom();
    const popup = await openPopup(browser, page);
    expect(await readDom()).not.toBe(before);
    await popup.press('Enter');
    await visit.hearWords(3);
    await popup.evaluate(() => {
      const button = (label: string) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
      button('Stop')?.click();
      document.querySelectorAll('details').forEach((details) => {
        details.open = true;
      });
      button('Undo everything on this page')?.click();
    });
    await waitFor('the page as it was', async () => (await readDom()) === before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  });

  it('leads from a statement to its words in the page, and back with Escape', async () => {
    await page.setViewport({ width: 900, height: 400 });
    const before = await readDom();
    const popup = await openPopup(browser, page);
    const [statement] = expected.statements;
    const [words = ''] = statement?.content ?? [];
    await popup.evaluate(
      (start) => {
        const items = [...document.querySelectorAll<HTMLElement>('main button, main a')];
        const item = items.find((one) => one.textContent?.includes(start));
        item?.focus();
      },
      words.slice(0, 20),
    );
    await popup.press('Enter');
    await waitFor('the mark', async () => (await visit.markedText('statement')).includes(words.slice(0, 20)));
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await waitFor(
      'the focus',
      async () => (await focused()).includes(words) && !(await focused()).includes(expected.title),
    );
    await waitFor('the words in view', () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('lector-statement') as Iterable<Range>;
        const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    await waitFor('the popup to close', async () => (await browser.popup()) === null);
    await page.keyboard.press('Escape');
    await waitFor('the way back', async () => (await page.evaluate(() => scrollY)) === 0);
    expect(await visit.markedText('statement')).toBe('');
    const again = await waitFor('the popup to open again', () => browser.popup());
    await waitFor('the statement to have the focus', () =>
      again.evaluate((start) => document.activeElement?.textContent?.includes(start), words.slice(0, 20)),
    );
    expect((await readDom()).replaceAll(' data-lector-hidden=""', '')).toBe(before);
  });

  it('says so when there is no article, and reads nothing', async () => {
    await page.goto(`${server.origin}/no-article.html`);
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('No article found here');
    expect(await popup.axe()).toEqual([]);
    expect(await browser.spokenLog()).toEqual([]);
  });

  it('starts by its key, and pauses by it', async () => {
    if (name === 'chromium') await browser.pressToolbarButton(page); // Headless Chromium has no real keys, so no grant.
    await browser.closePopup();
    await browser.pressShortcut('play-or-pause', page);
    await visit.hearWords(4);
    await browser.pressShortcut('play-or-pause', page);
    await waitFor('silence', () => visit.isSilent());
  });

  it('has the keys that it suggests', async () => {
    const shortcuts = await browser.shortcuts();
    for (const command of ['_execute_action', 'play-or-pause', 'next-sentence', 'previous-sentence']) {
      expect(shortcuts[command], command).toBeTruthy();
    }
  });

  it('lets go when the reader scrolls away, and follows again when the voice is in view', async () => {
    await page.setViewport({ width: 900, height: 400 });
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(25);
    await browser.closePopup();
    await page.mouse.move(450, 200);
    await page.mouse.wheel({ deltaY: 1_500 });
    await waitFor('the scroll', async () => (await page.evaluate(() => scrollY)) > 1_000);
    const away = await page.evaluate(() => scrollY);
    const heard = (await visit.heardWords()).length;
    await visit.hearWords(heard + 40);
    expect(Math.abs((await page.evaluate(() => scrollY)) - away)).toBeLessThan(10);
  });
});
