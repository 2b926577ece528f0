// Having an article saved as an audio file, as a reader does, and what becomes of the file.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserUnderTest, waitFor } from './browser.ts';
import { openPopup } from './open-popup.ts';

/** Press "Save the article as audio" in the popup over `page`; return when it was pressed, by this machine's clock. */
export async function pressSaveAudio(browser: BrowserUnderTest, page: Page): Promise<number> {
  const popup = await openPopup(browser, page);
  return waitFor('the button', () =>
    popup.evaluate(() => {
      const named = (label: string) =>
        [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === label);
      named('Copy or save')?.click();
      const save = named('Save the article as audio');
      // After the answer: the press closes the popup.
      setTimeout(() => save?.click());
      return save !== undefined && Date.now();
    }),
  );
}

/** Wait until the whole file is in the folder; return it. */
export function savedAudio(folder: string, file: string, timeoutMs = 60_000): Promise<Buffer> {
  return waitFor(
    file,
    async () => {
      const files = await readdir(folder);
      // A browser makes an empty one first, under its name, and fills it by way of another.
      if (!files.includes(file) || files.some((one) => /\.(?:part|crdownload)$/.test(one))) return null;
      const content = await readFile(path.join(folder, file));
      return content.length > 0 && content;
    },
    timeoutMs,
  );
}

/** Play the file's beginning in the page, and decode the whole: how long it is by both, seconds, and its loudest sample. */
export async function playAudio(
  page: Page,
  file: Buffer,
): Promise<{ duration: number; decoded: number; loudest: number }> {
  // Chromium plays nothing in a tab behind another, as the one that saved it is.
  await page.bringToFront();
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const audio = new Audio(URL.createObjectURL(new Blob([data], { type: 'audio/ogg' })));
    audio.muted = true;
    await audio.play();
    await new Promise<void>((resolve) => {
      audio.addEventListener('timeupdate', () => audio.currentTime > 0.2 && resolve());
    });
    audio.pause();
    const { duration } = audio;
    const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(data.buffer);
    const loudest = sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    return { duration, decoded: sound.duration, loudest };
  }, file.toString('base64'));
}
