// How soon Lector's own voice sounds after the key, and what is left of it when nothing is read.

import createEspeak from '@echogarden/espeak-ng-emscripten';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { openPopup } from '../browser/harness/open-popup.ts';
import { servePages } from '../browser/harness/server.ts';
import { type Recording, recordedRate, startSound } from '../browser/harness/virtual-sound.ts';
import { readMark } from '../browser/harness/visit.ts';

/** More than the engine takes for its own first piece of sound, ms: the ear takes so much for at once. */
const mostMoreMs = 150;
const tries = 7;
/** A sample of a voice, and of no noise. */
const loud = 300;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long the engine takes for its first piece of sound of a text, ms, on this machine now. */
async function firstPieceMs(text: string): Promise<number> {
  const { eSpeakNGWorker } = await createEspeak({});
  const worker = new eSpeakNGWorker();
  worker.set_voice('gmw/en-US');
  const taken: number[] = [];
  for (let n = 0; n < tries; n++) {
    const beganMs = performance.now();
    let tookMs = Number.NaN;
    worker.synthesize(text, (samples) => {
      if (samples) tookMs = performance.now() - beganMs;
      return samples !== null;
    });
    taken.push(tookMs);
  }
  return middle(taken);
}

/** When it began to sound after a time on the machine's clock, ms. */
function soundAfter({ startMs, samples }: Recording, timeMs: number): number {
  const from = Math.max(0, Math.round(((timeMs - startMs) / 1000) * recordedRate));
  const found = samples.subarray(from).findIndex((sample) => Math.abs(sample) > loud);
  return found < 0 ? Number.NaN : (found / recordedRate) * 1000;
}

describe.each(['chromium', 'firefox'] as const)('Lector’s own voice in %s', (name) => {
  it('sounds at once after the key, and leaves nothing behind when nothing is read', async () => {
    const [server, sound] = await Promise.all([servePages(), startSound()]);
    // Firefox ends an event page that has been idle for so long, by itself after 30 seconds.
    const preferences = { 'extensions.background.idle.timeout': 5_000 };
    const browser = await launch(name, { voice: false, env: sound.env, preferences });
    try {
      const page = await browser.open(`${server.origin}/wire-report.html`);
      const popup = await openPopup(browser, page);
      await popup.press('Enter');
      await popup.waitForText('Pause');
      await browser.closePopup();
      const word = () => readMark(page, 'word');
      await waitFor('the first word', async () => (await word()) !== '', 30_000);
      const pressKey = () => browser.pressShortcut('play-or-pause', page);
      const stopRecording = await sound.record();
      const pressedMs: number[] = [];
      await pressKey();
      for (let n = 0; n < tries; n++) {
        // So that there is silence to tell the beginning by. It stays warm for ten seconds.
        await pause(800);
        const before = await word();
        pressedMs.push(Date.now());
        await pressKey();
        await waitFor('the next word', async () => (await word()) !== before);
        await pause(300);
        await pressKey();
      }
      const recording = await stopRecording();
      const delays = pressedMs.map((timeMs) => soundAfter(recording, timeMs));
      const pieceMs = await firstPieceMs(await readMark(page, 'sentence'));
      console.log(
        `${name}: first sound ${middle(delays).toFixed(0)} ms after the key in the middle (${delays.map((ms) => ms.toFixed(0)).join(', ')}); ` +
          `the engine’s first piece of sound ${pieceMs.toFixed(0)} ms`,
      );
      expect(middle(delays) - pieceMs).toBeLessThanOrEqual(mostMoreMs);

      const last = await browser.pressToolbarButton(page);
      await last.waitForText('Stop');
      await last.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.transport button')];
        buttons.find((button) => button.textContent?.trim() === 'Stop')?.click();
      });
      await waitFor('the marks to go', async () => (await word()) === '');
      await browser.closePopup();
      const stoppedMs = Date.now();
      const left = (): string => `${((Date.now() - stoppedMs) / 1000).toFixed(0)} s`;
      await waitFor('the document of the sound to go', async () => !(await browser.hasSoundDocument()), 60_000);
      console.log(`${name}: ${left()} after Stop the document of the sound is gone`);
      // A browser that is driven keeps its worker; once it is stopped, nothing of ours wakes it.
      if (await browser.isWorkerRunning()) await browser.stopWorker();
      await pause(20_000);
      expect(await browser.isWorkerRunning()).toBe(false);
      expect(await browser.hasSoundDocument()).toBe(false);
      expect(await browser.extensionErrors()).toEqual([]);
    } finally {
      await browser.close();
      await Promise.all([server.close(), sound.close()]);
    }
  });
});
