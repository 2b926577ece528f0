// Five thousand hostile inputs through the real popup and the real reading view, in each browser.

import { describe, expect, it } from 'vitest';
import type { BrowserUnderTest } from '../browser/harness/browser.ts';
import type { PageServer } from '../browser/harness/server.ts';
import { launchForAll } from '../browser/harness/visit.ts';
import { endure, hostileHosts, hostilePage } from '../browser/hostile.ts';

const pages = 125;
const attemptsAPage = 40;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  launchForAll(
    name,
    (launched, serving) => {
      browser = launched;
      server = serving;
    },
    { hosts: hostileHosts },
  );

  it(`nothing of ${pages * attemptsAPage} attempts runs, loads or is built in what is ours`, async () => {
    for (let seed = 1; seed <= pages; seed++) {
      const page = await browser.open('about:blank');
      expect(await endure(browser, server, page, hostilePage(seed, attemptsAPage)), `seed ${seed}`).toEqual([]);
      await page.close();
    }
  });
});
