// The first words of a statement for the summary: slices of the article, cut where a sentence or at least a clause ends,
// never rewritten. Hard cases: a comma inside brackets, or after two words ("But again,"), ends no clause.
// Example: of "“We will go. Whoever stays behind, and …”" a short gist is "“We will go.".

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
/** A clause has words; what is shorter between two commas is an aside. */
const SHORTEST_CLAUSE = 16;

/** Return the gist of what `content` covers. `sentences` are those of the article, in order. */
export function gistOf(text: string, content: readonly Span[], sentences: readonly { readonly span: Span }[]): Gist {
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
    const room = { start: span.start, end: span.start + left };
    const shortest = SHORTEST - (LONGEST - left);
    // After a whole piece that is long enough, only a whole sentence more is worth its room.
    const end = sentenceEnd(text, room, shortest, sentences) ?? (shortest > 0 ? clauseEnd(text, room, shortest) : null);
    if (end !== null) spans.push({ start: span.start, end });
    break;
  }
  return { spans, isCut: true };
}

/** Return where the last sentence ends that ends in `room`, at least `shortest` after its start; or null. */
function sentenceEnd(
  text: string,
  room: Span,
  shortest: number,
  sentences: readonly { readonly span: Span }[],
): number | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) <= room.end) low = middle + 1;
    else high = middle;
  }
  const end = sentences[low - 1]?.span.end ?? 0;
  return end >= room.start + Math.max(shortest, 1) && /[.!?…]["”’»]*$/u.test(text.slice(room.start, end)) ? end : null;
}

/** Return where to end in the middle of a sentence: after a clause, else after the last whole word. */
function clauseEnd(text: string, room: Span, shortest: number): number {
  const part = sliceOf(text, room);
  let end = 0;
  let before = 0;
  for (const match of part.matchAll(/[,;:](?:["”’»](?!\p{L}))?(?=\s)|\s(?=[—–]\s)/gu)) {
    const at = match.index + match[0].trimEnd().length;
    const isClause = at - before >= SHORTEST_CLAUSE && isBalanced(part.slice(0, at));
    before = at;
    if (isClause && at >= shortest) end = at;
  }
  if (end === 0) end = Math.max(part.search(/\s\S*$/u), 0);
  return room.start + end;
}

function isBalanced(part: string): boolean {
  return part.lastIndexOf('(') <= part.lastIndexOf(')') && part.lastIndexOf('[') <= part.lastIndexOf(']');
}
