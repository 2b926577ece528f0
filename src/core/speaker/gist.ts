// The first words of a statement for the summary: slices of the article, cut at the end of a clause, never rewritten.
// Example: of "“We will go, and whoever stays behind …”" a short gist is "“We will go,".

import { type Span, sliceOf } from '../span.ts';

export interface Gist {
  /** In order, not overlapping. */
  readonly spans: readonly Span[];
  /** Whether words of the statement were left out at the end. */
  readonly isCut: boolean;
}

// What a line or two of a narrow popup can hold; a statement only a little longer is shown whole.
const LONGEST = 200;
const TOLERATED = 230;
const SHORTEST = 70;

/** Return the gist of what `content` covers. */
export function gistOf(text: string, content: readonly Span[]): Gist {
  const total = content.reduce((sum, { start, end }) => sum + end - start, 0);
  if (total <= TOLERATED) return { spans: content, isCut: false };
  const spans: Span[] = [];
  let left = LONGEST;
  for (const span of content) {
    const length = span.end - span.start;
    if (length <= left) {
      spans.push(span);
      left -= length;
      continue;
    }
    const end =
      span.start + cutAt(sliceOf(text, { start: span.start, end: span.start + left }), left < LONGEST ? 0 : SHORTEST);
    if (end > span.start) spans.push({ start: span.start, end });
    break;
  }
  return { spans, isCut: true };
}

/** Where to end `part`: after its last clause, at least `shortest` long, else after its last whole word. */
function cutAt(part: string, shortest: number): number {
  let end = 0;
  for (const match of part.matchAll(/[.!?…]["”’»]*(?=\s)|[,;:](?=\s)|\s(?=[—–]\s)/gu)) {
    const at = match.index + match[0].trimEnd().length;
    if (at >= shortest) end = at;
  }
  if (end > 0) return end;
  const space = part.search(/\s\S*$/u);
  return Math.max(space, 0);
}
