// The syntax of a sentence as the model reads it: tags and arcs from core/text, their numbers turned into names.
// Parsing is most of the cost of who said what, so a sentence is parsed only if a verb of reporting is tagged as a verb in it, outside quotations.

import { contains, type Span } from '../../span.ts';
import { analyzeSyntax } from '../../text/syntax.ts';
import { LABELS, TAGS } from '../../text/tags.ts';
import type { Quotation } from '../marks.ts';
import type { LanguagePack } from '../pack.ts';
import type { SentenceSyntax } from './scene.ts';

/** Parse the sentence at `span`, which `quotations` touch, if it may report speech; else return null. Too long a sentence has tags but no arcs. */
export function parseSentence(
  text: string,
  span: Span,
  pack: LanguagePack,
  quotations: readonly Quotation[],
): SentenceSyntax | null {
  const syntax = analyzeSyntax(text, span, pack.lang);
  const { starts, ends, count } = syntax.tokens;
  const reporting: number[] = [];
  let phrase = false;
  for (let at = 0; at < count; at++) {
    if (quotations.some((quotation) => contains(quotation.span, { start: starts[at] ?? 0, end: ends[at] ?? 0 })))
      continue;
    const word = text.slice(starts[at], ends[at]).toLowerCase();
    if (pack.verbs.has(word)) reporting.push(at);
    else if (pack.prepositions.some(([first]) => first === word)) phrase = true;
  }
  if (reporting.length === 0 && !phrase) return null;
  const { tags } = syntax;
  if (tags === null || (!phrase && !reporting.some((at) => TAGS[tags[at] ?? 0]?.startsWith('V')))) return null;
  const { heads, labels } = syntax;
  return {
    starts,
    ends,
    tags: Array.from(tags, (tag) => TAGS[tag] ?? ''),
    heads: heads ?? new Int32Array(tags.length).fill(-1),
    labels: labels ? Array.from(labels, (label) => LABELS[label] ?? '') : Array.from(tags, () => ''),
  };
}
