// Who said what: reads the outline of the article segment by segment, pairs each cue with its source and its content, and joins
// a quotation that goes on after its sentence to the statement before it.
// Example: “We note,” Olson said. “Our focus is Geneva.” is one Attribution with two content spans.

import type { Article } from '../article/article.ts';
import type { Span } from '../span.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Attribution } from './attribution.ts';
import { kindOf } from './kind.ts';
import { findQuotations } from './marks.ts';
import { outlineArticle } from './outline.ts';
import { packFor } from './packs/index.ts';
import { attributionsByMarks, attributionsByRule } from './rules.ts';

/** Find every statement in the article: its source, cue and content. In order of the first span of each. */
export function findAttributions(article: Article, sentences: readonly Sentence[]): Attribution[] {
  const outlines = outlineArticle(article, sentences);
  const pack = packFor(article.lang);
  const drafts = pack ? attributionsByRule(article.text, outlines, pack) : attributionsByMarks(article.text, outlines);
  const quotations = findQuotations(article.text, article.blocks);
  const first = (draft: {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  }): number =>
    Math.min(...[draft.source, draft.cue, draft.content].map((spans) => spans[0]?.start ?? Number.POSITIVE_INFINITY));
  return drafts
    .filter((draft) => draft.content.length > 0)
    .map((draft) => ({ ...draft, kind: kindOf(article.text, draft.content, quotations) }))
    .sort((a, b) => first(a) - first(b));
}
