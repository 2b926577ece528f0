// Trains the dependency parser on PolNeAR (train, CoreNLP's trees) and EWT, brought to the labels of UD v1, and writes
// src/core/text/parse.weights.ts. The tagger must be trained first: the parser learns from its tags, mistakes and all.
// npx esbuild scripts/train/syntax-parser.ts --bundle --platform=node --format=esm --outfile=build/train-parser.mjs --log-level=warning && node --max-old-space-size=4096 build/train-parser.mjs

import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { takeBest } from '../../src/core/text/best.ts';
import {
  decodeModel,
  decodeSure,
  leadsOf,
  type SureTable,
  scoreValues,
  sumLeads,
  sureClass,
  toBuckets,
} from '../../src/core/text/linear-model.ts';
import {
  ACTION_FEATURES,
  actionFeatures,
  actionKey,
  LABEL_FEATURES,
  LEFT,
  labelFeatures,
  labelKey,
  neighboursOf,
  ParserState,
  RIGHT,
  SHIFT,
} from '../../src/core/text/parse-features.ts';
import { tagWords } from '../../src/core/text/tag.ts';
import { LABELS } from '../../src/core/text/tags.ts';
import { fillWordForms, newWordForms } from '../../src/core/text/word-form.ts';
import { Certainties, Perceptron, seededRandom, shuffle } from './perceptron.ts';
import { type ParsedSentence, readPolnear } from './syntax-corpora.ts';
import { goldLabels } from './syntax-labels.ts';

const ACTION_EPOCHS = 6;
const LABEL_EPOCHS = 4;
const KEEP_ACTIONS = 110_000;
const KEEP_LABELS = 36_000;
// When the tags around a decision settle it: how often they are met, and the share of the one decision among the model's own.
const SURE_LEAST = 15;
const SURE_SHARE = 0.99;

interface Example {
  readonly sentence: ParsedSentence;
  readonly tags: Uint8Array;
  readonly labels: Uint8Array;
  /** Gold children of each token, in order: children[childrenAt[i]] and on. */
  readonly childrenAt: Int32Array;
  readonly children: Int32Array;
}

const state = new ParserState();
const forms = newWordForms(2048);
const features = new Int32Array(ACTION_FEATURES);
const scores = new Int32Array(64);
const onStack = new Uint8Array(2048);

function exampleOf(sentence: ParsedSentence): Example {
  const { text, starts, ends, heads } = sentence;
  const count = starts.length;
  fillWordForms(text, { count, starts, ends }, 0, count, forms);
  const childrenAt = new Int32Array(count + 1);
  for (const head of heads) if (head >= 0) (childrenAt[head + 1] as number)++;
  for (let i = 0; i < count; i++) (childrenAt[i + 1] as number) += childrenAt[i] as number;
  const children = new Int32Array(count);
  const filled = childrenAt.slice();
  for (const [token, head] of heads.entries()) if (head >= 0) children[(filled[head] as number)++] = token;
  return {
    sentence,
    tags: tagWords(forms, count),
    labels: goldLabels(sentence),
    childrenAt,
    children,
  };
}

const sentencesOf = (split: 'train' | 'dev'): ParsedSentence[] =>
  readPolnear(split).flatMap(({ sentences }) => sentences);
const polnear = sentencesOf('train');
const training = polnear.map(exampleOf);
const dev = sentencesOf('dev').map(exampleOf);

function fill({ sentence: { text, starts, ends } }: Example): number {
  fillWordForms(text, { count: starts.length, starts, ends }, 0, starts.length, forms);
  return starts.length;
}

// How many gold arcs an action makes impossible (dynamic oracle for arc-hybrid: Goldberg and Nivre 2013).
function costOf(action: number, { sentence: { heads }, childrenAt, children }: Example): number {
  const { depth, next, stack } = state;
  const top = depth > 0 ? (stack[depth - 1] as number) : -1;
  let cost = 0;
  if (action === SHIFT) {
    const head = heads[next] as number;
    if (head < 0) cost += depth > 0 ? 1 : 0;
    else if (head < next && head !== top && onStack[head] === 1) cost++;
    for (let at = childrenAt[next] as number; at < (childrenAt[next + 1] as number); at++) {
      const child = children[at] as number;
      if (child >= next) break;
      cost += onStack[child] as number;
    }
    return cost;
  }
  for (let at = (childrenAt[top + 1] as number) - 1; at >= (childrenAt[top] as number); at--) {
    if ((children[at] as number) < next) break;
    cost++;
  }
  const head = heads[top] as number;
  if (action === LEFT) {
    const below = depth > 1 ? (stack[depth - 2] as number) : -1;
    if (head === below || head > next) cost++;
  } else if (head >= next) cost++;
  return cost;
}

