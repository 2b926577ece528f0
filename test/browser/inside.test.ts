// Articles that the page's markup does not hold, or does not keep, in real browsers: in shadow roots and in a frame of the page's own site the words
// are marked while they sound, a statement leads to them and back, and undo leaves no trace.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import { countPainted } from './harness/painted.ts';
import { type Visit, visitEach } from './harness/visit.ts';

const said = 'The valve had been old for years, and nobody listened to the crew.';
const story = [
  'The ferry to Orrin did not sail on Monday, and the crew went home through the rain without a word to the office.',
  'Islanders queued for bread in the meantime, while the school kept its doors open for those who could not get home.',
  'By Wednesday evening the part had arrived, and the ferry sailed at first light with more freight than passengers.',
  `“${said}” said Ines Rolle, the harbour master of Orrin.`,
];
const body = story.map((paragraph) => `<p>${paragraph}</p>`).join('');
const filler = '<div style="height: 900px"></div>';

const pages = {
  'a shadow root': `<h1>Ferry stays in harbour</h1>${filler}<news-story></news-story><template><section>${body}</section></template>
    <script>document.querySelector('news-story').attachShadow({ mode: 'open' }).append(document.querySelector('template').content)</script>`,
  slots: `<news-story><h1 slot="title">Ferry stays in harbour</h1><div slot="body">${filler}${body}</div></news-story>
    <template><header><slot name="title"></slot></header><section><slot name="body"></slot></section></template>
    <script>document.querySelector('news-story').attachShadow({ mode: 'open' }).append(document.querySelector('template').content)</script>`,
  'a frame': `<h1>Ferry stays in harbour</h1>${filler}<iframe src="/inside-frame.html" style="width: 100%; height: 700px"></iframe>`,
};

/** The root that the words are in, as a source of a function for the page. */
const findWords = `() => {
  const frame = document.querySelector('iframe')?.contentDocument;
  const root = frame ?? document.querySelector('news-story').shadowRoot;
  return root.querySelector('p') ?? document.querySelector('p');
}`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let visit: Visit;
  visitEach(name, (opened) => {
    visit = opened;
    ({ browser, page } = opened);
  });

  const go = async (what: keyof typeof pages): Promise<void> => {
    visit.server.add(
      '/inside-frame.html',
      `<!doctype html><html lang="en"><body><article>${body}</article></body></html>`,
    );
    const path = `/inside-${what.replaceAll(' ', '-')}.html`;
    await page.goto(
      visit.server.add(
        path,
        `<!doctype html><html lang="en"><title>Ferry stays in harbour</title><body><main>${pages[what]}</main></body></html>`,
      ),
    );
  };
  /** The text under a mark, in the window that the words are in: in another it would not be drawn. */
  const marked = (mark: string): Promise<string> =>
    page.evaluate((highlight) => {
      const view = (document.querySelector('iframe')?.contentWindow ?? window) as typeof window;
      return [...((view.CSS.highlights.get(highlight) as Iterable<Range> | undefined) ?? [])].map(String).join(' ');
    }, `lector-${mark}`);
  const markNames = (): Promise<string[]> =>
    page.evaluate(() => {
      const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
      return views.flatMap((view) => [...(view as typeof window).CSS.highlights.keys()]);
    });
  const readDom = (): Promise<string> =>
    page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument?.documentElement;
      const shadow = document.querySelector('news-story')?.shadowRoot;
      return [document.documentElement.outerHTML, inside?.outerHTML, shadow?.innerHTML].join('\n');
    });

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    'marks the words in %s, leads to them, and leaves no trace',
    async (what) => {
      await go(what);
      const before = await readDom();
      const popup = await openPopup(browser, page);
      await popup.press('Enter'); // Play has the focus.
      await waitFor('the mark of a sentence', async () => (await marked('sentence')) === story[0]);
      await waitFor('the mark of a word', async () => /^\p{L}+[,.]?$/u.test(await marked('word')));
      // The mark is seen: the style sheet reaches the words.
      const colour = await page.evaluate(
        `(() => { const words = (${findWords})(); return words.ownerDocument.defaultView.getComputedStyle(words, '::highlight(lector-sentence)').backgroundColor; })()`,
      );
      expect(colour).toBe('rgb(255, 233, 168)');
      await popup.evaluate(() => {
        [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Stop')?.click();
      });
      await waitFor('no mark', async () => (await markNames()).length === 0);

      await popup.evaluate(
        (start) => {
          [...document.querySelectorAll<HTMLElement>('main button, main a')]
            .find((one) => one.textContent?.includes(start))
            ?.focus();
        },
        said.slice(0, 20),
      );
      const place = await page.evaluate(() => scrollY);
      await popup.press('Enter');
      await waitFor('the statement', async () => (await marked('statement')).includes(said.slice(0, 20)));
      await waitFor('the words in view', () =>
        page.evaluate(() => {
          const frame = document.querySelector('iframe');
          const view = (frame?.contentWindow ?? window) as typeof window;
          const [range] = (view.CSS.highlights.get('lector-statement') as Iterable<Range> | undefined) ?? [];
          const above = frame?.getBoundingClientRect().top ?? 0;
          const { top, bottom } = range?.getBoundingClientRect() ?? { top: -9_999, bottom: -9_999 };
          return above + top >= 0 && above + bottom <= innerHeight;
        }),
      );
      await waitFor('the popup to close', async () => (await browser.popup()) === null);
      // The tint of a statement is really painted.
      await waitFor('the painted words', async () => (await countPainted(page, [213, 235, 232])) > 500);
      await page.keyboard.press('Escape');
      await waitFor('the way back', async () => Math.abs((await page.evaluate(() => scrollY)) - place) < 2);

      const again = await waitFor('the popup to open again', () => browser.popup());
      await again.waitForText('Who said what');
      await again.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        [...document.querySelectorAll('button')]
          .find((one) => one.textContent?.trim() === 'Undo everything on this page')
          ?.click();
      });
      await waitFor('the page as it was', async () => (await readDom()) === before && (await markNames()).length === 0);
    },
  );

  it('goes on marking the words of an article that the page draws anew while it is read', async () => {
    await go('a shadow root');
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await waitFor('the first sentence', async () => (await marked('sentence')) === story[0]);
    await page.evaluate(() => {
      const section = document.querySelector('news-story')?.shadowRoot?.querySelector('section') as Element;
      section.replaceWith(section.cloneNode(true));
    });
    await waitFor('the next sentence', async () => (await marked('sentence')) === story[1]);
  });
});
