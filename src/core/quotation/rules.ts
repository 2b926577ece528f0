// Attributions by marks alone, where the language has no pack: every quotation that looks like speech, and every line that a dash
// opens as speech and another one closes before who said it. Speaker unclear in both.
// Hard cases: « Le Pont » is a title; —Es seguro —dijo ella—. Lo sé. is speech in two pieces; 「…」と is said, 『…』という is called.

import type { Span } from '../span.ts';
import type { Attribution } from './attribution.ts';
import { looksSpoken, type Outline, type Unit } from './outline.ts';

/** An attribution before its kind is known. */
export type Draft = Omit<Attribution, 'kind'>;

const INTRODUCES = /^[:：]$/u;
// « Oui », dit-elle: a comma or a dash behind the marks tells speech from a title. In Japanese the particle と does, but for という.
const FOLLOWS = /^(?:[,，、\u2013\u2014-]|--)$|^と(?!いう)/u;
/** A stop of scripts that write without spaces, where words cannot be counted. */
const FULL_STOP = /[。！？]$/u;
const DASH = /^[\u2013\u2014\u2015]$/u;

/** Find the quotations and lines of dialogue that look like speech, each with nobody named. */
export function attributionsByMarks(text: string, outlines: readonly Outline[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { units } of outlines) {
    for (const [index, unit] of units.entries()) {
      if (!unit.quotation) continue;
      const { start, end } = unit.quotation.inner;
      const introduced = INTRODUCES.test(units[index - 1]?.text ?? '') || FOLLOWS.test(units[index + 1]?.text ?? '');
      if (introduced || looksSpoken(text, unit) || FULL_STOP.test(text.slice(start, end).trimEnd()))
        drafts.push(nobodys([{ start: unit.start, end: unit.end }]));
    }
    const spoken = dialogueOf(units);
    if (spoken.length > 0) drafts.push(nobodys(spoken));
  }
  return drafts;
}

const nobodys = (content: readonly Span[]): Draft => ({ source: [], cue: [], content, confidence: 0.3 });

/**
 * The words of a block that a dash opens, without the remark between its next dashes: —Es seguro —dijo ella—. Lo sé. The remark
 * begins small, or else the dash is one of a list. A line without a remark may be an item of a list: it is left out.
 */
function dialogueOf(units: readonly Unit[]): Span[] {
  if (!DASH.test(units[0]?.text ?? '')) return [];
  const remark = units.findIndex((unit, index) => index > 1 && DASH.test(unit.text));
  const first = units[remark + 1];
  if (remark < 0 || !first || !/^\p{Ll}/u.test(first.text)) return [];
  const spans = spanOf(units.slice(1, remark));
  const end = units.findIndex((unit, index) => index > remark && DASH.test(unit.text));
  return end < 0 ? spans : [...spans, ...spanOf(units.slice(end + 1))];
}

/** The span of units without the marks at their two ends. */
function spanOf(units: readonly Unit[]): Span[] {
  const first = units.find(({ kind }) => kind !== 'mark');
  const last = units.findLast(({ kind }) => kind !== 'mark');
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
