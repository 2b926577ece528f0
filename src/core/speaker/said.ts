// What was said, without what stands before it among the words of a statement: the "that" of a reported clause, an occasion,
// the place line of a report. Hard case: "That the bridge would hold" begins a sentence and is no reported clause.

import type { Span } from '../span.ts';
import type { SpeakerPack } from './language-pack.ts';

/** "KESTEN, Oct. 14 (Norwire) — " before the first sentence of a report. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:[,(][^—–\n]{1,40})? ?[—–] ?/u;

/** Return `content` without what is none of what was said at its beginning; `pack` is null where a "that" is to stay. */
export function saidOf(
  text: string,
  content: readonly Span[],
  occasion: Span | null,
  pack: SpeakerPack | null,
): readonly Span[] {
  const [first, ...rest] = content;
  if (!first) return content;
  let start = first.start;
  const skip = (pattern: RegExp): string => {
    const found = pattern.exec(text.slice(start, first.end))?.[0] ?? '';
    if (start + found.length < first.end) start += found.length;
    return found;
  };
  if (occasion && occasion.start === start && occasion.end < first.end) {
    start = occasion.end;
    skip(/^[,:]?\s+/u);
  }
  const isBlockStart = start === 0 || text.charAt(start - 1) === '\n';
  if (isBlockStart) skip(DATELINE);
  const word = /^\p{Ll}+(?=,?\s)/u.exec(text.slice(start, start + 20))?.[0];
  if (word !== undefined && pack?.complementizers.has(word)) skip(/^\p{Ll}+,?\s+/u);
  return start === first.start ? content : [{ start, end: first.end }, ...rest];
}
