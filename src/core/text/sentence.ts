// Where sentences begin and end: the one segmentation that speech, marking and attribution share.
// Hard case: the stop that ends nothing. "Gov. Lee met J. R. Smith of the U.S. Embassy at 5 p.m. Monday." is one sentence;
// '“Is it over?” Olson asked.' too; '"It is over." She left.' is two.
// Rules of our own in place of `Intl.Segmenter`, which breaks after "Gov." and differs from browser to browser.

import type { Article } from '../article/article.ts';
import { type Span, trimSpan } from '../span.ts';
import { type AbbreviationList, abbreviationsOf, isListed } from './abbreviation.ts';
import { classOf, DIGIT, isWordClass, LETTER, LOWER, SPACE, SPACELESS, UPPER } from './character.ts';

/** A sentence, within one block. Sentences are in order, do not overlap, and cover every word of the article. */
export interface Sentence {
  readonly span: Span;
  /** Index into `Article.blocks`. */
  readonly block: number;
}

const FULL_STOP = '.';
// Stops of scripts that put no space after them, and of scripts with marks of their own (Arabic, Devanagari, Armenian …).
const SPACELESS_STOPS = '。！？｡．';
const OTHER_STOPS = '!?‽؟۔।॥։።‼⁇⁈⁉\u2026';
const STOPS = FULL_STOP + SPACELESS_STOPS + OTHER_STOPS;
const CLOSERS = '"\'”’»›)]}」』】》〉）“‘*';
const OPENERS = '"\'“‘«‹([{¿¡「『【《〈（„‚*';

const stops = new Uint8Array(65536);
for (let i = 0; i < STOPS.length; i++) stops[STOPS.charCodeAt(i)] = 1;

const isStop = (text: string, at: number): boolean => stops[text.charCodeAt(at)] === 1;

function wordStart(text: string, end: number, from: number): number {
  let at = end;
  // No abbreviation is longer; the limit keeps "a.a.a.a…" linear.
  while (at > from && at > end - 24) {
    const unit = text.charCodeAt(at - 1);
    if (isWordClass(classOf(unit)) || ((unit === 0x2e || unit === 0x2d) && at < end)) at--;
    else break;
  }
  return at;
}

// The capitalized or other word at `at`, cut where its letters end.
function wordAt(text: string, at: number, limit: number): string {
  let end = at;
  while (end < limit && end < at + 24 && isWordClass(classOf(text.charCodeAt(end)))) end++;
  return text.slice(at, end);
}

// “Is it over?” Olson asked: up to three words with capitals, then a verb of saying.
function speechGoesOn(text: string, at: number, limit: number, list: AbbreviationList): boolean {
  let next = at;
  for (let words = 0; words < 4 && next < limit; words++) {
    const word = wordAt(text, next, limit);
    if (words > 0 && list.speechVerbs.has(word)) return true;
    if (word === '' || classOf(word.charCodeAt(0)) !== UPPER) return false;
    next += word.length;
    if (text.charAt(next) === '.' && word.length < 5) next++;
    if (classOf(text.charCodeAt(next)) !== SPACE) return false;
    next++;
  }
  return false;
}

// Whether the stop after the word [start, end) can end a sentence, where a capital or a digit begins the next word at `next`.
function stopEnds(
  text: string,
  from: number,
  start: number,
  end: number,
  next: number,
  limit: number,
  list: AbbreviationList,
): boolean {
  if (start === end) return true;
  const word = text.slice(start, end);
  const nextClass = classOf(text.charCodeAt(next));
  const follower = wordAt(text, next, limit);
  const starts = list.starters.has(follower);
  const single = word.length === 1 && classOf(word.charCodeAt(0)) === UPPER;
  // "1. Find the key": a number or letter that opens a block counts its items.
  if (start === from && (single || /^\d{1,3}$/.test(word))) return false;
  if (nextClass === DIGIT && isListed(list.beforeNumber, word)) return false;
  if (list.ordinalStop === true && /^(?:\d{1,2}|[IVX]+)$/.test(word)) return starts;
  if (single) {
    const initialNext = follower.length === 1 && text.charAt(next + 1) === FULL_STOP;
    if (initialNext) return false;
    if (word === 'I') return true;
    return starts;
  }
  if (word.length > 8) return true;
  if (isListed(list.ofTime, word)) return nextClass === UPPER && !list.afterTime.has(follower);
  if (isListed(list.beforeName, word)) return false;
  if (isListed(list.anywhere, word) || /^\p{L}(?:\.-?\p{L})+$/u.test(word)) return starts;
  return true;
}

// "word.[1] Next": a note's number clings to its sentence.
const noteNumber = /^\[\d{1,3}\](?:\s|$)/;

// Whether the stop at `at` follows a word in small letters too long for an abbreviation: careless writers need no capitals.
function endsPlainWord(text: string, at: number): boolean {
  for (let i = 1; i <= 5; i++) if (classOf(text.charCodeAt(at - i)) !== LOWER) return false;
  return text.charAt(at) === FULL_STOP;
}

