// How much of a unit is running text: what an article is made of and what links, labels and buttons are not.

import type { Unit } from './page-map.ts';

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Where all of those stand, and some signs: the quick answer for most texts in other scripts. */
const maybeDense = /[\u1100-\u11FF\u2E80-\uFFFF]/;
const shortest = 80;
const mostLinked = 0.4;

/** Return the share of a unit's characters that stand in links. */
export function linkShare(unit: Unit): number {
  return unit.text.length === 0 ? 0 : Math.min(1, unit.linked / unit.text.length);
}

/** Return how long a text is to a reader: a character of Chinese, Japanese or Korean counts for about three Latin ones. */
export function weightOf(text: string): number {
  return maybeDense.test(text) ? text.length + 2 * (text.match(dense)?.length ?? 0) : text.length;
}

/** Return the weight of a unit as running text; 0 for lines that are short or mostly links. */
export function proseOf(unit: Unit): number {
  const weight = weightOf(unit.text);
  return weight >= shortest && linkShare(unit) < mostLinked ? weight : 0;
}
