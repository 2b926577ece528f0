// A news page around what a test is about: enough running text that it is an article, and no author or headline of its own.

import { JSDOM } from 'jsdom';
import type { Article } from '../../../src/core/article/article.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';

export const paragraphs = [
  'The ferry to Orrin did not sail on Monday, and the crew went home through the rain without a word to the harbour office.',
  'On Tuesday the harbour office said that a valve had failed, and that the part would come by road from the other coast.',
  'Islanders queued for bread in the meantime, while the school kept its doors open for those who could not get home.',
  'By Wednesday evening the part had arrived, and the ferry sailed at first light with more freight than passengers.',
] as const;

export interface Parts {
  /** Inside `head`. */
  readonly head?: string;
  /** Above the body; a plain h1 unless given. */
  readonly above?: string;
  readonly body?: string;
  readonly below?: string;
}

/** Return the article of a page with these parts in the usual places. Throws where none is found. */
export function articleOf({ head = '', above = '<h1>Ferry stays in harbour</h1>', body, below = '' }: Parts): Article {
  const text = body ?? paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const page = `<!doctype html><html lang="en"><head>${head}</head><body><main><article>${above}<div class="story">${text}</div>${below}</article></main></body></html>`;
  const extraction = extractArticle(new JSDOM(page, { url: 'https://www.harbour-gazette.example/a' }).window.document);
  if (!extraction.found) throw new Error('no article found');
  return extraction.article;
}

/** Return a script element of JSON-LD for an article with these properties. */
export function jsonLd(properties: Readonly<Record<string, unknown>>): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...properties })}</script>`;
}
