// The harness itself, in both browsers: what every other browser test relies on.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserUnderTest } from './harness/browser.ts';
import { launch } from './harness/launch.ts';
import { findStrangers, type SeenRequest } from './harness/recording-proxy.ts';
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
    // What the last test asked for is the only thing that the proxy saw and no page server was asked.
    await expect(browser?.close()).rejects.toThrow(
      /^Asked of the network, but not by a test page:\n(?:\w+ (?:http:\/\/)?stranger\.example\S*\n?)+$/,
    );
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

  it('records what is asked of the network, and tells what no test page should have asked', async () => {
    const tab = await browser.open(`${server.origin}/ferry.html`);
    await tab.evaluate(() =>
      Promise.allSettled(
        ['/ferry.html?again', 'http://stranger.example/', 'https://stranger.example/'].map((url) => fetch(url)),
      ),
    );
    const asked = (): string[] => browser.requests().map(({ method, url }) => `${method} ${url}`);
    expect(asked()).toContain(`GET ${server.origin}/ferry.html`);
    expect(asked()).toContain(`GET ${server.origin}/ferry.html?again`);
    const strangers = findStrangers(browser.requests(), []);
    expect(new Set(strangers)).toEqual(new Set(['GET http://stranger.example/', 'CONNECT stranger.example:443']));
    expect(findStrangers(browser.requests(), ['stranger.example', 'stranger.example:443'])).toEqual([]);
    // An extension of ours may ask nothing of anyone: our pages are not allowed to, and it would be told from a page.
    const answer = await browser.evaluateInBackground(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `${server.origin}/ferry.html?ours`,
    );
    expect(answer).toBe('refused');
    expect(asked().filter((one) => one.endsWith('?ours'))).toEqual([]);
    await tab.close();
  });
});

describe('a request', () => {
  const toPage = { method: 'GET', origin: null, site: null, mode: null };

  it('is a stranger’s where an extension asks a page server, or nobody does', async () => {
    const server = await servePages();
    const url = `${server.origin}/ferry.html`;
    const cases: readonly (Partial<SeenRequest> & { readonly isStranger: boolean })[] = [
      { mode: 'navigate', site: 'none', isStranger: false },
      { mode: 'no-cors', site: 'same-origin', origin: url, isStranger: false },
      { mode: 'cors', site: 'same-site', origin: server.otherOrigin, isStranger: false },
      { mode: 'cors', site: 'cross-site', origin: 'chrome-extension://abc', isStranger: true },
      { mode: 'cors', site: 'same-origin', origin: 'moz-extension://abc', isStranger: true },
      { mode: 'no-cors', site: 'none', isStranger: true },
      { mode: 'no-cors', site: 'cross-site', isStranger: true },
    ];
    for (const { isStranger, ...request } of cases) {
      expect(findStrangers([{ ...toPage, url, ...request }], []), JSON.stringify(request)).toHaveLength(
        isStranger ? 1 : 0,
      );
    }
    await server.close();
  });
});