function bestAction(): number {
  const [shift = 0, left = 0, right = 0] = scores;
  return state.bestAllowed(left - shift, right - shift);
}

function actionPass(perceptron: Perceptron, random: () => number, explore: boolean): void {
  shuffle(training, random);
  let right = 0;
  let all = 0;
  for (const example of training) {
    const count = fill(example);
    state.begin(count, example.tags);
    onStack.fill(0, 0, count);
    while (!state.done) {
      if (state.depth === 0) {
        onStack[state.next] = 1;
        state.apply(SHIFT);
        continue;
      }
      actionFeatures(state, forms, example.tags, features);
      toBuckets(features, ACTION_FEATURES);
      scores.fill(0, 0, 3);
      perceptron.score(features, ACTION_FEATURES, scores);
      const guess = bestAction();
      let best = -1;
      let least = 1e9;
      let guessCost = 0;
      for (let action = SHIFT; action <= RIGHT; action++) {
        if (!state.allows(action)) continue;
        const cost = costOf(action, example);
        if (action === guess) guessCost = cost;
        if (cost < least || (cost === least && (scores[action] as number) > (scores[best] as number))) {
          least = cost;
          best = action;
        }
      }
      perceptron.tick();
      let taken = guess;
      all++;
      if (guessCost > least) {
        perceptron.reward(features, ACTION_FEATURES, best, guess);
        if (!explore || random() > 0.9) taken = best;
      } else right++;
      if (taken === SHIFT) onStack[state.next] = 1;
      else onStack[state.stack[state.depth - 1] as number] = 0;
      state.apply(taken);
    }
  }
  console.log(`  actions in training ${((100 * right) / all).toFixed(2)}`);
}

function labelPass(perceptron: Perceptron, random: () => number): void {
  shuffle(training, random);
  let right = 0;
  let all = 0;
  const guesses = new Uint8Array(2048);
  for (const example of training) {
    const count = fill(example);
    const { heads } = example.sentence;
    const neighbours = neighboursOf(heads, count);
    for (let token = 0; token < count; token++) {
      const truth = example.labels[token] as number;
      guesses[token] = truth;
      if ((heads[token] as number) < 0) continue;
      labelFeatures(forms, example.tags, heads, neighbours, guesses, token, count, features);
      toBuckets(features, LABEL_FEATURES);
      scores.fill(0);
      perceptron.score(features, LABEL_FEATURES, scores);
      const guess = takeBest(scores, LABELS.length);
      guesses[token] = guess;
      perceptron.tick();
      all++;
      if (guess !== truth) perceptron.reward(features, LABEL_FEATURES, truth, guess);
      else right++;
    }
  }
  console.log(`  labels in training ${((100 * right) / all).toFixed(2)}`);
}

function train(
  perceptron: Perceptron,
  epochs: number,
  keep: number,
  pass: (random: () => number, epoch: number) => void,
): ReturnType<Perceptron['pack']> {
  const random = seededRandom(7);
  for (let epoch = 0; epoch < epochs; epoch++) pass(random, epoch);
  perceptron.prune(keep);
  for (let epoch = 0; epoch < epochs; epoch++) pass(random, epoch);
  return perceptron.pack();
}

const actions = new Perceptron(3);
const packedActions = train(actions, ACTION_EPOCHS, KEEP_ACTIONS, (random, epoch) =>
  actionPass(actions, random, epoch > 0),
);
const labels = new Perceptron(LABELS.length);
const packedLabels = train(labels, LABEL_EPOCHS, KEEP_LABELS, (random) => labelPass(labels, random));

const actionLeads = leadsOf(decodeModel(packedActions.base64));
const labelModel = decodeModel(packedLabels.base64);

interface Sure {
  readonly action: SureTable;
  readonly label: SureTable;
}

