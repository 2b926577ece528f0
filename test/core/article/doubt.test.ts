// Honest doubt: what the reader should be told of a page, and what is nothing to worry about.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../../src/core/article/doubt.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { jsonLd, paragraphs } from './page.ts';

const story = (times: number): string =>
  Array.from({ length: times }, (_, round) => paragraphs.map((text) => `<p>Day ${round}: ${text}</p>`).join('')).join(
    '',
  );
const extract = (body: string, head = '') =>
  extractArticle(
    new JSDOM(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`).window.document,
  );
const doubtsOf = (body: string, head?: string): readonly string[] => {
  const extraction = extract(body, head);
  return extraction.found ? extraction.doubts : ['none found'];
};
const headline = '<h1>Ferry stays in harbour</h1>';

describe('doubt that the article is whole', () => {
  it('is none on a plain page', () => {
    expect(extract(`${headline}<div>${story(3)}</div>`)).toMatchObject({ found: true, confidence: 1, doubts: [] });
  });
  it('is none for stories of others below, in regions of their own', () => {
    const others = `<section class="related-articles"><h2>More</h2>${story(1)}</section><aside>${story(2)}</aside>`;
    expect(doubtsOf(`${headline}<div>${story(4)}</div>${others}`)).toEqual([]);
  });
  it('comes from a body of a few words', () => {
    expect(doubtsOf(`${headline}<p>${paragraphs[0]} ${paragraphs[1]}</p>`)).toContain('short');
  });
  it('comes from an article that the page’s data have in full and the page does not show', () => {
    const head = jsonLd({ headline: 'Ferry stays in harbour', articleBody: `${paragraphs.join(' ')} `.repeat(8) });
    expect(doubtsOf(`${headline}<div>${story(1)}</div>`, head)).toContain('cutOff');
  });
  it('comes from a page without a headline', () => {
    expect(doubtsOf(`<div>${story(2)}</div>`)).toContain('noHeadline');
  });
  it('does not come up where the reader chose what to read', () => {
    const { document } = new JSDOM(`<p>${paragraphs[0]}</p>`).window;
    expect(extractArticle(document, 'main')).toMatchObject({ found: true, confidence: 1, doubts: [] });
  });
});

describe('confidence', () => {
  it('falls with every doubt', () => {
    expect(confidenceOf([])).toBe(1);
    expect(confidenceOf(['short'])).toBeGreaterThanOrEqual(0.6);
    expect(confidenceOf(['textLeftOut'])).toBeLessThan(0.6);
    expect(confidenceOf(['short', 'noHeadline'])).toBeLessThan(0.6);
  });
});
