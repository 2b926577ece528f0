// What a listener hears who uses a real screen reader: the whole job on a real screen with real keys, and Orca's words for it,
// compared with a transcript that people have read through (orca/*.txt; `npm run test:long -- orca -u` writes them anew).

import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type Popup, waitFor } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { isReaderOpen } from '../browser/harness/open-reader.ts';
import { readFocus } from '../browser/harness/rendered.ts';
import {
  type AccessibilityBus,
  type ScreenReader,
  startAccessibilityBus,
  startScreenReader,
} from '../browser/harness/screen-reader.ts';
import { type PageServer, servePages } from '../browser/harness/server.ts';
import { startScreen, type VirtualScreen } from '../browser/harness/virtual-screen.ts';

/** Silence after which a step's words have all come, and after which one stop of the focus has been said, ms. */
const stepMs = 1500;
const stopMs = 400;

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
  const note = async (what: string): Promise<void> => {
    steps.push({ what, said: (await orca.said(stepMs)).map(plain).filter((words) => words !== '') });
  };
  /** Press Tab, or Shift+Tab, until the focus is on what begins with these words, and note every stop. */
  const tabTo = async (words: string, focus: () => Promise<string>, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 80; presses++) {
      await screen.press(key);
      const said = (await orca.said(stopMs)).map(plain).filter((one) => one !== '');
      steps.push({ what: key, said });
      if ((await focus()).startsWith(words)) return;
    }
    throw new Error(`No way by ${key} to “${words}”.`);
  };
  const inPage = async (): Promise<string> => (await page.evaluate(readFocus)).words;
  const press = async (key: string, what = key): Promise<void> => {
    await screen.press(key);
    await note(what);
  };
  const opened = async (): Promise<Popup> => waitFor('the popup', () => browser.popup());

  it('says each control with its role and state, each change once, and nothing of what is hidden', async () => {
    page = await browser.open(`${server.origin}/local-story.html`);
    await orca.said(stepMs);
    await browser.pressShortcut('_execute_action', page);
    const popup = await opened();
    await popup.waitForText('Who said what');
    await note('the popup opens');
    await tabTo('Reading view', () =>
      popup.evaluate(() => {
        const focused = document.activeElement;
        return focused instanceof HTMLButtonElement ? (focused.ariaLabel ?? focused.textContent ?? '').trim() : '';
      }),
    );
    await screen.press('Enter');
    await waitFor('the reading view', () => isReaderOpen(page));
    await note('Enter on Reading view');
    await press('Enter', 'Enter on Play');
    await tabTo('Next statement', inPage);
    await press('Enter', 'Enter on Next statement');
    await tabTo('Stop', inPage);
    await press('Enter', 'Enter on Stop');
    await tabTo('Show only this speaker of Mara Ellison', inPage);
    await press('Enter', 'Enter on Show only this speaker');
    await tabTo('In the article', inPage, 'Shift+Tab');
    await press('Enter', 'Enter on In the article');
    await press('Escape', 'Escape: the way back');
    await tabTo('The article', inPage, 'Shift+Tab');
    await press('Enter', 'Enter on The article');
    await tabTo('Text', inPage, 'Shift+Tab');
    await press('Enter', 'Enter on Text');
    await tabTo('Typeface', inPage);
    await press('ArrowDown', 'Down on Typeface');
    await tabTo('Original page', inPage, 'Shift+Tab');
    await screen.press('Enter');
    await waitFor('the page', async () => page.url().endsWith('/local-story.html'));
    await note('Enter on Original page');

    const transcript = steps.map(({ what, said }) => [`# ${what}`, ...said].join('\n')).join('\n');
    await expect.soft(`${transcript}\n`).toMatchFileSnapshot(path.resolve(`test/long/orca/${name}.txt`));
    const all = steps.flatMap(({ said }) => said);
    expect(all.filter((words) => /Skip to content|Skip to navigation|Skip links/.test(words))).toEqual([]);
    for (const { what, said } of steps) expect(twice(said), `said twice in “${what}”`).toEqual([]);
    for (const { what, said } of steps) {
      if (what.endsWith('Tab')) expect(said.join(' '), 'a stop without a role').toMatch(roles);
    }
  });
});

/** What Orca calls what a focus can be on. */
const roles = /button|combo box|link|check box|slider|entry|list item|disclosure|heading|document|scroll|section/;

/** The words without what differs from run to run. */
function plain(words: string): string {
  return words.trim();
}

/** Utterances that come more than once in a row. */
function twice(said: readonly string[]): readonly string[] {
  return said.filter((words, at) => words === said[at - 1]);
}
