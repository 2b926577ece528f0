// The article as the finder of attributions reads it: words and marks, with every outer quotation folded into one unit, cut
// into segments that each hold one reporting clause. Hard case: “Why?” Ann asked. is one segment, “Yes.” “No.” are two.

import type { Article } from '../article/article.ts';
import type { Span } from '../span.ts';
import { classOf, DIGIT, LOWER, PUNCTUATION, SPACE } from '../text/character.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Quotation } from './marks.ts';

export type UnitKind = 'word' | 'mark' | 'quotation';

export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly kind: UnitKind;
  /** As printed. Of a quotation: its first character. */
  readonly text: string;
  readonly lower: string;
  readonly quotation: Quotation | null;
}

/** A run of units, `from` to `to` (exclusive), of one block. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A block as units and segments, cut when they are first asked for: most blocks hold no speech. */
export interface Outline {
  readonly block: number;
  readonly span: Span;
  /** Whether a quotation stands in it. */
  readonly quoted: boolean;
  readonly units: readonly Unit[];
  readonly segments: readonly Segment[];
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jr|Sr|Maj|Cmdr|Adm|Hon|Hrn|No|vs|Inc|Corp|Co|Ltd)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}\p{M}]+(?:[-.&@/'’](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|--+|\.{2,}|[^\s]/gu;
const SUFFIX = /^(.+?)(n['’]t|['’](?:s|ve|d|ll|re|m))$/iu;
const WORDLIKE = /[\p{L}\p{N}]/u;

const isWordlike = (piece: string): boolean => {
  const first = classOf(piece.charCodeAt(0));
  if (first >= LOWER && first <= DIGIT) return true;
  return (piece.length > 1 || first !== PUNCTUATION) && WORDLIKE.test(piece);
};

/** Of the units below 128: 1 a letter or digit, 2 a mark that may go on with a word or stand in a run, 0 all other marks, 3 white space. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return 3;
  return /[A-Za-z0-9]/.test(character) ? 1 : /[-.&@/']/.test(character) ? 2 : 0;
});
const [STOP, RIGHT_QUOTE, CAPITAL_A, CAPITAL_Z, LONGEST_ABBREVIATION] = [0x2e, 0x2019, 65, 90, 4];

/** The end of the plain word that begins at `start`, -1 where it may be more than that: "Gov.", "well-known", "É". */
function plainWordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) < 128 && ASCII[text.charCodeAt(at)] === 1) at++;
  if (at === end) return at;
  const unit = text.charCodeAt(at);
  if (unit >= 128) return unit !== RIGHT_QUOTE && isOutside(unit) ? at : -1;
  if (ASCII[unit] !== 2) return at;
  const first = text.charCodeAt(start);
  const mayBeShort = (first >= CAPITAL_A && first <= CAPITAL_Z) || text.startsWith('vs', start);
  if (unit !== STOP || (mayBeShort && at - start <= LONGEST_ABBREVIATION)) return -1;
  // "it was over." and "example.com"
  if (at + 1 === end) return at;
  const next = text.charCodeAt(at + 1);
  return next < 128 && ASCII[next] !== 1 ? at : -1;
}

/** Whether a unit beyond 127 is surely no part of a word. */
function isOutside(unit: number): boolean {
  const unitClass = classOf(unit);
  return unitClass === PUNCTUATION || unitClass === SPACE;
}

function pushWords(text: string, start: number, end: number, units: Unit[]): void {
  const part = text.slice(start, end);
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const shape = unit < 128 ? ASCII[unit] : 2;
    if (shape === 3) at++;
    else if (shape === 0 || (shape === 2 && unit >= 128 && classOf(unit) === PUNCTUATION)) {
      const mark = text.charAt(at);
      units.push({
        start: at,
        end: at + 1,
        kind: 'mark',
        text: mark,
        lower: mark === '’' ? "'" : mark,
        quotation: null,
      });
      at++;
    } else {
      // Nearly all words are plain letters; only the others need the pattern.
      const plainEnd = shape === 1 ? plainWordEnd(text, at, end) : -1;
      if (plainEnd > 0) {
        const word = text.slice(at, plainEnd);
        units.push({ start: at, end: plainEnd, kind: 'word', text: word, lower: word.toLowerCase(), quotation: null });
        at = plainEnd;
      } else {
        TOKEN.lastIndex = at - start;
        const match = TOKEN.exec(part);
        if (!match) return;
        pushPieces(match[0], start + match.index, units);
        at = start + TOKEN.lastIndex;
      }
    }
  }
}

