// Whom a bare surname means where several bear it. The nearest, but one who has nearly all the mentions keeps the surname when a
// relative is named in passing: after "her husband, Peter Holt" a bare "Holt" is still Ann Holt, of whom the article is.
// Hard case: both were just named. Then it is nobody.

import type { Entity } from './entity.ts';
import type { Word } from './word.ts';

/** Return whom of several a bare surname at word `at` means, or that the text does not say. */
export function bearerOf(
  words: readonly Word[],
  candidates: readonly Entity[],
  at: number,
): Entity | 'ambiguous' | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const ranked = candidates
    .map((entity) => ({ entity, last: lastBefore(entity.mentions, at) }))
    .sort((a, b) => b.last - a.last || a.entity.id - b.entity.id);
  const [first, second] = ranked;
  if (!first || first.last < 0) return 'ambiguous';
  const main = ranked.find(({ entity, last }) => last >= 0 && entity === mainOf(candidates));
  if (main) {
    const isInPassing = main === first || words[first.last]?.block !== words[at]?.block;
    return isInPassing ? main.entity : 'ambiguous';
  }
  if (!second || second.last < 0) return first.entity;
  // both were named in one paragraph: which one is meant, the bare name does not say
  return words[first.last]?.block === words[second.last]?.block ? 'ambiguous' : first.entity;
}

/** Whether most of what is printed of it stands where people do not: "the Klan", "in Lorne". */
export function isAsThing({ asThing, whole }: Entity): boolean {
  return 2 * asThing > whole;
}

/** More mentions than this many times another's, and a bare surname is not the other's. */
const MAIN = 4;

/** The one of a surname who has nearly all the mentions, or who is not only somebody's kin; else null. */
function mainOf(candidates: readonly Entity[]): Entity | null {
  const own = candidates.filter(({ whole, asKin }) => asKin < whole || whole === 0);
  if (own.length === 1) return own[0] ?? null;
  const weight = ({ whole, bare }: Entity): number => whole + [...bare.values()].reduce((sum, count) => sum + count, 0);
  const [first, second] = [...(own.length > 0 ? own : candidates)].sort((a, b) => weight(b) - weight(a));
  return first && second && weight(first) >= MAIN * weight(second) ? first : null;
}

/** Return the last of the rising `positions` before `at`, or -1. */
export function lastBefore(positions: readonly number[], at: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? (positions[low - 1] ?? -1) : -1;
}
