// How sure extraction is of what it found, and why not: so that the reader is told, and offered the wider text, where the article
// may not be whole. Hard case: a page of short news ends in ten stories of others; text left out only counts where it is
// plain running text near the article, not in any region that has a name. Example: two bodies of one story in two columns.

import type { PageMap, Unit } from './page-map.ts';
import { proseOf, weightOf } from './prose.ts';

export const doubts = ['short', 'textLeftOut', 'cutOff', 'farFromHeadline', 'noHeadline'] as const;
/**
 * `short`: hardly more than a flash. `textLeftOut`: much running text near it is not in it. `cutOff`: the page says that its
 * article is longer than what it shows. `farFromHeadline`: much stands between headline and body. `noHeadline`: there is none.
 */
export type Doubt = (typeof doubts)[number];

export interface DoubtEvidence {
  readonly headlineAt: number;
  /** The page's own copy of its article, in its data. */
  readonly copy: string | null;
}

const shortest = 400;
/** Running text left out: at least so much of it, and so much against the body. */
const leastLeftOut = 500;
const leastShare = 0.3;
/** How far from the body text counts as near, in units. */
const nearBefore = 12;
const nearAfter = 25;
const farthestHeadline = 30;
const longerCopy = 1.4;
/** What each doubt takes off the confidence: together they are what the reader should be told of, from 0.5 down. */
const weights: Readonly<Record<Doubt, number>> = {
  short: 0.3,
  textLeftOut: 0.5,
  cutOff: 0.5,
  farFromHeadline: 0.25,
  noHeadline: 0.25,
};

/** Find the reasons to doubt that `body`, units of the page in order, is the whole article. */
export function findDoubts(page: PageMap, body: readonly Unit[], { headlineAt, copy }: DoubtEvidence): Doubt[] {
  const inBody = new Set(body);
  const first = page.units.indexOf(body[0] as Unit);
  const last = page.units.indexOf(body.at(-1) as Unit);
  const length = body.reduce((sum, unit) => sum + weightOf(unit.text), 0);
  const prose = body.reduce((sum, unit) => sum + proseOf(unit), 0);
  const from = Math.max(0, headlineAt >= 0 && headlineAt < first ? headlineAt : first - nearBefore);
  const leftOut = page.units
    .slice(from, last + nearAfter)
    .filter((unit) => unit.region === null && !unit.inAside && unit.kind !== 'heading' && !inBody.has(unit))
    .reduce((sum, unit) => sum + proseOf(unit), 0);
  const found: Record<Doubt, boolean> = {
    short: length < shortest,
    textLeftOut: leftOut > leastLeftOut && leftOut > prose * leastShare,
    cutOff: copy !== null && weightOf(copy) > length * longerCopy + shortest,
    farFromHeadline: headlineAt >= 0 && (first - headlineAt > farthestHeadline || headlineAt > last),
    noHeadline: headlineAt < 0,
  };
  return doubts.filter((doubt) => found[doubt]);
}

/** Return how sure extraction is, from 0 to 1. Below 0.6 the reader should hear of it. */
export function confidenceOf(found: readonly Doubt[]): number {
  return Math.round(100 * found.reduce((rest, doubt) => rest * (1 - weights[doubt]), 1)) / 100;
}
