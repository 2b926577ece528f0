// Room for the numbers of one sentence. An array of its own for each costs ten times what it takes to fill it, so many share a
// block of memory, which goes when the last of them does. Nothing is given out twice.

const BLOCK_BYTES = 1 << 16;

let block = new ArrayBuffer(0);
let used = 0;

function take(bytes: number): number {
  if (used + bytes > block.byteLength) {
    block = new ArrayBuffer(Math.max(BLOCK_BYTES, bytes));
    used = 0;
  }
  const at = used;
  used += (bytes + 3) & ~3;
  return at;
}

/** Return an array of `length` zeros. */
export function int32s(length: number): Int32Array {
  const at = take(length * 4);
  return new Int32Array(block, at, length);
}

/** Return an array of `length` zeros. */
export function uint8s(length: number): Uint8Array {
  const at = take(length);
  return new Uint8Array(block, at, length);
}

/** Return the first `length` of `numbers` in an array of their own. */
export function copyOf(numbers: Int32Array, length: number): Int32Array {
  const copy = int32s(length);
  for (let i = 0; i < length; i++) copy[i] = numbers[i] as number;
  return copy;
}

/** Return an array of `length` times -1. */
export function nones(length: number): Int32Array {
  const all = int32s(length);
  // A loop, for to call `fill` takes longer than to fill what a sentence needs.
  for (let i = 0; i < length; i++) all[i] = -1;
  return all;
}
