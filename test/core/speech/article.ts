// Articles for the tests of speech: a headline and paragraphs, nothing else.

import { type Analysis, analyzeArticle } from '../../../src/core/analyze.ts';
import type { Article, Block } from '../../../src/core/article/article.ts';

/** Return the analysis of an article with these paragraphs. */
export function analysisOf(title: string, paragraphs: readonly string[], change: Partial<Article> = {}): Analysis {
  const blocks: Block[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', span: { start: at, end: at + paragraph.length }, element: null });
    at += paragraph.length + 2;
  }
  return analyzeArticle({
    title,
    titleElement: null,
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang: 'en',
    dir: 'ltr',
    text: paragraphs.join('\n\n'),
    blocks,
    captions: [],
    credits: [],
    leftOut: [],
    ...change,
  });
}
