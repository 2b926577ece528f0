// Trains the weights of who said what on PolNeAR train: source and content by ranking, acceptance by logistic regression, each
// with AdaGrad over hashed features, in a fixed order from a fixed seed, so that the same corpora give the same bytes.
// usage: node build/train-quotation.mjs CORPORA OUT.ts [--silver] [--limit N] [--holdout]

import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Article, Block } from '../../src/core/article/article.ts';
import { announcedBy, continuationsOf } from '../../src/core/quotation/continue.ts';
import { findQuotations } from '../../src/core/quotation/marks.ts';
import {
  type ContentCandidate,
  type CueCandidate,
  contentCandidates,
  cueCandidates,
  type SourceCandidate,
  sourceCandidates,
} from '../../src/core/quotation/model/candidates.ts';
import { chooseContent, chooseSource, endsQuoted, spansOf } from '../../src/core/quotation/model/decode.ts';
import { acceptFeatures, contentFeatures, sourceFeatures } from '../../src/core/quotation/model/features.ts';
import { FeatureBuffer } from '../../src/core/quotation/model/hash.ts';
import { type Scene, type SentenceSyntax, sceneOf } from '../../src/core/quotation/model/scene.ts';
import { outlineArticle } from '../../src/core/quotation/outline.ts';
import { english } from '../../src/core/quotation/packs/en.ts';
import type { Span } from '../../src/core/span.ts';
import { segmentSentences } from '../../src/core/text/sentence.ts';

export interface GoldAttribution {
  readonly source: [number, number][];
  readonly cue: [number, number][];
  readonly content: [number, number][];
  readonly speech: boolean;
}
interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: GoldAttribution[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const SOURCE_BITS = 15;
const CONTENT_BITS = 16;
const ACCEPT_BITS = 17;
const UNIT = 16;

export function articleOf(text: string): Article {
  const blocks: Block[] = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => {
    const start = index + (line.length - line.trimStart().length);
    return { kind: 'paragraph', span: { start, end: start + line.trim().length }, element: null };
  });
  return {
    title: '',
    titleElement: null,
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang: 'en',
    dir: 'ltr',
    text,
    blocks,
    captions: [],
    credits: [],
    leftOut: [],
  };
}

const LABEL_NAMES: Readonly<Record<string, string>> = {
  'nmod:poss': 'poss',
  'nmod:tmod': 'tmod',
  'acl:relcl': 'relcl',
  'compound:prt': 'prt',
};

type SilverToken = [number, number, string, string, number, string, string];
/** Give the syntax of a sentence, or null where there is none. */
export type Parser = (id: string, text: string, span: Span) => SentenceSyntax | null;

export function silverParser(file: string): Parser {
  const byId = new Map<string, { tokens: SilverToken[]; starts: number[]; heads: number[] }>();
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n')) {
    const row: { id: string; sentences: { tokens: SilverToken[] }[] } = JSON.parse(line);
    const tokens: SilverToken[] = [];
    const heads: number[] = [];
    for (const sentence of row.sentences) {
      const base = tokens.length;
      for (const token of sentence.tokens) {
        tokens.push(token);
        heads.push(token[4] < 0 ? -1 : base + token[4]);
      }
    }
    byId.set(row.id, { tokens, starts: tokens.map((token) => token[0]), heads });
  }
  return (id, _text, span) => {
    const row = byId.get(id);
    if (!row) return null;
    let low = 0;
    let high = row.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((row.starts[middle] ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < row.starts.length && (row.starts[end] ?? 0) < span.end) end++;
    const tokens = row.tokens.slice(low, end);
    return {
      starts: tokens.map((token) => token[0]),
      ends: tokens.map((token) => token[1]),
      tags: tokens.map((token) => token[2]),
      labels: tokens.map((token) => LABEL_NAMES[token[5]] ?? token[5].replace(/:.*/, '')),
      heads: row.heads.slice(low, end).map((head) => (head >= low && head < end ? head - low : -1)),
    };
  };
}

/** A sentence with its cues and, for each, the gold attribution (or none, or one that does not count). */
interface Example {
  readonly scene: Scene;
  readonly cues: CueCandidate[];
  readonly golds: (GoldAttribution | 'none' | 'skip')[];
  readonly continuations: ((quotedTo: number) => Span[])[];
  readonly words: Int32Array;
}

