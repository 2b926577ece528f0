// Which quotations go on with a statement after its sentence has ended: “We note,” Lee said. “Our focus is Orle.”
// They follow in the same block with nothing else in their segments, or run on into the next blocks with the marks left open.
// And what a colon at the end of a block announces: Lee wrote on the wall: / “Gone to Orle.”

import type { Span } from '../span.ts';
import { looksSpoken, type Outline, type Segment } from './outline.ts';

/** Add the parts of a quotation that `block` leaves open, as far as the next blocks go on with it; return the block of the last. */
function runOn(outlines: readonly Outline[], block: number, spans: Span[]): number {
  for (let at = block; ; at++) {
    const last = outlines[at]?.units.at(-1)?.quotation;
    const next = outlines[at + 1]?.units[0]?.quotation;
    if (!last || last.closed || !next?.continues) return at;
    spans.push(next.span);
    if (outlines[at + 1]?.units.length !== 1) return at + 1;
  }
}

/** Add the segments of nothing but a quotation from segment `from` of a block on; return whether they reach its end. */
function quotedSegments(text: string, outline: Outline, from: number, spans: Span[]): boolean {
  for (const segment of outline.segments.slice(from)) {
    const first = outline.units[segment.from];
    const last = outline.units[segment.to - 1];
    const alone = segment.to - segment.from === 1 || (segment.to - segment.from === 2 && last?.kind === 'mark');
    if (!first?.quotation || !alone || !looksSpoken(text, first)) return false;
    spans.push({ start: first.start, end: first.end });
  }
  return true;
}

/** How many words may say to whom or when, between those on who speaks and the rest of what is said. */
const MOST_WORDS_BETWEEN = 6;

/**
 * Add the quotation that goes on in the sentence behind the words on who speaks: “If it rains,” warned Lee, “we stay in.” Behind
 * words on to whom or when (“If it rains,” Lee told the crowd, “we stay in.”) only one that begins small surely does.
 * `said` is where the words on who speaks end.
 */
function secondHalf(text: string, { units }: Outline, { to }: Segment, said: number, spans: Span[]): void {
  const from = units.findIndex(({ start }) => start >= said);
  if (from < 0) return;
  let at = from;
  while (at < to && units[at]?.kind === 'word' && at - from < MOST_WORDS_BETWEEN) at++;
  const isBehindWords = at > from;
  if (/^[,:–—]$/.test(units[at]?.text ?? '')) at++;
  const unit = units[at];
  if (at >= to || !unit?.quotation || !looksSpoken(text, unit)) return;
  if (isBehindWords && !/^\p{Ll}/u.test(text.charAt(unit.quotation.inner.start))) return;
  spans.push({ start: unit.start, end: unit.end });
}

/** Return whether a block is quotations from end to end, at least one of them long enough for speech. */
export function isQuoted(text: string, outline: Outline): boolean {
  if (!outline.quoted) return false;
  const { units } = outline;
  return units.every(({ kind }) => kind !== 'word') && units.some((unit) => looksSpoken(text, unit));
}

/** Add the blocks from `block` on that are quotations from end to end: with nobody else named, the speaker goes on. */
function quotedBlocks(text: string, outlines: readonly Outline[], block: number, spans: Span[]): void {
  for (const outline of outlines.slice(block, block + MOST_BLOCKS)) {
    if (outline.units.length === 0 || !isQuoted(text, outline)) return;
    for (const { kind, start, end } of outline.units) if (kind === 'quotation') spans.push({ start, end });
  }
}

/** How many blocks a statement may go on for without a word on who speaks. More would be a text of its own. */
const MOST_BLOCKS = 12;

/**
 * Return the quotations that go on after the segment of `block` in which `at` lies, up to the first words outside quotations.
 * `quotedTo` is where the statement's own last quotation ends, `said` where its cue and source do. What follows a question is
 * somebody else's answer.
 */
export function continuationsOf(
  text: string,
  outlines: readonly Outline[],
  block: number,
  at: number,
  quotedTo: number,
  said = -1,
): Span[] {
  const outline = outlines[block];
  if (!outline) return [];
  const here = outline.segments.findIndex(({ to }) => at < (outline.units[to - 1]?.end ?? 0));
  const spans: Span[] = [];
  const segment = outline.segments[here];
  if (segment && quotedTo <= said) secondHalf(text, outline, segment, said, spans);
  if (here < 0 || !quotedSegments(text, outline, here + 1, spans)) return spans;
  const last = runOn(outlines, block, spans);
  const end = spans.at(-1)?.end ?? quotedTo;
  if (!/\?\P{L}*$/u.test(text.slice(Math.max(0, end - 3), end))) quotedBlocks(text, outlines, last + 1, spans);
  return spans;
}

/** Return what a colon at the end of `block` announces: the quotations that open the next block, else all of its words. */
export function announcedBy(text: string, outlines: readonly Outline[], block: number): Span[] {
  const outline = outlines[block];
  const next = outlines[block + 1];
  const first = next?.units[0];
  if (outline?.units.at(-1)?.text !== ':' || !next || !first) return [];
  if (!first.quotation) return [{ start: first.start, end: next.units.at(-1)?.end ?? first.end }];
  const spans: Span[] = [{ start: first.start, end: first.end }];
  const whole = (next.segments[0]?.to ?? 0) === 1 && quotedSegments(text, next, 1, spans);
  if (whole) quotedBlocks(text, outlines, runOn(outlines, block + 1, spans) + 1, spans);
  return spans;
}
