// An article on three pages, in real Chromium and real Firefox: nothing is asked of its site before the reader wants it; then all of
// it is heard and shown, and who said what is known over the whole. A page that cannot be had loses nothing of the others.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import { isReaderOpen } from './harness/open-reader.ts';
import { type Visit, visitEach } from './harness/visit.ts';

const first = [
  'The ferry to Orrin did not sail on Monday, and the crew went home through the rain without a word to the office.',
  'Islanders queued for bread in the meantime, while the school kept its doors open for those who could not get home.',
  'By Wednesday evening the part had arrived, and the ferry sailed at first light with more freight than passengers.',
];
const second = [
  'The storm had come from the north on Sunday night, and it took the roof of the boathouse with it before anyone woke.',
  '“We heard it go, and then we heard nothing,” said Ines Rolle, the harbour master, who lives above the boathouse.',
  'Nobody was hurt, though two boats were found on the road to the school, a mile from where they had been tied up.',
];
const third = [
  'In the weeks that followed the island bought a second valve, and a shed of stone to keep it in, with its own lock.',
  'Rolle said that no storm would find the island like this again, whatever the winter might bring to its northern coast.',
  'The ferry has sailed on every Monday since, and the crew has not walked home through the rain a single time.',
];

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let visit: Visit;
  let stories = 0;
  visitEach(name, (opened) => {
    visit = opened;
    ({ browser, page } = opened);
  });

  const pageOf = (story: string, lines: readonly string[]): string =>
    `<!doctype html><html lang="en"><head><title>Ferry stays in harbour</title>
    <meta http-equiv="content-security-policy" content="default-src 'self'"></head><body><main>
    <h1>Ferry stays in harbour</h1>${lines.map((line) => `<p>${line}</p>`).join('')}
    <nav class="pagination"><a href="${story}">1</a> <a href="${story}/2">2</a> <a href="${story}/3">3</a></nav></main></body></html>`;
  /** Open a story of three pages, of which these are there. */
  const go = async (...there: readonly number[]): Promise<string> => {
    const story = `/story-of-${['one', 'two', 'three', 'four'][stories++]}`;
    visit.server.add(story, pageOf(story, first));
    for (const number of there) add(story, number);
    await page.goto(visit.server.origin + story);
    return story;
  };
  const add = (story: string, number: number): string =>
    visit.server.add(`${story}/${number}`, pageOf(story, number === 2 ? second : third));
  const asked = (story: string): string[] =>
    visit.server.requests.filter((address) => address.includes(`${story}/`)).map((address) => address.slice(-1));
  const choose = (popup: Popup, words: string): Promise<unknown> =>
    waitFor(`“${words}”`, () =>
      popup.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
        button?.focus();
        button?.click();
        return button !== undefined;
      }, words),
    );
  const focused = (popup: Popup): Promise<string> => popup.evaluate(() => document.activeElement?.textContent ?? '');

  it('reads the further pages when it is asked to, and goes on through all of them', async () => {
    const story = await go(2, 3);
    const before = await page.evaluate(() => document.body.outerHTML);
    const popup = await openPopup(browser, page);
    await popup.waitForText('This article goes on over 2 more pages.');
    expect(asked(story)).toEqual([]);
    await popup.press('Enter'); // Play has the focus.
    await visit.hearTexts(2);
    await choose(popup, 'Read them too');
    await popup.waitForText('2 further pages of the article are read too.');
    expect(asked(story)).toEqual(['2', '3']);
    // The button that had the focus is gone, and the focus is not lost.
    expect(await focused(popup)).toContain('2 further pages');
    await popup.waitForText('Ines Rolle');
    await popup.waitForText('Finished', 30_000);
    const heard = (await visit.heardWords()).join(' ');
    const last = (line: string): string => (line.match(/\p{L}+/gu) ?? []).slice(-4).join(' ');
    for (const line of [...first, ...second, ...third]) expect(heard).toContain(last(line));
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);

    // The words of the third page are not in this one; the reading view has them.
    await popup.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('main button, main a')]
        .find((one) => one.textContent?.includes('no storm'))
        ?.click();
    });
    await popup.waitForText('These words are on a further page of the article.');
    await choose(popup, 'Reading view');
    await waitFor('the reading view', () => isReaderOpen(page));
    const shown = await page.evaluate(() => document.body.textContent ?? '');
    for (const line of [...first, ...second, ...third])
      expect(shown.replaceAll('\u00AD', '')).toContain(line.slice(-30));
  });

  it('keeps what was read where a page cannot be had, and tries again', async () => {
    const story = await go(2);
    const popup = await openPopup(browser, page);
    await choose(popup, 'Read them too');
    await popup.waitForText('1 further page of the article is read too. The next page could not be read.');
    expect(asked(story)).toEqual(['2', '3']);
    add(story, 3);
    await choose(popup, 'Try again');
    await popup.waitForText('2 further pages of the article are read too.');
    expect(asked(story)).toEqual(['2', '3', '3']);
  });
});
