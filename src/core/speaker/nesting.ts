// Which statement lies inside which: "“I think it will hold,” Cole said" has "I think" inside Cole's words.

import type { Attribution } from '../quotation/attribution.ts';
import { hullOf } from '../span.ts';

/** Return for each attribution the one in whose content its source is printed, the innermost, or null. */
export function enclosingOf(attributions: readonly Attribution[]): (number | null)[] {
  const contents: { start: number; end: number; index: number }[] = [];
  for (const [index, { content }] of attributions.entries())
    for (const { start, end } of content) contents.push({ start, end, index });
  contents.sort((a, b) => a.start - b.start || b.end - a.end);
  const sources: { start: number; end: number; index: number }[] = [];
  for (const [index, { source }] of attributions.entries()) {
    const hull = hullOf(source);
    if (hull) sources.push({ ...hull, index });
  }
  sources.sort((a, b) => a.start - b.start || a.end - b.end);
  const enclosing: (number | null)[] = attributions.map(() => null);
  const open: { start: number; end: number; index: number }[] = [];
  let next = 0;
  for (const source of sources) {
    for (; next < contents.length; next++) {
      const content = contents[next];
      if (!content || content.start > source.start) break;
      open.push(content);
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= source.start) open.pop();
    const around = open.findLast(({ end, index }) => end >= source.end && index !== source.index);
    enclosing[source.index] = around?.index ?? null;
  }
  return enclosing;
}
