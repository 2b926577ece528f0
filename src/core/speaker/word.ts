// The article as words, with what the speaker stage asks of each: its shape, what parts it from the word before it, its
// sentence, and whether it stands inside quotation marks. One pass; nothing here depends on the language but the stops
// of abbreviations. Hard case: "France's" is the word "France" with the possessive taken off; "Sen." keeps its stop.

import type { Article } from '../article/article.ts';
import type { Span } from '../span.ts';
import { classOf, PUNCTUATION, SPACE } from '../text/character.ts';
import type { Sentence } from '../text/sentence.ts';
import type { SpeakerPack } from './language-pack.ts';
import { hashLetters, hashOn, type Lexeme, lexiconOf } from './lexicon.ts';

/** What stands between a word and the one before it: nothing but a space, a comma, other marks, or a sentence's end. */
export type Gap = 'space' | 'comma' | 'open' | 'mark' | 'break';

const GAPS: readonly Gap[] = ['space', 'comma', 'open', 'mark', 'break'];
const BREAK = GAPS.indexOf('break');
const [GAP_BITS, POSSESSIVE, QUOTED] = [7, 8, 32];
/** Set in the bits of a word that is the first of a sentence or of a quotation. */
export const INITIAL = 16;

/** A word where it stands. Six fields, as an article may have 200,000 of them; what it is by itself is its lexeme's. */
export class Word {
  /** Span of the word without a possessive ending. */
  readonly start: number;
  readonly end: number;
  readonly lexeme: Lexeme;
  readonly sentence: number;
  readonly block: number;
  /** The gap, and what else is yes or no. */
  readonly bits: number;

  constructor(start: number, end: number, lexeme: Lexeme, sentence: number, block: number, bits: number) {
    this.start = start;
    this.end = end;
    this.lexeme = lexeme;
    this.sentence = sentence;
    this.block = block;
    this.bits = bits;
  }

  get text(): string {
    return this.lexeme.text;
  }

  get lower(): string {
    return this.lexeme.lower;
  }

  get capital(): boolean {
    return this.lexeme.capital;
  }

  get gap(): Gap {
    return GAPS[this.bits & GAP_BITS] as Gap;
  }

  get possessive(): boolean {
    return (this.bits & POSSESSIVE) !== 0;
  }

  /** First of a sentence or of a quotation, so that its capital says nothing. */
  get initial(): boolean {
    return (this.bits & INITIAL) !== 0;
  }

  get quoted(): boolean {
    return (this.bits & QUOTED) !== 0;
  }
}

// "G/O Media" is one word, "and/or" and "Post/Courier" are two
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’.&-]|\.-|(?<=(?<!\p{L})\p{Lu}{1,3})\/(?=\p{Lu}{1,3}(?!\p{L})))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const [SPACE_UNIT, STOP, CAPITAL_S, SMALL_S] = [32, 46, 83, 115];

/** Of the units below 128: 1 a letter or digit, 2 a mark that may stand within a word, 0 all others. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[A-Za-z0-9]/.test(character) ? 1 : /['.&/-]/.test(character) ? 2 : 0;
});

/** Finds the words of a text one after the other: where each begins and ends, and the hash of its letters. */
class WordScan {
  readonly text: string;
  start = 0;
  end = 0;
  hash = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Go on to the next word; false where there is none. */
  next(): boolean {
    const text = this.text;
    let at = this.end;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 128 ? ASCII[unit] === 1 : !isBetweenWords(unit)) break;
    }
    // Nearly all words are plain letters; only the others need the pattern.
    const start = at;
    let hash = 0;
    let unit = text.charCodeAt(at);
    while (unit < 128 && ASCII[unit] === 1) {
      hash = hashOn(hash, unit);
      unit = text.charCodeAt(++at);
    }
    if (at > start && this.#endsAt(at)) {
      this.start = start;
      this.end = at;
      this.hash = hash;
      return true;
    }
    WORD.lastIndex = start;
    const match = WORD.exec(text);
    if (!match) return false;
    this.start = match.index;
    this.end = WORD.lastIndex;
    this.hash = hashLetters(text, this.start, this.end);
    return true;
  }

  /** Whether the plain letters before `at` are the whole word: nothing stands there that might go on with it. */
  #endsAt(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit >= 128) return unit !== RIGHT_QUOTE && isBetweenWords(unit);
    if (ASCII[unit] !== 2) return true;
    const next = this.text.charCodeAt(at + 1);
    return next < 128 && ASCII[next] === 0;
  }
}

