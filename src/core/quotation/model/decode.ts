// Decides with weights: for each cue of a sentence the best source, then the best content, then whether it reports at all.
// Hard case: two cues that claim the same words ("was quoted as saying"): the surer one keeps them.
// All sums are of integers, so that every engine decides alike.

import type { Span } from '../../span.ts';
import type { LanguagePack } from '../pack.ts';
import { acceptFeatures, type Choice } from './accept-features.ts';
import type { ContentCandidate, CueCandidate, SourceCandidate } from './candidates.ts';
import { contentCandidates } from './content-candidates.ts';
import { viewOf } from './content-features.ts';
import { ContentScorer } from './content-scorer.ts';
import { cueCandidates } from './cue-candidates.ts';
import { FeatureBuffer, hashOf, scoreOf } from './hash.ts';
import { cueShape } from './look.ts';
import { type Scene, stretchOf } from './scene.ts';
import { sourceCandidates } from './source-candidates.ts';
import { sourceFeatures } from './source-features.ts';
import { isSure, refusalOf } from './sure-frames.ts';

/** Weights in sixteenths of a logit; the length of each table is a power of two. */
export interface Weights {
  readonly source: ArrayLike<number>;
  readonly content: ArrayLike<number>;
  readonly accept: ArrayLike<number>;
  /** What a cue must reach to be taken. Higher trades recall for precision. */
  readonly threshold: number;
  /** How sure a cue is, in percent, at the threshold and at each CONFIDENCE_STEP above it. */
  readonly confidences: readonly number[];
}

/** Sixteenths of a logit between two entries of the table of confidences. */
export const CONFIDENCE_STEP = 8;

/** What a frame that is always speech scores above the threshold, at least. */
const SURE = 5 * CONFIDENCE_STEP;

/** Return how sure a reading of this score is, from 0 to 1, in hundredths. */
export function confidenceOf(score: number, { threshold, confidences }: Weights): number {
  const last = confidences.length - 1;
  const place = Math.max(0, Math.min(last * CONFIDENCE_STEP, score - threshold));
  const step = Math.floor(place / CONFIDENCE_STEP);
  const low = confidences[step] ?? 50;
  const high = confidences[Math.min(last, step + 1)] ?? low;
  return Math.round(low + ((high - low) * (place - step * CONFIDENCE_STEP)) / CONFIDENCE_STEP) / 100;
}

export interface Reading {
  readonly cue: CueCandidate;
  readonly choice: Choice;
  readonly score: number;
}

const NOBODY: SourceCandidate = { from: 0, to: 0, head: -1 };
const features = new FeatureBuffer();

interface Best<T> {
  readonly item: T | null;
  /** The lead over the second, in half logits, at most 9. */
  readonly margin: number;
}

function bestOf<T>(candidates: readonly T[], score: (candidate: T) => number): Best<T> {
  let item: T | null = null;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const own = score(candidate);
    if (own > first) {
      second = first;
      first = own;
      item = candidate;
    } else if (own > second) second = own;
  }
  return { item, margin: Number.isFinite(second) ? Math.min(9, (first - second) >> 3) : 9 };
}

/** Choose the source of a cue. */
export function chooseSource(
  scene: Scene,
  cue: CueCandidate,
  pack: LanguagePack,
  table: ArrayLike<number>,
): Best<SourceCandidate> {
  const shape = cueShape(scene, cue);
  const lemma = hashOf(cue.lemma);
  return bestOf(sourceCandidates(scene, cue, pack), (candidate) => {
    features.clear();
    sourceFeatures(features, scene, cue, candidate, shape, lemma);
    return scoreOf(features, table);
  });
}

/** Choose the content of a cue with its source. */
function chooseContent(
  scene: Scene,
  cue: CueCandidate,
  source: SourceCandidate,
  cues: readonly CueCandidate[],
  sources: readonly SourceCandidate[],
  table: ArrayLike<number>,
): Best<ContentCandidate> {
  const scorer = new ContentScorer(viewOf(scene, cue, source, cues, sources), table);
  return bestOf(contentCandidates(scene, cue, source, cues), (candidate) => scorer.score(candidate));
}

/** Choose the source of every cue of a sentence. */
function chooseSources(
  scene: Scene,
  cues: readonly CueCandidate[],
  pack: LanguagePack,
  table: ArrayLike<number>,
): Best<SourceCandidate>[] {
  return cues.map((cue) => chooseSource(scene, cue, pack, table));
}

/** Choose the content of every cue of a sentence: a content is bounded by those who speak in it. */
function chooseContents(
  scene: Scene,
  cues: readonly CueCandidate[],
  best: readonly Best<SourceCandidate>[],
  table: ArrayLike<number>,
): Choice[] {
  const sources = best.map(({ item }) => item ?? NOBODY);
  return cues.map((cue, index) => {
    const source = sources[index] ?? NOBODY;
    const content = chooseContent(scene, cue, source, cues, sources, table);
    return {
      source,
      content: content.item,
      sourceMargin: best[index]?.margin ?? 0,
      contentMargin: content.margin,
    };
  });
}

/** Choose for every cue of a sentence: all sources first. */
export function chooseAll(
  scene: Scene,
  cues: readonly CueCandidate[],
  pack: LanguagePack,
  weights: Pick<Weights, 'source' | 'content'>,
): Choice[] {
  return chooseContents(scene, cues, chooseSources(scene, cues, pack, weights.source), weights.content);
}

