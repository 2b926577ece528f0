// Features are numbers: hashes of a template and its values. Integer arithmetic only, so that every engine agrees to the bit.

/** Hash a word to 32 bits (FNV-1a), from the letter `from` on. */
export function hashOf(word: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

const GOLDEN = 0x9e3779b9 | 0;

/** Features of one candidate: hashes in the order given. Reused from candidate to candidate. */
export class FeatureBuffer {
  hashes = new Int32Array(512);
  size = 0;

  /** Add the feature of `template` with up to three values. */
  add(template: number, first = 0, second = 0, third = 0): void {
    if (this.size === this.hashes.length) {
      const wider = new Int32Array(this.size * 2);
      wider.set(this.hashes);
      this.hashes = wider;
    }
    let hash = Math.imul((template + GOLDEN) | 0, 0x85ebca6b);
    hash = Math.imul((hash ^ (hash >>> 15)) + first, 0xc2b2ae35);
    hash = Math.imul((hash ^ (hash >>> 13)) + second, 0x27d4eb2f);
    hash = Math.imul((hash ^ (hash >>> 16)) + third, 0x165667b1);
    this.hashes[this.size++] = hash ^ (hash >>> 14);
  }

  clear(): void {
    this.size = 0;
  }
}

/** Return the sum of the weights of the features in `buffer`. */
export function scoreOf(buffer: FeatureBuffer, table: ArrayLike<number>): number {
  const { hashes, size } = buffer;
  const mask = table.length - 1;
  let sum = 0;
  for (let index = 0; index < size; index++) sum += table[(hashes[index] as number) & mask] as number;
  return sum;
}

/** Put a count into one of a few classes: 0 1 2 3 4 5-6 7-9 10-14 15-24 25-. */
export function bucketOf(count: number): number {
  if (count < 0) return -bucketOf(-count);
  if (count < 5) return count;
  if (count < 7) return 5;
  if (count < 10) return 6;
  if (count < 15) return 7;
  return count < 25 ? 8 : 9;
}
