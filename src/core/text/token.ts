// Words, numbers and marks of a stretch of text, split as the Penn Treebank splits them: "don’t" is do|n’t, "Ann’s" is
// Ann|’s, "well-known" and "U.S." are one. The hard case is the stop: part of "Gov." and "3.5", a token after "over".
// Tokens are two typed arrays, not objects: an article of 200,000 words costs 2 MB and no garbage.

import { type AbbreviationList, abbreviationsOf, isListed } from './abbreviation.ts';
import {
  classOf,
  DIGIT,
  isWordClass,
  LETTER,
  LOWER,
  MARK,
  PUNCTUATION,
  SPACE,
  SPACELESS,
  SURROGATE,
  UPPER,
} from './character.ts';
import { copyOf } from './room.ts';

/** Token `i` is `text.slice(starts[i], ends[i])`, in order and not overlapping; every unit but white space is in one. */
export interface Tokens {
  readonly count: number;
  /** Offsets into `Article.text` (UTF-16). */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const COMMA = 0x2c;

let starts = new Int32Array(256);
let ends = new Int32Array(256);
let count = 0;

function push(start: number, end: number): void {
  if (count === starts.length) {
    const wider = new Int32Array(count * 2);
    wider.set(starts);
    starts = wider;
    const widerEnds = new Int32Array(count * 2);
    widerEnds.set(ends);
    ends = widerEnds;
  }
  starts[count] = start;
  ends[count++] = end;
}

const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === RIGHT_QUOTE;
const isLetter = (unitClass: number): boolean => unitClass >= LOWER && unitClass <= LETTER;

// Small letter of an ASCII letter; other units only have to stay different from ASCII small letters.
const small = (text: string, at: number): number => text.charCodeAt(at) | 0x20;

const topLevelDomain = /^\.(?:com|org|net|gov|edu|info|co|uk|io|tv|me|eu|de|fr|es|ru|ca|au|int|mil)(?![\p{L}\p{N}])/u;
const address = /(?:https?:\/\/|www\.)[^\s<>"“”»]+/iuy;
const mailAddress = /[\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
// An emoji with its variation selector, skin tone, or the others joined to it.
const emoji =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}](?:\p{M}|\u200d|\ufe0f|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})*/uy;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

// End of the web address at `at`, without the stop or bracket that belongs to the sentence; -1 where there is none.
function addressEnd(text: string, at: number, limit: number): number {
  const first = small(text, at);
  if (first !== 0x68 && first !== 0x77) return -1; // h, w
  const third = small(text, at + 2);
  if (third !== 0x74 && third !== 0x77) return -1; // ht(t), ww(w)
  let end = Math.min(limit, matchEnd(address, text, at));
  if (end < 0) return -1;
  while (end > at && /[.,;:!?)\]}'’]/.test(text.charAt(end - 1))) end--;
  return end;
}

// Whether the stop at `at`, after the word that starts at `start`, joins it to what follows at `at + 1`.
function stopJoins(text: string, start: number, at: number, limit: number): boolean {
  const next = at + 1 < limit ? classOf(text.charCodeAt(at + 1)) : SPACE;
  if (next === PUNCTUATION) {
    // "U.S.-led": the hyphen goes on after the stop of an abbreviation.
    return (
      text.charCodeAt(at + 1) === HYPHEN &&
      at + 2 < limit &&
      isWordClass(classOf(text.charCodeAt(at + 2))) &&
      at - start <= 4
    );
  }
  if (!isWordClass(next)) return false;
  const before = classOf(text.charCodeAt(at - 1));
  if (before === DIGIT)
    return next === DIGIT || (next === LOWER && at - start > 2 && topLevelDomain.test(text.slice(at, at + 6)));
  // "U.S", "p.m", "J.R": letters one by one.
  const isSingle = at - 1 === start || !isWordClass(classOf(text.charCodeAt(at - 2)));
  if (isSingle && isLetter(next)) return true;
  if (next === LOWER && at - start === 2 && text.slice(start, at + 2) === 'Ph.D') return true;
  if (next === UPPER && text.slice(start, at + 2) === 'Ph.D') return true;
  return topLevelDomain.test(text.slice(at, at + 6));
}

