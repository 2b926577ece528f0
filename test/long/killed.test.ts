// The background killed at every single step of a reading, in each browser; and after every single call that it makes to one.

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserUnderTest } from '../browser/harness/browser.ts';
import type { PageServer } from '../browser/harness/server.ts';
import { launchForAll } from '../browser/harness/visit.ts';
import { allSteps, readAndKill } from '../browser/killed.ts';
import { findWhatDeathsSpoil } from '../extension/background/killed.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  launchForAll(name, (launched, serving) => {
    browser = launched;
    server = serving;
  });
  beforeAll(async () => {
    page = await browser.open('about:blank');
    await browser.setWordMs(12);
  });

  it('a reading comes to its right end wherever its background is killed', async () => {
    const words = await readAndKill(browser, server, page, null);
    const steps = allSteps(words - 2);
    const failed: string[] = [];
    for (const step of steps) {
      const said = JSON.stringify(step);
      await readAndKill(browser, server, page, step).catch(async (error: unknown) => {
        failed.push(`${said}: ${error instanceof Error ? error.message : error}`);
        await browser.holdVoice([]);
        await browser.closePopup();
      });
      failed.push(...(await browser.extensionErrors()).map((error) => `${said}: ${error}`));
    }
    console.log(`${name}: killed at ${steps.length} steps, ${failed.length} went wrong`);
    expect(failed).toEqual([]);
  });
});

describe('in a browser in memory', () => {
  it.each([
    ['the voice speaks on', true],
    ['the voice falls silent', false],
  ])('a reading comes to its right end after whichever call its background dies and %s', async (_what, speaksOn) => {
    expect(await findWhatDeathsSpoil(speaksOn)).toEqual([]);
  });
});
