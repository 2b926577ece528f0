// The voices of the system, through chrome.tts in Chromium and speechSynthesis in Firefox, with a real speech-dispatcher: an article of
// 1,500 words is read to its end, popup closed, the background stopped on the way.

import { describe, expect, it } from 'vitest';
import { waitFor } from '../browser/harness/browser.ts';
import { chooseSpeed, speedIsStored } from '../browser/harness/choose-speed.ts';
import { launch } from '../browser/harness/launch.ts';
import { notedMarks, watchMarks } from '../browser/harness/marks.ts';
import { openPopup } from '../browser/harness/open-popup.ts';
import { servePages } from '../browser/harness/server.ts';
import { startSystemSpeech } from '../browser/harness/system-speech.ts';
import { recordedRate, startSound } from '../browser/harness/virtual-sound.ts';
import { writeArticle } from './article.ts';

const speed = 3;
const { title, paragraphs, html } = writeArticle(Number(process.env.LECTOR_WORDS ?? 1_500));
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(['chromium', 'firefox'] as const)('the system’s voices in %s', (name) => {
  it('read the article to its end', async () => {
    const [server, sound] = await Promise.all([servePages(), startSound()]);
    const speech = await startSystemSpeech(sound.env);
    const env = { ...sound.env, ...speech.env };
    const browser = await launch(name, { voice: false, systemSpeech: true, env });
    try {
      const page = await browser.open(server.add('/article.html', html));
      await watchMarks(page);
      const marks = () => notedMarks(page);
      const stopRecording = await sound.record();
      const popup = await openPopup(browser, page);
      await chooseSpeed(popup, speed);
      await speedIsStored(popup, speed);
      await popup.press('Enter');
      await popup.waitForText('Pause', 20_000);
      await browser.closePopup();
      const sentences = async (): Promise<string[]> => {
        const seen = (await marks()).map(({ sentence }) => sentence);
        return seen.filter((one, at) => one !== '' && one !== seen[at - 1]);
      };
      const voiceOf = () =>
        browser.evaluateInBackground(async () => {
          const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
          const { reading } = await storage.session.get<{ reading?: { player?: { voice?: string | null } } }>(
            'reading',
          );
          return reading?.player?.voice ?? null;
        });
      await waitFor('ten sentences', async () => (await sentences()).length > 10, 120_000);
      const voice = await voiceOf();
      expect(voice).not.toBeNull();
      expect(voice).not.toMatch(/^lector:/);
      await browser.stopWorker();
      await waitFor('the end', async () => (await marks()).at(-1)?.sentence === '', 900_000);
      const { samples } = await stopRecording();
      const heard = await sentences();
      expect(letters(heard.join(''))).toBe(letters([title, ...paragraphs].join('')));
      // Tenths of a second in which there was sound.
      const tenth = recordedRate / 10;
      const loud = Array.from({ length: Math.floor(samples.length / tenth) }, (_, at) =>
        samples.subarray(at * tenth, (at + 1) * tenth).some((sample) => Math.abs(sample) > 300),
      );
      const share = loud.filter(Boolean).length / loud.length;
      console.log(
        `${name}: ${heard.length} sentences by “${voice}” in ${(samples.length / recordedRate).toFixed(0)} s at speed ${speed}, ` +
          `sound in ${(share * 100).toFixed(0)} % of the time`,
      );
      expect(share).toBeGreaterThan(0.5);
      expect(await browser.extensionErrors()).toEqual([]);
    } finally {
      await browser.close();
      await speech.close();
      await Promise.all([server.close(), sound.close()]);
    }
  });
});