// Whether the mark at `at` stands inside a word that goes on at `at + 1`.
function joins(text: string, start: number, at: number, limit: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === FULL_STOP) return stopJoins(text, start, at, limit);
  if (at + 1 >= limit) return false;
  const next = classOf(text.charCodeAt(at + 1));
  const before = classOf(text.charCodeAt(at - 1));
  if (unit === HYPHEN || unit === 0x2011 || unit === 0x2010) return isWordClass(next);
  if (isApostrophe(unit)) return isLetter(next) && isLetter(before);
  if (unit === COMMA || unit === 0x3a) return before === DIGIT && next === DIGIT; // 10,000 and 10:30
  if (unit === 0x2f) return isWordClass(next) && isWordClass(before); // 9/11, and/or
  if (unit === 0x26) return next === UPPER && before === UPPER; // AT&T
  if (unit === 0x5f) return true; // user_name
  return false;
}

function isInitial(text: string, start: number, limit: number, end: number): boolean {
  if (end - start !== 1 || classOf(text.charCodeAt(start)) !== UPPER) return false;
  if (text.charCodeAt(start) !== 0x49) return true;
  // "I." is far more often the pronoun at the end than an initial.
  return end + 3 < limit && classOf(text.charCodeAt(end + 2)) === UPPER && text.charCodeAt(end + 3) === FULL_STOP;
}

// Whether the stop at `end` belongs to the word before it.
function carriesStop(text: string, start: number, end: number, limit: number, list: AbbreviationList): boolean {
  if (isInitial(text, start, limit, end)) return true;
  for (let i = start + 1; i + 1 < end; i++) {
    if (text.charCodeAt(i) === FULL_STOP) return classOf(text.charCodeAt(end - 2)) === PUNCTUATION;
  }
  if (end - start > 8) return false;
  const word = text.slice(start, end);
  if (isListed(list.beforeName, word) || isListed(list.anywhere, word)) return true;
  if (!isListed(list.beforeNumber, word)) return false;
  let next = end + 1;
  while (next < limit && classOf(text.charCodeAt(next)) === SPACE) next++;
  return next < limit && classOf(text.charCodeAt(next)) === DIGIT;
}

// Where "cannot", "gonna", "gotta", "wanna" come apart.
function blendAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length !== 5 && length !== 6) return -1;
  const last = small(text, end - 1);
  if (length === 6 && last === 0x74 && text.slice(start, end).toLowerCase() === 'cannot') return start + 3;
  if (length === 5 && last === 0x61 && /^(?:gonn|gott|wann)a$/i.test(text.slice(start, end))) return start + 3;
  return -1;
}

// The start of the Penn ending of the word [start, end) ("n’t", "’s", "’ll"), or -1.
function clitic(text: string, start: number, end: number): number {
  const last = small(text, end - 1);
  if (end - start > 2 && isApostrophe(text.charCodeAt(end - 2))) {
    if (last === 0x73 || last === 0x6d || last === 0x64) return end - 2; // ’s ’m ’d
    if (last === 0x74 && end - start > 3 && small(text, end - 3) === 0x6e) return end - 3; // n’t
    return -1;
  }
  if (end - start > 3 && isApostrophe(text.charCodeAt(end - 3))) {
    const before = small(text, end - 2);
    if (last === 0x65 && (before === 0x72 || before === 0x76)) return end - 3; // ’re ’ve
    if (last === 0x6c && before === 0x6c) return end - 3; // ’ll
  }
  return -1;
}

function pushWord(text: string, start: number, end: number, english: boolean): void {
  if (!english) {
    // French "l’homme", Italian "dell’arte": the elided word ends with its apostrophe.
    for (let i = start + 1; i < end - 1 && i < start + 6; i++) {
      if (isApostrophe(text.charCodeAt(i))) {
        push(start, i + 1);
        push(i + 1, end);
        return;
      }
    }
    push(start, end);
    return;
  }
  const split = clitic(text, start, end);
  if (split > start) {
    pushWord(text, start, split, english);
    push(split, end);
    return;
  }
  const blend = blendAt(text, start, end);
  if (blend > 0) push(start, blend);
  push(blend > 0 ? blend : start, end);
}

