// The article's headline, without the site's name and without a kicker. Hard case: `<title>` carries both, the h1 may be the
// site's own logo, and og:title is at times written for search. Example: "Bridge closes | The Harbour Gazette".

import type { PageMap, Unit } from './page-map.ts';
import { plainText } from './plain-text.ts';
import { type ArticleData, readMeta } from './structured-data.ts';

export interface Headline {
  readonly text: string;
  readonly element: number | null;
}

const separator = /\s+[|\u2013\u2014\u00B7\u2022\u00BB\u203A:/\\-]+\s+|\s*[|\u00BB\u2022]\s*/gu;

/** Find the headline: what the page's own h1 and its data agree on. */
export function findHeadline(
  document: Document,
  page: PageMap,
  data: ArticleData | null,
  siteNames: readonly string[],
): Headline {
  const claimed = [
    data?.headline ?? '',
    ...readMeta(document, 'og:title', 'twitter:title', 'title', 'headline', 'dc.title'),
    document.querySelector('title')?.textContent ?? '',
  ]
    .map(plainText)
    .filter((title) => title !== '');
  const stripped = claimed.map((title) => withoutSiteName(title, siteNames));
  const headings = page.units.filter((unit) => unit.kind === 'heading' && unit.level !== null && unit.level <= 2);
  const match = bestHeading(headings, stripped);
  if (match !== null) return { text: match.text, element: match.element };
  const only = headings.filter((unit) => unit.level === 1);
  const text = stripped[0] ?? only[0]?.text ?? '';
  return { text, element: elementOf(text, page) };
}

function bestHeading(headings: readonly Unit[], titles: readonly string[]): Unit | null {
  let best: Unit | null = null;
  let bestScore = 0.5;
  for (const unit of headings) {
    const score = Math.max(0, ...titles.map((title) => likeness(unit.text, title))) + (unit.level === 1 ? 0.2 : 0);
    if (score > bestScore) {
      best = unit;
      bestScore = score;
    }
  }
  return best;
}

function elementOf(title: string, page: PageMap): number | null {
  const plain = keyOf(title);
  return page.units.find((unit) => keyOf(unit.text) === plain)?.element ?? null;
}

/** Take the site's name off the end or the beginning of a title. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(keyOf).filter((name) => name !== '');
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const marks = [...rest.matchAll(separator)];
    const last = marks.at(-1);
    const first = marks[0];
    if (last === undefined || first === undefined) break;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    const isName = (part: string): boolean =>
      names.some((name) => keyOf(part) === name || (keyOf(part) !== '' && name.startsWith(keyOf(part))));
    if (isName(tail)) rest = rest.slice(0, last.index).trim();
    else if (isName(head)) rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest;
}

/** Return how alike two titles are, 0 to 1: the words they share of all their words. */
export function likeness(a: string, b: string): number {
  const left = new Set(wordsOf(a));
  const right = new Set(wordsOf(b));
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / (left.size + right.size - shared);
}

/** Return what two titles are compared by: their letters and digits. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
