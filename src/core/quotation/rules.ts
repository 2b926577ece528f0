// Attributions by rule: each cue of a segment, from left to right, takes its source and its content; what is quoted and left
// over goes on with the statement before it. By marks alone, where the language has no pack: every quotation, speaker unclear.

import type { Span } from '../span.ts';
import type { Attribution } from './attribution.ts';
import { findContent } from './contents.ts';
import { announcedBy, continuationsOf } from './continue.ts';
import { findCues } from './cues.ts';
import { looksSpoken, type Outline, type Segment, type Unit } from './outline.ts';
import type { LanguagePack } from './pack.ts';
import { findSource, type SourceSpan } from './sources.ts';

/** An attribution before its kind is known. */
export type Draft = Omit<Attribution, 'kind'>;

interface Growing {
  source: Span[];
  cue: Span[];
  content: Span[];
  confidence: number;
  quoted: boolean;
}

function spanOf(units: readonly Unit[], { from, to }: SourceSpan): Span {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}

function attributeSegment(
  units: readonly Unit[],
  segment: Segment,
  pack: LanguagePack,
  announced: readonly Span[],
): Growing[] {
  const found: Growing[] = [];
  const cues = findCues(units, segment.from, segment.to, pack);
  let taken = segment.from;
  let previous: SourceSpan | null = null;
  for (const [index, cue] of cues.entries()) {
    if (cue.from < taken) continue;
    const form = cue.form;
    const to = units[cue.head - 1]?.lower;
    if (form === 'base' && cue.from === cue.head && to === 'to') continue;
    const located = findSource(units, segment, cue, previous, pack);
    // A later cue of the same segment ends this one's clause where it is coordinated or a participle.
    let right = segment.to;
    for (const later of cues.slice(index + 1)) {
      const before = units[later.from - 1];
      if (later.form === 'participle' && before?.text === ',') right = Math.min(right, later.from - 1);
      else if (before && pack.coordinators.has(before.lower) && later.form === 'past' && !later.passive)
        right = Math.min(right, later.from - 1);
      if (right < segment.to) break;
    }
    const content = findContent(units, taken, right, cue, located, pack);
    if (!content && announced.length > 0 && index === cues.length - 1 && located.source) {
      found.push({
        source: [spanOf(units, located.source)],
        cue: [spanOf(units, cue)],
        content: [...announced],
        confidence: 0.6,
        quoted: false,
      });
    }
    if (!content) continue;
    if (!located.source && cue.lemma === 'according') continue;
    found.push({
      source: located.source ? [spanOf(units, located.source)] : [],
      cue: [spanOf(units, cue)],
      content: content.runs.map((run) => spanOf(units, run)),
      confidence: 0.7,
      quoted: content.quoted,
    });
    previous = located.source ?? previous;
    taken = Math.max(taken, cue.to, ...content.runs.map((run) => run.to));
  }
  return found;
}

/** Find the attributions of an article by the rules of its language. */
export function attributionsByRule(text: string, outlines: readonly Outline[], pack: LanguagePack): Draft[] {
  const drafts: Draft[] = [];
  for (const { block, units, segments } of outlines) {
    for (const segment of segments) {
      const found = attributeSegment(units, segment, pack, announcedAt(text, outlines, block, segment));
      drafts.push(...found);
      const last = found.at(-1);
      const end = last?.content.at(-1)?.end;
      if (!last?.quoted || end === undefined) continue;
      const at = last.cue[0]?.start ?? end;
      last.content.push(...continuationsOf(text, outlines, block, at, end).filter(({ start }) => start >= end));
    }
  }
  return drafts;
}

/** What the colon at the end of a segment announces, where the segment is the last of its block. */
function announcedAt(text: string, outlines: readonly Outline[], block: number, segment: Segment): Span[] {
  return segment.to === outlines[block]?.units.length ? announcedBy(text, outlines, block) : [];
}

/** Find the quotations that look like speech, each with nobody named. */
export function attributionsByMarks(text: string, outlines: readonly Outline[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { units } of outlines) {
    for (const [index, unit] of units.entries()) {
      // « Oui », dit-elle: a comma, a dash or a colon beside the marks tells speech from a title.
      const introduced = units[index - 1]?.text === ':' || /^[,，\u2013\u2014-]$/u.test(units[index + 1]?.text ?? '');
      if (looksSpoken(text, unit) || (unit.quotation && introduced))
        drafts.push({ source: [], cue: [], content: [{ start: unit.start, end: unit.end }], confidence: 0.3 });
    }
  }
  return drafts;
}
