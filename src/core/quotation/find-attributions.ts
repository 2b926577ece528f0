// Who said what: by the model where the language has one, by its pack's rules where it has only those, by quotation marks alone
// elsewhere. What labels attribute and quotations that float are added to all three where nothing else is found.
// Example: “We note,” Olson said. “Our focus is Geneva.” is one Attribution with two content spans.

import type { Article } from '../article/article.ts';
import { type Span, trimSpan } from '../span.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Attribution } from './attribution.ts';
import type { ClausePack } from './clause-pack.ts';
import { attributionsByClauses } from './clause-rules.ts';
import { floatingQuotations } from './floating.ts';
import { attributionsByQuestion } from './interviews.ts';
import { kindOf } from './kind.ts';
import type { Quotation } from './marks.ts';
import { attributionsByModel } from './model/find.ts';
import { weightsOf } from './model/weights.ts';
import { isAnonymity, isWriting } from './not-speech.ts';
import { outlineArticle } from './outline.ts';
import type { LanguagePack } from './pack.ts';
import { packFor } from './packs/index.ts';
import { attributionsByMarks, type Draft } from './rules.ts';
import { attributionsByLabel } from './transcripts.ts';

/** Find every statement in the article, whose `quotations` are known: its source, cue and content. In order of the first span of each. */
export function findAttributions(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  pack: LanguagePack | ClausePack | null = packFor(article.lang),
): Attribution[] {
  const { text } = article;
  const outlines = outlineArticle(article, sentences, quotations);
  const drafts = !pack
    ? attributionsByMarks(text, outlines)
    : 'weights' in pack
      ? attributionsByModel(text, sentences, outlines, quotations, pack, weightsOf(pack.weights))
      : attributionsByClauses(text, outlines, pack);
  drafts.push(...attributionsByLabel(text, outlines, takenBlocks(article, drafts)));
  drafts.push(...attributionsByQuestion(article));
  drafts.push(...floatingQuotations(text, outlines, takenBlocks(article, drafts)));
  return drafts
    .map((draft) => tidy(text, draft))
    .filter(
      ({ source, cue, content }) => content.length > 0 && !isWriting(text, source, cue) && !isAnonymity(text, content),
    )
    .map((draft) => ({ ...draft, kind: kindOf(text, draft.content, quotations) }))
    .sort((a, b) => firstOf(a) - firstOf(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0));
}

/** Trim the spans and drop what is empty or lies before the end of the span before it. */
function tidy(text: string, draft: Draft): Draft {
  const tidied = (spans: readonly Span[]): Span[] => {
    const kept: Span[] = [];
    for (const span of spans) {
      const trimmed = trimSpan(text, span);
      if (trimmed.start < trimmed.end && trimmed.start >= (kept.at(-1)?.end ?? 0)) kept.push(trimmed);
    }
    return kept;
  };
  return { ...draft, source: tidied(draft.source), cue: tidied(draft.cue), content: tidied(draft.content) };
}

function firstOf({ source, cue, content }: Draft): number {
  return Math.min(...[source, cue, content].map((spans) => spans[0]?.start ?? Number.POSITIVE_INFINITY));
}

/** Return the blocks that hold content of a draft. */
function takenBlocks({ blocks }: Article, drafts: readonly Draft[]): ReadonlySet<number> {
  const contents = drafts.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const taken = new Set<number>();
  let block = 0;
  for (const { start, end } of contents) {
    while (block < blocks.length && (blocks[block]?.span.end ?? 0) <= start) block++;
    for (let at = block; at < blocks.length && (blocks[at]?.span.start ?? 0) < end; at++) taken.add(at);
  }
  return taken;
}
