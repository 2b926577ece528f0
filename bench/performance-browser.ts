// What a reader waits for, and what Lector takes, in a real Chromium: with the test voice, on pages served on loopback.

import { build } from 'esbuild';
import type { CDPSession, Page } from 'puppeteer-core';
import {
  type BrowserUnderTest,
  type Memory,
  type Popup,
  spokenTexts,
  spokenWords,
  waitFor,
} from '../test/browser/harness/browser.ts';
import { launch } from '../test/browser/harness/launch.ts';
import { type PageServer, servePages } from '../test/browser/harness/server.ts';
import type { Figure } from './performance.ts';
import { fixturePages, longPage, medianOf } from './performance-node.ts';

const rounds = 7;
/** Words a minute of a brisk reader, for the reading that is watched. */
const marks = 300;

/** Measure on the median page of test/fixtures and on a long one; as they are, and four times slower. */
export async function measureInChromium(): Promise<readonly Figure[]> {
  const server = await servePages();
  const pages = fixturePages();
  const readability = await bundleReadability();
  const figures: Figure[] = [];
  for (const [name, html] of [
    ['median', pages[Math.floor(pages.length / 2)] ?? ''],
    ['long', longPage()],
  ] as const) {
    for (const slowdown of [1, 4]) {
      // Each in a browser of its own: what was measured before leaves nothing behind.
      const browser = await launch('chromium', { wordMs: 5 });
      try {
        const url = server.add(`/${name}.html`, html);
        const measured = await measureOne({ browser, server, url, slowdown, readability, isMedian: name === 'median' });
        figures.push(...measured.map((figure) => ({ ...figure, where: `${name}, ${slowdown}x` })));
      } finally {
        await browser.close();
      }
    }
  }
  await server.close();
  return figures;
}

interface Setting {
  readonly browser: BrowserUnderTest;
  readonly server: PageServer;
  readonly url: string;
  readonly slowdown: number;
  readonly readability: string;
  readonly isMedian: boolean;
}

type Measured = Omit<Figure, 'where'>;

async function measureOne({ browser, url, slowdown, readability, isMedian }: Setting): Promise<readonly Measured[]> {
  // The popup is in the process of the extension's other pages, so it is as slow as this one.
  const own = await browser.open('about:blank');
  await own.goto(`${browser.extensionOrigin}/options/options.html`);
  await slow(own, slowdown);
  const open = async (round: number): Promise<Page> => {
    const page = await browser.open('about:blank');
    await slow(page, slowdown);
    await page.evaluateOnNewDocument(watchLongTasks);
    await page.goto(`${url}?${round}`);
    await page.bringToFront();
    return page;
  };
  const times = { readability: [] as number[], usable: [] as number[], whole: [] as number[], key: [] as number[] };
  let longest = 0;
  for (let round = 0; round < rounds; round++) {
    const page = await open(round);
    const popup = await browser.pressToolbarButton(page);
    times.whole.push(await markedMs(popup, 'whole'));
    times.usable.push(await markedMs(popup, 'usable'));
    await browser.closePopup();
    await browser.clearSpokenLog();
    const pressedMs = await press(browser);
    const word = await waitFor('the first word', async () =>
      (await browser.spokenLog()).find(({ type }) => type === 'word'),
    );
    times.key.push(word.timeMs - pressedMs);
    longest = Math.max(longest, await page.evaluate(() => Math.max(0, ...longTasks)));
    await page.close();
    const bare = await open(round);
    times.readability.push((await bare.evaluate(readability)) as number);
    await bare.close();
  }
  const own60 = 1.3 * medianOf(times.readability) + 60;
  const page = await open(rounds);
  const before = await browser.memoryOf(page);
  await browser.pressToolbarButton(page).then((popup) => markedMs(popup, 'whole'));
  await browser.closePopup();
  const marksASecond = await countMarks(browser);
  await browser.clearSpokenLog();
  await press(browser);
  await waitFor('some sentences', async () => spokenTexts(await browser.spokenLog()).length > 3);
  const during = await browser.memoryOf(page);
  const worker = await browser.memoryOf('background');
  const wordsHeard = spokenWords(await browser.spokenLog()).length;
  if (wordsHeard === 0) throw new Error('Nothing was read.');
  await undo(await browser.pressToolbarButton(page));
  await browser.closePopup();
  const after = await browser.memoryOf(page);
  const isUnslowed = slowdown === 1;
  return [
    { what: 'Readability alone, copying included, first time', value: medianOf(times.readability), unit: 'ms' },
    {
      what: 'click to usable popup (1.3 times Readability and 60 ms)',
      value: medianOf(times.usable),
      unit: 'ms',
      ...(isUnslowed ? { target: own60 } : {}),
    },
    { what: 'click to who said what in the popup', value: medianOf(times.whole), unit: 'ms' },
    { what: 'key to first word', value: medianOf(times.key), unit: 'ms' },
    {
      what: 'longest task of the page, from the click to the first words',
      value: longest,
      unit: 'ms',
      ...(isUnslowed && isMedian ? { target: 50 } : {}),
    },
    { what: 'marks a second', value: marksASecond, unit: '' },
    { what: 'objects in the memory of the page before', value: kilobytes(before), unit: 'kB' },
    { what: 'objects in the memory of the page while it is read', value: kilobytes(during), unit: 'kB' },
    { what: 'objects in the memory of the page after all is undone', value: kilobytes(after), unit: 'kB' },
    { what: 'objects in the memory of the worker while a page is read', value: kilobytes(worker), unit: 'kB' },
  ];
}