// The boundary that the run of stops [at, stopEnd) makes, as the offset after its closing marks; -1 where it makes none.
function boundaryAfter(
  text: string,
  from: number,
  at: number,
  stopEnd: number,
  limit: number,
  list: AbbreviationList,
): number {
  let end = stopEnd;
  while (end < limit && CLOSERS.includes(text.charAt(end))) {
    // A straight or turned mark before a word opens the next sentence's quotation: 。“
    if (isWordClass(classOf(text.charCodeAt(end + 1))) && '“‘*'.includes(text.charAt(end))) break;
    end++;
  }
  const closed = end > stopEnd;
  const nextClass = end < limit ? classOf(text.charCodeAt(end)) : SPACE;
  const spaceless = SPACELESS_STOPS.includes(text.charAt(stopEnd - 1));
  if (nextClass !== SPACE) {
    // Japanese goes on past the closing mark with a particle: 「…。」と言った。
    if (spaceless) return closed && /[\u3041-\u3096]/.test(text.charAt(end)) ? -1 : end;
    return runOnBoundary(text, at, stopEnd, end, closed, nextClass);
  }
  let next = end;
  while (next < limit && classOf(text.charCodeAt(next)) === SPACE) next++;
  // French and some typists put a space before the closing mark: « C’est fini. » Elle part.
  if (next < limit && '»›”'.includes(text.charAt(next)) && next - end < 3) {
    const after = next + 1;
    if (after >= limit || classOf(text.charCodeAt(after)) === SPACE) {
      end = after;
      while (next < limit && (next < after || classOf(text.charCodeAt(next)) === SPACE)) next++;
    }
  }
  if (next >= limit) return end;
  let first = next;
  while (first < limit && OPENERS.includes(text.charAt(first))) first++;
  const firstClass = classOf(text.charCodeAt(first));
  if (text.charAt(next) === '[' && noteNumber.test(text.slice(next, next + 6))) return text.indexOf(']', next) + 1;
  if (text.charAt(next) === FULL_STOP) return -1; // ". . ." is one ellipsis
  if (firstClass === LOWER) return !closed && stopEnd - at === 1 && endsPlainWord(text, at) ? end : -1;
  if (spaceless || firstClass === LETTER || firstClass === SPACELESS) return end;
  const mark = text.charAt(stopEnd - 1);
  if (mark !== FULL_STOP || stopEnd - at > 1) {
    if (closed && mark !== FULL_STOP && first === next && speechGoesOn(text, first, limit, list)) return -1;
    // An ellipsis or mark before a dash or another mark goes on.
    return firstClass === UPPER || firstClass === DIGIT || first > next || closed ? end : -1;
  }
  if (closed) return end;
  return stopEnds(text, from, wordStart(text, at, from), at, first, limit, list) ? end : -1;
}

// "the end.The next": a space is missing, and only a full small-letter word before and a capital after tell it from "U.S".
function runOnBoundary(
  text: string,
  at: number,
  stopEnd: number,
  end: number,
  closed: boolean,
  nextClass: number,
): number {
  if (text.charAt(end) === '[' && noteNumber.test(text.slice(end, end + 6))) return text.indexOf(']', end) + 1;
  const capitalNext =
    nextClass === UPPER ||
    (!closed && OPENERS.includes(text.charAt(end)) && classOf(text.charCodeAt(end + 1)) === UPPER);
  if (!capitalNext || stopEnd - at > 1) return -1;
  if (text.charAt(at) !== FULL_STOP) return nextClass === UPPER && !closed ? end : -1;
  let letters = 0;
  while (letters < 3 && classOf(text.charCodeAt(at - 1 - letters)) === LOWER) letters++;
  return letters === 3 &&
    classOf(text.charCodeAt(end + 1)) !== UPPER &&
    !/^\w+\.?(?:com|org|net)\b/.test(text.slice(end, end + 20))
    ? end
    : -1;
}

function splitBlock(
  text: string,
  span: Span,
  list: AbbreviationList,
  emit: (start: number, end: number) => void,
): void {
  let from = span.start;
  let at = span.start;
  while (at < span.end) {
    const isLineEnd = text.charCodeAt(at) === 0x0a && text.charCodeAt(at + 1) === 0x0a;
    if (isLineEnd) {
      emit(from, at);
      from = at;
    } else if (isStop(text, at)) {
      let stopEnd = at + 1;
      while (stopEnd < span.end && isStop(text, stopEnd)) stopEnd++;
      const boundary = boundaryAfter(text, from, at, stopEnd, span.end, list);
      at = boundary < 0 ? stopEnd : boundary;
      if (boundary >= 0) {
        emit(from, boundary);
        from = boundary;
      }
      continue;
    }
    at++;
  }
  emit(from, span.end);
}

/** Split every block of the article into sentences. */
export function segmentSentences(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { span, lang }] of article.blocks.entries()) {
    splitBlock(article.text, span, abbreviationsOf(lang ?? article.lang), (start, end) => {
      const trimmed = trimSpan(article.text, { start, end });
      if (trimmed.start < trimmed.end) sentences.push({ span: trimmed, block });
    });
  }
  return sentences;
}
