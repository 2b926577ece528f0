// Which part of speech each word is, by an averaged perceptron (Collins 2002) that goes from left to right and never back.
// Hard case: "that" the conjunction and "that" the pronoun; "said" the past and "said" the participle.

import { bestOf } from './best.ts';
import { decodeModel, type LinearModel, scoreFeatures } from './linear-model.ts';
import { weights } from './tag.weights.ts';
import { MAX_TAG_FEATURES, tagFeatures } from './tag-features.ts';
import { TAGS } from './tags.ts';
import type { Tokens } from './token.ts';
import { fillWordForms, newWordForms, type WordForms } from './word-form.ts';

let model: LinearModel | null = null;
let forms: WordForms = newWordForms(256);
const features = new Int32Array(MAX_TAG_FEATURES);
const scores = new Int32Array(64);

/** Tag the tokens of one English sentence: for each its number in `TAGS`. Unpacks the weights at the first call. */
export function tagTokens(text: string, tokens: Tokens): Uint8Array {
  model ??= decodeModel(weights);
  const { count } = tokens;
  if (forms.lower.length < count) forms = newWordForms(count * 2);
  fillWordForms(text, tokens, 0, count, forms);
  const tags = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const length = tagFeatures(forms, tags, i, count, features);
    scores.fill(0);
    scoreFeatures(model, features, length, scores);
    tags[i] = bestOf(scores, TAGS.length);
  }
  return tags;
}
