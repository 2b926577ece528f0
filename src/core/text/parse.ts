// Which word each word depends on, and how: the subject of "said", the clause that was said, the words of a name.
// A greedy arc-hybrid parser (Kuhlmann et al. 2011) with an averaged perceptron decides the heads in one pass; a second one
// then names the relations. Hard case: "said Ann, who leads the council, on Monday": the parser never goes back.

import { bestOf } from './best.ts';
import { decodeModel, type LinearModel, scoreFeatures } from './linear-model.ts';
import { actionWeights, labelWeights } from './parse.weights.ts';
import {
  actionFeatures,
  labelFeatures,
  MAX_PARSE_FEATURES,
  neighboursOf,
  ParserState,
  SHIFT,
} from './parse-features.ts';
import { LABELS } from './tags.ts';
import type { Tokens } from './token.ts';
import { fillWordForms, newWordForms, type WordForms } from './word-form.ts';

/** A tree over the tokens of a sentence. */
export interface Parse {
  /** Index of the head in the sentence, -1 for the one root. */
  readonly heads: Int32Array;
  /** Numbers in `LABELS`. */
  readonly labels: Uint8Array;
}

let actionModel: LinearModel | null = null;
let labelModel: LinearModel | null = null;
let forms: WordForms = newWordForms(256);
const state = new ParserState();
const features = new Int32Array(MAX_PARSE_FEATURES);
const scores = new Int32Array(64);

/** Parse one English sentence, tagged. Unpacks the weights at the first call. Linear in the number of tokens. */
export function parseTokens(text: string, tokens: Tokens, tags: Uint8Array): Parse {
  actionModel ??= decodeModel(actionWeights);
  labelModel ??= decodeModel(labelWeights);
  const { count } = tokens;
  if (forms.lower.length < count) forms = newWordForms(count * 2);
  fillWordForms(text, tokens, 0, count, forms);
  state.begin(count, tags);
  while (!state.done) {
    let action = SHIFT;
    if (state.depth > 0) {
      const length = actionFeatures(state, forms, tags, features);
      scores.fill(0, 0, 3);
      scoreFeatures(actionModel, features, length, scores);
      action = state.bestAllowed(scores);
    }
    state.apply(action);
  }
  const heads = state.heads.slice(0, count);
  const labels = new Uint8Array(count);
  const neighbours = neighboursOf(heads, count);
  for (let token = 0; token < count; token++) {
    if ((heads[token] as number) < 0) continue; // 0 is "root"
    const length = labelFeatures(forms, tags, heads, neighbours, labels, token, count, features);
    scores.fill(0);
    scoreFeatures(labelModel, features, length, scores);
    labels[token] = bestOf(scores, LABELS.length);
  }
  return { heads, labels };
}
