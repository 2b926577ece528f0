// Hostile articles through the real popup and the real reading view: a sample of what `npm run test:long -- hostile` does whole.

import { describe, expect, it } from 'vitest';
import type { BrowserUnderTest } from './harness/browser.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';
import { endure, hostileHosts, hostilePage } from './hostile.ts';

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

  it.each([3, 4])('nothing of a hostile page runs, loads or is built in what is ours (%d)', async (seed) => {
    const page = await browser.open('about:blank');
    try {
      expect(await endure(browser, server, page, hostilePage(seed, 40))).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
