// An averaged perceptron over hashed features, its pruning and its packing into the string that core/text reads.
// Pruning: train on everything, keep the heaviest weights only, train again on those alone; then whole numbers of six bits.

import { BUCKET_BITS, CLASS_BITS, GAP_BITS, WEIGHT_BITS } from '../../src/core/text/linear-model.ts';
import { newOdds } from '../../src/core/text/range-coder.ts';

/** Return a generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffle in place. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = items[i] as T;
    items[i] = items[j] as T;
    items[j] = item;
  }
}

export class Perceptron {
  readonly classes: number;
  readonly #weights: Int32Array;
  // Sum of update * time, so that the average is weight - sum / time.
  readonly #sums: Float64Array;
  #mask: Uint8Array | null = null;
  #time = 1;

  constructor(classes: number) {
    this.classes = classes;
    this.#weights = new Int32Array(classes << BUCKET_BITS);
    this.#sums = new Float64Array(classes << BUCKET_BITS);
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { classes } = this;
    const weights = this.#weights;
    for (let i = 0; i < count; i++) {
      const row = (features[i] as number) * classes;
      for (let c = 0; c < classes; c++) (scores[c] as number) += weights[row + c] as number;
    }
  }

  /** One step of time; call it once a decision. */
  tick(): void {
    this.#time++;
  }

  reward(features: Int32Array, count: number, good: number, bad: number): void {
    for (let i = 0; i < count; i++) {
      const row = (features[i] as number) * this.classes;
      this.#change(row + good, 1);
      this.#change(row + bad, -1);
    }
  }

  #change(at: number, by: number): void {
    if (this.#mask !== null && this.#mask[at] === 0) return;
    (this.#weights[at] as number) += by;
    (this.#sums[at] as number) += by * this.#time;
  }

  #averageAt(at: number): number {
    return (this.#weights[at] as number) - (this.#sums[at] as number) / this.#time;
  }

  /** Return the averaged weights, before pruning and rounding. */
  averaged(): Float32Array {
    return Float32Array.from({ length: this.#weights.length }, (_, at) => this.#averageAt(at));
  }

  /** Keep the `keep` heaviest weights, forget the rest for good, and begin again from nothing. */
  prune(keep: number): void {
    const magnitudes: number[] = [];
    for (let at = 0; at < this.#weights.length; at++) {
      const weight = Math.abs(this.#averageAt(at));
      if (weight > 0) magnitudes.push(weight);
    }
    const sorted = Float64Array.from(magnitudes).sort();
    const least = sorted[Math.max(0, sorted.length - keep)] ?? 0;
    const mask = new Uint8Array(this.#weights.length);
    for (let at = 0; at < mask.length; at++) mask[at] = Math.abs(this.#averageAt(at)) >= least && least > 0 ? 1 : 0;
    this.#mask = mask;
    this.#weights.fill(0);
    this.#sums.fill(0);
    this.#time = 1;
  }

  /** Pack the averaged weights; those that round to nothing are left out. */
  pack(): { base64: string; rows: number; entries: number } {
    const limit = (1 << (WEIGHT_BITS - 1)) - 1;
    const magnitudes: number[] = [];
    for (let at = 0; at < this.#weights.length; at++) {
      const weight = Math.abs(this.#averageAt(at));
      if (weight > 0) magnitudes.push(weight);
    }
    const sorted = Float64Array.from(magnitudes).sort();
    // The heaviest in a thousand are clipped: a finer grain for all others is worth more.
    const scale = limit / (sorted[Math.floor(sorted.length * 0.998)] ?? 1);
    const quantised = (at: number): number =>
      Math.max(-limit, Math.min(limit, Math.round(this.#averageAt(at) * scale)));
    const rows: { bucket: number; entries: [number, number][] }[] = [];
    let entryCount = 0;
    for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
      const entries: [number, number][] = [];
      for (let c = 0; c < this.classes; c++) {
        const weight = quantised(bucket * this.classes + c);
        if (weight !== 0) entries.push([c, weight]);
      }
      if (entries.length > 0) rows.push({ bucket, entries });
      entryCount += entries.length;
    }
    return { base64: packRows(rows), rows: rows.length, entries: entryCount };
  }
}

/** One bucket with its classes and their weights. */
export interface Row {
  readonly bucket: number;
  readonly entries: readonly (readonly [place: number, weight: number])[];
}

/** Pack rows, in order of their buckets, as core reads them. */
export function packRows(rows: readonly Row[]): string {
  const entryCount = rows.reduce((sum, { entries }) => sum + entries.length, 0);
  const encoder = new RangeEncoder();
  const plain = newOdds(8);
  for (const value of [rows.length, entryCount])
    for (const shift of [0, 8, 16]) encoder.write(plain, 8, (value >>> shift) & 0xff);
  const gapOdds = newOdds(GAP_BITS);
  const lengthOdds = newOdds(CLASS_BITS);
  const classOdds = Array.from({ length: (1 << CLASS_BITS) + 1 }, () => newOdds(CLASS_BITS));
  const weightOdds = Array.from({ length: 1 << CLASS_BITS }, () => newOdds(WEIGHT_BITS));
  const widest = (1 << GAP_BITS) - 1;
  let previousBucket = -1;
  for (const { bucket, entries } of rows) {
    let gap = bucket - previousBucket - 1;
    previousBucket = bucket;
    for (; gap >= widest; gap -= widest) encoder.write(gapOdds, GAP_BITS, widest);
    encoder.write(gapOdds, GAP_BITS, gap);
    encoder.write(lengthOdds, CLASS_BITS, entries.length - 1);
    let previous = 0;
    for (const [c, weight] of entries) {
      encoder.write(classOdds[previous] as Uint16Array, CLASS_BITS, c);
      encoder.write(weightOdds[c] as Uint16Array, WEIGHT_BITS, weight + (1 << (WEIGHT_BITS - 1)));
      previous = c + 1;
    }
  }
  return encoder.finish();
}

/** Counts how often each key leads to each decision, to find those that lead to one alone. */
export class Certainties {
  readonly #counts: Int32Array;
  readonly #classes: number;

  constructor(classes: number) {
    this.#classes = classes;
    this.#counts = new Int32Array(classes << BUCKET_BITS);
  }

  note(key: number, decision: number): void {
    (this.#counts[key * this.#classes + decision] as number)++;
  }

  /** Pack the keys met `least` times or more that lead to one decision in all but `1 - share` of them. */
  pack(least: number, share: number): { base64: string; rows: number; covered: string } {
    const rows: Row[] = [];
    let seen = 0;
    let covered = 0;
    for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
      let all = 0;
      let best = 0;
      for (let c = 0; c < this.#classes; c++) {
        const count = this.#counts[bucket * this.#classes + c] as number;
        all += count;
        if (count > (this.#counts[bucket * this.#classes + best] as number)) best = c;
      }
      seen += all;
      if (all < least || (this.#counts[bucket * this.#classes + best] as number) < all * share) continue;
      rows.push({ bucket, entries: [[best, 1]] });
      covered += all;
    }
    return { base64: packRows(rows), rows: rows.length, covered: ((100 * covered) / seen).toFixed(1) };
  }
}

/** The counterpart of core's RangeDecoder. */
export class RangeEncoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  #pending = 1;

  #shiftLow(): void {
    if (this.#low < 0xff000000 || this.#low >= 0x100000000) {
      const carry = this.#low >= 0x100000000 ? 1 : 0;
      let byte = this.#cache;
      do {
        this.#bytes.push((byte + carry) & 0xff);
        byte = 0xff;
      } while (--this.#pending > 0);
      this.#cache = (this.#low >>> 24) & 0xff;
    }
    this.#pending++;
    this.#low = (this.#low & 0x00ffffff) * 256;
  }

  #bit(odds: Uint16Array, node: number, bit: number): void {
    const chance = odds[node] as number;
    const bound = Math.imul(this.#range >>> 11, chance) >>> 0;
    if (bit === 0) {
      this.#range = bound;
      odds[node] = chance + ((2048 - chance) >> 5);
    } else {
      this.#low += bound;
      this.#range = (this.#range - bound) >>> 0;
      odds[node] = chance - (chance >> 5);
    }
    while (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shiftLow();
    }
  }

  write(odds: Uint16Array, bits: number, value: number): void {
    let node = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = (value >>> i) & 1;
      this.#bit(odds, node, bit);
      node = (node << 1) | bit;
    }
  }

  finish(): string {
    for (let i = 0; i < 5; i++) this.#shiftLow();
    return Buffer.from(this.#bytes).toString('base64').replaceAll('=', '');
  }
}
