// The article's headline, without the site's name and without a kicker. Hard case: `<title>` carries both, the h1 may be the
// site's own logo, or the last step of a breadcrumb trail, worded for search, with the headline that readers see in an h2 below
// it; and og:title is at times written for search. Example: "Bridge closes | The Harbour Gazette".

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
    data?.otherHeadline ?? '',
    ...readMeta(document, 'og:title', 'twitter:title', 'title', 'headline', 'dc.title'),
    document.querySelector('title')?.textContent ?? '',
  ]
    .map(plainText)
    .filter((title) => title !== '');
  const stripped = claimed.map((title) => withoutSiteName(title, siteNames));
  const sites = new Set(siteNames.map(keyOf));
  const isSite = (unit: Unit): boolean => sites.has(keyOf(unit.text));
  const headings = page.units.filter(
    (unit) => unit.kind === 'heading' && unit.level !== null && unit.level <= 2 && !isSite(unit),
  );
  const first = headings.find((unit) => unit.level === 1 && unit.region === null && wordsOf(unit.text).length >= 3);
  const steps = headings.filter((unit) => unit.level === 1 && isTrail(page.elements[unit.element]));
  const match =
    (steps.length > 0
      ? bestHeading(
          headings.filter((unit) => !steps.includes(unit)),
          stripped,
        )
      : null) ??
    bestHeading(
      headings.filter((unit) => unit.level === 1),
      stripped,
    ) ??
    first ??
    bestHeading(headings, stripped);
  if (match !== null) return { text: printedTitle(match, page, stripped), element: match.element };
  const text = stripped[0] ?? headings.find((unit) => unit.level === 1)?.text ?? '';
  return { text, element: elementOf(text, page) };
}

const trailName = /bread-?_?(?:crumb|bar)|(?:^|[\s_-])crumbs?(?=$|[\s_-])|seo-?_?(?:title|headline)/i;
const trailLevels = 4;

/** Return whether a heading is a step of a breadcrumb trail, by the names on it and around it. */
function isTrail(heading: Element | undefined): boolean {
  let element: Element | null | undefined = heading;
  for (let level = 0; element && level <= trailLevels; level++) {
    if (/^(?:BODY|MAIN|ARTICLE|HEADER)$/.test(element.tagName)) return false;
    if (element.tagName === 'NAV') return true;
    for (const { name, value } of element.attributes) {
      const says = name.startsWith('data-') ? name : /^(?:class|id|itemtype|aria-label)$/.test(name) ? value : '';
      if (trailName.test(says)) return true;
    }
    element = element.parentElement;
  }
  return false;
}

// A heading often holds a kicker in an element of its own: "Harbour" above "Bridge closes" reads "HarbourBridge closes". The data
// tells whether the kicker belongs ("Harbour: Bridge closes") or not ("Bridge closes"); where all of it is one text, it belongs.
function printedTitle(unit: Unit, page: PageMap, titles: readonly string[]): string {
  const element = page.elements[unit.element]?.closest('h1') ?? page.elements[unit.element];
  const { letters, ends } = lettersIn(element ?? null, unit.text);
  // A heading of several blocks is more than its unit.
  const isPart = lettersOf(unit.text) !== letters;
  const whole = withKicker(letters, titles);
  if (whole !== null) return whole;
  const same = titles.filter(
    (title) => lettersOf(title) === letters && (isPart || marksIn(title) > marksIn(unit.text)),
  );
  // The heading prints the colon between the two, as the data has it.
  const isPrinted = (title: string): boolean => /:\s/.test(title) && title.toLowerCase() === unit.text.toLowerCase();
  if (!isPart && titles.some(isPrinted)) return unit.text;
  const joined = same.find((title) => /:\s/.test(title)) ?? (ends.size < 2 ? same[0] : undefined);
  if (joined !== undefined) return joined;
  const headline = titles.find((title) => {
    const own = lettersOf(title);
    return (
      wordsOf(title).length >= 3 &&
      own.length >= letters.length * 0.4 &&
      own.length < letters.length &&
      letters.endsWith(own) &&
      ends.has(letters.length - own.length)
    );
  });
  if (headline !== undefined) return headline;
  // No title is the headline alone, but one ends in it: "Elsewhere: Bridge closes".
  const tail = tailAfterKicker(element ?? null, titles);
  return tail ?? same[0] ?? unit.text;
}

const leastAgreement = 3;

/** Return the title that all the page's data give, where it is the heading's words behind a kicker: "After the storm: Ferry sails". */
function withKicker(letters: string, titles: readonly string[]): string | null {
  const [title] = titles;
  if (title === undefined || titles.length < leastAgreement || titles.some((other) => other !== title)) return null;
  const tail = /^[^:]+:\s+(.*)$/su.exec(title)?.[1] ?? '';
  return letters !== '' && lettersOf(tail) === letters ? title : null;
}

const kickerClass =
  /(?:^|[\s_-])(?:kicker|overline|eyebrow|topline|dachzeile|roofline|rubric|pre-?title|prefix|occhiello|antetitulo|surtitre)(?=$|[\s_-])/i;

/** Return what follows the kicker in a heading, where the markup calls it one and some title ends in what follows. */
function tailAfterKicker(heading: Element | null, titles: readonly string[]): string | null {
  const kicker = [...(heading?.children ?? [])].find((child) => kickerClass.test(child.getAttribute('class') ?? ''));
  if (kicker === undefined || kicker !== heading?.firstElementChild) return null;
  let rest = '';
  for (let node = kicker.nextSibling; node !== null; node = node.nextSibling) rest += ` ${node.textContent ?? ''}`;
  const text = rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s:|/\u2013\u2014-]+/u, '')
    .trim();
  const letters = lettersOf(text);
  return wordsOf(text).length >= 3 && titles.some((title) => lettersOf(title).endsWith(letters)) ? text : null;
}

/** Return the letters of a heading, and after how many of them one of its pieces of text ends. */
function lettersIn(heading: Element | null, text: string): { letters: string; ends: Set<number> } {
  const ends = new Set<number>();
  let letters = '';
  const walker = heading?.ownerDocument.createTreeWalker(heading, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker?.nextNode() ?? null; node; node = walker?.nextNode() ?? null) {
    const own = lettersOf(node.nodeValue ?? '');
    if (own === '') continue;
    letters += own;
    ends.add(letters.length);
  }
  return letters.includes(lettersOf(text)) ? { letters, ends } : { letters: lettersOf(text), ends: new Set() };
}

function marksIn(title: string): number {
  return title.match(/[:|/\u2013\u2014-]/gu)?.length ?? 0;
}

function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

function bestHeading(headings: readonly Unit[], titles: readonly string[]): Unit | null {
  let best: Unit | null = null;
  let bestScore = 0.5;
  const claimed = [...new Set(titles)].map((title) => new Set(wordsOf(title)));
  for (const unit of headings) {
    const words = new Set(wordsOf(unit.text));
    const score = Math.max(0, ...claimed.map((title) => likeness(words, title))) + (unit.level === 1 ? 0.2 : 0);
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
function withoutSiteName(title: string, siteNames: readonly string[]): string {
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
  return rest.replace(/\s+[|\u00B7\u2022\u00BB\u203A]\s*$/u, '').trim();
}

/** Return how alike the words of two titles are, 0 to 1: those they share of all they have. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
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
