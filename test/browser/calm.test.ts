// The calm page, in real Chromium and real Firefox: what is restless goes, on a switch by keyboard alone, and comes back whole.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

const line = (about: string): string =>
  `The ${about} has been shut since the storm, and the harbour board of Tarn will not say when it opens again.`;
const restless = `<!doctype html><html lang="en"><head><title>Lighthouse stays dark</title><style>
  .locked { overflow: hidden; height: 100vh }
  #header { position: sticky; top: 0; background: #eee }
  #wall { position: fixed; inset: auto 0 0; background: #fff; z-index: 9; padding: 40px }
  #sheet { position: fixed; inset: 0; background: rgb(0 0 0 / 60%) }
  #subscribe { position: sticky; bottom: 0; background: #fe9 }
  @keyframes along { to { transform: translateX(-100%) } }
  #news span { display: inline-block; animation: along 9s linear infinite }
  #pointed { position: fixed; right: 0; top: 50%; background: #cdf }
</style></head><body class="locked">
  <header id="header"><nav><a href="/a">News</a> <a href="/b">Sea</a></nav></header>
  <div id="news"><span>Ferry late · Bridge shut · Rain until Friday</span></div>
  <main inert><article><h1>Lighthouse stays dark</h1>
    ${['lighthouse', 'old mole', 'customs house', 'net loft', 'lamp store', 'pilot station', 'slipway', 'ice house'].map((about) => `<p>${line(about)} ${line(`${about} road`)}</p>`).join('<div style="height: 30vh"></div>')}
    <p><div id="film"><video muted loop playsinline></video></div></p></article></main>
  <div id="subscribe">Our letter every morning <a href="/letter">Yes, please</a></div>
  <div id="pointed"><button>Share</button></div>
  <div id="sheet"></div>
  <div id="wall" role="dialog" aria-label="Cookies">We use cookies. <button>Accept all</button></div>
  <script>
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    setInterval(() => pen.fillRect(0, 0, 9, 9), 50);
    const video = document.querySelector('video');
    video.srcObject = canvas.captureStream(20);
    video.play();
  </script></body></html>`;