function scanWord(text: string, start: number, limit: number, list: AbbreviationList, english: boolean): number {
  let at = start + 1;
  let plain = true;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const unitClass = classOf(unit);
    if (isWordClass(unitClass)) at++;
    else if (unitClass === PUNCTUATION && joins(text, start, at, limit)) {
      at += unit === FULL_STOP && text.charCodeAt(at + 1) === HYPHEN ? 2 : 1;
      plain = false;
    } else break;
  }
  if (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === 0x40) {
      const mail = matchEnd(mailAddress, text, start);
      if (mail > at && mail <= limit) {
        push(start, mail);
        return mail;
      }
    }
    const ellipsis = unit === FULL_STOP && at + 1 < limit && text.charCodeAt(at + 1) === FULL_STOP;
    if (unit === FULL_STOP && !ellipsis && carriesStop(text, start, at, limit, list)) {
      push(start, at + 1);
      return at + 1;
    }
  }
  const last = small(text, at - 1);
  if (plain && last !== 0x61 && last !== 0x74) push(start, at);
  else pushWord(text, start, at, english);
  return at;
}

// A mark that begins a word: "@name", "#tag", ".5", "’90s", "’em"; or -1.
function markedWordEnd(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  if (end >= limit) return -1;
  const next = classOf(text.charCodeAt(end));
  if (unit === 0x40 || unit === 0x23) {
    if (!isLetter(next)) return -1;
  } else if (unit === FULL_STOP) {
    if (next !== DIGIT) return -1;
  } else if (isApostrophe(unit)) {
    const decade =
      next === DIGIT && end + 2 < limit && classOf(text.charCodeAt(end + 1)) === DIGIT && small(text, end + 2) === 0x73;
    const shortened = /^(?:em|tis|twas|til|cause)(?![\p{L}\p{N}])/iu.test(text.slice(end, end + 6));
    if (!decade && !(shortened && (unit === RIGHT_QUOTE || small(text, end) === 0x65))) return -1;
  } else return -1;
  while (end < limit && (isWordClass(classOf(text.charCodeAt(end))) || text.charCodeAt(end) === 0x5f)) end++;
  return end;
}

function scanMark(text: string, at: number, limit: number): number {
  const marked = markedWordEnd(text, at, limit);
  if (marked > 0) return marked;
  const unit = text.charCodeAt(at);
  let end = at + 1;
  // Runs of one mark are one token: "--", "...", "***"; so are '' and `` for double quotation marks.
  if (unit === FULL_STOP || unit === HYPHEN || unit === 0x2a || unit === 0x5f || unit === 0x3d || unit === 0x2026) {
    while (end < limit && text.charCodeAt(end) === unit) end++;
  } else if ((unit === APOSTROPHE || unit === 0x60) && end < limit && text.charCodeAt(end) === unit) end++;
  // "’s" by itself, as after a bracket or a quotation mark: “Hamlet”’s.
  else if (
    isApostrophe(unit) &&
    at > 0 &&
    classOf(text.charCodeAt(at - 1)) !== SPACE &&
    end < limit &&
    small(text, end) === 0x73
  ) {
    if (end + 1 >= limit || !isWordClass(classOf(text.charCodeAt(end + 1)))) end++;
  }
  return end;
}

/**
 * Split `text` from `start` to `end` into tokens, after the Penn Treebank for English (`lang` null or en-…) and alike for
 * the rest; in scripts without spaces every character is a token. Linear in the length.
 */
export function tokenize(text: string, start: number, end: number, lang: string | null = null): Tokens {
  const list = abbreviationsOf(lang);
  const english = lang === null || lang.slice(0, 2).toLowerCase() === 'en';
  count = 0;
  let at = start;
  while (at < end) {
    const unitClass = classOf(text.charCodeAt(at));
    if (unitClass === SPACE) at++;
    else if (isWordClass(unitClass)) {
      const webEnd = unitClass === LOWER ? addressEnd(text, at, end) : -1;
      if (webEnd > at) push(at, webEnd);
      at = webEnd > at ? webEnd : scanWord(text, at, end, list, english);
    } else {
      let tokenEnd = at + 1;
      if (unitClass === SPACELESS) {
        while (tokenEnd < end && classOf(text.charCodeAt(tokenEnd)) === MARK) tokenEnd++;
      } else if (unitClass === SURROGATE) {
        tokenEnd = Math.max(matchEnd(emoji, text, at), at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
      } else tokenEnd = scanMark(text, at, end);
      tokenEnd = Math.min(tokenEnd, end);
      push(at, tokenEnd);
      at = tokenEnd;
    }
  }
  return { count, starts: copyOf(starts, count), ends: copyOf(ends, count) };
}
