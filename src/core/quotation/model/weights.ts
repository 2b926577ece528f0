// Unpacks the tables of weights that the trainer wrote: for each table the bytes from 0 to 2^bits, zeros in runs.

import { newOdds, RangeDecoder } from '../../text/range-coder.ts';
import type { Weights } from './decode.ts';

/** Bits of a run of zeros; the longest run goes on in the next. */
export const RUN_BITS = 10;
/** Size of each table as a power of two. */
export const SOURCE_BITS = 15;
export const CONTENT_BITS = 16;
export const ACCEPT_BITS = 17;

function unpack(base64: string, bits: number): Int8Array {
  const decoder = new RangeDecoder(base64);
  const table = new Int8Array(1 << bits);
  const runOdds = newOdds(RUN_BITS);
  const byteOdds = newOdds(8);
  const longest = (1 << RUN_BITS) - 1;
  let at = 0;
  while (at < table.length) {
    const run = decoder.read(runOdds, RUN_BITS);
    at += run;
    if (run === longest || at >= table.length) continue;
    table[at++] = decoder.read(byteOdds, 8) - 128;
  }
  return table;
}

/** The tables as the trainer writes them. */
export interface PackedWeights {
  readonly source: string;
  readonly content: string;
  readonly accept: string;
  readonly threshold: number;
  readonly confidences: readonly number[];
}

const unpacked = new Map<PackedWeights, Weights>();

/** Unpack the weights, at the first call. */
export function weightsOf(packed: PackedWeights): Weights {
  let weights = unpacked.get(packed);
  if (!weights) {
    weights = {
      source: unpack(packed.source, SOURCE_BITS),
      content: unpack(packed.content, CONTENT_BITS),
      accept: unpack(packed.accept, ACCEPT_BITS),
      threshold: packed.threshold,
      confidences: packed.confidences,
    };
    unpacked.set(packed, weights);
  }
  return weights;
}
