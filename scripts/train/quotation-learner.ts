// Learns tables of weights over hashed features, in a fixed order, and packs them into the string that core reads.

import { RUN_BITS } from '../../src/core/quotation/model/weights.ts';
import { newOdds } from '../../src/core/text/range-coder.ts';
import { RangeEncoder } from './perceptron.ts';

/** Weights ship as sixteenths of a logit. */
const UNIT = 16;

/** One choice among candidates: their features, and how right each is (0 to 1). */
export interface Ranking {
  readonly features: Int32Array[];
  readonly worth: number[];
}

/** One yes or no. */
export interface Judged {
  readonly features: Int32Array;
  readonly good: boolean;
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

/** Weights and, for each, the sum of its squared slopes (AdaGrad, Duchi et al. 2011). */
class Learner {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sums: Float64Array;
  private kept = 0;
  constructor(
    bits: number,
    private readonly rate: number,
    private readonly decay: number,
  ) {
    this.weights = new Float64Array(1 << bits);
    this.squares = new Float64Array(1 << bits).fill(0.1);
    this.sums = new Float64Array(1 << bits);
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
  /** Count the weights as they are now into the average. */
  keep(): void {
    this.kept++;
    for (let at = 0; at < this.weights.length; at++) this.sums[at] = (this.sums[at] ?? 0) + (this.weights[at] ?? 0);
  }
  /** Return the average of the weights kept, in whole units. */
  quantised(): Int8Array {
    const scale = UNIT / this.kept;
    return Int8Array.from(this.sums, (sum) => Math.max(-127, Math.min(127, Math.round(sum * scale))));
  }
}

/** Leave out `dropped` in 64 of the features, the same ones in every candidate of a choice. */
function thinned(features: Int32Array, salt: number, dropped: number): Int32Array {
  if (dropped === 0) return features;
  return features.filter((feature) => {
    let hash = Math.imul(feature ^ salt, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    return ((hash >>> 16) & 63) >= dropped;
  });
}

/** Train a table to put the right candidates first: gradient of the log of their share (softmax). */
export function trainRanker(
  rankings: readonly Ranking[],
  bits: number,
  epochs: number,
  decay: number,
  dropped: number,
): Int8Array {
  const learner = new Learner(bits, 0.1, decay);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(rankings.length, 17 + epoch)) {
      const ranking = rankings[at];
      if (!ranking) continue;
      const salt = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(epoch + 1, 0x27d4eb2f);
      const thin = ranking.features.map((features) => thinned(features, salt, dropped));
      const scores = thin.map((features) => learner.score(features));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const good = powers.map((power, index) => power * (ranking.worth[index] ?? 0));
      const goodTotal = good.reduce((sum, power) => sum + power, 0);
      for (const [index, features] of thin.entries()) {
        const gradient = (powers[index] ?? 0) / total - (good[index] ?? 0) / goodTotal;
        if (Math.abs(gradient) > 1e-4) learner.step(features, gradient);
      }
    }
    if (epoch > 0) learner.keep();
  }
  return learner.quantised();
}

/** Train a table to tell good from bad: logistic regression. */
export function trainClassifier(
  items: readonly Judged[],
  bits: number,
  epochs: number,
  decay: number,
  dropped: number,
): Int8Array {
  const learner = new Learner(bits, 0.08, decay);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(items.length, 71 + epoch)) {
      const item = items[at];
      if (!item) continue;
      const features = thinned(
        item.features,
        Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(epoch + 1, 0x27d4eb2f),
        dropped,
      );
      const probability = 1 / (1 + Math.exp(-learner.score(features)));
      const gradient = probability - (item.good ? 1 : 0);
      if (Math.abs(gradient) > 1e-3) learner.step(features, gradient);
    }
    if (epoch > 0) learner.keep();
  }
  return learner.quantised();
}

/** Write a table as runs of zeros and bytes between them. */
export function packed(table: Int8Array): string {
  const encoder = new RangeEncoder();
  const runOdds = newOdds(RUN_BITS);
  const byteOdds = newOdds(8);
  const longest = (1 << RUN_BITS) - 1;
  let run = 0;
  for (const weight of table) {
    if (weight === 0 && run < longest - 1) {
      run++;
      continue;
    }
    if (weight === 0) {
      encoder.write(runOdds, RUN_BITS, longest);
      run = 0;
      continue;
    }
    encoder.write(runOdds, RUN_BITS, run);
    encoder.write(byteOdds, 8, weight + 128);
    run = 0;
  }
  if (run > 0) encoder.write(runOdds, RUN_BITS, run);
  return encoder.finish();
}
