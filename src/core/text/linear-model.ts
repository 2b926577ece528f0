// A sparse linear model over hashed features: each feature falls into one of 2^20 buckets, and a bucket with weights has a
// row of (class, weight) pairs. Whole numbers throughout, so that every engine counts alike.

import { newOdds, RangeDecoder } from './range-coder.ts';

/** Buckets of all models, as a power of two. */
export const BUCKET_BITS = 20;
/** Bits in which a gap between buckets, a class and a weight are written. */
export const GAP_BITS = 12;
export const CLASS_BITS = 6;
export const WEIGHT_BITS = 6;

export interface LinearModel {
  /** For each bucket the place of its row in `entries`, 0 for none. */
  readonly rows: Int32Array;
  /** A row: its length, then `class << 8 | weight as a byte`. */
  readonly entries: Int16Array;
}

/** Return the bucket of a feature: template number `template` with the value `value`. */
export function bucketOf(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> (32 - BUCKET_BITS);
}

/** Return one value made of two, for features that look at two things together. */
export function pair(a: number, b: number): number {
  const mixed = Math.imul(a, 0x2c1b3c6d) ^ (a >>> 16);
  return Math.imul(mixed + b, 0x297a2d39) ^ (mixed >>> 15);
}

/** Unpack the weights that the trainer wrote: the count of rows, then gap, length, and classes with weights of each. */
export function decodeModel(base64: string): LinearModel {
  const decoder = new RangeDecoder(base64);
  const plain = newOdds(8);
  const number = (): number => decoder.read(plain, 8) | (decoder.read(plain, 8) << 8) | (decoder.read(plain, 8) << 16);
  const rowCount = number();
  const entryCount = number();
  const rows = new Int32Array(1 << BUCKET_BITS);
  const entries = new Int16Array(1 + rowCount + entryCount);
  const gapOdds = newOdds(GAP_BITS);
  const lengthOdds = newOdds(CLASS_BITS);
  const classOdds = Array.from({ length: (1 << CLASS_BITS) + 1 }, () => newOdds(CLASS_BITS));
  const weightOdds = Array.from({ length: 1 << CLASS_BITS }, () => newOdds(WEIGHT_BITS));
  let bucket = -1;
  let at = 1;
  for (let row = 0; row < rowCount; row++) {
    let gap = decoder.read(gapOdds, GAP_BITS);
    while (gap === (1 << GAP_BITS) - 1) {
      bucket += gap;
      gap = decoder.read(gapOdds, GAP_BITS);
    }
    bucket += gap + 1;
    rows[bucket] = at;
    const length = decoder.read(lengthOdds, CLASS_BITS) + 1;
    entries[at++] = length;
    let previous = 0;
    for (let i = 0; i < length; i++) {
      const found = decoder.read(classOdds[previous] ?? gapOdds, CLASS_BITS);
      const weight = decoder.read(weightOdds[found] ?? gapOdds, WEIGHT_BITS) - (1 << (WEIGHT_BITS - 1));
      entries[at++] = (found << 8) | (weight & 0xff);
      previous = found + 1;
    }
  }
  return { rows, entries };
}

/** Add up the weights of the first `count` of `features` for each class. */
export function scoreFeatures(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { rows, entries } = model;
  for (let i = 0; i < count; i++) {
    const row = rows[features[i] as number] as number;
    if (row === 0) continue;
    const end = row + (entries[row] as number);
    for (let at = row + 1; at <= end; at++) {
      const entry = entries[at] as number;
      (scores[entry >> 8] as number) += (entry << 24) >> 24;
    }
  }
}
