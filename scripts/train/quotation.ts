// Trains the weights of who said what on PolNeAR train: source and content by ranking, acceptance by logistic regression, each
// with AdaGrad over hashed features, in a fixed order from a fixed seed, so that the same corpora give the same bytes.
// usage: npm run train quotation [-- --silver] [--limit N] [--out FILE]; --silver takes the corpus's parses in place of our own

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  type ContentCandidate,
  type CueCandidate,
  contentCandidates,
  type SourceCandidate,
  sourceCandidates,
} from '../../src/core/quotation/model/candidates.ts';
import { chooseContent, chooseSource, endsQuoted, spansOf } from '../../src/core/quotation/model/decode.ts';
import { acceptFeatures, contentFeatures, sourceFeatures } from '../../src/core/quotation/model/features.ts';
import { FeatureBuffer } from '../../src/core/quotation/model/hash.ts';
import { parseSentence } from '../../src/core/quotation/model/parse-sentence.ts';
import type { Scene } from '../../src/core/quotation/model/scene.ts';
import { ACCEPT_BITS, CONTENT_BITS, SOURCE_BITS } from '../../src/core/quotation/model/weights.ts';
import { english } from '../../src/core/quotation/packs/en.ts';
import type { Span } from '../../src/core/span.ts';
import {
  cover,
  type Example,
  examplesOf,
  type GoldAttribution,
  jaccard,
  type Parser,
  type Row,
  silverParser,
} from './quotation-corpus.ts';
import { type Judged, packed, type Ranking, trainClassifier, trainRanker } from './quotation-learner.ts';
import { CORPORA } from './syntax-corpora.ts';

const buffer = new FeatureBuffer();
function describe(bits: number, fill: () => void): Int32Array {
  const mask = (1 << bits) - 1;
  buffer.clear();
  fill();
  const hashes = buffer.hashes.slice(0, buffer.size);
  for (let index = 0; index < hashes.length; index++) hashes[index] = (hashes[index] ?? 0) & mask;
  return hashes;
}

const pairsOf = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);
const STOP = new Set('of for in at from with on by who which that and or to as'.split(' '));

