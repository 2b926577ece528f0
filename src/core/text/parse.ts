// Which word each word depends on, and how: the subject of "said", the clause that was said, the words of a name.
// A greedy arc-hybrid parser (Kuhlmann et al. 2011) with an averaged perceptron decides the heads in one pass; a second one
// then names the relations. Where the tags alone have always led to the same decision, it is looked up and not weighed.
// Hard case: "said Ann, who leads the council, on Monday": the parser never goes back.

import { takeBest } from './best.ts';
import {
  decodeModel,
  decodeSure,
  type Leads,
  type LinearModel,
  leadsOf,
  type SureTable,
  scoreValues,
  sumLeads,
  sureClass,
} from './linear-model.ts';
import { actionWeights, labelWeights, sureActionWeights, sureLabelWeights } from './parse.weights.ts';
import {
  ACTION_FEATURES,
  actionFeatures,
  actionKey,
  LABEL_FEATURES,
  labelFeatures,
  labelKey,
  neighboursOf,
  ParserState,
  RIGHT,
  SHIFT,
} from './parse-features.ts';
import { copyOf, uint8s } from './room.ts';
import { LABELS } from './tags.ts';
import type { WordForms } from './word-form.ts';

interface Models {
  /** What each feature says for LEFT and RIGHT against SHIFT. */
  readonly leads: Leads;
  readonly sureAction: SureTable;
  readonly label: LinearModel;
  readonly sureLabel: SureTable;
}

let models: Models | null = null;
const state = new ParserState();
const values = new Int32Array(ACTION_FEATURES);
const scores = new Int32Array(64);

function unpack(): Models {
  return {
    leads: leadsOf(decodeModel(actionWeights)),
    sureAction: decodeSure(sureActionWeights),
    label: decodeModel(labelWeights),
    sureLabel: decodeSure(sureLabelWeights),
  };
}

/**
 * Return for each of the `count` words of one English sentence, tagged, the index of the word it depends on; -1 for the one root.
 * Unpacks the weights at the first call. Linear in `count`.
 */
export function attachWords(forms: WordForms, tags: Uint8Array, count: number): Int32Array {
  models ??= unpack();
  const { leads, sureAction } = models;
  state.begin(count, tags);
  while (!state.done) {
    if (state.depth === 0) {
      state.apply(SHIFT);
      continue;
    }
    // With no word ahead, nothing else is possible.
    if (state.next === count) {
      state.apply(RIGHT);
      continue;
    }
    let action = sureClass(sureAction, actionKey(state, tags));
    if (action < 0 || !state.allows(action)) {
      actionFeatures(state, forms, tags, values);
      const sum = sumLeads(leads, values, ACTION_FEATURES);
      const right = (sum << 16) >> 16;
      action = state.bestAllowed((sum - right) >> 16, right);
    }
    state.apply(action);
  }
  return copyOf(state.heads, count);
}

/** Return for each word the number in `LABELS` of its relation to its head. */
export function nameRelations(forms: WordForms, tags: Uint8Array, heads: Int32Array, count: number): Uint8Array {
  models ??= unpack();
  const { label: labelModel, sureLabel } = models;
  const labels = uint8s(count);
  const neighbours = neighboursOf(heads, count);
  for (let token = 0; token < count; token++) {
    if ((heads[token] as number) < 0) continue; // 0 is "root"
    const known = sureClass(sureLabel, labelKey(tags, heads, token));
    if (known >= 0) {
      labels[token] = known;
      continue;
    }
    labelFeatures(forms, tags, heads, neighbours, labels, token, count, values);
    scoreValues(labelModel, values, LABEL_FEATURES, scores);
    labels[token] = takeBest(scores, LABELS.length);
  }
  return labels;
}
