// What the reader picked is the article: its words, cleaned as any, wherever they stand on the page and whatever that is called.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { sliceOf } from '../../../src/core/span.ts';
import { paragraphs } from './page.ts';

const flash = 'The lamp on Tarn Rock is lit again.';
const page = `<!doctype html><html lang="en"><body>
  <main><article><h1>Ferry stays in harbour</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main>
  <section class="related-stories" id="related"><h2>Lighthouse</h2><p id="flash">${flash}</p>
    <div class="newsletter-box" id="box"><p>Get our letters every morning.</p></div></section>
  <div id="empty"><img src="a.png"></div></body></html>`;

/** The blocks that are read where the element with this id is picked; null where there are none. */
function readFrom(id: string): string[] | null {
  const { document } = new JSDOM(page, { url: 'https://news.example/a' }).window;
  const before = document.documentElement.outerHTML;
  const extraction = extractArticle(document, 'region', document.getElementById(id));
  expect(document.documentElement.outerHTML).toBe(before);
  if (!extraction.found) return null;
  const { text, blocks, title } = extraction.article;
  expect(title).toBe('Ferry stays in harbour');
  expect(extraction.doubts).toEqual([]);
  return blocks.map(({ span }) => sliceOf(text, span));
}

describe('a picked region', () => {
  it('is read though the page calls it related stories, without the box in it', () => {
    expect(readFrom('related')).toEqual(['Lighthouse', flash]);
  });
  it('is read though it is one short line', () => {
    expect(readFrom('flash')).toEqual([flash]);
  });
  it('is read though it is nothing but such a box', () => {
    expect(readFrom('box')).toEqual(['Get our letters every morning.']);
  });
  it('is no article where it has no words, or is not on the page', () => {
    expect(readFrom('empty')).toBeNull();
    expect(readFrom('nowhere')).toBeNull();
  });
});
