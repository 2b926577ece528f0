// What a UTF-16 unit is to the tokenizer and the segmenter, looked up in a table that is filled as units are met.
// Hard case: a soft hyphen or a combining accent is part of its word; Han and kana have no spaces between words.

export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter of a script without case: Arabic, Hebrew, Devanagari … */
export const LETTER = 4;
export const DIGIT = 5;
/** A unit that only goes on with a word: combining mark, soft hyphen, zero-width joiner. */
export const MARK = 6;
/** Han, kana, Thai and the like: written without spaces. */
export const SPACELESS = 7;
export const PUNCTUATION = 8;
export const SURROGATE = 9;

const classes = new Uint8Array(65536);

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆〇]/u;

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(unit);
  if (/[\s\u200b\ufeff]/.test(character)) return SPACE;
  if (unit === 0xad || unit === 0x200c || unit === 0x200d || unit === 0x2060) return MARK;
  if (/\p{M}/u.test(character)) return MARK;
  if (spaceless.test(character)) return SPACELESS;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return PUNCTUATION;
}

/** Return the class of a UTF-16 unit: one of the constants of this file. */
export function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

/** Return whether a class is of a letter, a digit or what goes on with them. */
export function isWordClass(unitClass: number): boolean {
  return unitClass >= LOWER && unitClass <= MARK;
}
