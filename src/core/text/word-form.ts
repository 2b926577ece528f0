// What the tagger and the parser see of a word: hashes of its letters in small, of its first and last three, and its shape.
// Curly and straight apostrophes count as one, and every digit as 0, so that "1,250" and "7,418" are the same word.

import { classOf, DIGIT, UPPER } from './character.ts';
import { int32s } from './room.ts';
import type { Tokens } from './token.ts';

/** One number for each token of a sentence; arrays may be longer than the sentence. */
export interface WordForms {
  readonly lower: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix: Int32Array;
  readonly shape: Int32Array;
}

const START = 0x1b873593;
const step = (hash: number, unit: number): number => Math.imul((hash ^ unit) + 0x3c6ef372, 0x01000193) ^ (hash >>> 13);

function normal(unit: number): number {
  if (unit < 128) {
    if (unit >= 65 && unit <= 90) return unit + 32;
    return unit >= 48 && unit <= 57 ? 48 : unit;
  }
  if (unit === 0x2019) return 0x27;
  const unitClass = classOf(unit);
  if (unitClass === UPPER) return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  return unitClass === DIGIT ? 48 : unit;
}

// What `fillWordForms` asks of the commonest units, looked up: a capital, a digit, a hyphen (4), a stop (8); and their `normal`.
const [CAPITAL, DIGITAL] = [1, 2];
const ASCII_TRAITS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const unitClass = classOf(unit);
  if (unitClass === UPPER) return CAPITAL;
  if (unitClass === DIGIT) return DIGITAL;
  return unit === 0x2d ? 4 : unit === 0x2e ? 8 : 0;
});
const ASCII_NORMAL = Uint8Array.from({ length: 128 }, (_, unit) => normal(unit));

/** Make room for the forms of `length` tokens. */
export function newWordForms(length: number): WordForms {
  return { lower: int32s(length), suffix3: int32s(length), prefix: int32s(length), shape: int32s(length) };
}

/** Fill `forms` for the tokens `from` to `to`. */
export function fillWordForms(
  text: string,
  { starts, ends }: Tokens,
  from: number,
  to: number,
  forms: WordForms,
): void {
  for (let i = from; i < to; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    let hash = START;
    let capitals = 0;
    let digits = 0;
    let others = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let prefix = START;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      a = b;
      b = c;
      if (unit < 128) {
        const trait = ASCII_TRAITS[unit] as number;
        capitals += trait & CAPITAL;
        digits += (trait & DIGITAL) >> 1;
        others |= trait >> 2;
        c = ASCII_NORMAL[unit] as number;
      } else {
        const unitClass = classOf(unit);
        if (unitClass === UPPER) capitals++;
        else if (unitClass === DIGIT) digits++;
        c = normal(unit);
      }
      hash = step(hash, c);
      if (at === start + 2) prefix = hash;
    }
    const length = end - start;
    forms.lower[i - from] = hash;
    forms.suffix3[i - from] = step(step(step(START, a), b), c);
    forms.prefix[i - from] = prefix;
    const first = classOf(text.charCodeAt(start)) === UPPER ? 1 : 0;
    const allCapitals = capitals > 1 && capitals + digits === length ? 1 : 0;
    const many = capitals > first && !allCapitals ? 1 : 0;
    const number = digits === 0 ? 0 : digits === length ? 2 : 1;
    forms.shape[i - from] =
      first | (allCapitals << 1) | (many << 2) | (number << 3) | (others << 5) | ((length === 1 ? 1 : 0) << 7);
  }
}

/** Return what `WordForms.lower` has for a word. */
export function wordHash(word: string): number {
  let hash = START;
  for (let at = 0; at < word.length; at++) hash = step(hash, normal(word.charCodeAt(at)));
  return hash;
}
