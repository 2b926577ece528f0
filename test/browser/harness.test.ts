// The harness itself, in both browsers: what every other browser test relies on.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserUnderTest } from './harness/browser.ts';
import { launch } from './harness/launch.ts';
import { type PageServer, servePages } from './harness/server.ts';

const page = `<!doctype html><html lang="en"><title>Ferry stays in harbour</title>
  <main><h1>Ferry stays in harbour</h1>
  <p>The ferry will not sail before spring, the harbour board said on Monday after two days of talks.</p>
  <p>Its engine was taken ashore last week, and no yard on the coast has the part that it needs to run again.</p>
  <p>Until then a smaller boat carries the mail, the milk and as many people as there are seats on board.</p></main>`;

describe.each(['chromium', 'firefox'] as const)('the harness in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages();
    server.add('/ferry.html', page);
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('opens the real popup with a real click, and closes it', async () => {
    const tab = await browser.open(`${server.origin}/ferry.html`);
    const popup = await browser.pressToolbarButton(tab);
    expect(await popup.waitForText('Ferry stays in harbour')).toContain('Ferry');
    expect(await popup.isOpen()).toBe(true);
    await browser.closePopup();
    expect(await popup.isOpen()).toBe(false);
    expect(await browser.popup()).toBeNull();
    await tab.close();
  });

  it('finds the suggested keys assigned', async () => {
    expect(await browser.shortcuts()).toMatchObject({
      _execute_action: expect.stringContaining('+'),
      'play-or-pause': expect.stringContaining('+'),
      'next-sentence': expect.stringContaining('+'),
      'previous-sentence': expect.stringContaining('+'),
    });
  });

  it('hears the voice word by word, and a stop', async () => {
    await browser.clearSpokenLog();
    await browser.evaluateInBackground(async () => {
      if (globalThis.chrome.tts) await chrome.tts.speak('One two three.', { lang: 'en-US', onEvent: () => undefined });
      else speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance('One two three.'), { lang: 'en-US' }));
    });
    await expect.poll(async () => (await browser.spokenLog()).at(-1)?.type, { timeout: 5000 }).toBe('end');
    expect((await browser.spokenLog()).map((entry) => (entry.type === 'word' ? entry.word : entry.type))).toEqual([
      'speak',
      'One',
      'two',
      'three',
      'end',
    ]);
  });

  it('stops the background, and wakes it again when asked something', async () => {
    await browser.evaluateInBackground(() => {
      Object.assign(globalThis, { isOld: true });
    });
    await browser.stopWorker();
    expect(await browser.evaluateInBackground(() => 'isOld' in globalThis)).toBe(false);
    expect(await browser.isWorkerRunning()).toBe(true);
  });

  it('sees no warning and no error of the extension', async () => {
    expect(await browser.extensionErrors()).toEqual([]);
  });
});
