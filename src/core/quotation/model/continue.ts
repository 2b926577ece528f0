// Which quotations go on with a statement after its sentence has ended: “We note,” Lee said. “Our focus is Orle.”
// They follow in the same block with nothing else in their segments.

import type { Span } from '../../span.ts';
import type { Outline } from '../outline.ts';
import { looksSpoken } from '../rules.ts';

/** Return the quotations that follow the segment in which `at` lies, up to the first segment that holds anything else. */
export function continuationsOf(text: string, { units, segments }: Outline, at: number): Span[] {
  const spans: Span[] = [];
  let reached = false;
  for (const { from, to } of segments) {
    const first = units[from];
    const last = units[to - 1];
    if (!first || !last) continue;
    if (!reached) {
      reached = first.start <= at && at < last.end;
      continue;
    }
    if (
      first.kind !== 'quotation' ||
      to - from > 2 ||
      (to - from === 2 && last.kind === 'word') ||
      !looksSpoken(text, first)
    )
      break;
    spans.push({ start: first.start, end: first.end });
  }
  return spans;
}
