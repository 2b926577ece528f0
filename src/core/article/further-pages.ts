// Where an article goes on, on further pages of its own: a link to the same address but for the number of a page, which its words,
// its `rel` or its place among the numbers of pages say to be one. Hard cases: "Next" leads to another story; the pages of the
// comments are numbered too; an address that ends in a number is mostly a story's own ("top-10"), and some count from nought.
// Example: on `/a/ferry`, `<a href="/a/ferry?page=2">2</a>`.

import { readable } from './clone.ts';
import { nextWords, pageWords } from './page-words.ts';

export interface FurtherPages {
  /** Address of the next one. */
  readonly next: string;
  /** How many there are after this page; null where the page names only the next. */
  readonly count: number | null;
}

/** An address taken apart: the number of a page in it, and what it is without. */
interface Numbered {
  readonly stem: string;
  readonly number: number;
  /** How the number stands in it. */
  readonly form: string;
  /** Whether it is called the number of a page there. */
  readonly named: boolean;
}

interface Candidate extends Numbered {
  readonly address: string;
  /** What the page calls it: its number, or nothing more than that it is the next. */
  readonly printed: number | null;
}

const mostLinks = 5_000;
const longestLabel = 90;
const highestPage = 99;
const climbAtMost = 8;

const word = `(?:${pageWords.join('|')})`;
const pageName = new RegExp(`^${word}(?:[-_]?(?:no|nr|num|number|index|id))?$`, 'i');
const inFolder = new RegExp(`^(.*?)/(?:(${word})[-_/]?)?(\\d{1,2})/?$`, 'i');
const atEnd = new RegExp(`^(.*[^/\\d])[-_,.](?:(${word})[-_]?)?(\\d{1,2})(\\.[a-z]{2,5})?/?$`, 'i');
const tracking =
  /^(?:utm_|fbclid|gclid|mc_|icid|cid$|ref$|referrer|source$|wt[_.]|xtor|ito$|ns_|at_|cmp$|smid|share|partner)/i;
const printedNumber = new RegExp(`^\\P{L}*(?:${word}\\P{L}{0,3})?(\\d{1,2})(?!\\d|\\p{L}|[.,:]\\d)`, 'iu');
const onlyNumber = new RegExp(
  `^\\P{L}*(?:${word}\\P{L}{0,3})?(?:\\d{1,2})\\P{L}*(?:(?:of|von|de|sur|di|van)\\P{L}*)?$`,
  'iu',
);
const nextWord = new RegExp(`^\\P{L}*(?:${nextWords.join('|')})(?!\\p{L})`, 'iu');
const onlyArrow = /^[\s\u203A\u00BB\u2192\u25B6\u25BA>]+$/u;
const pageList =
  /pagin|pager|page-?(?:nav|links?|numbers?|list|index)|multi-?page|seiten(?:navi|zahl|leiste|wechsel)|wp-link-pages|post-page|article-?pages|story-?pages/i;
const elsewhere =
  /comment|kommentar|disqus|reactions|forum|related|recommend|teaser|archive|newer|older|post-navigation/i;

/**
 * Find where the article of a page goes on; null where it does not, or on its last page. `address` is the page's own, `from` that of
 * another page of the article, from which it was come to.
 */
export function findFurtherPages(document: Document, address: string, from: string | null = null): FurtherPages | null {
  const page = readable(document);
  const here = parse(address, address);
  const base = baseOf(page, address);
  if (!here || !base || pathOf(here) === '') return null;
  const links = linksOf(page, base.href, here);
  const others = numberedLike(from === null ? null : parse(from, from));
  for (const own of readingsOfPage(here, page, base.href, others)) {
    const found = followingOf(own, links);
    if (found) return found;
  }
  return null;
}

/** Return whether a site answers with the page that it was asked for: it may write the address otherwise, but not without its number. */
export function isAnswerFor(asked: string, answered: string): boolean {
  const [one, other] = [parse(asked, asked), parse(answered, answered)];
  if (!one || !other || one.origin !== other.origin) return false;
  return (
    isSame(one, other) ||
    numbersIn(one).some(({ form, number }) =>
      numbersIn(other).some((read) => read.form === form && read.number === number),
    )
  );
}

/** Return whether a page, of address `address`, has a link to another page of the article that `from` is one of. */
export function leadsToOthers(document: Document, address: string, from: string): boolean {
  const page = readable(document);
  const [here, first] = [parse(address, address), parse(from, from)];
  const base = baseOf(page, address);
  if (!here || !base || !first) return false;
  const others = new Set([...numberedLike(first), ...numberedLike(here)]);
  return [...page.querySelectorAll('a[href]')].slice(0, mostLinks).some((link) => {
    const url = parse(link.getAttribute('href') ?? '', base.href);
    if (!url || url.origin !== here.origin || isSame(url, here)) return false;
    return [...numberedLike(url)].some((stem) => others.has(stem));
  });
}

interface OwnReading {
  readonly stem: string;
  /** Null for a first page, whose address has no number. */
  readonly own: Numbered | null;
}

/** Return what the addresses of pages beside this one may share with it. */
function numberedLike(url: URL | null): ReadonlySet<string> {
  return new Set(url ? [wholeOf(url), ...numbersIn(url).map(({ stem }) => stem)] : []);
}

/** The ways to read the page's own address: as it is, as that of a numbered page, and as it is named for all pages of it. */
function readingsOfPage(here: URL, page: Document, base: string, others: ReadonlySet<string>): OwnReading[] {
  const canonical = parse(page.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '', base);
  const named = canonical && canonical.origin === here.origin && pathOf(canonical) !== '' ? [canonical] : [];
  return [
    ...numbersIn(here).map((own) => ({ stem: own.stem, own: { ...own, named: own.named || others.has(own.stem) } })),
    { stem: wholeOf(here), own: null },
    ...named.map((url) => ({ stem: wholeOf(url), own: null })),
  ];
}

