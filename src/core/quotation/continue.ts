// Which quotations go on with a statement after its sentence has ended: “We note,” Lee said. “Our focus is Orle.”
// They follow in the same block with nothing else in their segments, or run on into the next blocks with the marks left open.
// And what a colon at the end of a block announces: Lee wrote on the wall: / “Gone to Orle.”

import type { Span } from '../span.ts';
import { looksSpoken, type Outline } from './outline.ts';

/** Add the parts of a quotation that the block left open, as far as the next blocks go on with it. */
function runOn(outlines: readonly Outline[], block: number, spans: Span[]): void {
  for (let at = block; ; at++) {
    const last = outlines[at]?.units.at(-1)?.quotation;
    const next = outlines[at + 1]?.units[0]?.quotation;
    if (!last || last.closed || last.span.end !== spans.at(-1)?.end || !next?.continues) return;
    spans.push(next.span);
    if (outlines[at + 1]?.units.length !== 1) return;
  }
}

/** Add the segments of nothing but a quotation from segment `from` of a block on. */
function quotedSegments(text: string, outline: Outline, from: number, spans: Span[]): void {
  for (const segment of outline.segments.slice(from)) {
    const first = outline.units[segment.from];
    const last = outline.units[segment.to - 1];
    const alone = segment.to - segment.from === 1 || (segment.to - segment.from === 2 && last?.kind === 'mark');
    if (!first?.quotation || !alone || !looksSpoken(text, first)) return;
    spans.push({ start: first.start, end: first.end });
  }
}

/**
 * Return the quotations that go on after the segment of `block` in which `at` lies, up to the first segment that holds
 * anything else. `quotedTo` is where the statement's own last quotation ends.
 */
export function continuationsOf(
  text: string,
  outlines: readonly Outline[],
  block: number,
  at: number,
  quotedTo: number,
): Span[] {
  const outline = outlines[block];
  if (!outline) return [];
  const here = outline.segments.findIndex(({ to }) => at < (outline.units[to - 1]?.end ?? 0));
  if (here < 0) return [];
  const spans: Span[] = [{ start: at, end: quotedTo }];
  quotedSegments(text, outline, here + 1, spans);
  runOn(outlines, block, spans);
  return spans.slice(1);
}

/** Return what a colon at the end of `block` announces: the quotations that open the next block, else all of its words. */
export function announcedBy(text: string, outlines: readonly Outline[], block: number): Span[] {
  const outline = outlines[block];
  const next = outlines[block + 1];
  const first = next?.units[0];
  if (outline?.units.at(-1)?.text !== ':' || !next || !first) return [];
  if (!first.quotation) return [{ start: first.start, end: next.units.at(-1)?.end ?? first.end }];
  const spans: Span[] = [{ start: first.start, end: first.end }];
  if ((next.segments[0]?.to ?? 0) === 1) quotedSegments(text, next, 1, spans);
  runOn(outlines, block + 1, spans);
  return spans;
}
