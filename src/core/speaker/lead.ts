// The sense of a cue: whether it only says that something was said, or tells more, so that the words must not be shown without
// it. Hard case: "Marsh denied taking the boat" is not "Marsh: taking the boat"; "did not say" is no "said".

import type { Span } from '../span.ts';
import type { SpeakerPack } from './language-pack.ts';

/** How far after its cue a statement may begin, in UTF-16 units: room for " that ". */
const NEAR = 8;

/** Return whether the cue tells more than that something was said: "denied", "did not say". */
export function isTelling(cue: string, pack: SpeakerPack): boolean {
  return wordsOf(cue).some((word) => !pack.plainCueWords.has(word));
}

/** Return whether nothing but a word like "that" stands between the cue and the words. */
export function standsBefore(text: string, cue: Span, first: Span | undefined, pack: SpeakerPack): boolean {
  if (!first || first.start < cue.end || first.start - cue.end > NEAR) return false;
  const between = text.slice(cue.end, first.start).replace(/[\s:,]+/g, '');
  return between === '' || pack.complementizers.has(between.toLowerCase());
}

/** Return the cue where the article keeps its distance by it ("claimed"), else null. */
export function hedgeIn(cue: string, pack: SpeakerPack): string | null {
  const words = wordsOf(cue);
  const isHedge = words.some((word) => pack.hedges.has(word)) && !words.some((word) => pack.negations.has(word));
  return isHedge ? cue : null;
}

function wordsOf(cue: string): string[] {
  return (
    cue
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}]+(?:'\p{L}+)?/gu) ?? []
  );
}
