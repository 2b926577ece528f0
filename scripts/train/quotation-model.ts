// The model of who said what, learnt from examples: source and content by ranking, acceptance by logistic regression, each with
// AdaGrad over hashed features, in a fixed order from a fixed seed, so that the same corpora give the same bytes.

import { acceptFeatures } from '../../src/core/quotation/model/accept-features.ts';
import type { ContentCandidate, CueCandidate, SourceCandidate } from '../../src/core/quotation/model/candidates.ts';
import { contentCandidates } from '../../src/core/quotation/model/content-candidates.ts';
import { contentFeatures, viewOf } from '../../src/core/quotation/model/content-features.ts';
import {
  CONFIDENCE_STEP,
  chooseAll,
  chooseSource,
  endsQuoted,
  readScenes,
  spansOf,
} from '../../src/core/quotation/model/decode.ts';
import { FeatureBuffer, hashOf } from '../../src/core/quotation/model/hash.ts';
import { cueShape } from '../../src/core/quotation/model/look.ts';
import type { Scene } from '../../src/core/quotation/model/scene.ts';
import { sourceCandidates } from '../../src/core/quotation/model/source-candidates.ts';
import { sourceFeatures } from '../../src/core/quotation/model/source-features.ts';
import {
  ACCEPT_BITS,
  CONTENT_BITS,
  type PackedWeights,
  SOURCE_BITS,
  weightsOf,
} from '../../src/core/quotation/model/weights.ts';
import { english } from '../../src/core/quotation/packs/en.ts';
import type { Span } from '../../src/core/span.ts';
import { cover, type Example, type GoldAttribution, jaccard } from './quotation-corpus.ts';
import { type Judged, packed, type Ranking, trainClassifier, trainRanker } from './quotation-learner.ts';

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

export function contentSpans(
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
/** Features left out of each step of learning contents and acceptance, in 64: so that no single one is leaned on. */
const THINNED = 16;
const NOBODY: SourceCandidate = { from: 0, to: 0, head: -1 };

/** How right a source is: 0 for wrong, else more for more overlap. Wrong is what the scorer counts as wrong. */
export function worthOfSource({ scene, words }: Example, gold: GoldAttribution, candidate: SourceCandidate): number {
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
      describe(SOURCE_BITS, () =>
        sourceFeatures(buffer, scene, cue, candidate, cueShape(scene, cue), hashOf(cue.lemma)),
      ),
    );
    return [{ worth, features }];
  });
}

function rankContents(positives: readonly Positive[], source: Int8Array): Ranking[] {
  const sourcesOf = new Map<Example, SourceCandidate[]>();
  return positives.flatMap((positive) => {
    const { example, cue } = positive;
    const { scene, cues } = example;
    let sources = sourcesOf.get(example);
    if (!sources) {
      sources = cues.map((each) => chooseSource(scene, each, english, source).item ?? NOBODY);
      sourcesOf.set(example, sources);
    }
    const others = sources;
    const chosen = sources[cues.indexOf(cue)] ?? NOBODY;
    const candidates = contentCandidates(scene, cue, chosen, cues);
    const worth = candidates.map((candidate) => worthOfContent(positive, candidate));
    if (!worth.some((value) => value > 0)) return [];
    const view = viewOf(scene, cue, chosen, cues, others);
    const features = candidates.map((candidate) =>
      describe(CONTENT_BITS, () => contentFeatures(buffer, view, candidate)),
    );
    return [{ worth, features }];
  });
}

/** Describe the choices made for every cue, and whether it is speech. */
function judgeCues(examples: readonly Example[], source: Int8Array, content: Int8Array): Judged[] {
  return examples.flatMap(({ scene, cues, golds }) => {
    const choices = chooseAll(scene, cues, english, { source, content });
    return cues.flatMap((cue, index) => {
      const gold = golds[index];
      const choice = choices[index];
      if (gold === undefined || gold === 'skip' || !choice) return [];
      const features = describe(ACCEPT_BITS, () => acceptFeatures(buffer, scene, cue, choice, cues, choices));
      return [{ good: gold !== 'none', features }];
    });
  });
}