export function examplesOf(rows: readonly Row[], parse: Parser): Example[] {
  const examples: Example[] = [];
  for (const { id, text, attributions } of rows) {
    const article = articleOf(text);
    const sentences = segmentSentences(article);
    const all = findQuotations(text, article.blocks);
    const outlines = outlineArticle(article, sentences, all);
    const quotations = all.filter(({ depth }) => depth === 0);
    const words = Int32Array.from([...text.matchAll(WORD)].map(({ index }) => index));
    for (const { span, block } of sentences) {
      const syntax = parse(id, text, span);
      if (!syntax || syntax.tags.length === 0) continue;
      const near = quotations.filter((quotation) => quotation.span.start < span.end && quotation.span.end > span.start);
      const scene = sceneOf(
        text,
        syntax,
        near,
        span.end === outlines[block]?.units.at(-1)?.end ? announcedBy(text, outlines, block) : [],
      );
      const cues = cueCandidates(scene, english);
      if (cues.length === 0) continue;
      const golds: Example['golds'] = cues.map(() => 'none');
      for (const gold of attributions) {
        const hits = cues.flatMap((cue, index) => {
          const at = scene.starts[cue.head] ?? -1;
          return gold.cue.some(([start, end]) => start <= at && at < end) ? [index] : [];
        });
        const last = hits.at(-1);
        if (last === undefined) continue;
        if (gold.speech && (golds[last] === 'none' || golds[last] === 'skip')) golds[last] = gold;
        else if (!gold.speech && golds[last] === 'none') golds[last] = 'skip';
      }
      const continuations = cues.map(
        (cue) => (quotedTo: number) => continuationsOf(text, outlines, block, scene.starts[cue.head] ?? 0, quotedTo),
      );
      examples.push({ scene, cues, golds, continuations, words });
    }
  }
  return examples;
}

function cover(words: Int32Array, spans: readonly (readonly [number, number])[]): Set<number> {
  const covered = new Set<number>();
  for (const [start, end] of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (; low < words.length && (words[low] ?? 0) < end; low++) covered.add(low);
  }
  return covered;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  return shared / (a.size + b.size - shared);
}

/** One choice among candidates: their features, and how right each is (0 to 1). */
interface Ranking {
  readonly features: Int32Array[];
  readonly worth: number[];
}

const buffer = new FeatureBuffer();
function describe(mask: number, fill: () => void): Int32Array {
  buffer.clear();
  fill();
  const hashes = buffer.hashes.slice(0, buffer.size);
  for (let index = 0; index < hashes.length; index++) hashes[index] = (hashes[index] ?? 0) & mask;
  return hashes;
}

function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = seed >>> 0;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 4294967296) * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

class Learner {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  constructor(
    bits: number,
    private readonly rate: number,
    private readonly decay: number,
  ) {
    this.weights = new Float64Array(1 << bits);
    this.squares = new Float64Array(1 << bits).fill(0.1);
  }
  score(features: Int32Array): number {
    let sum = 0;
    for (let index = 0; index < features.length; index++) sum += this.weights[features[index] ?? 0] ?? 0;
    return sum;
  }
  step(features: Int32Array, gradient: number): void {
    for (let index = 0; index < features.length; index++) {
      const at = features[index] ?? 0;
      const slope = gradient + this.decay * (this.weights[at] ?? 0);
      const square = (this.squares[at] ?? 0) + slope * slope;
      this.squares[at] = square;
      this.weights[at] = (this.weights[at] ?? 0) - (this.rate * slope) / Math.sqrt(square);
    }
  }
  quantised(): Int8Array {
    return Int8Array.from(this.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * UNIT))));
  }
}

function trainRanker(rankings: readonly Ranking[], bits: number, epochs: number, decay: number): Int8Array {
  const learner = new Learner(bits, 0.1, decay);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(rankings.length, 17 + epoch)) {
      const ranking = rankings[at];
      if (!ranking) continue;
      const scores = ranking.features.map((features) => learner.score(features));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const good = powers.map((power, index) => power * (ranking.worth[index] ?? 0));
      const goodTotal = good.reduce((sum, power) => sum + power, 0);
      for (const [index, features] of ranking.features.entries()) {
        const gradient = (powers[index] ?? 0) / total - (good[index] ?? 0) / goodTotal;
        if (Math.abs(gradient) > 1e-4) learner.step(features, gradient);
      }
    }
  }
  return learner.quantised();
}

function trainClassifier(
  items: readonly { features: Int32Array; good: boolean }[],
  bits: number,
  epochs: number,
  decay: number,
): Int8Array {
  const learner = new Learner(bits, 0.08, decay);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(items.length, 71 + epoch)) {
      const item = items[at];
      if (!item) continue;
      const probability = 1 / (1 + Math.exp(-learner.score(item.features)));
      const gradient = probability - (item.good ? 1 : 0);
      if (Math.abs(gradient) > 1e-3) learner.step(item.features, gradient);
    }
  }
  return learner.quantised();
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

