// A hundred real pages in real Chromium, where the corpus stands beside the repository: Node and the browser, and Firefox too, find
// the same article, what is hidden is chrome (for forty of them judged by hand), undoing leaves no trace, and extraction takes
// no more time than it may. The expectations name elements by their place alone and hold no word of the pages.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPage } from '../../src/cli/page.ts';
import { extractArticle } from '../../src/core/article/extract.ts';
import type { Extracted, HidingSeen, Times } from '../browser/extraction/in-page.ts';
import { launchPages, longPage, type PageOpener } from '../browser/extraction/open-page.ts';

interface Page {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
}

const corpus = path.resolve('../shared/corpora/pages');
const howMany = 100;
/** How much longer extraction may take than Readability. */
const mostTimes = 1.6;
const runs = 5;
/** Hidden elements by page, each looked at in its page and found to be chrome. */
const judged = JSON.parse(readFileSync(new URL('hidden-elements.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

const all: Page[] = existsSync(corpus)
  ? readFileSync(path.join(corpus, 'pages.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Page)
  : [];
const pages = all.filter((_, at) => at % 3 === 0).slice(0, howMany);

const read = (file: string): string => gunzipSync(readFileSync(path.join(corpus, file))).toString('utf8');

function extractInNode(html: string, url: string | null): Extracted {
  return withPage(html, url, (document) => {
    const extraction = extractArticle(document);
    const { title, text, authors } = extraction.found ? extraction.article : { title: '', text: '', authors: [] };
    return { found: extraction.found, title, text, authors };
  });
}

describe.skipIf(pages.length === 0)('real pages in Chromium', () => {
  let opener: PageOpener;
  const inBrowser = new Map<string, Extracted>();
  const inNode = new Map<string, Extracted>();
  const hidden = new Map<string, HidingSeen>();
  const times: Times[] = [];

  beforeAll(async () => {
    opener = await launchPages();
    for (const { id, url, html: file } of pages) {
      const html = read(file);
      const page = await opener.open(html, url ?? 'https://news.example/');
      inBrowser.set(id, await page.extract());
      hidden.set(id, await page.hide());
      times.push(await page.time(runs));
      inNode.set(id, extractInNode(html, url));
    }
  }, 1_800_000);
  afterAll(() => opener?.close());

  it('gives in the browser what Node gives', () => {
    const differing = pages.filter(({ id }) => JSON.stringify(inBrowser.get(id)) !== JSON.stringify(inNode.get(id)));
    expect(differing.map(({ id }) => id)).toEqual([]);
  });
  it('hides nothing of any article', () => {
    expect(pages.filter(({ id }) => hidden.get(id)?.ofArticle.length !== 0).map(({ id }) => id)).toEqual([]);
  });
  it('hides nothing that has the focus', () => {
    expect(pages.filter(({ id }) => hidden.get(id)?.hiddenInFocus.length !== 0).map(({ id }) => id)).toEqual([]);
  });
  it('leaves no trace once undone', () => {
    expect(pages.filter(({ id }) => hidden.get(id)?.undone !== true).map(({ id }) => id)).toEqual([]);
  });
  it('hides, on forty pages, just what was judged to be chrome', () => {
    const expected = Object.entries(judged);
    expect(expected).toHaveLength(40);
    for (const [id, selectors] of expected) expect(hidden.get(id)?.selectors, id).toEqual(selectors);
  });
  it(`takes at most ${mostTimes} times as long as Readability alone, in the middle and at the 95th percentile`, () => {
    const at = (value: (time: Times) => number, part: number): number =>
      times.map(value).toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
    const figures = [0.5, 0.95].map((part) => ({
      part,
      lectorMs: at(({ lectorMs }) => lectorMs, part),
      readabilityMs: at(({ readabilityMs }) => readabilityMs, part),
      // Which it needs too: it may not touch the live page.
      copyMs: at(({ copyMs }) => copyMs, part),
    }));
    console.log(figures);
    for (const { lectorMs, readabilityMs } of figures) expect(lectorMs / readabilityMs).toBeLessThanOrEqual(mostTimes);
    // Extraction goes in one piece: so long, and no longer, is the page held up.
    expect(figures[0]?.lectorMs).toBeLessThanOrEqual(50);
  });
  it('takes time in proportion to the page, up to 200,000 elements', async () => {
    const url = 'https://news.example/';
    const small = await (await opener.open(longPage(20_000), url)).time(runs);
    const large = await (await opener.open(longPage(200_000), url)).time(runs);
    console.log({ small, large });
    expect(large.lectorMs / small.lectorMs).toBeLessThan(15);
  });
});

it.skipIf(pages.length === 0)('real pages give in Firefox what Node gives', async () => {
  const opener = await launchPages('firefox');
  const differing: string[] = [];
  for (const { id, url, html: file } of pages) {
    const html = read(file);
    const page = await opener.open(html, url ?? 'https://news.example/');
    const inFirefox = await page.extract();
    if (JSON.stringify(inFirefox) !== JSON.stringify(extractInNode(html, url))) differing.push(id);
  }
  await opener.close();
  expect(differing).toEqual([]);
});
