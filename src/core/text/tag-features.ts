// What the tagger looks at for one word: the word, its ending and shape, two words on either side, two tags before it.
// Shared with the trainer, for a model is worth nothing with other features than those it was trained with.

import { bucketOf, pair } from './linear-model.ts';
import type { WordForms } from './word-form.ts';

/** Upper bound for the number of features of one word. */
export const MAX_TAG_FEATURES = 32;

const NOTHING = 0x51ed270b;

/** Fill `features` with the buckets for token `i` of `count` and return how many there are. `tags` is known before `i`. */
export function tagFeatures(
  forms: WordForms,
  tags: Uint8Array,
  i: number,
  count: number,
  features: Int32Array,
): number {
  const { lower, suffix2, suffix3, prefix, shape } = forms;
  const word = lower[i] as number;
  const ending = suffix3[i] as number;
  const look = shape[i] as number;
  const before = i > 0 ? (lower[i - 1] as number) : NOTHING;
  const before2 = i > 1 ? (lower[i - 2] as number) : NOTHING;
  const after = i + 1 < count ? (lower[i + 1] as number) : NOTHING;
  const after2 = i + 2 < count ? (lower[i + 2] as number) : NOTHING;
  const afterEnding = i + 1 < count ? (suffix3[i + 1] as number) : NOTHING;
  const afterLook = i + 1 < count ? (shape[i + 1] as number) : 255;
  const tag1 = i > 0 ? (tags[i - 1] as number) : 60;
  const tag2 = i > 1 ? (tags[i - 2] as number) : 60;
  const tagsBefore = tag1 * 64 + tag2;
  const position = i === 0 ? 256 : 0;
  let n = 0;
  features[n++] = bucketOf(1, word);
  features[n++] = bucketOf(2, pair(word, look | position));
  features[n++] = bucketOf(3, ending);
  features[n++] = bucketOf(4, suffix2[i] as number);
  features[n++] = bucketOf(5, pair(ending, look | position));
  features[n++] = bucketOf(6, prefix[i] as number);
  features[n++] = bucketOf(7, look | position);
  features[n++] = bucketOf(8, tag1);
  features[n++] = bucketOf(9, tagsBefore);
  features[n++] = bucketOf(10, pair(word, tag1));
  features[n++] = bucketOf(11, before);
  features[n++] = bucketOf(12, after);
  features[n++] = bucketOf(13, before2);
  features[n++] = bucketOf(14, after2);
  features[n++] = bucketOf(15, pair(before, word));
  features[n++] = bucketOf(16, pair(word, after));
  features[n++] = bucketOf(17, afterEnding);
  features[n++] = bucketOf(18, pair(word, afterEnding));
  features[n++] = bucketOf(19, pair(ending, tag1));
  features[n++] = bucketOf(20, pair(after, tag1));
  features[n++] = bucketOf(21, pair(ending, afterEnding));
  features[n++] = bucketOf(22, pair(look, tag1));
  features[n++] = bucketOf(23, pair(look | position, afterLook));
  features[n++] = bucketOf(24, pair(word, tagsBefore));
  features[n++] = bucketOf(25, pair(ending, tagsBefore));
  return n;
}
