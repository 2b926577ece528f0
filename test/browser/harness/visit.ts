// A browser for a whole file of tests, and for each test a visit of the wire report's page in it.

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import {
  type BrowserName,
  type BrowserUnderTest,
  type LaunchOptions,
  spokenTexts,
  spokenWords,
  waitFor,
} from './browser.ts';
import { launch } from './launch.ts';
import { type PageServer, servePages } from './server.ts';

const soundMs = 20_000;

/** What was opened, and what can be heard and seen there. */
export class Visit {
  readonly browser: BrowserUnderTest;
  readonly server: PageServer;
  readonly page: Page;

  constructor(browser: BrowserUnderTest, server: PageServer, page: Page) {
    this.browser = browser;
    this.server = server;
    this.page = page;
  }

  /** The texts that the voice was told to say. */
  async heardTexts(): Promise<readonly string[]> {
    return spokenTexts(await this.browser.spokenLog());
  }

  /** The words that sounded. */
  async heardWords(): Promise<readonly string[]> {
    return spokenWords(await this.browser.spokenLog());
  }

  /** Wait until so many texts were begun since the visit began. */
  async hearTexts(count: number): Promise<void> {
    await waitFor(`${count} sentences`, async () => (await this.heardTexts()).length >= count, soundMs);
  }

  /** Wait until so many words sounded since the visit began. */
  async hearWords(count: number): Promise<void> {
    await waitFor(`${count} words`, async () => (await this.heardWords()).length >= count, soundMs);
  }

  /** Whether no word comes for a while: longer than the test voice takes for many. */
  async isSilent(): Promise<boolean> {
    const before = (await this.heardWords()).length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return (await this.heardWords()).length === before;
  }

  /** The text under one of Lector's marks ("word", "sentence", "statement") in the page as it stands now. */
  markedText(mark: string): Promise<string> {
    return readMark(this.page, mark);
  }
}

/** The text under one of Lector's marks in a page. */
export function readMark(page: Page, mark: string): Promise<string> {
  return page.evaluate((highlight) => {
    const ranges = CSS.highlights.get(highlight) as Iterable<Range> | undefined;
    return ranges ? [...ranges].map(String).join(' ') : '';
  }, `lector-${mark}`);
}

/**
 * Within a `describe`: launch the browser and serve the pages for all its tests, hand both over, and close them at the end, when the
 * extension must have met no error. `options` may be a function where they are known only after earlier hooks.
 */
export function launchForAll(
  name: BrowserName,
  begin: (browser: BrowserUnderTest, server: PageServer) => void | Promise<void>,
  options: LaunchOptions | (() => LaunchOptions) = {},
): void {
  let browser: BrowserUnderTest;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages();
    browser = await launch(name, typeof options === 'function' ? options() : options);
    await begin(browser, server);
  });
  afterAll(async () => {
    expect(await browser?.extensionErrors()).toEqual([]);
    await browser?.close();
    await server?.close();
  });
}

/**
 * Within a `describe`: launch the browser for it, open the wire report anew for each test, and hand over the visit. After each
 * test the extension must have met no error.
 */
export function visitEach(name: BrowserName, begin: (visit: Visit) => void): void {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let visits = 0;
  launchForAll(name, (launched, serving) => {
    browser = launched;
    server = serving;
  });
  beforeEach(async () => {
    await browser.setWordMs(25);
    // Another address each time: of an article the place is remembered where its reader stopped.
    page = await browser.open(`${server.origin}/wire-report.html?${++visits}`);
    await browser.clearSpokenLog();
    begin(new Visit(browser, server, page));
  });
  afterEach(async () => {
    await browser.closePopup();
    // A test may have closed it.
    if (!page.isClosed()) await page.close();
    expect(await browser.extensionErrors()).toEqual([]);
  });
}
