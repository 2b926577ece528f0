// Five thousand hostile inputs through the real popup and the real reading view, in each browser.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserUnderTest } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { type PageServer, servePages } from '../browser/harness/server.ts';
import { endure, hostilePage } from '../browser/hostile.ts';

const pages = 125;
const attemptsAPage = 40;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages();
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it(`nothing of ${pages * attemptsAPage} attempts runs, loads or is built in what is ours`, async () => {
    for (let seed = 1; seed <= pages; seed++) {
      const page = await browser.open('about:blank');
      expect(await endure(browser, server, page, hostilePage(seed, attemptsAPage)), `seed ${seed}`).toEqual([]);
      await page.close();
    }
  });
});