function main(): void {
  const [corpora = '../shared/corpora', outFile = '', ...flags] = process.argv.slice(2);
  const limitAt = flags.indexOf('--limit');
  const limit = limitAt >= 0 ? Number(flags[limitAt + 1]) : Number.POSITIVE_INFINITY;
  const rows: Row[] = readFileSync(`${corpora}/quotations/polnear.train.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .slice(0, limit)
    .map((line) => JSON.parse(line));
  const parse = silverParser(`${corpora}/syntax/polnear.train.syntax.jsonl.gz`);
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const examples = examplesOf(rows, parse);
  const positives = examples.flatMap((example) =>
    example.cues.flatMap((cue, index) => {
      const gold = example.golds[index];
      return gold && typeof gold === 'object'
        ? [{ example, cue, gold, continuation: example.continuations[index] ?? (() => []) }]
        : [];
    }),
  );
  console.log(
    `${rows.length} articles, ${examples.length} sentences with a cue, ${examples.reduce((sum, example) => sum + example.cues.length, 0)} cues, ${positives.length} of them speech; ${seconds()}`,
  );
  // Sources
  const sourceMask = (1 << SOURCE_BITS) - 1;
  let missing = 0;
  const sourceRankings: Ranking[] = [];
  for (const {
    example: { scene, words },
    cue,
    gold,
  } of positives) {
    const target = cover(words, gold.source);
    const head = headWord(scene.text, words, target);
    const candidates = sourceCandidates(scene, cue);
    const worth = candidates.map((candidate) => {
      if (candidate.head < 0) return target.size === 0 ? 1 : 0;
      if (target.size === 0) return 0;
      const covered = cover(words, [[scene.starts[candidate.from] ?? 0, scene.ends[candidate.to - 1] ?? 0]]);
      const overlap = jaccard(covered, target);
      return overlap >= 0.5 || (covered.has(head) && overlap > 0.2)
        ? 0.1 + overlap * overlap
        : covered.has(head)
          ? 0.05
          : 0;
    });
    if (!worth.some((value) => value > 0)) {
      missing++;
      continue;
    }
    sourceRankings.push({
      worth,
      features: candidates.map((candidate) =>
        describe(sourceMask, () => sourceFeatures(buffer, scene, cue, candidate)),
      ),
    });
  }
  console.log(`sources: ${sourceRankings.length} rankings, ${missing} without a right candidate; ${seconds()}`);
  const source = trainRanker(sourceRankings, SOURCE_BITS, 6, 1e-3);
  // Contents
  const contentMask = (1 << CONTENT_BITS) - 1;
  missing = 0;
  const contentRankings: Ranking[] = [];
  let count = 0;
  const nobody: SourceCandidate = { from: 0, to: 0, head: -1 };
  for (const {
    example: { scene, words, cues },
    cue,
    gold,
    continuation,
  } of positives) {
    const target = cover(words, gold.content);
    const chosen = chooseSource(scene, cue, source).item ?? nobody;
    const candidates = contentCandidates(scene, cue, chosen, cues);
    const worth = candidates.map((candidate) => {
      const overlap = jaccard(cover(words, pairsOf(contentSpans(scene, candidate, continuation))), target);
      return overlap >= 0.5 ? overlap ** 8 : 0;
    });
    count += candidates.length;
    if (!worth.some((value) => value > 0)) {
      missing++;
      continue;
    }
    contentRankings.push({
      worth,
      features: candidates.map((candidate) =>
        describe(contentMask, () => contentFeatures(buffer, scene, cue, chosen, candidate, cues)),
      ),
    });
  }
  console.log(
    `contents: ${contentRankings.length} rankings, ${count} candidates, ${missing} without a right candidate; ${seconds()}`,
  );
  const content = trainRanker(contentRankings, CONTENT_BITS, 5, 1e-3);
  // Acceptance
  const acceptMask = (1 << ACCEPT_BITS) - 1;
  const items: { features: Int32Array; good: boolean }[] = [];
  for (const { scene, cues, golds } of examples) {
    for (const [index, cue] of cues.entries()) {
      const gold = golds[index];
      if (gold === undefined || gold === 'skip') continue;
      const chosen = chooseSource(scene, cue, source);
      const best = chooseContent(scene, cue, chosen.item ?? nobody, cues, content);
      const choice = {
        source: chosen.item ?? nobody,
        content: best.item,
        sourceMargin: chosen.margin,
        contentMargin: best.margin,
      };
      items.push({
        good: gold !== 'none',
        features: describe(acceptMask, () => acceptFeatures(buffer, scene, cue, choice, cues)),
      });
    }
  }
  const accept = trainClassifier(items, ACCEPT_BITS, 6, 1e-3);
  console.log(`acceptance: ${items.length} cues; ${seconds()}`);
  const pack = (table: Int8Array): string =>
    Buffer.from(table.buffer, table.byteOffset, table.byteLength).toString('base64');
  const output = `// Generated by scripts/train/quotation.ts from PolNeAR 1.0 (training part). Do not edit.\n/** Weights of who said what for English, in sixteenths of a logit: int8 tables in base64. */\nexport const TABLES = {\n  source: '${pack(source)}',\n  content: '${pack(content)}',\n  accept: '${pack(accept)}',\n};\n`;
  writeFileSync(outFile, output);
  console.log(`wrote ${outFile}, ${Math.round(gzipSync(output).length / 1000)} kB gzipped; ${seconds()}`);
}

if (process.argv[1]?.includes('train')) main();
