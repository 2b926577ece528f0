// A sparse linear model over hashed features: each feature falls into one of 2^20 buckets, and a bucket with weights has a
// row of (class, weight) pairs. Whole numbers throughout, so that every engine counts alike.
// Most features of most words have no row. Which have is a bitmap of 128 KB, so that the common answer comes from the
// processor's own cache; the place of a row is the count of bits before it.

import { newOdds, RangeDecoder } from './range-coder.ts';

/** Buckets of all models, as a power of two. */
export const BUCKET_BITS = 20;
/** Bits in which a gap between buckets, a class and a weight are written. */
export const GAP_BITS = 12;
export const CLASS_BITS = 6;
export const WEIGHT_BITS = 6;

export interface LinearModel {
  /** One bit for each bucket: whether it has a row. */
  readonly bitmap: Int32Array;
  /** For each word of the bitmap the rows before it. */
  readonly ranks: Int32Array;
  /** Where each row begins in `entries`; one more for the end of the last. */
  readonly starts: Int32Array;
  /** `class << 8 | weight as a byte`. */
  readonly entries: Int16Array;
}

/** What the first of two values is multiplied with before the second is added: `Math.imul(a, PAIR) + b` looks at both. */
export const PAIR = 0x2c1b3c6d;

const TEMPLATE = 0x9e3779b1;
const SPREAD = 0x85ebca6b;

/** Return the bucket of a feature: template number `template` with the value `value`. */
export function bucketOf(template: number, value: number): number {
  const mixed = (value + Math.imul(template, TEMPLATE)) | 0;
  return Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - BUCKET_BITS);
}

/** Return one value made of two. Not for inner loops: there it is written out, for engines inline only so many calls. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, PAIR) + b) | 0;
}

/** Turn the first `count` values into their buckets; value `i` belongs to template `i + 1`. */
export function toBuckets(values: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = bucketOf(i + 1, values[i] as number);
}

/** Unpack the weights that the trainer wrote: the count of rows, then gap, length, and classes with weights of each. */
export function decodeModel(base64: string): LinearModel {
  const decoder = new RangeDecoder(base64);
  const plain = newOdds(8);
  const number = (): number => decoder.read(plain, 8) | (decoder.read(plain, 8) << 8) | (decoder.read(plain, 8) << 16);
  const rowCount = number();
  const entryCount = number();
  const bitmap = new Int32Array(1 << (BUCKET_BITS - 5));
  const starts = new Int32Array(rowCount + 1);
  const entries = new Int16Array(entryCount);
  const gapOdds = newOdds(GAP_BITS);
  const lengthOdds = newOdds(CLASS_BITS);
  const classOdds = Array.from({ length: (1 << CLASS_BITS) + 1 }, () => newOdds(CLASS_BITS));
  const weightOdds = Array.from({ length: 1 << CLASS_BITS }, () => newOdds(WEIGHT_BITS));
  let bucket = -1;
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    let gap = decoder.read(gapOdds, GAP_BITS);
    while (gap === (1 << GAP_BITS) - 1) {
      bucket += gap;
      gap = decoder.read(gapOdds, GAP_BITS);
    }
    bucket += gap + 1;
    (bitmap[bucket >>> 5] as number) |= 1 << (bucket & 31);
    starts[row] = at;
    const length = decoder.read(lengthOdds, CLASS_BITS) + 1;
    let previous = 0;
    for (let i = 0; i < length; i++) {
      const found = decoder.read(classOdds[previous] ?? gapOdds, CLASS_BITS);
      const weight = decoder.read(weightOdds[found] ?? gapOdds, WEIGHT_BITS) - (1 << (WEIGHT_BITS - 1));
      entries[at++] = (found << 8) | (weight & 0xff);
      previous = found + 1;
    }
  }
  starts[rowCount] = at;
  const ranks = new Int32Array(bitmap.length);
  let rank = 0;
  for (let i = 0; i < bitmap.length; i++) {
    ranks[i] = rank;
    rank += bitsIn(bitmap[i] as number);
  }
  return { bitmap, ranks, starts, entries };
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Return the number of the row of a bucket, or -1 for none. */
export function rowOf(model: LinearModel, bucket: number): number {
  const word = model.bitmap[bucket >>> 5] as number;
  const bit = 1 << (bucket & 31);
  if ((word & bit) === 0) return -1;
  return (model.ranks[bucket >>> 5] as number) + bitsIn(word & (bit - 1));
}

/** Add up for each class the weights of the first `count` of `values`; value `i` belongs to template `i + 1`. */
export function scoreValues(model: LinearModel, values: Int32Array, count: number, scores: Int32Array): void {
  const { bitmap, ranks, starts, entries } = model;
  for (let i = 0, template = TEMPLATE | 0; i < count; i++, template = (template + TEMPLATE) | 0) {
    const mixed = ((values[i] as number) + template) | 0;
    const bucket = Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - BUCKET_BITS);
    const word = bitmap[bucket >>> 5] as number;
    const bit = 1 << (bucket & 31);
    if ((word & bit) === 0) continue;
    const row = (ranks[bucket >>> 5] as number) + bitsIn(word & (bit - 1));
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const entry = entries[at] as number;
      (scores[entry >> 8] as number) += (entry << 24) >> 24;
    }
  }
}

/**
 * Return, after a 0, for each row of a model of three classes the weights of the second and the third less that of the first, as
 * `second << 16` plus `third`: one addition then counts both.
 */
export function leadsOf({ starts, entries }: LinearModel): Int32Array {
  const leads = new Int32Array(starts.length);
  for (let row = 0; row + 1 < leads.length; row++) {
    let sum = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const entry = entries[at] as number;
      const weight = (entry << 24) >> 24;
      const place = entry >> 8;
      sum += place === 0 ? -(weight * 65536 + weight) : place === 1 ? weight * 65536 : weight;
    }
    leads[row + 1] = sum;
  }
  return leads;
}

/** Return the sum of the leads of the first `count` of `values`; value `i` belongs to template `i + 1`. */
export function sumLeads(model: LinearModel, leads: Int32Array, values: Int32Array, count: number): number {
  const { bitmap, ranks } = model;
  let sum = 0;
  for (let i = 0, template = TEMPLATE | 0; i < count; i++, template = (template + TEMPLATE) | 0) {
    const mixed = ((values[i] as number) + template) | 0;
    const bucket = Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - BUCKET_BITS);
    const word = bitmap[bucket >>> 5] as number;
    // No branch, which no processor could foretell: where the bit is not set, the lead at 0 is added, which is 0.
    const shift = bucket & 31;
    const present = -((word >>> shift) & 1);
    const row = ((ranks[bucket >>> 5] as number) + bitsIn(word & ((1 << shift) - 1)) + 1) & present;
    sum = (sum + (leads[row] as number)) | 0;
  }
  return sum;
}

/** Return the one class of the row of a bucket, in a model that only says what is sure; -1 for no row. */
export function sureClass(model: LinearModel, bucket: number): number {
  const row = rowOf(model, bucket);
  return row < 0 ? -1 : (model.entries[model.starts[row] as number] as number) >> 8;
}
