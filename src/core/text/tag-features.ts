// What the tagger looks at for one word: the word, its ending and shape, the words beside it, two tags before it.
// Shared with the trainer, for a model is worth nothing with other features than those it was trained with.

import { bucketOf, pair } from './linear-model.ts';
import type { WordForms } from './word-form.ts';

/** Upper bound for the number of features of one word. */
export const MAX_TAG_FEATURES = 20;

const NOTHING = 0x51ed270b;

/** Return the bucket of what alone often decides a tag: the word, and how it is written. */
export function tagKey({ lower, shape }: WordForms, i: number): number {
  return bucketOf(31, pair(lower[i] as number, (shape[i] as number) | (i === 0 ? 256 : 0)));
}

/** Fill `features` with the buckets for token `i` of `count` and return how many there are. `tags` is known before `i`. */
export function tagFeatures(
  forms: WordForms,
  tags: Uint8Array,
  i: number,
  count: number,
  features: Int32Array,
): number {
  const { lower, suffix3, prefix, shape } = forms;
  const word = lower[i] as number;
  const ending = suffix3[i] as number;
  const look = (shape[i] as number) | (i === 0 ? 256 : 0);
  const before = i > 0 ? (lower[i - 1] as number) : NOTHING;
  const after = i + 1 < count ? (lower[i + 1] as number) : NOTHING;
  const afterEnding = i + 1 < count ? (suffix3[i + 1] as number) : NOTHING;
  const afterLook = i + 1 < count ? (shape[i + 1] as number) : 255;
  const tag1 = i > 0 ? (tags[i - 1] as number) : 60;
  const tag2 = i > 1 ? (tags[i - 2] as number) : 60;
  const tagsBefore = tag1 * 64 + tag2;
  let n = 0;
  features[n++] = bucketOf(1, word);
  features[n++] = bucketOf(2, pair(word, look));
  features[n++] = bucketOf(3, ending);
  features[n++] = bucketOf(4, pair(ending, look));
  features[n++] = bucketOf(5, prefix[i] as number);
  features[n++] = bucketOf(6, tagsBefore);
  features[n++] = bucketOf(7, pair(word, tag1));
  features[n++] = bucketOf(8, pair(before, word));
  features[n++] = bucketOf(9, pair(word, after));
  features[n++] = bucketOf(10, afterEnding);
  features[n++] = bucketOf(11, pair(word, afterEnding));
  features[n++] = bucketOf(12, pair(ending, tag1));
  features[n++] = bucketOf(13, pair(after, tag1));
  features[n++] = bucketOf(14, pair(look, tag1));
  features[n++] = bucketOf(15, pair(look, afterLook));
  features[n++] = bucketOf(16, pair(word, tagsBefore));
  features[n++] = bucketOf(17, pair(ending, tagsBefore));
  features[n++] = bucketOf(18, before);
  features[n++] = bucketOf(19, after);
  return n;
}
