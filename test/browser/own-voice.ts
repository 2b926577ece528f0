// Lector's own voice, in real Chromium and real Firefox that have no other: real synthesis, real clock of the sound. What is
// heard is read off the marks in the page; the sound itself is measured in test/long.

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserName, type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import { chooseSpeed } from './harness/choose-speed.ts';
import { type Mark, notedMarks, watchMarks } from './harness/marks.ts';
import { openPopup } from './harness/open-popup.ts';
import type { PageServer } from './harness/server.ts';
import { startSound, type VirtualSound } from './harness/virtual-sound.ts';
import { launchForAll } from './harness/visit.ts';

interface Expected {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const expected = JSON.parse(
  readFileSync(new URL('../fixtures/wire-report.expected.json', import.meta.url), 'utf8'),
) as Expected;
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What holds of Lector's own voice in one browser that has no other. */
export function specifyOwnVoice(name: BrowserName): void {
  describe(`without any other voice, in ${name}`, () => {
    let browser: BrowserUnderTest;
    let server: PageServer;
    let sound: VirtualSound;
    let page: Page;
    let visits = 0;

    const marks = (): Promise<readonly Mark[]> => notedMarks(page);
    const lastMark = async (): Promise<Mark | undefined> => (await marks()).at(-1);
    const play = async (): Promise<Popup> => {
      const popup = await openPopup(browser, page);
      await popup.press('Enter');
      await popup.waitForText('Pause');
      return popup;
    };
    const isStill = async (): Promise<boolean> => {
      const before = (await marks()).length;
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      return (await marks()).length === before;
    };

    beforeAll(async () => {
      sound = await startSound();
    });
    afterAll(() => sound?.close());
    launchForAll(
      name,
      (launched, serving) => {
        browser = launched;
        server = serving;
      },
      // Firefox ends an event page that has been idle for so long, by itself after 30 seconds.
      () => ({ voice: false, env: sound.env, preferences: { 'extensions.background.idle.timeout': 5_000 } }),
    );
    beforeEach(async () => {
      // Another address each time: of an article the place is remembered where its reader stopped.
      page = await browser.open(`${server.origin}/wire-report.html?${++visits}`);
      await watchMarks(page);
    });
    afterEach(async () => {
      await browser.closePopup();
      await page.close();
      expect(await browser.extensionErrors()).toEqual([]);
    });

    it('is in the list of voices, and nothing says that there is no voice', async () => {
      const popup = await browser.pressToolbarButton(page);
      const text = await popup.waitForText('Who said what');
      const voices = await waitFor('the voices', async () => {
        const names = await popup.evaluate(() =>
          [...document.querySelectorAll('.voice option')].map((o) => o.textContent),
        );
        return names.some((one) => one?.includes('eSpeak NG')) ? names : null;
      });
      expect(voices).toContain('Lector’s own voice (eSpeak NG, United States)');
      expect(text).not.toContain('No voice found');
    });

    it('reads the article to its end, popup closed, background stopped on the way, marking word after word', {
      timeout: 180_000,
    }, async () => {
      const popup = await play();
      await waitFor(
        'the first word',
        async () => (await lastMark())?.word !== '' && (await marks()).length > 3,
        30_000,
      );
      await chooseSpeed(popup, 4);
      await browser.closePopup();
      await waitFor('forty words', async () => (await marks()).length > 40, 30_000);
      await browser.stopWorker();
      await waitFor('the end', async () => (await lastMark())?.sentence === '' && (await isStill()), 80_000);
      const seen = await marks();
      const sentences = seen
        .map(({ sentence }) => sentence)
        .filter((one, at, all) => one !== '' && one !== all[at - 1]);
      expect(letters(sentences.join(''))).toBe(letters([expected.title, ...expected.paragraphs].join('')));
      // Some words of few letters are over before the next look at the marks.
      const words = new Set(seen.map(({ word }) => word));
      const all = expected.paragraphs.join(' ').match(/\p{L}{4,}/gu) ?? [];
      const missed = all.filter((word) => ![...words].some((marked) => marked.includes(word)));
      expect(missed.length / all.length).toBeLessThan(0.05);
    });

    it('falls silent when the page is left, and keeps nothing when nothing is read', async () => {
      const popup = await play();
      await waitFor('the first words', async () => (await marks()).length > 4, 30_000);
      await popup.press('Enter'); // Pause
      await popup.waitForText('Play');
      expect(await isStill()).toBe(true);
      const place = (await lastMark())?.word;
      await popup.press('Enter');
      await waitFor('the reading to go on', async () => (await lastMark())?.word !== place);
      await browser.closePopup();
      await page.goto(`${server.origin}/local-story.html`);
      await waitFor('its document to go', async () => !(await browser.hasSoundDocument()), 60_000);
    });
  });
}
