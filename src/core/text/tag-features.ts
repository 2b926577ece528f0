// What the tagger looks at for one word: the word, its ending and shape, the words beside it, two tags before it.
// Shared with the trainer, for a model is worth nothing with other features than those it was trained with.

import { bucketOf, PAIR, pair } from './linear-model.ts';
import type { WordForms } from './word-form.ts';

/** How many features a word has. */
export const TAG_FEATURES = 19;

const NOTHING = 0x51ed270b;

/** Return the bucket of what alone often decides a tag: the word, and how it is written. */
export function tagKey({ lower, shape }: WordForms, i: number): number {
  return bucketOf(31, pair(lower[i] as number, (shape[i] as number) | (i === 0 ? 256 : 0)));
}

/** Fill `values` with the features of token `i` of `count`. `tags` is known before `i`. */
export function tagFeatures(forms: WordForms, tags: Uint8Array, i: number, count: number, values: Int32Array): void {
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
  values[0] = word;
  values[1] = Math.imul(word, PAIR) + look;
  values[2] = ending;
  values[3] = Math.imul(ending, PAIR) + look;
  values[4] = prefix[i] as number;
  values[5] = tagsBefore;
  values[6] = Math.imul(word, PAIR) + tag1;
  values[7] = Math.imul(before, PAIR) + word;
  values[8] = Math.imul(word, PAIR) + after;
  values[9] = afterEnding;
  values[10] = Math.imul(word, PAIR) + afterEnding;
  values[11] = Math.imul(ending, PAIR) + tag1;
  values[12] = Math.imul(after, PAIR) + tag1;
  values[13] = Math.imul(look, PAIR) + tag1;
  values[14] = Math.imul(look, PAIR) + afterLook;
  values[15] = Math.imul(word, PAIR) + tagsBefore;
  values[16] = Math.imul(ending, PAIR) + tagsBefore;
  values[17] = before;
  values[18] = after;
}