const RIGHT_QUOTE = 0x2019;
/** Beyond every text. */
const NEVER = 0x3fffffff;

/** Whether a unit is surely no part of a word. */
function isBetweenWords(unit: number): boolean {
  const unitClass = classOf(unit);
  return unitClass === PUNCTUATION || unitClass === SPACE;
}

/** Split the article into words. `quotations` are the stretches inside quotation marks, in order. */
export function splitWords(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Span[],
  pack: SpeakerPack,
): Word[] {
  const { text } = article;
  const lexicon = lexiconOf(pack);
  const out: Word[] = [];
  const scan = new WordScan(text);
  let sentence = 0;
  let nextSentence = sentences[1]?.span.start ?? NEVER;
  let block = sentences[0]?.block ?? 0;
  let quotation = 0;
  let quotationStart = quotations[0]?.start ?? NEVER;
  let quotationEnd = quotations[0]?.end ?? NEVER;
  let previousEnd = 0;
  let previousSentence = -1;
  while (scan.next()) {
    const { start } = scan;
    let { end, hash } = scan;
    while (start >= nextSentence) {
      sentence++;
      nextSentence = sentences[sentence + 1]?.span.start ?? NEVER;
      block = sentences[sentence]?.block ?? 0;
    }
    while (start >= quotationEnd) {
      quotation++;
      quotationStart = quotations[quotation]?.start ?? NEVER;
      quotationEnd = quotations[quotation]?.end ?? NEVER;
    }
    const last = text.charCodeAt(end - 1);
    let ownEnd = end;
    let possessive = false;
    let marks = 0;
    if (last === SMALL_S || last === CAPITAL_S) {
      if (isApostrophe(text, end - 2)) {
        possessive = end - start > 2;
        if (possessive) {
          ownEnd = end - 2;
          hash = hashLetters(text, start, ownEnd);
        }
      } else if (isApostrophe(text, end) && / \p{L}/u.test(text.slice(end + 1, end + 3))) {
        // "the farmers' union": the mark belongs to the word, and parts nothing.
        possessive = true;
        marks = 1;
      }
    }
    const lexeme = lexicon.find(text, start, ownEnd, hash);
    if (!possessive && text.charCodeAt(end) === STOP && lexeme.takesStop) end++;
    const isAfterSpace = start === previousEnd + 1 && text.charCodeAt(previousEnd) === SPACE_UNIT;
    const between = isAfterSpace ? ' ' : text.slice(previousEnd, start);
    const newSentence = sentence !== previousSentence;
    const gap = newSentence ? BREAK : isAfterSpace ? 0 : GAPS.indexOf(gapOf(between));
    const isInitial = newSentence || (!isAfterSpace && /["“„«:•]/.test(between));
    const inQuotation = quotationStart <= start;
    const bits = gap | (possessive ? POSSESSIVE : 0) | (isInitial ? INITIAL : 0) | (inQuotation ? QUOTED : 0);
    out.push(new Word(start, possessive ? ownEnd : end, lexeme, sentence, block, bits));
    previousEnd = end + marks;
    previousSentence = sentence;
  }
  return out;
}

function isApostrophe(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === "'" || char === '’';
}

function gapOf(between: string): Gap {
  if (between === ' ') return 'space';
  if (between.trim() === '') return between.includes('\n') ? 'break' : 'space';
  if (/^,\s*["“”„«»]*\s*$/.test(between)) return 'comma';
  if (between.includes('(')) return 'open';
  if (/^\s*&\s*$/.test(between)) return 'space';
  return 'mark';
}

/** Return the indices `[from, to)` of the words that begin inside `span`. */
export function wordsIn(words: readonly Word[], span: Span): readonly [number, number] {
  const from = lowerBound(words, span.start);
  let to = from;
  while ((words[to]?.start ?? span.end) < span.end) to++;
  return [from, to];
}

function lowerBound(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Return the span of the words `[from, to)`. */
export function spanOfWords(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
