// What Lector shows on a page stands in closed shadow trees: a test looks into them as only the extension itself can, and holds
// them to the same rules as any page, on a twin of the panel in a page of its own.

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { axeRun, axeSource } from './axe.ts';
import { type BrowserUnderTest, waitFor } from './browser.ts';
import { findCut, findWeak } from './rendered.ts';
import type { PageServer } from './server.ts';

export interface PanelControl {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Panel {
  readonly markup: string;
  /** The name or the words of what has the focus in it; null where nothing has. */
  readonly focused: string | null;
  /** What the status line says. */
  readonly status: string;
  /** The whole text. */
  readonly text: string;
  readonly dir: string;
  readonly controls: readonly PanelControl[];
  /** Top, left, width and height of the outline, where there is one that is shown. */
  readonly outline: readonly number[] | null;
  /** The panel's own place in the window: its top and its bottom. */
  readonly top: number;
  readonly bottom: number;
  readonly focusOutline: number;
}

/** Return the panel of this host ("lector-pick") on the page in front; null where there is none. */
export function readPanel(browser: BrowserUnderTest, host: string): Promise<Panel | null> {
  return browser.evaluateInBackground(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      args: [name],
      func: (tag: string) => {
        const element = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>(tag);
        const root = element && (element.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(element));
        if (!element || !root) return null;
        const panel = root.querySelector('[part~="panel"]');
        const outline = root.querySelector<HTMLElement>('[part="outline"]');
        const label = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent ?? '';
        const box = outline?.getBoundingClientRect();
        const focused = root.activeElement;
        return {
          markup: root.innerHTML,
          focused: focused && label(focused).trim(),
          status: root.querySelector('[role="status"]')?.textContent ?? '',
          text: panel?.textContent ?? '',
          dir: element.dir,
          controls: [...root.querySelectorAll('button, select')]
            .filter((one) => one.checkVisibility())
            .map((one) => {
              const { x, y, width, height } = one.getBoundingClientRect();
              return { words: label(one).trim(), x: x + width / 2, y: y + height / 2, width, height };
            }),
          outline: box && !outline?.hidden ? [box.top, box.left, box.width, box.height].map(Math.round) : null,
          top: panel?.getBoundingClientRect().top ?? 0,
          bottom: panel?.getBoundingClientRect().bottom ?? 0,
          focusOutline: focused ? Number.parseFloat(getComputedStyle(focused).outlineWidth) : 0,
        };
      },
    });
    return (answer?.result ?? null) as Panel | null;
  }, host);
}

/** Wait for a panel of which `is` holds. */
export async function waitForPanel(
  browser: BrowserUnderTest,
  host: string,
  what = 'the panel',
  is: (panel: Panel) => boolean = () => true,
): Promise<Panel> {
  let last: Panel | null = null;
  try {
    return await waitFor(what, async () => {
      last = await readPanel(browser, host);
      return last && is(last) ? last : null;
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} The panel: ${JSON.stringify(last)}`);
  }
}

/** Press a button of the panel with the mouse. */
export async function clickPanel(browser: BrowserUnderTest, page: Page, host: string, words: string): Promise<void> {
  const panel = await waitForPanel(browser, host, `the button ${words}`, ({ controls }) =>
    controls.some((control) => control.words === words),
  );
  const control = panel.controls.find((one) => one.words === words);
  await page.mouse.click(control?.x ?? 0, control?.y ?? 0);
}

const style = readFileSync(new URL('../../../src/extension/on-page.css', import.meta.url), 'utf8');

/** Return what is wrong with a panel, in every theme: axe's violations, weak contrast, what is cut off at 320 px, small targets. */
export async function findFaults(page: Page, server: PageServer, host: string, panel: Panel): Promise<string[]> {
  const faults = panel.controls
    .filter(({ width, height }) => width < 43.5 || height < 43.5)
    .map(({ words, width, height }) => `${words} is ${width} by ${height} pixels`);
  const rules = style.replace(/::part\(([\w-]+)\)/g, ' [part~="$1"]');
  // What is only heard is told by its class, as on our own pages.
  const markup = panel.markup.replace(/part="(label|unseen)"/g, '$& class="unseen"');
  const lang = panel.dir === 'rtl' ? 'fa' : 'en';
  for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
    const html = `<!doctype html><html lang="${lang}" dir="${panel.dir}"><meta name="viewport" content="width=device-width"><title>Twin</title><style>body { margin: 0 }
      ${rules} [part~="outline"] { display: none }</style><body><main><h1 style="color: #000; background: #fff">Page</h1></main><${host} dir="${panel.dir}" data-theme="${theme}" role="complementary">${markup}</${host}>`;
    await page.goto(server.add(`/twin-${host}-${theme}.html`, html));
    await page.evaluate(await axeSource());
    const found = [...((await page.evaluate(axeRun)) as string[]), ...(await page.evaluate(findWeak, 7, ''))];
    await page.setViewport({ width: 320, height: 640 });
    found.push(...(await page.evaluate(findCut)));
    await page.setViewport({ width: 1100, height: 800 });
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}
