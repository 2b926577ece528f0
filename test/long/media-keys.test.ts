// The system's media panel and its keys while Lector's own voice is heard, as a Linux desktop sees them (MPRIS on a bus of our own).

import { describe, expect, it } from 'vitest';
import { waitFor } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { openPopup } from '../browser/harness/open-popup.ts';
import { servePages } from '../browser/harness/server.ts';
import { startSessionBus } from '../browser/harness/session-bus.ts';
import { startSound } from '../browser/harness/virtual-sound.ts';
import { readMark } from '../browser/harness/visit.ts';

describe('in chromium', () => {
  it('shows what is read, pauses, goes on and moves by its keys, and is gone when nothing is read', async () => {
    const [server, sound, bus] = await Promise.all([servePages(), startSound(), startSessionBus()]);
    const browser = await launch('chromium', { voice: false, env: { ...sound.env, ...bus.env } });
    try {
      const page = await browser.open(`${server.origin}/wire-report.html`);
      const popup = await openPopup(browser, page);
      await popup.press('Enter');
      await popup.waitForText('Pause');
      await browser.closePopup();
      const shows = (what: string, status: string) =>
        waitFor(what, async () => (await bus.panel())?.status === status, 30_000);
      await shows('the panel', 'Playing');
      expect(await bus.panel()).toMatchObject({
        title: 'River Talks Open In Ardelle Without Main Opposition Group',
        artist: 'Halvane Radio',
      });
      const sentence = () => readMark(page, 'sentence');
      await waitFor('the first sentence', async () => (await sentence()) !== '');
      await bus.press('Pause');
      await shows('the pause', 'Paused');
      const paused = await sentence();
      await bus.press('Next');
      await waitFor('the next sentence', async () => (await sentence()) !== paused);
      await bus.press('Previous');
      await waitFor('the sentence before', async () => (await sentence()) === paused);
      await bus.press('Play');
      await shows('it to go on', 'Playing');
      await bus.press('PlayPause');
      await shows('the pause again', 'Paused');
      await waitFor(
        'the panel to go',
        async () => (await bus.panel())?.title !== 'River Talks Open In Ardelle Without Main Opposition Group',
        60_000,
      );
      expect(await browser.extensionErrors()).toEqual([]);
    } finally {
      await browser.close();
      await Promise.all([server.close(), sound.close(), bus.close()]);
    }
  });
});
