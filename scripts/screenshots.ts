// Make pictures of every page and theme, as a reader sees them. Arguments choose: a picture is made where its name, such as
// "chromium-reader-dark", has every one of them.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Comfort } from '../src/extension/look/comfort.ts';
import { type BrowserName, type BrowserUnderTest, waitFor } from '../test/browser/harness/browser.ts';
import { launch } from '../test/browser/harness/launch.ts';
import { openOwn } from '../test/browser/harness/open-own.ts';
import { openPopup } from '../test/browser/harness/open-popup.ts';
import { openReader } from '../test/browser/harness/open-reader.ts';
import { type PageServer, servePages } from '../test/browser/harness/server.ts';
import { richStory } from '../test/browser/rich-story.ts';

const folder = 'screenshots';
const wanted = process.argv.slice(2);

interface View {
  readonly name: string;
  readonly page: 'reader' | 'popup' | 'page' | 'options' | 'welcome';
  readonly article: string;
  readonly comfort: Partial<Comfort>;
  readonly width: number;
  readonly height?: number;
  /** Press Play and wait for a few words. */
  readonly playing?: boolean;
  readonly whole?: boolean;
  /** Press the button of that name first. */
  readonly press?: string;
  /** How much larger the browser shows everything. */
  readonly zoom?: number;
}

const wide = { width: 1280, height: 900 };
const themes = ['light', 'dark', 'sepia', 'contrast'] as const;
const views: readonly View[] = [
  ...themes.flatMap((theme): View[] => [
    { name: `reader-${theme}`, page: 'reader', article: 'local-story', comfort: { theme }, playing: true, ...wide },
    { name: `popup-${theme}`, page: 'popup', article: 'wire-report', comfort: { theme }, width: 400 },
    { name: `page-${theme}`, page: 'page', article: 'local-story', comfort: { theme }, ...wide },
    { name: `options-${theme}`, page: 'options', article: 'local-story', comfort: { theme }, whole: true, ...wide },
    { name: `welcome-${theme}`, page: 'welcome', article: 'local-story', comfort: { theme }, whole: true, ...wide },
  ]),
  { name: 'reader-rtl', page: 'reader', article: 'rtl-story', comfort: {}, ...wide },
  { name: 'reader-german', page: 'reader', article: 'german-story', comfort: {}, ...wide },
  { name: 'reader-interview', page: 'reader', article: 'interview', comfort: {}, whole: true, ...wide },
  { name: 'reader-wire', page: 'reader', article: 'wire-report', comfort: {}, whole: true, ...wide },
  { name: 'reader-rich', page: 'reader', article: 'rich-story', comfort: {}, whole: true, ...wide },
  { name: 'reader-narrow', page: 'reader', article: 'local-story', comfort: {}, width: 320, height: 700, whole: true },
  { name: 'reader-tablet', page: 'reader', article: 'local-story', comfort: {}, width: 800, height: 900, whole: true },
  { name: 'reader-list', page: 'reader', article: 'local-story', comfort: {}, press: 'All statements', ...wide },
  { name: 'reader-text', page: 'reader', article: 'local-story', comfort: {}, press: 'Text', ...wide },
  { name: 'reader-keys', page: 'reader', article: 'local-story', comfort: {}, press: 'Keys', ...wide },
  {
    name: 'reader-focus',
    page: 'reader',
    article: 'local-story',
    comfort: { lineFocus: 3, ruler: true, font: 'lexend', size: 26 },
    ...wide,
  },
  {
    name: 'reader-dyslexic',
    page: 'reader',
    article: 'local-story',
    comfort: { font: 'opendyslexic', letters: 0.1, words: 0.2, leading: 2, paragraphs: 2 },
    ...wide,
  },
  ...(['reader', 'options', 'welcome'] as const).map(
    (page): View => ({ name: `${page}-zoom`, page, article: 'local-story', comfort: {}, zoom: 2, ...wide }),
  ),
  {
    name: 'reader-own',
    page: 'reader',
    article: 'local-story',
    comfort: { theme: 'custom', paper: '#777777', ink: '#dddd99', accent: '#9955cc' },
    ...wide,
  },
  { name: 'reader-syllables', page: 'reader', article: 'german-story', comfort: { syllables: true }, ...wide },
  {
    name: 'options-narrow',
    page: 'options',
    article: 'local-story',
    comfort: {},
    width: 320,
    height: 700,
    whole: true,
  },
  {
    name: 'welcome-narrow',
    page: 'welcome',
    article: 'local-story',
    comfort: {},
    width: 320,
    height: 700,
    whole: true,
  },
];

