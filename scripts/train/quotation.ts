// Trains the weights of who said what on PolNeAR train: source and content by ranking, acceptance by logistic regression, each
// with AdaGrad over hashed features, in a fixed order from a fixed seed, so that the same corpora give the same bytes.
// usage: npm run train quotation [-- --silver] [--limit N] [--out FILE]; --silver takes the corpus's parses in place of our own

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  type ContentCandidate,
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
import { cover, examplesOf, jaccard, type Parser, type Row, silverParser } from './quotation-corpus.ts';
import { packed, type Ranking, trainClassifier, trainRanker } from './quotation-learner.ts';
import { CORPORA } from './syntax-corpora.ts';

const buffer = new FeatureBuffer();
function describe(mask: number, fill: () => void): Int32Array {
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
    const candidates = sourceCandidates(scene, cue, english);
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
    const chosen = chooseSource(scene, cue, english, source).item ?? nobody;
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
      const chosen = chooseSource(scene, cue, english, source);
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
  console.log(`wrote ${outFile}, ${Math.round(gzipSync(output).length / 1000)} kB gzipped; ${seconds()}`);
}

main();