const kilobytes = (memory: Memory | null): number | null => memory && memory.objects / 1000;

async function slow(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

declare global {
  var longTasks: number[];
}

/** Runs in the page, before anything else does. */
function watchLongTasks(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    // What the page itself took to load is its own affair.
    for (const { duration, startTime } of list.getEntries()) {
      const { loadEventEnd } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      if (loadEventEnd > 0 && startTime > loadEventEnd) longTasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * From the moment the browser began to make the popup until it is usable, which is that the headline and a Play that works stand in it; or
 * whole, with who said what.
 */
function markedMs(popup: Popup, mark: 'usable' | 'whole'): Promise<number> {
  return waitFor(`the popup to be ${mark}`, () =>
    popup.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? null, mark),
  );
}

/** Do what the key does, and return when. */
function press(browser: BrowserUnderTest): Promise<number> {
  return browser.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: unknown = chrome.commands.onCommand;
    (event as { dispatch(command: string, tab?: chrome.tabs.Tab): void }).dispatch('play-or-pause', tab);
    return Date.now();
  });
}

/** How many words the page can mark in a second, one after the other. */
function countMarks(browser: BrowserUnderTest): Promise<number> {
  return browser.evaluateInBackground(async (count) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    const stored = await chrome.storage.session.get<
      Record<string, { pageKey: string; analysis: { article: { text: string } } }>
    >(`page:${tabId}`);
    const { pageKey = '', analysis } = stored[`page:${tabId}`] ?? {};
    const words = [...(analysis?.article.text ?? '').matchAll(/\S+/g)];
    const startMs = performance.now();
    for (let round = 0; round < count; round++) {
      const word = words[round % words.length];
      const span = { start: word?.index ?? 0, end: (word?.index ?? 0) + (word?.[0].length ?? 0) };
      const params = { pageKey, passage: 'body', sentence: span, word: span };
      await chrome.tabs.sendMessage(tabId, { to: 'page', name: 'mark', params });
    }
    return (1_000 * count) / (performance.now() - startMs);
  }, marks);
}

function undo(popup: Popup): Promise<unknown> {
  return waitFor('all to be undone', () =>
    popup.evaluate(() => {
      document.querySelectorAll('details').forEach((details) => {
        details.open = true;
      });
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === 'Undo everything on this page',
      );
      button?.click();
      return button !== undefined;
    }),
  );
}

/** An expression that times Readability on a copy of the page it is evaluated in. */
async function bundleReadability(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { Readability } from '@mozilla/readability';
        const startMs = performance.now();
        new Readability(document.cloneNode(true)).parse();
        globalThis.readabilityMs = performance.now() - startMs;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return `${outputFiles[0]?.text}; globalThis.readabilityMs`;
}
