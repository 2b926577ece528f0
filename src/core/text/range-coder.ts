// Reads numbers from a string of weights: base64 of a binary range code with adaptive odds (as in LZMA), because browsers
// cannot inflate synchronously and what is already dense costs a bundle nothing more. Integer arithmetic only.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let pending = 0;
  for (let i = 0; i < base64.length; i++) {
    pending = ((pending << 6) | (values[base64.charCodeAt(i)] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (pending >>> bits) & 0xff;
    }
  }
  return bytes;
}

/** Odds for one kind of number: a tree of adaptive bits, all even to begin with. */
export function newOdds(bits: number): Uint16Array {
  return new Uint16Array(1 << bits).fill(1024);
}

/** A reader of what the trainer's RangeEncoder wrote. */
export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #range = 0xffffffff;
  #code = 0;

  constructor(base64: string) {
    this.#bytes = bytesOf(base64);
    for (let i = 0; i < 5; i++) this.#code = ((this.#code << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
  }

  #bit(odds: Uint16Array, node: number): number {
    const chance = odds[node] ?? 1024;
    const bound = Math.imul(this.#range >>> 11, chance) >>> 0;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      odds[node] = chance + ((2048 - chance) >> 5);
    } else {
      this.#code = (this.#code - bound) >>> 0;
      this.#range = (this.#range - bound) >>> 0;
      odds[node] = chance - (chance >> 5);
      bit = 1;
    }
    if (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
    }
    return bit;
  }

  /** Return the next number of `bits` bits under `odds`, which is made for as many. */
  read(odds: Uint16Array, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.#bit(odds, node);
    return node - (1 << bits);
  }
}
