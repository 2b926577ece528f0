// Whether a content is in the speaker's own words, after Pareti et al. 2013: direct where every word of it stands inside
// quotation marks, indirect where none does, else mixed. Example: a “stable” situation is mixed content.

import type { Span } from '../span.ts';
import type { AttributionKind } from './attribution.ts';
import type { Quotation } from './marks.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const ANY_WORD = /[\p{L}\p{N}]/u;

/** Return the kind of a content. `quotations` are those of the article, in order of their start. */
export function kindOf(text: string, content: readonly Span[], quotations: readonly Quotation[]): AttributionKind {
  let inside = 0;
  let all = 0;
  for (const { start, end } of content) {
    let low = 0;
    let high = quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotations[middle]?.span.end ?? 0) <= start && (quotations[middle]?.depth ?? 0) === 0) low = middle + 1;
      else if ((quotations[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const near = quotations
      .slice(Math.max(0, low - 8), low + 64)
      .filter(({ span }) => span.start < end && span.end > start);
    const isWhole = near.some(({ span }) => span.start <= start && end <= span.end);
    if (isWhole || near.length === 0) {
      // Which of the words stand inside need not be asked: all of them or none.
      if (!ANY_WORD.test(text.slice(start, end))) continue;
      all++;
      if (isWhole) inside++;
      continue;
    }
    for (const { index } of text.slice(start, end).matchAll(WORD)) {
      all++;
      const at = start + index;
      if (near.some(({ span }) => span.start <= at && at < span.end)) inside++;
    }
  }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed';
}
