// Where sentences begin and end: the one segmentation that speech, marking and attribution share.
// Hard case: `Intl.Segmenter` breaks after "Gov." and "U.S.". Example: "Gov. Lee left. He won." is two sentences.

import type { Article } from '../article/article.ts';
import { type Span, trimSpan } from '../span.ts';

/** A sentence, within one block. Sentences are in order, do not overlap, and cover every word of the article. */
export interface Sentence {
  readonly span: Span;
  /** Index into `Article.blocks`. */
  readonly block: number;
}

/** Split every block of the article into sentences. */
export function segmentSentences(article: Article): Sentence[] {
  const segmenter = new Intl.Segmenter(article.lang ?? 'en', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const [block, { span }] of article.blocks.entries()) {
    for (const { index, segment } of segmenter.segment(article.text.slice(span.start, span.end))) {
      const start = span.start + index;
      const trimmed = trimSpan(article.text, { start, end: start + segment.length });
      if (trimmed.start < trimmed.end) sentences.push({ span: trimmed, block });
    }
  }
  return sentences;
}