/** What training gives, and from how much. */
export interface Trained {
  readonly weights: PackedWeights;
  /** Weights that are not 0, by table. */
  readonly sizes: readonly number[];
  readonly positives: number;
}

/** Train the three tables. `say` is told of each step; `confidences` as `calibrate` finds them. */
export function trainWeights(
  examples: readonly Example[],
  say: (message: string) => void,
  confidences: readonly number[] = [50],
): Trained {
  const positives = examples.flatMap((example) =>
    example.cues.flatMap((cue, index): Positive[] => {
      const gold = example.golds[index];
      if (typeof gold !== 'object') return [];
      return [{ example, cue, gold, continuation: example.continuations[index] ?? (() => []) }];
    }),
  );
  say(`${examples.length} sentences with a cue, ${positives.length} cues of speech`);
  const sources = rankSources(positives);
  const source = trainRanker(sources, SOURCE_BITS, EPOCHS, DECAY, 0);
  say(`sources: ${sources.length} rankings`);
  const contents = rankContents(positives, source);
  const content = trainRanker(contents, CONTENT_BITS, EPOCHS, DECAY, THINNED);
  say(`contents: ${contents.length} rankings`);
  const judged = judgeCues(examples, source, content);
  const accept = trainClassifier(judged, ACCEPT_BITS, EPOCHS, DECAY, THINNED);
  say(`acceptance: ${judged.length} cues`);
  return {
    weights: { source: packed(source), content: packed(content), accept: packed(accept), threshold: 0, confidences },
    sizes: [source, content, accept].map((table) => table.filter((weight) => weight !== 0).length),
    positives: positives.length,
  };
}

const CLASSES = 20;

/**
 * Find how often a reading of each score is right, in percent, on articles that the model has not seen: a table that only rises
 * (pooling of neighbours that do not, Ayer et al. 1955). A reading is right where its source and half of its content are.
 */
export function calibrate(
  articles: readonly (readonly Example[])[],
  folds: number,
  say: (message: string) => void,
): number[] {
  const all = new Array<number>(CLASSES).fill(0);
  const right = new Array<number>(CLASSES).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const { weights } = trainWeights(articles.filter((_, index) => index % folds !== fold).flat(), () => {});
    const tables = weightsOf(weights);
    for (const example of articles.filter((_, index) => index % folds === fold).flat()) {
      for (const { cue, choice, score } of readScenes([example.scene], english, tables).flat()) {
        const index = example.cues.findIndex(({ head }) => head === cue.head);
        const gold = example.golds[index];
        if (gold === undefined || gold === 'skip' || !choice.content) continue;
        const place = Math.min(CLASSES - 1, Math.round((score - tables.threshold) / CONFIDENCE_STEP));
        all[place] = (all[place] ?? 0) + 1;
        if (gold === 'none') continue;
        const positive = { example, cue, gold, continuation: example.continuations[index] ?? (() => []) };
        if (worthOfSource(example, gold, choice.source) > 0 && worthOfContent(positive, choice.content) > 0)
          right[place] = (right[place] ?? 0) + 1;
      }
    }
    say(`calibration: fold ${fold + 1} of ${folds}`);
  }
  const pools: { all: number; right: number; width: number }[] = [];
  for (let place = 0; place < CLASSES; place++) {
    pools.push({ all: all[place] ?? 0, right: right[place] ?? 0, width: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (last.all > 0 && before.right * last.all < last.right * before.all) break;
      pools.splice(-2, 2, {
        all: before.all + last.all,
        right: before.right + last.right,
        width: before.width + last.width,
      });
    }
  }
  return pools.flatMap((pool) =>
    new Array<number>(pool.width).fill(Math.round((100 * pool.right) / Math.max(1, pool.all))),
  );
}
