// The article as words, with what the speaker stage asks of each: its shape, what parts it from the word before it, its
// sentence, and whether it stands inside quotation marks. One pass; nothing here depends on the language but the stops
// of abbreviations. Hard case: "France's" is the word "France" with the possessive taken off; "Sen." keeps its stop.

import type { Article } from '../article/article.ts';
import type { Span } from '../span.ts';
import type { Sentence } from '../text/sentence.ts';
import type { SpeakerPack } from './language-pack.ts';

/** What stands between a word and the one before it: nothing but a space, a comma, other marks, or a sentence's end. */
export type Gap = 'space' | 'comma' | 'open' | 'mark' | 'break';

export interface Word {
  /** Span of the word without a possessive ending. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly gap: Gap;
  /** First of a sentence or of a quotation, so that its capital says nothing. */
  readonly initial: boolean;
  readonly sentence: number;
  readonly block: number;
  readonly quoted: boolean;
}

// "G/O Media" is one word, "and/or" and "Post/Courier" are two
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’.&-]|\.-|(?<=(?<!\p{L})\p{Lu}{1,3})\/(?=\p{Lu}{1,3}(?!\p{L})))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** "al-Karoun", "d’Arvor": the capital stands behind the prefix. */
const prefixedName = /^(?:al|el|as|an|ar|ad|bin|ibn|d|l)[-'’]\p{Lu}/u;
const [SPACE, STOP, CAPITAL_S, SMALL_S] = [32, 46, 83, 115];

/** Split the article into words. `quotations` are the stretches inside quotation marks, in order. */
export function splitWords(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Span[],
  pack: SpeakerPack,
): Word[] {
  const { text } = article;
  const out: Word[] = [];
  let sentence = 0;
  let quotation = 0;
  let previousEnd = 0;
  let previousSentence = -1;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const start = match.index;
    let end = WORD.lastIndex;
    let written = match[0];
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.span.start ?? 0) <= start) sentence++;
    while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= start) quotation++;
    const last = written.charCodeAt(written.length - 1);
    let possessive = false;
    let marks = 0;
    if (last === SMALL_S || last === CAPITAL_S) {
      const before = text.charAt(end - 2);
      if (before === "'" || before === '’') {
        possessive = written.length > 2;
        written = possessive ? written.slice(0, -2) : written;
      } else if (isApostrophe(text, end) && / \p{L}/u.test(text.slice(end + 1, end + 3))) {
        // "the farmers' union": the mark belongs to the word, and parts nothing.
        possessive = true;
        marks = 1;
      }
    }
    const ownEnd = start + written.length;
    const lower = written.toLowerCase();
    const capital = lower !== written && (isCapital(written, lower) || prefixedName.test(written));
    if (!possessive && text.charCodeAt(end) === STOP && isAbbreviation(written, pack)) end++;
    const isAfterSpace = start === previousEnd + 1 && text.charCodeAt(previousEnd) === SPACE;
    const between = isAfterSpace ? ' ' : text.slice(previousEnd, start);
    const newSentence = sentence !== previousSentence;
    const gap = newSentence ? 'break' : isAfterSpace ? 'space' : gapOf(between);
    const inQuotation = quotation < quotations.length && (quotations[quotation]?.start ?? 0) <= start;
    out.push({
      start,
      end: possessive ? ownEnd : end,
      text: written,
      lower,
      capital,
      possessive,
      gap,
      initial: newSentence || (!isAfterSpace && /["“„«:•]/.test(between)),
      sentence,
      block: sentences[sentence]?.block ?? 0,
      quoted: inQuotation,
    });
    previousEnd = end + marks;
    previousSentence = sentence;
  }
  return out;
}

function isApostrophe(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === "'" || char === '’';
}

function isCapital(written: string, lower: string): boolean {
  return written.charCodeAt(0) !== lower.charCodeAt(0) || (written.charCodeAt(0) >= 0xd800 && CAPITAL.test(written));
}

function isAbbreviation(written: string, pack: SpeakerPack): boolean {
  if (written.length > 5) return false;
  if (written.length === 1) return CAPITAL.test(written);
  const lower = written.toLowerCase();
  if (pack.honorifics.has(lower) || pack.titleForms.has(lower)) return true;
  return /^\p{Lu}(?:\.\p{Lu})+$/u.test(written) || lower === 'jr' || lower === 'sr' || lower === 'st';
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
  return [lowerBound(words, span.start), lowerBound(words, span.end)];
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