/** Parse as core does; where nothing is sure yet, weigh every decision and tell it to `note`. */
function parse(
  example: Example,
  sure: Sure | null,
  note: ((what: 'action' | 'label', key: number, decision: number) => void) | null,
): { heads: Int32Array; found: Uint8Array } {
  const { tags } = example;
  const count = fill(example);
  state.begin(count, tags);
  while (!state.done) {
    if (state.depth === 0) {
      state.apply(SHIFT);
      continue;
    }
    const key = actionKey(state, tags);
    let action = sure ? sureClass(sure.action, key) : -1;
    if (action < 0 || !state.allows(action)) {
      actionFeatures(state, forms, tags, features);
      const sum = sumLeads(actionLeads, features, ACTION_FEATURES);
      const right = (sum << 16) >> 16;
      action = state.bestAllowed((sum - right) >> 16, right);
    }
    note?.('action', key, action);
    state.apply(action);
  }
  const heads = state.heads.slice(0, count);
  const neighbours = neighboursOf(heads, count);
  const found = new Uint8Array(count);
  for (let token = 0; token < count; token++) {
    if ((heads[token] as number) < 0) continue;
    const key = labelKey(tags, heads, token);
    let label = sure ? sureClass(sure.label, key) : -1;
    if (label < 0) {
      labelFeatures(forms, tags, heads, neighbours, found, token, count, features);
      scores.fill(0);
      scoreValues(labelModel, features, LABEL_FEATURES, scores);
      label = takeBest(scores, LABELS.length);
    }
    note?.('label', key, label);
    found[token] = label;
  }
  return { heads, found };
}

const certainties = { action: new Certainties(3), label: new Certainties(LABELS.length) };
for (const example of training) parse(example, null, (what, key, decision) => certainties[what].note(key, decision));
const sureActions = certainties.action.pack(SURE_LEAST, SURE_SHARE);
const sureLabels = certainties.label.pack(SURE_LEAST, SURE_SHARE);
const sure: Sure = { action: decodeSure(sureActions.base64), label: decodeSure(sureLabels.base64) };

/** Measure on dev: shares of right heads and of right heads with right labels, of all tokens and without punctuation. */
function accuracy(with_: Sure | null): string {
  const tally = { all: 0, attached: 0, labelled: 0, words: 0, attachedWords: 0, labelledWords: 0 };
  const punct = LABELS.indexOf('punct');
  for (const example of dev) {
    const { heads, found } = parse(example, with_, null);
    for (const [token, head] of heads.entries()) {
      const isAttached = head === example.sentence.heads[token];
      const isLabelled = isAttached && found[token] === example.labels[token];
      tally.all++;
      if (isAttached) tally.attached++;
      if (isLabelled) tally.labelled++;
      if (example.labels[token] === punct) continue;
      tally.words++;
      if (isAttached) tally.attachedWords++;
      if (isLabelled) tally.labelledWords++;
    }
  }
  const { all, words } = tally;
  return (
    `UAS ${percent(tally.attached, all)}, LAS ${percent(tally.labelled, all)}; ` +
    `without punctuation: UAS ${percent(tally.attachedWords, words)}, LAS ${percent(tally.labelledWords, words)}`
  );
}
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const tokens = polnear.reduce((sum, { starts }) => sum + starts.length, 0);
const size = (base64: string): number => gzipSync(base64, { level: 9 }).length;
const head = [
  '// Weights of the dependency parser. Made by scripts/train/syntax-parser.ts; do not edit.',
  `// Trained on: PolNeAR 1.0 train (US political news 2015-16, trees by CoreNLP in UD v1; ${polnear.length} sentences, ${tokens} tokens), our own tags.`,
  `// Actions: ${packedActions.rows} features, ${packedActions.entries} weights, ${size(packedActions.base64)} bytes gzipped; relations: ${packedLabels.rows}, ${packedLabels.entries}, ${size(packedLabels.base64)}.`,
  `// Settled by tags alone: ${sureActions.rows} keys, ${sureActions.covered} % of the actions; ${sureLabels.rows}, ${sureLabels.covered} % of the relations.`,
  `// PolNeAR dev (CoreNLP's trees), all tokens: ${accuracy(sure)}.`,
].join('\n');
console.log(head);
console.log(`weighed throughout: ${accuracy(null)}`);
writeFileSync(
  'src/core/text/parse.weights.ts',
  `${head}\nexport const actionWeights =\n  '${packedActions.base64}';\nexport const labelWeights =\n  '${packedLabels.base64}';\nexport const sureActionWeights =\n  '${sureActions.base64}';\nexport const sureLabelWeights =\n  '${sureLabels.base64}';\n`,
);
