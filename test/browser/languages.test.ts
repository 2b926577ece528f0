// The interface in a language that nobody speaks: every word of it longer by half, in brackets, from right to left. What stands
// without brackets did not come from a catalogue; what sticks out would stick out in German; what is on the wrong side, in Persian.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildLocales,
  messagesOf,
  readCatalogues,
  sameEverywhere,
  wordsOfManifest,
} from '../../scripts/build-locales.mjs';
import { axeRun, axeSource } from './harness/axe.ts';
import { type BrowserUnderTest, waitFor } from './harness/browser.ts';
import { openOwn } from './harness/open-own.ts';
import { openReader } from './harness/open-reader.ts';
import { findFaults, waitForPanel } from './harness/panel.ts';
import { findCut } from './harness/rendered.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

/** "Play" becomes "⟦Pláy ~~⟧"; what is filled in stays. */
const pseudo = (english: string): string =>
  `⟦${english.replace(/[aeiou](?![^{]*\})/g, (letter) => 'áéíóú'['aeiou'.indexOf(letter)] ?? letter)} ${'~ '.repeat(Math.ceil(english.length / 4))}⟧`;

/** Return a copy of the built extension whose English is the pseudo-language, said to be Persian: from right to left. */
async function withPseudoLanguage(built: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lector-languages-'));
  await cp(built, folder, { recursive: true });
  const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
  await buildLocales(folder, manifest);
  const catalogue = (await readCatalogues()).de ?? {};
  const translated = Object.fromEntries(
    Object.entries(catalogue).map(([english, words]) => [
      english,
      typeof words === 'string' ? pseudo(english) : { one: pseudo(english), other: pseudo(english) },
    ]),
  );
  // Browsers hold a command's description to a length.
  const own = Object.fromEntries(wordsOfManifest(manifest).map((words) => [words, `⟦${words}⟧`]));
  const messages = messagesOf({ ...translated, ...own }, 'fa');
  await writeFile(path.join(folder, '_locales/en/messages.json'), JSON.stringify(messages));
  return folder;
}

/** The words of the page that came from no catalogue: without brackets, and not of the article, of a key or of a voice. */
function findUnsaid(same: readonly string[]): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const whole = new Map<Element, string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      !element ||
      element.closest('[lang]:not(html), kbd, .margin, .printed-address, script, style, option:not([value=""])')
    )
      continue;
    whole.set(element, (whole.get(element) ?? '') + node.textContent);
  }
  return [...whole]
    .filter(([, text]) => /\p{L}{2}/u.test(text) && !/[⟦⟧]/.test(text) && !same.includes(text.trim()))
    .filter(([element]) => !element.closest('bdi, .facts, .whole, h2, h3, q, .provenance') || element.closest('.page'))
    .map(([, text]) => text.trim().slice(0, 60));
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let extension: string;

  beforeAll(async () => {
    extension = await withPseudoLanguage(`dist/${name}`);
  });
  afterAll(() => rm(extension, { recursive: true, force: true }));
  launchForAll(
    name,
    async (launched, serving) => {
      browser = launched;
      server = serving;
      page = await browser.open('about:blank');
    },
    () => ({ extension }),
  );

  const axe = async (): Promise<readonly string[]> => {
    await page.evaluate(await axeSource());
    return (await page.evaluate(axeRun)) as string[];
  };

  it('shows the bar and the picker on a page from right to left, every word from the catalogue, and none cut off', async () => {
    for (const host of ['lector-bar', 'lector-pick'] as const) {
      await page.goto(`${server.origin}/rtl-story.html`);
      const popup = await browser.pressToolbarButton(page);
      await popup.waitForText('⟦');
      const button = pseudo(host === 'lector-bar' ? 'Play' : 'Pick the part to read');
      await waitFor(button, () =>
        popup.evaluate((label) => {
          const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
          found?.click();
          return found !== undefined;
        }, button),
      );
      const panel = await waitForPanel(browser, host);
      await browser.closePopup();
      expect(panel.dir).toBe('rtl');
      for (const { words } of panel.controls) expect(words).toMatch(/⟦|^[\d.]+×$/);
      expect(await findFaults(page, server, host, panel)).toEqual([]);
    }
  });

  it.each(['reader', 'options/options.html', 'welcome/welcome.html', 'audio/audio.html'])(
    'says every word from the catalogue, from right to left, and loses none at 320 pixels: %s',
    async (own) => {
      if (own === 'reader') {
        await page.goto(`${server.origin}/local-story.html`);
        const popup = await browser.pressToolbarButton(page);
        await popup.waitForText('⟦');
        expect(await popup.evaluate(findUnsaid, sameEverywhere)).toEqual([]);
        expect(await popup.axe()).toEqual([]);
        await browser.closePopup();
        await openReader(browser, page);
      } else {
        await openOwn(browser, page, own);
      }
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await page.evaluate(findUnsaid, sameEverywhere)).toEqual([]);
      expect(await axe()).toEqual([]);
      await page.setViewport({ width: 320, height: 600 });
      expect(await page.evaluate(findCut)).toEqual([]);
      await page.setViewport({ width: 1100, height: 800 });
      expect(await page.evaluate(findCut)).toEqual([]);
    },
  );
});