async function take(browser: BrowserUnderTest, server: PageServer, view: View): Promise<void> {
  const file = path.join(folder, `${browser.name}-${view.name}.png`);
  await browser.evaluateInBackground(
    (comfort) => chrome.storage.sync.set({ comfort: { version: 1, ...comfort } }),
    view.comfort,
  );
  const page = await browser.open(`${server.origin}/${view.article}.html`);
  try {
    if (view.page === 'page') {
      await page.setViewport({ width: view.width, height: view.height ?? 900 });
      const popup = await openPopup(browser, page);
      await popup.press('Enter');
      await waitFor('a word of the body', () => isWordMarked(page), 20_000);
      await waitFor('the bar', () => page.evaluate(() => document.querySelector('lector-bar') !== null));
      await browser.closePopup();
      await page.screenshot({ path: file as `${string}.png` });
    } else if (view.page === 'popup') {
      const popup = await browser.pressToolbarButton(page);
      await popup.waitForText('Who said what');
      await browser.closePopup();
      await takePopup(browser, page, view, file);
    } else {
      if (view.page === 'reader') await openReader(browser, page);
      else await openOwn(browser, page, `${view.page}/${view.page}.html`);
      const { width, height = 900, zoom = 1 } = view;
      await page.setViewport({ width: width / zoom, height: height / zoom, deviceScaleFactor: zoom });
      if (view.press) await press(page, view.press);
      if (view.playing) await play(page);
      await page.screenshot({ path: file as `${string}.png`, fullPage: view.whole ?? false });
      if (view.playing) await press(page, 'Stop');
    }
    console.log(file);
  } finally {
    await page.close();
  }
}

/** As high as browsers let a popup be where the screen has room, which a window on no screen has not: in a tab of its own. */
async function takePopup(browser: BrowserUnderTest, of: Page, view: View, file: string): Promise<void> {
  await of.bringToFront();
  const tabId = await browser.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
  const page = await browser.open('about:blank');
  try {
    await openOwn(browser, page, `popup/popup.html?tab=${tabId}`);
    await page.setViewport({ width: view.width, height: view.height ?? 600 });
    await waitFor('the statements', () => page.evaluate(() => document.querySelector('.who li') !== null));
    await page.screenshot({ path: file as `${string}.png` });
  } finally {
    await page.close();
  }
}

async function press(page: Page, label: string): Promise<void> {
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim().startsWith(wanted))?.click();
  }, label);
}

async function play(page: Page): Promise<void> {
  await press(page, 'Play');
  await waitFor('a word of the body', () => isWordMarked(page), 20_000);
  await press(page, 'Pause');
}

/** Whether a word of a paragraph is marked as being spoken. */
function isWordMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = (CSS.highlights.get('lector-word') as Iterable<Range> | undefined) ?? [];
    return range !== undefined && range.startContainer.parentElement?.closest('p') !== null;
  });
}

for (const name of ['chromium', 'firefox'] as const satisfies readonly BrowserName[]) {
  const mine = views.filter((view) => wanted.every((word) => `${name}-${view.name}`.split('-').includes(word)));
  if (mine.length === 0) continue;
  await mkdir(folder, { recursive: true });
  const server = await servePages();
  server.add('/rich-story.html', richStory(`${server.otherOrigin}/pier.jpg`));
  const browser = await launch(name, { wordMs: 120 });
  try {
    for (const view of mine) {
      await take(browser, server, view).catch((error: unknown) => console.error(`${name}-${view.name}: ${error}`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
