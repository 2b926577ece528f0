// Which part of speech each word is, by an averaged perceptron (Collins 2002) that goes from left to right and never back.
// Most words are always the same: their tag is looked up, and only the others are weighed.
// Hard case: "that" the conjunction and "that" the pronoun; "said" the past and "said" the participle.

import { takeBest } from './best.ts';
import { decodeModel, decodeSure, type LinearModel, type SureTable, scoreValues, sureClass } from './linear-model.ts';
import { uint8s } from './room.ts';
import { sureWeights, weights } from './tag.weights.ts';
import { TAG_FEATURES, tagFeatures, tagKey } from './tag-features.ts';
import { TAGS } from './tags.ts';
import type { WordForms } from './word-form.ts';

let model: LinearModel | null = null;
let sure: SureTable | null = null;
const values = new Int32Array(TAG_FEATURES);
const scores = new Int32Array(64);

/** Tag the `count` words of one English sentence: for each its number in `TAGS`. Unpacks the weights at the first call. */
export function tagWords(forms: WordForms, count: number): Uint8Array {
  model ??= decodeModel(weights);
  sure ??= decodeSure(sureWeights);
  const tags = uint8s(count);
  for (let i = 0; i < count; i++) {
    const known = sureClass(sure, tagKey(forms, i));
    if (known >= 0) {
      tags[i] = known;
      continue;
    }
    tagFeatures(forms, tags, i, count, values);
    scoreValues(model, values, TAG_FEATURES, scores);
    tags[i] = takeBest(scores, TAGS.length);
  }
  return tags;
}
