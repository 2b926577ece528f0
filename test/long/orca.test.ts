// What a listener hears who uses a real screen reader: the whole job on a real screen with real keys, and Orca's words for it,
// compared with a transcript that people have read through (orca/*.txt; `npm run test:long -- orca -u` writes them anew).

import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { isReaderOpen } from '../browser/harness/open-reader.ts';
import {
  type AccessibilityBus,
  type ScreenReader,
  startAccessibilityBus,
  startScreenReader,
} from '../browser/harness/screen-reader.ts';
import { type PageServer, servePages } from '../browser/harness/server.ts';
import { startScreen, type VirtualScreen } from '../browser/harness/virtual-screen.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let screen: VirtualScreen;
  let bus: AccessibilityBus;
  let server: PageServer;
  let browser: BrowserUnderTest;
  let orca: ScreenReader;
  let page: Page;
  const steps: { readonly what: string; readonly said: readonly string[] }[] = [];

  beforeAll(async () => {
    screen = await startScreen();
    bus = await startAccessibilityBus(screen.display);
    server = await servePages();
    browser = await launch(name, { screen, env: bus.env, wordMs: 400 });
    orca = await startScreenReader(bus);
  });
  afterAll(async () => {
    await orca?.close();
    await browser?.close();
    await server?.close();
    await bus?.close();
    await screen?.close();
  });

  /** Note what was said since the last step. */
  const note = async (what: string, words?: string): Promise<void> => {
    steps.push({ what, said: (await orca.said(words)).map((one) => one.trim()).filter(isOfUse) });
  };
  /** Press Tab, or Shift+Tab, until the focus is on what begins with these words, and note every stop. */
  const tabTo = async (words: string, focus: () => Promise<string>, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 80; presses++) {
      const before = await focus();
      await screen.press(key);
      // A busy browser moves the focus late; Firefox gives a popup its keys with the first Tab, and the focus stays.
      const name = await waitFor(
        'the focus to move',
        async () => {
          const now = await focus();
          return now !== before && now;
        },
        moveMs,
      ).catch(() => before);
      await note(`${key}: ${name}`, name);
      if (name.startsWith(words.slice(0, nameLength))) return;
    }
    throw new Error(`No way by ${key} to “${words}”.`);
  };
  const inPage = (): Promise<string> => page.evaluate(focusName, nameLength);
  const press = async (key: string, what: string, words?: string): Promise<void> => {
    await screen.press(key);
    await note(what, words);
  };

  it('says each control with its role and state, each change once, and nothing of what is hidden', async () => {
    page = await browser.open(`${server.origin}/local-story.html`);
    await orca.said();
    await browser.pressShortcut('_execute_action', page);
    const popup = await waitFor('the popup', () => browser.popup());
    await popup.waitForText('Who said what');
    await note('the popup opens');
    await tabTo('Reading view', () => popup.evaluate(focusName, nameLength));
    await screen.press('Enter');
    await waitFor('the reading view', () => isReaderOpen(page));
    await note('Enter on Reading view');
    await press('Enter', 'Enter on Play', 'Playing');
    await tabTo('Next statement', inPage);
    await press('Enter', 'Enter on Next statement');
    await tabTo('Stop', inPage);
    await press('Enter', 'Enter on Stop', 'Stopped');
    await tabTo('Show only this speaker of Mara Ellison', inPage);
    await press('Enter', 'Enter on Show only this speaker', 'pressed');
    await tabTo('In the article', inPage, 'Shift+Tab');
    await press('Enter', 'Enter on In the article');
    await press('Escape', 'Escape: the way back', 'In the article');
    await tabTo('The article', inPage, 'Shift+Tab');
    await press('Enter', 'Enter on The article');
    await tabTo('Text', inPage, 'Shift+Tab');
    await press('Enter', 'Enter on Text', 'expanded');
    await tabTo('Typeface', inPage);
    await press('ArrowDown', 'Down on Typeface', 'Lexend');
    await tabTo('Original page', inPage, 'Shift+Tab');
    await screen.press('Enter');
    await waitFor('the page', async () => page.url().endsWith('/local-story.html'));
    await note('Enter on Original page');

    // What the page itself says, after Lector is left, is its own.
    const inLector = steps.slice(0, -1);
    const all = inLector.flatMap(({ said }) => said);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((words) => /Skip to content|Skip to navigation|Skip links/.test(words))).toEqual([]);
    for (const { what, said } of inLector) expect(twice(said), `said twice in “${what}”`).toEqual([]);
    for (const [index, step] of steps.entries()) {
      const { what } = step;
      const name = /^(?:Shift\+)?Tab: (.*)$/.exec(what)?.[1];
      if (name === undefined) continue;
      // Where the focus has stayed, it was said before: Firefox gives a popup its keys with the first Tab.
      const said = step.said.length === 0 ? (steps[index - 1]?.said ?? []) : step.said;
      expect(said.join(' '), `the name at “${what}”`).toContain(name);
      expect(said.join(' '), `the role at “${what}”`).toMatch(roles);
    }
    const transcript = steps.map(({ what, said }) => [`# ${what}`, ...said].join('\n')).join('\n');
    await expect(`${transcript}\n`).toMatchFileSnapshot(path.resolve(`test/long/orca/${name}.txt`));
  });
});

/** So long the focus may take to move, ms. */
const moveMs = 2_000;

/** How much of a name is compared, in UTF-16 units. */
const nameLength = 24;

/** Runs in a document: the beginning of the name of what has the focus. */
function focusName(length: number): string {
  const focused = document.activeElement;
  const label =
    focused instanceof HTMLSelectElement || focused instanceof HTMLInputElement ? focused.labels?.[0] : null;
  const named = document.getElementById(focused?.getAttribute('aria-labelledby') ?? '')?.textContent;
  const name = focused?.ariaLabel ?? named ?? (label?.querySelector('span') ?? label ?? focused)?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim().slice(0, length).trim();
}

/** What Orca calls what a focus can be on. */
const roles =
  /button|combo box|link|check box|slider|entry|list item|disclosure|heading|document|scroll|section|region/;

/** Whether words are of the page and not of Orca's own state, which comes when it comes. */
function isOfUse(words: string): boolean {
  return words !== '' && !/^(?:Focus mode|Browse mode|Loading\. {2}Please wait\.|.* page tab\.)$/.test(words);
}

/** Utterances that come more than once in a row. */
function twice(said: readonly string[]): readonly string[] {
  return said.filter((words, at) => words === said[at - 1]);
}