function followingOf({ stem, own }: OwnReading, links: readonly Candidate[]): FurtherPages | null {
  const same = links.filter((link) => link.stem === stem && (own === null || link.form === own.form));
  // A number that nothing calls a page's may be the story's own; then the first page must be named too.
  if (own && !own.named && !links.some((link) => link.stem === stem && link.number === 1 && link.printed === 1))
    return null;
  const fromNought =
    same.some(({ number, printed }) => printed === number + 1) && !same.some((link) => link.printed === link.number);
  const shift = fromNought ? 1 : 0;
  const current = own ? own.number + shift : 1;
  const pages = new Map<number, Candidate>();
  for (const link of same) {
    const number = link.number + shift;
    if (number > current && !pages.has(number)) pages.set(number, link);
  }
  const next = pages.get(current + 1);
  if (!next) return null;
  const last = Math.max(...pages.keys());
  const isCounted = [...pages.values()].some(({ printed }) => printed !== null);
  return { next: next.address, count: isCounted ? last - current : null };
}

/** Return the links that may lead to numbered pages of an article of this address. */
function linksOf(page: Document, base: string, here: URL): Candidate[] {
  const candidates: Candidate[] = [];
  let seen = 0;
  for (const link of page.querySelectorAll('a[href], link[rel~="next" i][href]')) {
    if (seen++ > mostLinks) break;
    const href = link.getAttribute('href') ?? '';
    if (!/\d/.test(href)) continue;
    const url = parse(href, base);
    if (!url || url.origin !== here.origin || isSame(url, here) || elsewhere.test(url.hash)) continue;
    const numbers = numbersIn(url);
    if (numbers.length === 0) continue;
    const label = labelOf(link);
    const printed = Number(printedNumber.exec(label)?.[1] ?? Number.NaN);
    const isNext =
      /(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '') || nextWord.test(label) || onlyArrow.test(label);
    const isListed = namesAround(link, pageList, 4);
    if ((!isNext && !isListed && Number.isNaN(printed)) || namesAround(link, elsewhere, climbAtMost)) continue;
    url.hash = '';
    for (const one of numbers) {
      const isPrinted = printed === one.number || printed === one.number + 1;
      if (!isNext && !isPrinted && !(isListed && one.named)) continue;
      // A title that begins with the number will do where the address says that it is a page's.
      if (!isNext && !one.named && !onlyNumber.test(label)) continue;
      candidates.push({ ...one, address: url.href, printed: isPrinted ? printed : null });
    }
    // The first page has no number in its address.
    if (printed === 1)
      candidates.push({
        stem: wholeOf(url),
        number: 1,
        form: '',
        named: false,
        address: url.href,
        printed,
      });
  }
  return candidates;
}

function isSame(url: URL, here: URL): boolean {
  return url.pathname === here.pathname && url.search === here.search;
}

/** Read an address as that of a numbered page, in every way that it can be read. */
function numbersIn(url: URL): Numbered[] {
  const readings: Numbered[] = [];
  const params = paramsOf(url);
  const read = (stem: string, number: string | undefined, form: string, named: boolean): void => {
    if (number !== undefined && Number(number) <= highestPage)
      readings.push({ stem, number: Number(number), form, named });
  };
  for (const [name, value] of params) {
    if (!pageName.test(name) || !/^\d{1,2}$/.test(value)) continue;
    read(
      stemOf(
        url.pathname,
        params.filter(([other]) => other !== name),
      ),
      value,
      `?${name}`,
      true,
    );
  }
  const folder = inFolder.exec(url.pathname);
  if (folder?.[1]) read(stemOf(folder[1], params), folder[3], `/${folder[2] ?? ''}`, folder[2] !== undefined);
  const end = atEnd.exec(url.pathname);
  if (end?.[1]) read(stemOf(end[1] + (end[4] ?? ''), params), end[3], `-${end[2] ?? ''}`, end[2] !== undefined);
  return readings;
}

function paramsOf(url: URL): [string, string][] {
  return [...url.searchParams].filter(([name]) => !tracking.test(name));
}

/** Return what two pages of an article share of their addresses: the path without what means nothing, and what it asks for. */
function stemOf(path: string, params: readonly (readonly [string, string])[]): string {
  const asked = params.map(([name, value]) => `${name}=${value}`).toSorted();
  return `${withoutIndex(path)}?${asked.join('&')}`;
}

/** The stem of an address that is read as one without a number. */
const wholeOf = (url: URL): string => stemOf(url.pathname, paramsOf(url));

function withoutIndex(path: string): string {
  return path.replace(/\/(?:index\.[a-z]{2,5})?$/i, '');
}

const pathOf = (url: URL): string => withoutIndex(url.pathname);

/** Where the links of a page lead from. */
function baseOf(page: Document, address: string): URL | null {
  return parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', address) ?? parse(address, address);
}

function parse(href: string, base: string): URL | null {
  try {
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function labelOf(link: Element): string {
  const text = (link.textContent ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
  const label = text || (link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '').trim();
  return label.length <= longestLabel ? label : '';
}

function namesAround(element: Element, pattern: RegExp, levels: number): boolean {
  let node: Element | null = element;
  for (let level = 0; node && node.tagName !== 'BODY' && level <= levels; level++) {
    for (const name of ['class', 'id', 'aria-label']) if (pattern.test(node.getAttribute(name) ?? '')) return true;
    node = node.parentElement;
  }
  return false;
}
