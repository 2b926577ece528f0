// What Lector leaves behind: nothing in a page once all is undone, and after ten articles no more memory than after one.
// Held to it are the objects of a heap. What Chromium's engine compiles of the program as it is used is no article's and comes to
// an end by itself; it is printed with the rest, not judged.

import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type Memory, type Popup, waitFor } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { openPopup } from '../browser/harness/open-popup.ts';
import type { PageServer } from '../browser/harness/server.ts';
import { servePages } from '../browser/harness/server.ts';
import { startSound, type VirtualSound } from '../browser/harness/virtual-sound.ts';
import { launchForAll, readMark } from '../browser/harness/visit.ts';

const articles = 10;
/** What may be more after ten than after one. */
const tolerance = 1.05;

function pressButton(popup: Popup, label: string): Promise<unknown> {
  return waitFor(label, () =>
    popup.evaluate((wanted) => {
      document.querySelectorAll('details').forEach((details) => {
        details.open = true;
      });
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted);
      button?.click();
      return button !== undefined;
    }, label),
  );
}

function print(what: string, sizes: readonly (Memory | null)[]): void {
  for (const part of ['objects', 'whole'] as const) {
    console.log(`${what}, ${part}: ${sizes.map((size) => (size ? (size[part] / 1e6).toFixed(2) : '-')).join(' ')} MB`);
  }
}

/** Read the first sentences of the article, and look while it is paused. */
async function readSome(browser: BrowserUnderTest, page: Page, look: () => Promise<void>): Promise<Popup> {
  const popup = await openPopup(browser, page);
  await popup.press('Enter');
  const begun = await waitFor('a sentence', async () => (await readMark(page, 'sentence')) || null, 30_000);
  await waitFor('the next', async () => ![begun, ''].includes(await readMark(page, 'sentence')), 60_000);
  await popup.press('Enter');
  await popup.waitForText('Play');
  await look();
  return popup;
}

describe.each(['chromium', 'firefox'] as const)('memory in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let sound: VirtualSound;
  beforeAll(async () => {
    server = await servePages();
    sound = await startSound();
    // Lector's own voice, so that its document is there, too.
    browser = await launch(name, { voice: false, env: sound.env });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sound?.close();
  });

  it('after ten articles that were read and closed is what it was after one', async () => {
    const used: Record<'background' | 'sound', (Memory | null)[]> = { background: [], sound: [] };
    for (let article = 0; article < articles; article++) {
      const page = await browser.open(`${server.origin}/wire-report.html?${article}`);
      const popup = await readSome(browser, page, async () => {
        used.sound.push(await browser.memoryOf('sound'));
      });
      await pressButton(popup, 'Stop');
      await browser.closePopup();
      await page.close();
      used.background.push(await browser.memoryOf('background'));
    }
    for (const [what, sizes] of Object.entries(used)) {
      print(`${name}, ${what}`, sizes);
      const [first, last] = [sizes[0], sizes.at(-1)];
      if (first && last) expect(last.objects / first.objects, what).toBeLessThan(tolerance);
    }
    expect(used.background).not.toContain(null);
  });

  it.runIf(name === 'chromium')('of a page that was read ten times is what it was after once', async () => {
    const page = await browser.open(`${server.origin}/local-story.html`);
    const used: (Memory | null)[] = [];
    for (let time = 0; time < articles; time++) {
      const popup = await readSome(browser, page, async () => undefined);
      await pressButton(popup, 'Stop');
      await pressButton(popup, 'Undo everything on this page');
      await browser.closePopup();
      used.push(await browser.memoryOf(page));
    }
    print(`${name}, page`, used);
    expect((used.at(-1)?.objects ?? Number.NaN) / (used[0]?.objects ?? Number.NaN)).toBeLessThan(tolerance);
    await page.close();
  });
});

describe('a page that was read, in chromium', () => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  launchForAll('chromium', (launched, serving) => {
    browser = launched;
    server = serving;
  });

  /** Open a page, and read it until a sentence is marked. */
  const read = async (): Promise<{ page: Page; popup: Popup; before: string; count: () => Promise<Held> }> => {
    const page = await browser.open(`${server.origin}/wire-report.html`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const session = await page.createCDPSession();
    const world = findWorld(session);
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await waitFor('a sentence', async () => (await readMark(page, 'sentence')) || null);
    const id = await world;
    return { page, popup, before, count: () => countHeld(session, id) };
  };
  /** What the page gives up stays where somebody holds it. */
  const giveUp = (page: Page): Promise<void> => page.evaluate(() => document.body.replaceChildren());

  it('holds its words while Lector is at work', async () => {
    const { page, popup, count } = await read();
    await popup.press('Enter'); // Pause
    await popup.waitForText('Play');
    await giveUp(page);
    const held = await count();
    expect(held.elements).toBeGreaterThan(0);
    expect(held.ranges).toBeGreaterThan(0);
    expect(held.listeners).not.toEqual([]);
    await browser.closePopup();
    await page.close();
  });

  it('holds nothing of ours once all is undone', async () => {
    const { page, popup, before, count } = await read();
    await pressButton(popup, 'Stop');
    await pressButton(popup, 'Undo everything on this page');
    await browser.closePopup();
    const markup = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
    await waitFor('the page as it was', async () => (await markup()) === before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await giveUp(page);
    expect(await count()).toEqual({ elements: 0, ranges: 0, listeners: [] });
    await page.close();
  });
});

/** The world of our content scripts in a page, once it is there. */
async function findWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}

interface Held {
  readonly elements: number;
  readonly ranges: number;
  readonly listeners: readonly string[];
}

/** What our world holds of the page: elements that the page has given up, ranges, and listeners on the window and the document. */
async function countHeld(session: CDPSession, contextId: number): Promise<Held> {
  const evaluate = async (expression: string): Promise<string> => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId, objectGroup: 'held' });
    return result.objectId ?? '';
  };
  const count = async (prototype: string): Promise<number> => {
    // What is asked next does not collect all by itself.
    for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage');
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: await evaluate(`${prototype}.prototype`),
      objectGroup: 'held',
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      // Prototypes are in the list, too, and answer nothing.
      functionDeclaration: `function () {
        return this.filter((one) => { try { return one.isConnected !== true; } catch { return false; } }).length;
      }`,
      returnByValue: true,
    });
    return result.value;
  };
  const listenersOf = async (target: string): Promise<readonly string[]> => {
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: await evaluate(target) });
    return listeners.map(({ type }) => `${target}: ${type}`);
  };
  const listeners = [...(await listenersOf('window')), ...(await listenersOf('document'))];
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'held' });
  const held = { elements: await count('Element'), ranges: await count('Range'), listeners };
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'held' });
  return held;
}
