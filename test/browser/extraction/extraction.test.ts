// Our own pages in real Chromium: the article is the one that Node finds, what is hidden is chrome and comes back to the letter.
// The same on a hundred real pages is in test/long.

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPage } from '../../../src/cli/page.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { launchPages, longPage, type PageOpener } from './open-page.ts';

const folder = new URL('../../fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));
const url = 'https://news.example/story';

let pages: PageOpener;
beforeAll(async () => {
  pages = await launchPages();
});
afterAll(() => pages?.close());

describe.each(names)('%s', (name) => {
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  it('gives the article that Node gives', async () => {
    const inBrowser = await (await pages.open(html, url)).extract();
    withPage(html, url, (document) => {
      const inNode = extractArticle(document);
      expect(inBrowser.found).toBe(inNode.found);
      if (!inNode.found) return;
      const { title, text, authors } = inNode.article;
      expect(inBrowser).toEqual({ found: true, title, text, authors });
    });
  });
  it('hides nothing of the article, nothing that has the focus, and undoes it whole', async () => {
    const seen = await (await pages.open(html, url)).hide();
    expect(seen).toMatchObject({ ofArticle: [], hiddenInFocus: [], undone: true });
  });
});

it('hides the accessibility links of a page that has them', async () => {
  const html = readFileSync(new URL('wire-report.html', folder), 'utf8');
  expect((await (await pages.open(html, url)).hide()).selectors).not.toEqual([]);
});

it('takes time in proportion to the page', async () => {
  const small = await (await pages.open(longPage(5_000), url)).time(6);
  const large = await (await pages.open(longPage(50_000), url)).time(6);
  // Ten times the page, and some more for what a larger heap costs.
  expect(large.lectorMs / small.lectorMs).toBeLessThan(20);
});
