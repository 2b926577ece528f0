// The whole pipeline on one screen. `analyzeArticle` needs no DOM, so the extension runs it away from the page.

import type { Article, Extraction, ExtractionScope } from './article/article.ts';
import { extractArticle } from './article/extract.ts';
import type { Attribution } from './quotation/attribution.ts';
import { findAttributions } from './quotation/find-attributions.ts';
import { findQuotations } from './quotation/marks.ts';
import { resolveSpeakers } from './speaker/resolve-speakers.ts';
import type { Resolution, Speaker } from './speaker/speaker.ts';
import { type Sentence, segmentSentences } from './text/sentence.ts';

export interface Analysis {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  /** One for each attribution: which of `speakers` it is, and how we know. */
  readonly resolutions: readonly Resolution[];
  readonly speakers: readonly Speaker[];
}

/** Analyze a page: its article, sentences, statements and speakers; or null where no article is found. */
export function analyze(document: Document, scope: ExtractionScope = 'article'): Analysis | null {
  const extraction: Extraction = extractArticle(document, scope);
  return extraction.found ? analyzeArticle(extraction.article) : null;
}

/** Analyze an article that is already extracted, or made of plain text. Same article, same result, in every runtime. */
export function analyzeArticle(article: Article): Analysis {
  const sentences = segmentSentences(article);
  const quotations = findQuotations(article.text, article.blocks);
  const attributions = findAttributions(article, sentences, quotations);
  const { speakers, resolutions } = resolveSpeakers(article, sentences, quotations, attributions);
  return { article, sentences, attributions, resolutions, speakers };
}
