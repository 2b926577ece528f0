// The article as the finder of attributions reads it: words and marks, with every outer quotation folded into one unit, cut
// into segments that each hold one reporting clause. Hard case: “Why?” Ann asked. is one segment, “Yes.” “No.” are two.

import type { Article } from '../article/article.ts';
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

export interface Outline {
  readonly block: number;
  readonly units: readonly Unit[];
  readonly segments: readonly Segment[];
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jr|Sr|Maj|Cmdr|Adm|Hon|Hrn|No|vs|Inc|Corp|Co|Ltd)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}\p{M}]+(?:[-.&@/'’](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|--+|\.{2,}|[^\s]/gu;
const SUFFIX = /^(.+?)(n['’]t|['’](?:s|ve|d|ll|re|m))$/iu;
const WORDLIKE = /[\p{L}\p{N}]/u;

function pushWords(text: string, start: number, end: number, units: Unit[]): void {
  for (const { 0: token, index } of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + index;
    const split = SUFFIX.exec(token);
    const pieces = split ? [split[1] ?? '', split[2] ?? ''] : [token];
    let from = at;
    for (const piece of pieces) {
      units.push({
        start: from,
        end: from + piece.length,
        kind: WORDLIKE.test(piece) ? 'word' : 'mark',
        text: piece,
        lower: piece.toLowerCase().replaceAll('’', "'"),
        quotation: null,
      });
      from += piece.length;
    }
  }
}

/** Return whether a unit can end a segment: a full stop, or a quotation that ends in one. */
function stopOf(text: string, unit: Unit): '.' | '?' | '' {
  const last = unit.quotation
    ? text.slice(unit.quotation.inner.start, unit.quotation.inner.end).trimEnd().slice(-1)
    : unit.text;
  if (last === '.' || last === '…' || /^\.+$/.test(last)) return '.';
  return last === '?' || last === '!' ? '?' : '';
}

function cutSegments(text: string, units: readonly Unit[], starts: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    if (!next) break;
    const stop = stopOf(text, unit);
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

/** Outline every block of the article. */
export function outlineArticle(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Outline[] {
  const { text, blocks } = article;
  const starts = new Set(sentences.map((sentence) => sentence.span.start));
  const outlines: Outline[] = [];
  let next = 0;
  for (const [block, { span }] of blocks.entries()) {
    const units: Unit[] = [];
    let at = span.start;
    for (; next < quotations.length; next++) {
      const quotation = quotations[next];
      if (!quotation || quotation.block !== block) break;
      if (quotation.depth > 0 || quotation.span.start < at) continue;
      pushWords(text, at, quotation.span.start, units);
      const { start, end } = quotation.span;
      const mark = text.charAt(start);
      units.push({ start, end, kind: 'quotation', text: mark, lower: mark, quotation });
      at = end;
    }
    pushWords(text, at, span.end, units);
    outlines.push({ block, units, segments: cutSegments(text, units, starts) });
  }
  return outlines;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Return whether a quotation is long enough and shaped to be speech, not a title or a scare quote. */
export function looksSpoken(text: string, unit: Unit): boolean {
  if (!unit.quotation) return false;
  const inner = text.slice(unit.quotation.inner.start, unit.quotation.inner.end).trim();
  const count = inner.match(WORDS)?.length ?? 0;
  return count >= 3 && /[.,!?…\u2014-]$/u.test(inner) ? true : count >= 6 || (unit.quotation.continues && count > 0);
}
