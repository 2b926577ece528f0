// How the ear is told of quotations, chosen in the real popup, in both browsers: what the voice is given to say.

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, spokenTexts, waitFor } from './harness/browser.ts';
import { launch } from './harness/launch.ts';
import { type PageServer, servePages } from './harness/server.ts';

interface Expected {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const expected = JSON.parse(
  readFileSync(new URL('../fixtures/wire-report.expected.json', import.meta.url), 'utf8'),
) as Expected;
const words = (texts: readonly string[]): readonly string[] => texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await servePages();
    browser = await launch(name, { wordMs: 3 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('says in radio order who speaks, and then what, every word of the article once', async () => {
    page = await browser.open(`${server.origin}/wire-report.html`);
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('Who said what');
    await popup.evaluate(() => {
      document.querySelector<HTMLButtonElement>('[aria-controls="sound"]')?.click();
      const select = document.querySelector<HTMLSelectElement>('#sound .voice select');
      if (!select) throw new Error('no choice for quotations');
      select.value = 'radio';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      document.querySelector<HTMLButtonElement>('.transport .primary')?.click();
    });
    await waitFor('the sound panel', () =>
      popup.evaluate(() => !document.querySelector('#sound')?.hasAttribute('hidden')),
    );
    expect(await popup.axe()).toEqual([]);
    await popup.waitForText('Heard to the end', 60_000);
    const texts = spokenTexts(await browser.spokenLog());
    const printed = [expected.title, ...expected.paragraphs];
    expect(words(texts).toSorted()).toEqual(words(printed).toSorted());
    expect(words(texts)).not.toEqual(words(printed));
    // Where a quotation opens a text, somebody was named first: none but a floating one is left to open it.
    const named = texts.filter((text) => /^[^“"]+: [“"]/.test(text));
    expect(named.length).toBeGreaterThan(0);
    expect(await browser.extensionErrors()).toEqual([]);
  });
});