/** Read sentences: for each every cue that reports, with its source and content. One stage after the other, as they are parsed. */
export function readScenes(scenes: readonly Scene[], pack: LanguagePack, weights: Weights): Reading[][] {
  const cues = scenes.map((scene) => cueCandidates(scene, pack));
  const sources = scenes.map((scene, index) => chooseSources(scene, cues[index] ?? [], pack, weights.source));
  const choices = scenes.map((scene, index) =>
    chooseContents(scene, cues[index] ?? [], sources[index] ?? [], weights.content),
  );
  return scenes.map((scene, index) => acceptCues(scene, cues[index] ?? [], choices[index] ?? [], weights));
}

/** Keep the cues that report. */
function acceptCues(
  scene: Scene,
  cues: readonly CueCandidate[],
  choices: readonly Choice[],
  weights: Weights,
): Reading[] {
  const readings: Reading[] = [];
  for (const [index, cue] of cues.entries()) {
    const choice = choices[index];
    const refusal = refusalOf(scene, cue);
    if (!choice || !(choice.content || refusal)) continue;
    features.clear();
    acceptFeatures(features, scene, cue, choice, cues, choices);
    const score = scoreOf(features, weights.accept);
    if (refusal) {
      const known = { ...choice, content: refusal.content };
      readings.push({ cue: refusal.cue, choice: known, score: Math.max(score, weights.threshold + SURE) });
    } else if (isSure(scene, cue, choice)) {
      readings.push({ cue, choice, score: Math.max(score, weights.threshold + SURE) });
    } else if (score >= weights.threshold) readings.push({ cue, choice, score });
  }
  const kept = readings.filter(
    (reading) => !readings.some((other) => other !== reading && (outdoes(other, reading) || leadsTo(reading, other))),
  );
  return kept.map((reading) => endBeforeNext(scene, reading, kept));
}

/**
 * End a content before a later cue of the same source: in "Lee said it was safe, adding that …" the second clause is not part
 * of the first, because its subject stands outside.
 */
function endBeforeNext(scene: Scene, reading: Reading, readings: readonly Reading[]): Reading {
  const { source, content } = reading.choice;
  if (!content || source.head < 0 || source.head > reading.cue.head) return reading;
  const next = readings.find(
    ({ cue, choice }) =>
      cue.head > reading.cue.head &&
      choice.source.head === source.head &&
      cue.from > content.rightFrom &&
      cue.head < content.rightTo,
  );
  if (!next) return reading;
  let rightTo = next.cue.from;
  while (
    rightTo > content.rightFrom &&
    /^(?:[,;\u2013\u2014-]+|and|but|or|then|also)$/.test(scene.words[rightTo - 1] ?? '')
  )
    rightTo--;
  if (rightTo - content.rightFrom < 2) return reading;
  return { ...reading, choice: { ...reading.choice, content: { ...content, rightTo } } };
}

const covered = (content: ContentCandidate | null, at: number): boolean =>
  content !== null &&
  ((at >= content.leftFrom && at < content.leftTo) || (at >= content.rightFrom && at < content.rightTo));

/** Whether `reading` is only how we know of `other`: "is reported | to have said that the town was broke". */
function leadsTo(reading: Reading, other: Reading): boolean {
  const { content, source } = reading.choice;
  if (!content || !reading.cue.passive || source.head >= 0) return false;
  return (
    other.cue.from >= content.rightFrom && other.cue.from <= content.rightFrom + 1 && other.cue.to < content.rightTo
  );
}

/** Whether `other` is surer than `reading` and claims nearly the same words. */
function outdoes(other: Reading, reading: Reading): boolean {
  if (other.score < reading.score || (other.score === reading.score && other.cue.head < reading.cue.head)) return false;
  const mine = reading.choice.content;
  const theirs = other.choice.content;
  if (!mine || !theirs) return false;
  if (mine.announced || theirs.announced) return mine.announced === theirs.announced;
  let shared = 0;
  let all = 0;
  for (const [from, to] of [
    [mine.leftFrom, mine.leftTo],
    [mine.rightFrom, mine.rightTo],
  ]) {
    for (let at = from ?? 0; at < (to ?? 0); at++) {
      all++;
      if (covered(theirs, at)) shared++;
    }
  }
  const size = theirs.leftTo - theirs.leftFrom + theirs.rightTo - theirs.rightFrom;
  return shared * 4 >= 3 * Math.max(all, size);
}

/** Return the spans of a content candidate, in order. */
export function spansOf(scene: Scene, content: ContentCandidate): Span[] {
  if (content.announced) return [...scene.announced];
  const spans: Span[] = [];
  if (content.leftTo > content.leftFrom) spans.push(stretchOf(scene, content.leftFrom, content.leftTo));
  if (content.rightTo > content.rightFrom) {
    const right = stretchOf(scene, content.rightFrom, content.rightTo);
    const last = spans.at(-1);
    if (!last || right.start >= last.end) spans.push(right);
  }
  return spans;
}

/** Whether the content holds words of a quotation that ends it, so that a following quotation goes on with it. */
export function endsQuoted(scene: Scene, content: ContentCandidate): boolean {
  if (content.announced) return false;
  const at = (content.rightTo > content.rightFrom ? content.rightTo : content.leftTo) - 1;
  if ((scene.quotes[at] ?? -1) >= 0) return true;
  return content.rightTo === content.rightFrom && content.leftTo > 0 && (scene.quotes[content.leftTo - 1] ?? -1) >= 0;
}
