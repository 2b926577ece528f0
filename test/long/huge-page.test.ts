// A page of five megabytes and more than a hundred thousand elements, in real Chromium and real Firefox: an article among comments. All of the
// job is done on it, and the page stands still no longer than the browser itself needs to go through such a page a few times.

import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from '../browser/harness/browser.ts';
import { openPopup } from '../browser/harness/open-popup.ts';
import { isReaderOpen, openReader } from '../browser/harness/open-reader.ts';
import type { PageServer } from '../browser/harness/server.ts';
import { launchForAll, readMark } from '../browser/harness/visit.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const story = Array.from({ length: 40 }, (_, at) =>
  at % 8 === 3
    ? `“We have counted the sacks ${at} times, and there are fewer each time,” said Ines Rolle, the harbour master of Orrin.`
    : `On ${days[at % 5]} of week ${at + 1} the ferry to Orrin did not sail, and its crew carried the freight back into the shed by hand.`,
);
const comment = (at: number): string =>
  `<li class="comment" id="comment-${at}"><div class="head"><b>Islander ${at}</b> <time>${at % 24}:00</time></div>` +
  `<p>I have waited for number ${at} at the pier as well, and <i>nobody</i> told us a word about it.</p><button>Answer</button></li>`;
const page = `<!doctype html><html lang="en"><head><title>Ferry stays in harbour</title></head><body>
  <header><a class="skip-link" href="#story">Skip to content</a><nav><a href="/a">Islands</a></nav></header>
  <main id="story"><h1>Ferry stays in harbour</h1>${story.map((line) => `<p>${line}</p>`).join('')}</main>
  <section class="comments"><h2>Comments</h2><ol>${Array.from({ length: 22_000 }, (_, at) => comment(at)).join('')}</ol></section>
  </body></html>`;
/** How much longer the page may stand still than it takes to copy it. */
const mostCopies = 40;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  launchForAll(name, (launched, serving) => {
    browser = launched;
    server = serving;
  });

  it(`reads, marks, shows and leaves a page of ${(page.length / 1e6).toFixed(1)} MB`, async () => {
    const tab = await browser.open(server.add('/huge.html', page));
    const hash = (): Promise<number> =>
      tab.evaluate(() => {
        let sum = 0;
        for (const letter of document.documentElement.outerHTML) sum = (sum * 31 + letter.charCodeAt(0)) | 0;
        return sum;
      });
    const before = await hash();
    const { elements, copyMs } = await tab.evaluate(() => {
      const started = performance.now();
      document.cloneNode(true);
      return { elements: document.querySelectorAll('*').length, copyMs: performance.now() - started };
    });
    // The longest that nothing else could happen in the page from now on.
    await tab.evaluate(() => {
      const seen = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { seen });
      setInterval(() => {
        seen.longest = Math.max(seen.longest, performance.now() - seen.last);
        seen.last = performance.now();
      }, 5);
    });
    const popup = await openPopup(browser, tab);
    const longest = await tab.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
    console.log({ name, elements, copyMs, longest });
    expect(elements).toBeGreaterThan(100_000);
    expect(longest).toBeLessThan(copyMs * mostCopies);

    await popup.waitForText('Ines Rolle');
    await popup.press('Enter'); // Play has the focus.
    await waitFor('the mark of a sentence', async () => (await readMark(tab, 'sentence')) === story[0]);
    const text = await browser.evaluateInBackground(async () => {
      const all = await chrome.storage.session.get(null);
      const [state] = Object.entries(all).filter(([key]) => key.startsWith('page:'));
      return (state?.[1] as { analysis: { article: { text: string } } } | undefined)?.analysis.article.text;
    });
    expect(text).toBe(story.join('\n\n'));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      [...document.querySelectorAll('button')]
        .find((one) => one.textContent?.trim() === 'Undo everything on this page')
        ?.click();
    });
    await waitFor('the page as it was', async () => (await hash()) === before, 60_000);
    await browser.closePopup();
    await openReader(browser, tab);
    expect(await isReaderOpen(tab)).toBe(true);
    expect(await tab.evaluate(() => document.querySelectorAll('#article p').length)).toBeGreaterThanOrEqual(
      story.length,
    );
    await tab.close();
  });
});