/** The head word of a gold source: the last word before the first comma, preposition or relative. */
function headWord(text: string, words: Int32Array, covered: Set<number>): number {
  let last = -1;
  for (const id of covered) {
    const at = words[id] ?? 0;
    const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
    const previous = last >= 0 ? text.slice(words[last] ?? 0, at) : '';
    if (last >= 0 && (STOP.has(word.toLowerCase()) || /[,;(\u2014]/.test(previous))) break;
    if (word === 's') continue;
    last = id;
  }
  return last;
}

function contentSpans(
  scene: Scene,
  content: ContentCandidate,
  continuation: (quotedTo: number) => readonly Span[],
): Span[] {
  const spans = spansOf(scene, content);
  return endsQuoted(scene, content) ? [...spans, ...continuation(spans.at(-1)?.end ?? 0)] : spans;
}

/** A cue that the annotators mark as speech. */
interface Positive {
  readonly example: Example;
  readonly cue: CueCandidate;
  readonly gold: GoldAttribution;
  readonly continuation: (quotedTo: number) => Span[];
}

const EPOCHS = 12;
const DECAY = 3e-4;
const NOBODY: SourceCandidate = { from: 0, to: 0, head: -1 };

/** How right a source is: 0 for wrong, else more for more overlap. Wrong is what the scorer counts as wrong. */
function worthOfSource({ scene, words }: Example, gold: GoldAttribution, candidate: SourceCandidate): number {
  const target = cover(words, gold.source);
  if (candidate.head < 0 || target.size === 0) return candidate.head < 0 && target.size === 0 ? 1 : 0;
  const covered = cover(words, [[scene.starts[candidate.from] ?? 0, scene.ends[candidate.to - 1] ?? 0]]);
  const overlap = jaccard(covered, target);
  const holdsHead = covered.has(headWord(scene.text, words, target));
  if (overlap >= 0.5 || (holdsHead && overlap > 0.2)) return 0.1 + overlap * overlap;
  return holdsHead ? 0.05 : 0;
}

/** How right a content is: 0 below half of overlap, where the scorer counts it as wrong; steep above it. */
function worthOfContent({ example, gold, continuation }: Positive, candidate: ContentCandidate): number {
  const spans = pairsOf(contentSpans(example.scene, candidate, continuation));
  const overlap = jaccard(cover(example.words, spans), cover(example.words, gold.content));
  return overlap >= 0.5 ? overlap ** 8 : 0;
}

function rankSources(positives: readonly Positive[]): Ranking[] {
  return positives.flatMap(({ example, cue, gold }) => {
    const { scene } = example;
    const candidates = sourceCandidates(scene, cue, english);
    const worth = candidates.map((candidate) => worthOfSource(example, gold, candidate));
    if (!worth.some((value) => value > 0)) return [];
    const features = candidates.map((candidate) =>
      describe(SOURCE_BITS, () => sourceFeatures(buffer, scene, cue, candidate)),
    );
    return [{ worth, features }];
  });
}

function rankContents(positives: readonly Positive[], source: Int8Array): Ranking[] {
  return positives.flatMap((positive) => {
    const { example, cue } = positive;
    const { scene, cues } = example;
    const chosen = chooseSource(scene, cue, english, source).item ?? NOBODY;
    const candidates = contentCandidates(scene, cue, chosen, cues);
    const worth = candidates.map((candidate) => worthOfContent(positive, candidate));
    if (!worth.some((value) => value > 0)) return [];
    const features = candidates.map((candidate) =>
      describe(CONTENT_BITS, () => contentFeatures(buffer, scene, cue, chosen, candidate, cues)),
    );
    return [{ worth, features }];
  });
}

/** Describe the choices made for every cue, and whether it is speech. */
function judgeCues(examples: readonly Example[], source: Int8Array, content: Int8Array): Judged[] {
  return examples.flatMap(({ scene, cues, golds }) =>
    cues.flatMap((cue, index) => {
      const gold = golds[index];
      if (gold === undefined || gold === 'skip') return [];
      const chosen = chooseSource(scene, cue, english, source);
      const best = chooseContent(scene, cue, chosen.item ?? NOBODY, cues, content);
      const choice = {
        source: chosen.item ?? NOBODY,
        content: best.item,
        sourceMargin: chosen.margin,
        contentMargin: best.margin,
      };
      const features = describe(ACCEPT_BITS, () => acceptFeatures(buffer, scene, cue, choice, cues));
      return [{ good: gold !== 'none', features }];
    }),
  );
}

function main(): void {
  const flags = process.argv.slice(2);
  const outAt = flags.indexOf('--out');
  const outFile = outAt >= 0 ? (flags[outAt + 1] ?? '') : 'src/core/quotation/packs/en.weights.ts';
  const limitAt = flags.indexOf('--limit');
  const limit = limitAt >= 0 ? Number(flags[limitAt + 1]) : Number.POSITIVE_INFINITY;
  const rows: Row[] = readFileSync(`${CORPORA}/quotations/polnear.train.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .slice(0, limit)
    .map((line) => JSON.parse(line));
  const parse: Parser = flags.includes('--silver')
    ? silverParser(`${CORPORA}/syntax/polnear.train.syntax.jsonl.gz`)
    : (_id, text, span, near) => parseSentence(text, span, english, near);
  const started = performance.now();
  const say = (message: string): void =>
    console.log(`${message}; ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const examples = examplesOf(rows, parse);
  const positives = examples.flatMap((example) =>
    example.cues.flatMap((cue, index): Positive[] => {
      const gold = example.golds[index];
      if (typeof gold !== 'object') return [];
      return [{ example, cue, gold, continuation: example.continuations[index] ?? (() => []) }];
    }),
  );
  say(`${rows.length} articles, ${examples.length} sentences with a cue, ${positives.length} cues of speech`);
  const sources = rankSources(positives);
  const source = trainRanker(sources, SOURCE_BITS, EPOCHS, DECAY);
  say(`sources: ${sources.length} rankings`);
  const contents = rankContents(positives, source);
  const content = trainRanker(contents, CONTENT_BITS, EPOCHS, DECAY);
  say(`contents: ${contents.length} rankings`);
  const judged = judgeCues(examples, source, content);
  const accept = trainClassifier(judged, ACCEPT_BITS, EPOCHS, DECAY);
  say(`acceptance: ${judged.length} cues`);
  const output = `// Weights of who said what, English. Made by scripts/train/quotation.ts; do not edit.
// Trained on: PolNeAR 1.0 train (US political news 2015-16; ${rows.length} articles, ${positives.length} attributions of speech).
// Int8, in sixteenths of a logit; ${[source, content, accept].map((table) => table.filter((weight) => weight !== 0).length).join(' + ')} weights that are not 0.

import type { PackedWeights } from '../model/weights.ts';

export const weights: PackedWeights = {
  source:
    '${packed(source)}',
  content:
    '${packed(content)}',
  accept:
    '${packed(accept)}',
  threshold: 0,
};
`;
  writeFileSync(outFile, output);
  say(`wrote ${outFile}, ${Math.round(gzipSync(output).length / 1000)} kB gzipped`);
}

main();
