// Which words of a list a sentence holds, asked by the hash of `WordForms.lower`: no string is made of a word that is in none.

import { wordHash } from './word-form.ts';

/** Small numbers for words; a word that is not in the table has 0. */
export class WordTable {
  readonly #keys: Int32Array;
  readonly #values: Uint8Array;
  readonly #mask: number;

  /** Enter words with numbers from 1 to 255; those of a word entered twice are joined bit by bit. */
  constructor(entries: readonly (readonly [word: string, value: number])[]) {
    let size = 64;
    while (size < entries.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#values = new Uint8Array(size);
    for (const [word, value] of entries) {
      const hash = wordHash(word);
      const slot = this.#slotOf(hash);
      this.#keys[slot] = hash;
      (this.#values[slot] as number) |= value;
    }
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** Return the number of the word with this hash, 0 for none. */
  get(hash: number): number {
    return this.#values[this.#slotOf(hash)] as number;
  }
}
