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
  /** For each word of the bitmap the rows before it, modulo 2^16. */
  readonly ranks: Uint16Array;
  /** The first word of the bitmap with 2^16 rows or more before it. */
  readonly wrapsAt: number;
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
  const ranks = new Uint16Array(bitmap.length);
  let wrapsAt = bitmap.length;
  let rank = 0;
  for (let i = 0; i < bitmap.length; i++) {
    ranks[i] = rank & 0xffff;
    if (rank > 0xffff && wrapsAt === bitmap.length) wrapsAt = i;
    rank += bitsIn(bitmap[i] as number);
  }
  return { bitmap, ranks, wrapsAt, starts, entries };
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Add up for each class the weights of the first `count` of `values`; value `i` belongs to template `i + 1`. */
export function scoreValues(model: LinearModel, values: Int32Array, count: number, scores: Int32Array): void {
  const { bitmap, ranks, wrapsAt, starts, entries } = model;
  for (let i = 0, template = TEMPLATE | 0; i < count; i++, template = (template + TEMPLATE) | 0) {
    const mixed = ((values[i] as number) + template) | 0;
    const bucket = Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - BUCKET_BITS);
    const place = bucket >>> 5;
    const word = bitmap[place] as number;
    const bit = 1 << (bucket & 31);
    if ((word & bit) === 0) continue;
    const row = (ranks[place] as number) + (place < wrapsAt ? 0 : 0x10000) + bitsIn(word & (bit - 1));
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
  const { bitmap, ranks, wrapsAt } = model;
  let sum = 0;
  for (let i = 0, template = TEMPLATE | 0; i < count; i++, template = (template + TEMPLATE) | 0) {
    const mixed = ((values[i] as number) + template) | 0;
    const bucket = Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - BUCKET_BITS);
    const place = bucket >>> 5;
    const word = bitmap[place] as number;
    const before = (ranks[place] as number) + (place < wrapsAt ? 0 : 0x10000);
    // No branch, which no processor could foretell: where the bit is not set, the lead at 0 is added, which is 0.
    const shift = bucket & 31;
    const present = -((word >>> shift) & 1);
    const row = (before + bitsIn(word & ((1 << shift) - 1)) + 1) & present;
    sum = (sum + (leads[row] as number)) | 0;
  }
  return sum;
}

/** What is sure: buckets with one class each, in a table small enough for the processor's cache. */
export type SureTable = Int32Array;

/** Unpack the buckets that lead to one class alone. */
export function decodeSure(base64: string): SureTable {
  const { bitmap, starts, entries } = decodeModel(base64);
  const table = new Int32Array(1 << (34 - Math.clz32(starts.length))).fill(-1);
  let row = 0;
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
    if ((((bitmap[bucket >>> 5] as number) >>> (bucket & 31)) & 1) === 0) continue;
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
