import type { Extraction, ExtractionScope } from './article.ts';

/** Extract the article from a page. Works on a clone: the document given is never changed. */
export function extractArticle(_document: Document, _scope: ExtractionScope = 'article'): Extraction {
  return { found: false, canReadSelection: false, canReadMainText: false };
}