function pushPieces(token: string, start: number, units: Unit[]): void {
  const split = token.includes("'") || token.includes('’') ? SUFFIX.exec(token) : null;
  const pieces = split ? [split[1] ?? '', split[2] ?? ''] : [token];
  let from = start;
  for (const piece of pieces) {
    units.push({
      start: from,
      end: from + piece.length,
      kind: isWordlike(piece) ? 'word' : 'mark',
      text: piece,
      lower: piece.toLowerCase().replaceAll('’', "'"),
      quotation: null,
    });
    from += piece.length;
  }
}

/** Return whether a unit can end a segment: a full stop, or a quotation that ends in one. */
function stopOf(text: string, unit: Unit): '.' | '?' | '' {
  const last = unit.quotation
    ? text.slice(unit.quotation.inner.start, unit.quotation.inner.end).trimEnd().slice(-1)
    : unit.text;
  if (last === '.' || last === '…' || (last.startsWith('.') && /^\.+$/.test(last))) return '.';
  return last === '?' || last === '!' ? '?' : '';
}

function cutSegments(text: string, units: readonly Unit[], starts: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    if (!next) break;
    const stop = stopOf(text, unit);
    if (stop === '' && !starts.has(next.start)) continue;
    const capital = next.kind === 'quotation' || /^[\p{Lu}\p{N}]/u.test(next.text);
    let cut = false;
    if (unit.quotation) {
      // “Why?” Ann asked.  “Yes.” He left.
      if (next.kind === 'quotation') cut = stop !== '';
      else cut = capital && stop === '.' && starts.has(next.start);
    } else cut = stop !== '' && capital && (starts.has(next.start) || next.kind === 'quotation');
    if (!cut && starts.has(next.start) && unit.kind !== 'quotation' && (stop !== '' || capital)) cut = true;
    if (cut) {
      segments.push({ from, to: index + 1 });
      from = index + 1;
    }
  }
  if (from < units.length) segments.push({ from, to: units.length });
  return segments;
}

class LazyOutline implements Outline {
  readonly block: number;
  readonly span: Span;
  readonly #text: string;
  readonly #quotations: readonly Quotation[];
  readonly #sentences: readonly Sentence[];
  #units: readonly Unit[] | null = null;
  #segments: readonly Segment[] | null = null;

  constructor(
    text: string,
    block: number,
    span: Span,
    quotations: readonly Quotation[],
    sentences: readonly Sentence[],
  ) {
    this.block = block;
    this.span = span;
    this.#text = text;
    this.#quotations = quotations;
    this.#sentences = sentences;
  }

  get quoted(): boolean {
    return this.#quotations.length > 0;
  }

  get units(): readonly Unit[] {
    this.#units ??= unitsOf(this.#text, this.span, this.#quotations);
    return this.#units;
  }

  get segments(): readonly Segment[] {
    this.#segments ??= cutSegments(
      this.#text,
      this.units,
      new Set(this.#sentences.map((sentence) => sentence.span.start)),
    );
    return this.#segments;
  }
}

function unitsOf(text: string, span: Span, quotations: readonly Quotation[]): Unit[] {
  const units: Unit[] = [];
  let at = span.start;
  for (const quotation of quotations) {
    const { start, end } = quotation.span;
    if (quotation.depth > 0 || start < at) continue;
    pushWords(text, at, start, units);
    const mark = text.charAt(start);
    units.push({ start, end, kind: 'quotation', text: mark, lower: mark, quotation });
    at = end;
  }
  pushWords(text, at, span.end, units);
  return units;
}

/** Outline every block of the article. */
export function outlineArticle(
  { text, blocks }: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Outline[] {
  let quotation = 0;
  let sentence = 0;
  return blocks.map(({ span }, block) => {
    const [firstQuotation, firstSentence] = [quotation, sentence];
    while (quotations[quotation]?.block === block) quotation++;
    while (sentences[sentence]?.block === block) sentence++;
    return new LazyOutline(
      text,
      block,
      span,
      quotations.slice(firstQuotation, quotation),
      sentences.slice(firstSentence, sentence),
    );
  });
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Return whether a quotation is long enough and shaped to be speech, not a title or a scare quote. */
export function looksSpoken(text: string, unit: Unit): boolean {
  if (!unit.quotation) return false;
  const inner = text.slice(unit.quotation.inner.start, unit.quotation.inner.end).trim();
  const count = inner.match(WORDS)?.length ?? 0;
  return count >= 3 && /[.,!?…\u2014-]$/u.test(inner) ? true : count >= 6 || (unit.quotation.continues && count > 0);
}
