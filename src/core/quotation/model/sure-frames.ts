// Frames that are speech whatever the weights say, because the corpus has too few of them or its annotators disagree: "the court
// ruled that", "dismissed it as “nonsense”", "wanted to know", "was quoted by the Courier as saying", "declined to comment on the sale".
// Hard case: of a refusal with nothing behind it ("declined to comment") the refusal is all there is to tell.

import type { Choice } from './accept-features.ts';
import type { ContentCandidate, CueCandidate } from './candidates.ts';
import type { Scene } from './scene.ts';

const REFUSING = /^(?:declin|refus)(?:e|es|ed|ing)$/;
const ON_WHAT = new Set(['on', 'about', 'further', 'beyond', 'whether', 'when', 'why', 'how']);
const QUESTION = /^(?:why|what|who|when|where|how|whether|if)$/;
const TOLD = /^(?:me|us|you|him|her|them)$/;
/** The tags that a clause begins with: “that”, “he”, “the”, a name. */
const FIRST = /^(?:IN|PRP|DT|NNP)$/;
const REQUEST = /^requests?$/;
const END = /^[,;:.?!()\u2014\u2013"“”]+$/;

/** Return the refusal to comment that a cue is, as its cue and content; null where it is none. */
export function refusalOf(
  { words, count, tags }: Scene,
  cue: CueCandidate,
): { readonly cue: CueCandidate; readonly content: ContentCandidate } | null {
  const to = cue.head - 1;
  if (cue.lemma !== 'comment' || words[to] !== 'to' || !REFUSING.test(words[to - 1] ?? '')) return null;
  let from = cue.to;
  while (from < count && (/^(?:NNP|RB)$/.test(tags[from] ?? '') || words[from] === 'publicly')) from++;
  let end = from;
  while (end < count && !END.test(words[end] ?? '') && tags[end] !== 'CC') end++;
  const content = { leftFrom: 0, leftTo: 0, rightFrom: from, rightTo: end };
  if (end > from + 1 && ON_WHAT.has(words[from] ?? '')) return { cue, content };
  return { cue: { ...cue, to }, content: { ...content, rightFrom: to, rightTo: cue.to } };
}

/** Return whether a cue with its choice is one of the frames that are always speech. A refusal is not asked here. */
export function isSure({ words, quotes, tags }: Scene, cue: CueCandidate, { source, content }: Choice): boolean {
  if (source.head < 0 || !content || content.announced) return false;
  const { leftFrom, leftTo, rightFrom, rightTo } = content;
  const isQuoted = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if ((quotes[at] ?? -1) >= 0) return true;
    return false;
  };
  const hasQuotation = isQuoted(leftFrom, leftTo) || isQuoted(rightFrom, rightTo);
  const isClause = leftFrom === leftTo && words[rightFrom] === 'that';
  switch (cue.lemma) {
    case 'find':
    case 'rule':
      return !cue.passive && isClause;
    case 'dismiss':
      return !cue.passive && hasQuotation;
    case 'know':
      return hasQuotation || QUESTION.test(words[rightFrom] ?? '');
    case 'say':
      if (cue.relayed) return hasQuotation || rightTo > rightFrom;
      return REFUSING.test(words[cue.from] ?? '') && QUESTION.test(words[rightFrom] ?? '');
    case 'tell':
      // “The judge told him he had shown no remorse”
      return (
        !cue.passive && TOLD.test(words[cue.to] ?? '') && rightFrom === cue.to + 1 && FIRST.test(tags[rightFrom] ?? '')
      );
    case 'respond':
      return words.slice(rightFrom, rightTo).some((word) => REQUEST.test(word)) && isDenied(words, cue);
    default:
      return false;
  }
}

/** Return whether the verb group of a cue denies it. */
export function isDenied(words: readonly string[], { from, head }: CueCandidate): boolean {
  for (let at = from; at < head; at++) if (/^(?:not|n't|never)$/.test(words[at] ?? '')) return true;
  return false;
}