/** A dialog that no click gets past; what the page hears of its end is noted. */
const modal = `<!doctype html><html lang="en"><head><title>Lighthouse stays dark</title></head><body><main><h1>Lighthouse stays dark</h1>
  <p><a id="more" href="#more">More</a></p>${['lighthouse', 'old mole', 'customs house', 'net loft'].map((about) => `<p>${line(about)}</p>`).join('')}</main>
  <dialog id="modal" aria-label="Your choice">We use cookies. <button>Accept all</button></dialog>
  <script>
    window.told = [];
    const dialog = document.querySelector('dialog');
    dialog.showModal();
    for (const type of ['close', 'cancel', 'toggle', 'beforetoggle']) dialog.addEventListener(type, () => window.told.push(type));
  </script></body></html>`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let popup: Popup;

  const readDom = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
  const seen = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('[id], h1, article p')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.id || element.tagName),
    );
  const isSeen = async (id: string): Promise<boolean> => (await seen()).includes(id);
  const tabTo = async (words: string): Promise<void> => {
    for (let step = 0; step < 80; step++) {
      const is = await popup.evaluate((label) => {
        const { activeElement: active } = document;
        const words =
          active?.getAttribute('aria-label') ?? active?.closest('label')?.textContent ?? active?.textContent;
        return (active?.matches('button, input') && words?.trim().startsWith(label)) ?? false;
      }, words);
      if (is) return;
      await popup.press('Tab');
    }
    throw new Error(`No way by Tab to “${words}” in ${await popup.text()}`);
  };
  const openPanel = async (): Promise<void> => {
    popup = await browser.pressToolbarButton(page);
    await popup.waitForText('Who said what');
    await tabTo(/(\d+) hidden/.exec(await popup.text())?.[0] ?? 'This page');
    await popup.press('Enter');
  };

  launchForAll(name, async (launched, serving) => {
    browser = launched;
    server = serving;
    server.add('/restless.html', restless);
    server.add('/modal.html', modal);
    page = await browser.open('about:blank');
  });

  it('hides all that is restless, and nothing else, on a switch by keyboard alone; undoing gives the page as it was', async () => {
    await page.goto(`${server.origin}/restless.html`);
    await waitFor('the film', () => page.evaluate(() => !document.querySelector('video')?.paused));
    const before = await readDom();
    const all = await seen();
    await openPanel();
    expect(await seen()).toEqual(all);
    await tabTo('Calm page');
    await popup.press('Space');
    await popup.waitForText('Cookie notice: Cookies');
    const text = await popup.waitForText('6 hidden');
    for (const label of [
      'Ticker: Ferry late',
      'Bar that stays: Our letter',
      'Bar that stays: Share',
      'Window over the page',
      'Player',
    ]) {
      expect(text).toContain(label);
    }
    const hidden = all.filter((id) => id !== 'film');
    const gone = ['news', 'subscribe', 'pointed', 'sheet', 'wall'];
    expect(await seen()).toEqual(hidden.filter((id) => !gone.includes(id)));
    await waitFor('the film to stand still', () => page.evaluate(() => document.querySelector('video')?.paused));
    await page.evaluate(() =>
      document
        .querySelector('video')
        ?.play()
        .catch(() => undefined),
    );
    await waitFor('it to stand still again', () => page.evaluate(() => document.querySelector('video')?.paused));
    await page.evaluate(() => scrollTo(0, 400));
    expect(await page.evaluate(() => scrollY)).toBe(400);
    expect(await page.evaluate(() => document.querySelector('main')?.inert)).toBe(false);
    if (process.env.LECTOR_SHOTS) {
      await page.screenshot({ path: `${process.env.LECTOR_SHOTS}/calm-${name}.png` });
      await popup.screenshot(`${process.env.LECTOR_SHOTS}/calm-popup-${name}.png`);
    }
    expect(await popup.axe()).toEqual([]);
    await tabTo('Show “Bar that stays: Our letter');
    await popup.press('Enter');
    await waitFor('the bar', () => isSeen('subscribe'));
    expect(await isSeen('wall')).toBe(false);
    await tabTo('Undo everything on this page');
    await popup.press('Enter');
    await waitFor('the page as it was', async () => (await readDom()) === before);
    await waitFor('the film to go on', () => page.evaluate(() => !document.querySelector('video')?.paused));
    await browser.closePopup();
  });

  it('keeps the next page calm too, takes what comes late, and lets pages be when it is switched off', async () => {
    await page.goto(`${server.origin}/restless.html?again`);
    await openPanel();
    await popup.waitForText('6 hidden');
    await page.evaluate(() => {
      const late = document.createElement('div');
      late.id = 'late';
      late.style.cssText = 'position: fixed; inset: 20% 20%; background: #fff';
      late.innerHTML = 'Allow messages? We value your privacy. <button>No</button>';
      document.body.append(late);
    });
    await popup.waitForText('7 hidden');
    expect(await isSeen('late')).toBe(false);
    await tabTo('Calm page');
    await popup.press('Space');
    await popup.waitForText(/This page\n/);
    expect(await seen()).toEqual(
      expect.arrayContaining(['news', 'late', 'wall', 'sheet', 'subscribe', 'pointed', 'film']),
    );
    await browser.closePopup();
  });

  it('lets a page be used that a modal dialog has taken, and gives it back', async () => {
    await page.goto(`${server.origin}/modal.html`);
    const before = await readDom();
    const isModal = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog:modal') !== null);
    expect(await isModal()).toBe(true);
    // What it heard of its own opening.
    await page.evaluate(() => Reflect.set(window, 'told', []));
    await openPanel();
    await tabTo('Calm page');
    await popup.press('Space');
    await popup.waitForText('Cookie notice: Your choice');
    await waitFor('the dialog to go', async () => !(await isSeen('modal')) && !(await isModal()));
    // What is under it can be pressed again.
    expect(
      await page.evaluate(() => {
        const { x, y } = document.querySelector('#more')?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(x + 2, y + 2)?.id;
      }),
    ).toBe('more');
    await tabTo('Undo everything on this page');
    await popup.press('Enter');
    await waitFor('the dialog as it was', isModal);
    expect(await readDom()).toBe(before);
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([]);
    await browser.closePopup();
    await browser.evaluateInBackground(() => chrome.storage.local.set({ settings: {} }));
  });

  it('never hides what has the focus', async () => {
    await page.goto(`${server.origin}/restless.html?focus`);
    await page.evaluate(() => document.querySelector<HTMLElement>('#wall button')?.focus());
    await openPanel();
    await tabTo('Calm page');
    await popup.press('Space');
    await popup.waitForText('Cookie notice');
    expect(await isSeen('wall')).toBe(true);
    expect(await isSeen('news')).toBe(false);
    await browser.closePopup();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Accept all');
    expect(await isSeen('wall')).toBe(true);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await waitFor('the wall to go', async () => !(await isSeen('wall')));
    await browser.evaluateInBackground(() => chrome.storage.local.set({ settings: {} }));
  });
});
