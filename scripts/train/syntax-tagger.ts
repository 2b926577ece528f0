// Trains the part-of-speech tagger on PolNeAR (train, CoreNLP's tags), EWT and GUM, and writes src/core/text/tag.weights.ts.
// npx esbuild scripts/train/syntax-tagger.ts --bundle --platform=node --format=esm --outfile=build/train-tagger.mjs --log-level=warning && node --max-old-space-size=4096 build/train-tagger.mjs

import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { takeBest } from '../../src/core/text/best.ts';
import {
  decodeModel,
  decodeSure,
  type SureTable,
  scoreValues,
  sureClass,
  toBuckets,
} from '../../src/core/text/linear-model.ts';
import { TAG_FEATURES, tagFeatures, tagKey } from '../../src/core/text/tag-features.ts';
import { TAGS } from '../../src/core/text/tags.ts';
import { fillWordForms, newWordForms } from '../../src/core/text/word-form.ts';
import { Certainties, Perceptron, seededRandom, shuffle } from './perceptron.ts';
import type { ParsedDocument, ParsedSentence } from './syntax-corpora.ts';
import { goldTags, readPolnear, readShippableGum, readTreebank } from './syntax-corpora.ts';

const EPOCHS = 5;
const KEEP = 60_000;
// When a word counts as always the same: how often it is met, and the share of its one tag among those the model gives it.
const SURE_LEAST = 12;
const SURE_SHARE = 0.997;

const sentencesOf = (documents: readonly ParsedDocument[]): ParsedSentence[] =>
  documents.flatMap(({ sentences }) => sentences);

const polnear = sentencesOf(readPolnear('train'));
const ewt = sentencesOf(readTreebank('en_ewt-ud-train'));
const gum = sentencesOf(readShippableGum());
const training = [...polnear, ...ewt, ...gum];

const forms = newWordForms(2048);
const features = new Int32Array(TAG_FEATURES);
const scores = new Int32Array(64);
const tags = new Uint8Array(2048);
const gold = new Map(training.map((sentence) => [sentence, goldTags(sentence)]));

function pass(perceptron: Perceptron, random: () => number): void {
  shuffle(training, random);
  let right = 0;
  let all = 0;
  for (const sentence of training) {
    const count = sentence.starts.length;
    const expected = gold.get(sentence) ?? new Uint8Array(count);
    fillWordForms(sentence.text, { count, starts: sentence.starts, ends: sentence.ends }, 0, count, forms);
    for (let i = 0; i < count; i++) {
      tagFeatures(forms, tags, i, count, features);
      toBuckets(features, TAG_FEATURES);
      scores.fill(0);
      perceptron.score(features, TAG_FEATURES, scores);
      const guess = takeBest(scores, TAGS.length);
      const truth = expected[i] as number;
      perceptron.tick();
      if (guess !== truth) perceptron.reward(features, TAG_FEATURES, truth, guess);
      else right++;
      all++;
      tags[i] = guess;
    }
  }
  console.log(`  in training ${((100 * right) / all).toFixed(2)}`);
}

const perceptron = new Perceptron(TAGS.length);
let random = seededRandom(1);
for (let epoch = 0; epoch < EPOCHS; epoch++) pass(perceptron, random);
perceptron.prune(KEEP);
random = seededRandom(2);
for (let epoch = 0; epoch < EPOCHS; epoch++) pass(perceptron, random);
const { base64, rows, entries } = perceptron.pack();

const model = decodeModel(base64);

/** Tag one sentence as core does, into `tags`; with nothing sure, every word is weighed. */
function tag(sentence: ParsedSentence, sure: SureTable | null): number {
  const count = sentence.starts.length;
  fillWordForms(sentence.text, { count, starts: sentence.starts, ends: sentence.ends }, 0, count, forms);
  for (let i = 0; i < count; i++) {
    tags[i] = sure ? Math.max(0, sureClass(sure, tagKey(forms, i))) : 0;
    if (sure && sureClass(sure, tagKey(forms, i)) >= 0) continue;
    tagFeatures(forms, tags, i, count, features);
    scores.fill(0);
    scoreValues(model, features, TAG_FEATURES, scores);
    tags[i] = takeBest(scores, TAGS.length);
  }
  return count;
}

const certainties = new Certainties(TAGS.length);
for (const sentence of training) {
  const count = tag(sentence, null);
  for (let i = 0; i < count; i++) certainties.note(tagKey(forms, i), tags[i] as number);
}
const sure = certainties.pack(SURE_LEAST, SURE_SHARE);
const sureModel = decodeSure(sure.base64);

function accuracy(documents: readonly ParsedDocument[]): string {
  let right = 0;
  let all = 0;
  for (const sentence of sentencesOf(documents)) {
    const expected = goldTags(sentence);
    const count = tag(sentence, sureModel);
    for (let i = 0; i < count; i++) {
      if (tags[i] === expected[i]) right++;
      all++;
    }
  }
  return ((100 * right) / all).toFixed(2);
}

const tokens = (sentences: readonly ParsedSentence[]): number =>
  sentences.reduce((sum, { starts }) => sum + starts.length, 0);
const figures = [
  `// Weights of the part-of-speech tagger. Made by scripts/train/syntax-tagger.ts; do not edit.`,
  `// Trained on: PolNeAR 1.0 train (US political news 2015-16, tags by CoreNLP; ${tokens(polnear)} tokens), UD English EWT 2.16 train`,
  `// (${tokens(ewt)}), UD English GUM 2.16 train without its NC-SA genres, conversations and news (${tokens(gum)}). Tokens as in the corpora.`,
  `// ${rows} features, ${entries} weights, ${gzipSync(base64 + sure.base64, { level: 9 }).length} bytes gzipped; ${sure.rows} words are always the same (${sure.covered} % of the text).`,
  `// Right on dev: PolNeAR (CoreNLP's tags) ${accuracy(readPolnear('dev'))} %, EWT ${accuracy(readTreebank('en_ewt-ud-dev'))} %, GUM ${accuracy(readTreebank('en_gum-ud-dev'))} %.`,
];
console.log(figures.join('\n'));
writeFileSync(
  'src/core/text/tag.weights.ts',
  `${figures.join('\n')}\nexport const weights =\n  '${base64}';\nexport const sureWeights =\n  '${sure.base64}';\n`,
);
