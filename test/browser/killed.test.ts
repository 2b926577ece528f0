// The background killed in the middle of a reading: a sample of the steps that `npm run test:long -- killed` takes one by one.

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../core/article/mutate.ts';
import type { BrowserUnderTest } from './harness/browser.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';
import { allSteps, readAndKill } from './killed.ts';

const random = seeded(7);
const steps = allSteps(60).toSorted(() => random() - 0.5);
const sample = [
  ...steps.filter((step) => 'command' in step).slice(0, 1),
  ...steps.filter((step) => 'word' in step).slice(0, 2),
];

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

  it.each(sample)('a reading comes to its right end when its background is killed at %j', async (step) => {
    await readAndKill(browser, server, page, step);
    expect(await browser.extensionErrors()).toEqual([]);
  });
});
