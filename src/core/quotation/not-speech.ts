// What reads like speech and is none, in English: what stands written on a thing, and what an instrument shows. A banner over the
// gate read “Welcome”; the gauge reads less than one bar. Hard case: a letter or a statement read out is somebody's words, and
// neither is in the lists.

import { type Span, sliceOf } from '../span.ts';

/** Things that carry words of nobody in particular. Chosen by hand. */
const SIGNS = new Set(
  'banner sign signpost placard poster plaque sticker label tag cap hat t-shirt shirt mug billboard graffiti inscription badge caption headline tattoo flag'.split(
    ' ',
  ),
);
const INSTRUMENTS = new Set(
  'gauge thermometer meter clock watch scale scales dial display barometer speedometer counter'.split(' '),
);
const BEFORE_PREPOSITION =
  /^(.*?)(?:,| (?:over|above|with|on|in|at|of|by|from|outside|near|behind|for|that|which|held|carried|hung|hanging)\b|$)/;

/** Return whether the source is a sign whose writing, or an instrument whose state, the cue tells. */
export function isWriting(text: string, source: readonly Span[], cue: readonly Span[]): boolean {
  const [first] = source;
  const [word] = cue;
  if (!first || !word) return false;
  const reads = sliceOf(text, word).toLowerCase();
  if (!/^(?:reads?|reading|said|says|saying|proclaimed|proclaims)$/.test(reads)) return false;
  const noun = BEFORE_PREPOSITION.exec(sliceOf(text, first).toLowerCase())?.[1]?.split(/\s+/).at(-1) ?? '';
  const singular = noun.replace(/s$/, '');
  return SIGNS.has(noun) || SIGNS.has(singular) || INSTRUMENTS.has(noun) || INSTRUMENTS.has(singular);
}

const ANONYMITY =
  /^(?:not to be (?:named|identified|quoted)|to (?:remain|stay) (?:anonymous|unnamed)|that (?:his|her|their) names? not be used|anonymity)\b/i;

/** Return whether the content only says that its speaker stays unnamed: "an official who asked not to be named". */
export function isAnonymity(text: string, content: readonly Span[]): boolean {
  const [first] = content;
  return first !== undefined && ANONYMITY.test(sliceOf(text, first));
}
