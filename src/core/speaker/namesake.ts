// Whom a bare surname means where several bear it. The nearest, but one who has nearly all the mentions keeps the surname when a
// relative is named in passing: after "her husband, Peter Holt" a bare "Holt" is still Ann Holt, of whom the article is.
// Hard case: both were just named. Then it is nobody.

import type { Entity } from './entity.ts';
import type { Word } from './word.ts';

/**
 * Return whom of several a bare surname at word `at` means, or that the text does not say. `short` is how often each name of one word
 * is printed.
 */
export function bearerOf(
  words: readonly Word[],
  candidates: readonly Entity[],
  at: number,
  short: ReadonlyMap<string, number>,
): Entity | 'ambiguous' | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const ranked = candidates
    .map((entity) => ({ entity, last: lastBefore(entity.mentions, at) }))
    .sort((a, b) => b.last - a.last || a.entity.id - b.entity.id);
  const [first, second] = ranked;
  if (!first || first.last < 0) return 'ambiguous';
  const isMain = mainOf(candidates, short);
  const main = ranked.find(({ entity, last }) => last >= 0 && entity === isMain);
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

/**
 * Whether what a name begins with is something else: it stood alone before the name did, and nothing shows that the name is a
 * person's. "Norwire announced a tool. … On Norwire Cloud …"; a person is introduced by the whole name. Remembered for what follows.
 */
export function isOther(
  { begins, others, addressed, feminine, masculine }: Entity,
  token: string,
  at: number,
): boolean {
  if (at < begins && !addressed && feminine + masculine === 0) others.add(token);
  return others.has(token);
}

/** More mentions than this many times another's, and a bare surname is not the other's. */
const MAIN = 4;

/** So often called by the given name alone, and the surname is left to the other one. */
const BY_GIVEN_NAME = 2;

/** The one of a surname who has nearly all the mentions, or who is not only somebody's kin; else null. */
function mainOf(candidates: readonly Entity[], short: ReadonlyMap<string, number>): Entity | null {
  const notKin = candidates.filter(({ whole, asKin }) => asKin < whole || whole === 0);
  if (notKin.length === 1) return notKin[0] ?? null;
  const all = notKin.length > 0 ? notKin : candidates;
  const weight = ({ whole, bare }: Entity): number => whole + [...bare.values()].reduce((sum, count) => sum + count, 0);
  const [first, second] = [...all].sort((a, b) => weight(b) - weight(a));
  if (first && second && weight(first) >= MAIN * weight(second)) return first;
  const bySurname = ({ whole, bare, tokens }: Entity): number => whole + (bare.get(tokens.at(-1) ?? '') ?? 0);
  const others = all.filter(({ tokens }) => (short.get(tokens[0] ?? '') ?? 0) < BY_GIVEN_NAME);
  const [other] = others;
  const isMore = other && all.every((one) => one === other || bySurname(one) < bySurname(other));
  return others.length === 1 && isMore ? other : null;
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
