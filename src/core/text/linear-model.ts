// A sparse linear model over hashed features: each feature falls into one of 2^19 buckets, and a bucket with weights has a
// row of (class, weight) pairs. Whole numbers throughout, so that every engine counts alike.
// Most features of most words have no row. So one number of 32 bits tells of 16 buckets both which have a row and where: a bit for
// each, and the count of the rows before them. All of it is 128 KB, which stays in the processor's own cache.

import { newOdds, RangeDecoder } from './range-coder.ts';

/** Buckets of all models, as a power of two. */
export const BUCKET_BITS = 19;
/** Bits in which a gap between buckets, a class and a weight are written. */
export const GAP_BITS = 12;
export const CLASS_BITS = 6;
export const WEIGHT_BITS = 6;

export interface LinearModel {
  /**
   * One number for 16 buckets: the low bits say which have a row, the high ones how many rows come before, modulo 2^16. `scoreValues`
   * is for models that have no more.
   */
  readonly index: Int32Array;
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
  return Math.imul((value + Math.imul(template, TEMPLATE)) | 0, SPREAD) >>> (32 - BUCKET_BITS);
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
  const index = new Int32Array(1 << (BUCKET_BITS - 4));
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
    (index[bucket >>> 4] as number) |= 1 << (bucket & 15);
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
  let rank = 0;
  for (let i = 0; i < index.length; i++) {
    const bits = index[i] as number;
    index[i] = bits | (rank << 16);
    rank += bitsIn(bits);
  }
  return { index, starts, entries };
}

/** Count the bits of a number of 16. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555);
  bits = (bits & 0x3333) + ((bits >>> 2) & 0x3333);
  bits = (bits + (bits >>> 4)) & 0x0f0f;
  return (bits + (bits >>> 8)) & 31;
}

/** Add up for each class the weights of the first `count` of `values`; value `i` belongs to template `i + 1`. */
export function scoreValues(model: LinearModel, values: Int32Array, count: number, scores: Int32Array): void {
  const { index, starts, entries } = model;
  for (let i = 0, template = TEMPLATE | 0; i < count; i++, template = (template + TEMPLATE) | 0) {
    const bucket = Math.imul(((values[i] as number) + template) | 0, SPREAD) >>> (32 - BUCKET_BITS);
    const word = index[bucket >>> 4] as number;
    const bit = 1 << (bucket & 15);
    if ((word & bit) === 0) continue;
    const row = (word >>> 16) + bitsIn(word & (bit - 1));
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const entry = entries[at] as number;
      (scores[entry >> 8] as number) += (entry << 24) >> 24;
    }
  }
}

/** A model of three classes, with what the second and the third have over the first: one number for both, one addition each. */
export interface Leads {
  readonly index: Int32Array;
  /** The first of `index` with 2^16 rows or more before it. */
  readonly wrapsAt: number;
  /** After a 0 the leads of each row: the second's times 256, and the third's as a byte. */
  readonly rows: Int16Array;
}

/** Return what the second and the third class have over the first in each row of a model of three classes. */
export function leadsOf({ index, starts, entries }: LinearModel): Leads {
  const rows = new Int16Array(starts.length);
  for (let row = 0; row + 1 < rows.length; row++) {
    const weights = [0, 0, 0];
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const entry = entries[at] as number;
      weights[entry >> 8] = (entry << 24) >> 24;
    }
    const [first = 0, second = 0, third = 0] = weights;
    rows[row + 1] = ((second - first) << 8) | ((third - first) & 0xff);
  }
  const wraps = index.findIndex((word, at) => at > 0 && word >>> 16 < (index[at - 1] as number) >>> 16);
  return { index, wrapsAt: wraps < 0 ? index.length : wraps, rows };
}

/** Return the sums of the leads of the first `count` of `values`, as `second << 16` plus `third`; value `i` belongs to template `i + 1`. */
export function sumLeads({ index, wrapsAt, rows }: Leads, values: Int32Array, count: number): number {
  let second = 0;
  let third = 0;
  for (let i = 0, template = TEMPLATE | 0; i < count; i++, template = (template + TEMPLATE) | 0) {
    const bucket = Math.imul(((values[i] as number) + template) | 0, SPREAD) >>> (32 - BUCKET_BITS);
    const place = bucket >>> 4;
    const word = index[place] as number;
    const before = (word >>> 16) + (place < wrapsAt ? 0 : 0x10000);
    // No branch, which no processor could foretell: where the bit is not set, the lead at 0 is added, which is 0.
    const shift = bucket & 15;
    const present = -((word >>> shift) & 1);
    const lead = rows[(before + bitsIn(word & ((1 << shift) - 1)) + 1) & present] as number;
    second = (second + (lead >> 8)) | 0;
    third = (third + ((lead << 24) >> 24)) | 0;
  }
  return ((second << 16) + third) | 0;
}

/** What is sure: buckets with one class each, in a table small enough for the processor's cache. */
export type SureTable = Int32Array;

/** Unpack the buckets that lead to one class alone. */
export function decodeSure(base64: string): SureTable {
  const { index, starts, entries } = decodeModel(base64);
  const table = new Int32Array(1 << (33 - Math.clz32(starts.length))).fill(-1);
  let row = 0;
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
    if ((((index[bucket >>> 4] as number) >>> (bucket & 15)) & 1) === 0) continue;
    let slot = bucket & (table.length - 1);
    while (table[slot] !== -1) slot = (slot + 1) & (table.length - 1);
    table[slot] = (bucket << CLASS_BITS) | ((entries[starts[row++] as number] as number) >> 8);
  }
  return table;
}

/** Return the one class of a bucket, -1 where it is not sure. */
export function sureClass(table: SureTable, bucket: number): number {
  const mask = table.length - 1;
  let slot = bucket & mask;
  for (;;) {
    const entry = table[slot] as number;
    if (entry < 0) return -1;
    if (entry >> CLASS_BITS === bucket) return entry & ((1 << CLASS_BITS) - 1);
    slot = (slot + 1) & mask;
  }
}
