import type { Article } from '../article/article.ts';
import type { Attribution } from '../quotation/attribution.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Resolution, Speaker } from './speaker.ts';

export interface ResolvedSpeakers {
  /** In order of their first statement. */
  readonly speakers: readonly Speaker[];
  /** One for each attribution, in the same order. */
  readonly resolutions: readonly Resolution[];
}

/** Resolve the source of every attribution to a person or body, or leave it unclear. */
export function resolveSpeakers(
  _article: Article,
  _sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): ResolvedSpeakers {
  return { speakers: [], resolutions: attributions.map(() => ({ speaker: null, via: null, confidence: 0 })) };
}
