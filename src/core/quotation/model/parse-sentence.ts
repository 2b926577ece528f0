// The syntax of a sentence as the model reads it: tags and arcs from core/text, their numbers turned into names.

import type { Span } from '../../span.ts';
import { analyzeSyntax } from '../../text/syntax.ts';
import { LABELS, TAGS } from '../../text/tags.ts';
import type { SentenceSyntax } from './scene.ts';

/** Tag and parse the sentence at `span`; null where the language has no tagger. Too long a sentence has no arcs. */
export function parseSentence(text: string, span: Span, lang: string): SentenceSyntax | null {
  const syntax = analyzeSyntax(text, span, lang);
  const { tags, tokens } = syntax;
  if (tags === null) return null;
  const { heads, labels } = syntax;
  return {
    starts: tokens.starts,
    ends: tokens.ends,
    tags: Array.from(tags, (tag) => TAGS[tag] ?? ''),
    heads: heads ?? new Int32Array(tags.length).fill(-1),
    labels: labels ? Array.from(labels, (label) => LABELS[label] ?? '') : Array.from(tags, () => ''),
  };
}
