// An article as an audio file, in real Chromium and real Firefox: saved from the popup, played by the browser, given up half way.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from './harness/browser.ts';
import { openOwn } from './harness/open-own.ts';
import { playAudio, pressSaveAudio, savedAudio } from './harness/save-audio.ts';
import type { PageServer } from './harness/server.ts';
import { startSound, type VirtualSound } from './harness/virtual-sound.ts';
import { launchForAll } from './harness/visit.ts';

const story = `<!doctype html><html lang="en"><head><title>Ferry to Osk may not sail</title></head><body><article>
<h1>Ferry to Osk may not sail</h1>
<p>The ferry to Osk did not sail on Monday, and the crew went home early. The harbour has been too shallow since the storm, and
nobody knows when it will be dredged again.</p>
<p>“We will not sail this winter,” said Ines Brandt, who runs the ferry. “The boat is old.”</p>
<h2>No money</h2>
<p>“There is nothing left that the town could sell,” said Bram Tull, the mayor of Kesten. The council meets on Friday.</p>
</article></body></html>`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let sound: VirtualSound;
  let page: Page;
  let downloads: string;

  beforeAll(async () => {
    downloads = await mkdtemp(path.join(tmpdir(), 'lector-audio-'));
    sound = await startSound();
  });
  afterAll(async () => {
    await sound?.close();
    await rm(downloads, { recursive: true, force: true });
  });
  launchForAll(
    name,
    (launched, serving) => {
      browser = launched;
      server = serving;
    },
    () => ({ downloads, env: sound.env }),
  );
  beforeEach(async () => {
    page = await browser.open(server.add('/osk.html', story));
  });
  afterEach(async () => {
    await browser.closePopup();
    await page.close();
    expect(await browser.extensionErrors()).toEqual([]);
  });

  it('is saved from the popup, with a chapter for each speaker, and plays', async () => {
    await pressSaveAudio(browser, page);
    const bytes = await savedAudio(downloads, 'ferry-to-osk-may-not-sail.ogg');
    expect(bytes.subarray(0, 4).toString()).toBe('OggS');
    // The second page of the container.
    const head = bytes.subarray(0, 4_000).toString('utf8').split('OggS')[2] ?? '';
    expect(head).toContain('TITLE=Ferry to Osk may not sail');
    const chapters = [...head.matchAll(/CHAPTER\d{3}(NAME)?=([\p{L}\d:. ]+)/gu)].map(([, isName, value]) => [
      isName,
      value,
    ]);
    const names = chapters.flatMap(([isName, value]) => (isName ? [value] : []));
    expect(names).toEqual(['Ferry to Osk may not sail', 'Ines Brandt', 'No money', 'Bram Tull']);
    const times = chapters.flatMap(([isName, value = '']) => (isName ? [] : [value]));
    expect(times[0]).toBe('00:00:00.000');
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(4);
    const played = await playAudio(page, bytes);
    // 73 words.
    expect(played.decoded).toBeGreaterThan(20);
    expect(played.decoded).toBeLessThan(60);
    expect(Math.abs(played.duration - played.decoded)).toBeLessThan(0.2);
    expect(played.loudest).toBeGreaterThan(0.1);
    expect(played.loudest).toBeLessThanOrEqual(1);
  });

  it('is given up on the way, and made after all', async () => {
    const long = story.replace('</article>', '<p>The pier was rebuilt, and the wall was not. </p>'.repeat(3_000));
    await page.goto(server.add('/long.html', long));
    await browser.pressToolbarButton(page).then((popup) => popup.waitForText('Who said what', 60_000));
    await browser.closePopup();
    const { tab, pageKey } = await browser.evaluateInBackground(async () => {
      const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const all = await storage.session.get<Record<string, { pageKey?: string }>>(null);
      const key =
        Object.keys(all)
          .filter((one) => one.startsWith('page:'))
          .at(-1) ?? '';
      return { tab: key.slice(5), pageKey: all[key]?.pageKey ?? '' };
    });
    const own = await browser.open('about:blank');
    await openOwn(browser, own, `audio/audio.html?tab=${tab}&page=${encodeURIComponent(pageKey)}`);
    const text = () => own.evaluate(() => document.body.innerText);
    const focusOn = (label: string) =>
      waitFor(`the focus on ${label}`, () =>
        own.evaluate((wanted) => document.activeElement?.textContent === wanted, label),
      );
    await focusOn('Cancel');
    await own.evaluate(() => (document.activeElement as HTMLElement).click());
    await waitFor('the end', async () => (await text()).includes('Given up. Nothing was saved.'));
    await focusOn('Begin again');
    await own.evaluate(() => (document.activeElement as HTMLElement).click());
    await waitFor('it to begin again', async () => (await text()).includes('Cancel'));
    await own.close();
    expect((await readdir(downloads)).filter((one) => one.endsWith('.ogg')).length).toBeLessThanOrEqual(1);
  });
});
