// What markup adds to the words of further pages, where these words stand in the joined article.

import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import { elementsOf } from '../../src/core/article/clone.ts';
import { extractArticle } from '../../src/core/article/extract.ts';
import { joinPages } from '../../src/core/article/join-pages.ts';
import { sliceOf } from '../../src/core/span.ts';
import { Anchor } from '../../src/extension/anchor.ts';
import { describeLayout } from '../../src/extension/content/layout.ts';
import { joinLayouts, moveLayout } from '../../src/extension/join-layouts.ts';
import type { Layout } from '../../src/extension/layout.ts';
import { paragraphs } from '../core/article/page.ts';

/** An article of the usual paragraphs, or some of them, with more below. */
function read(more: string, lines: readonly string[] = paragraphs): { article: Article; layout: Layout } {
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  const html = `<!doctype html><html lang="en"><body><main><h1>Ferry stays in harbour</h1>${body}${more}</main></body></html>`;
  const { document } = new JSDOM(html, { url: 'https://news.example/a' }).window;
  const extraction = extractArticle(document);
  if (!extraction.found) throw new Error('no article found');
  const { article } = extraction;
  const elements = elementsOf(document);
  return { article, layout: describeLayout(article, new Anchor(document, article, elements)) };
}

const list = (what: string): string =>
  `<ol start="3"><li>The ${what} was <em>mended</em> by the crew of the ferry.</li><li>The ${what} was painted blue, see <a href="#note">below</a>.</li></ol>`;
const table = `<table><caption>Freight of the ferry</caption><tr><th>Day</th><th>Sacks of flour</th></tr><tr><td>Monday</td><td>None at all</td></tr></table>
  <p id="note">The harbour office keeps these figures in a book of its own, which anyone may read on the pier.</p>`;

it('moves with the words of its page, which may have lost what was there before', () => {
  const first = read(list('pier'));
  const second = read(list('boathouse') + table);
  const { article, pages } = joinPages(first.article, [second.article]);
  const place = pages[0];
  if (!place) throw new Error('no page');
  const layout = joinLayouts([first.layout, moveLayout(second.layout, second.article, place, article)]);

  const words = layout.inlines.map((inline) => [inline.kind, sliceOf(article.text, inline.span)]);
  expect(words).toEqual([
    ['emphasis', 'mended'],
    ['emphasis', 'mended'],
    ['reference', 'below'],
  ]);
  expect(layout.inlines.map(({ span }) => article.text.slice(0, span.start).split('\n\n').at(-1))).toEqual([
    'The pier was ',
    'The boathouse was ',
    'The boathouse was painted blue, see ',
  ]);
  const target = layout.inlines.flatMap((inline) =>
    inline.kind === 'reference' ? (article.blocks[inline.block] ?? []) : [],
  );
  expect(target.map(({ span }) => sliceOf(article.text, span).slice(0, 18))).toEqual(['The harbour office']);

  // Two lists, each of two items, and no more than that.
  const items = layout.shapes.filter(({ ordered }) => ordered);
  expect(items.map(({ number }) => number)).toEqual([3, 4, 3, 4]);
  expect(new Set(items.map(({ group }) => group)).size).toBe(2);
  const cells = layout.shapes.flatMap(({ cells: row }) =>
    row ? [row.map(({ span }) => span && sliceOf(article.text, span))] : [],
  );
  expect(cells).toEqual([
    ['Day', 'Sacks of flour'],
    ['Monday', 'None at all'],
  ]);
  const rows = layout.shapes.filter(({ cells: row }) => row);
  expect(
    layout.tableCaptions.map(({ group, caption }) => [group === rows[0]?.group, article.captions[caption]?.text]),
  ).toEqual([[true, 'Freight of the ferry']]);
});
