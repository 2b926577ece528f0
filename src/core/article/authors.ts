// Who wrote the article: names, and no one and nothing else. Evidence in this order: the page's data, its meta elements, the
// byline in its markup. Hard cases: "By Ann Lee and Bo Day, Staff Writers", "Jane Roe | The Gazette", an author that is
// the site itself, a profile's address instead of a name. Example: "By Mara Venn, Harbour Correspondent".

import { keyOf } from './headline.ts';
import type { PageMap } from './page-map.ts';
import { plainText } from './plain-text.ts';
import { type ArticleData, readMeta } from './structured-data.ts';

const by =
  /^(?:(?:written|reported|posted|published|story|words|text|article|analysis|opinion|report|review)\s+)?(?:by|von|par|por|da|di|door|av|af|od|przez|от|від|автор|yazan|oleh|szerző|autor(?:e|in)?|author|text|文|記者|نوشتهٔ?|نویسنده|به قلم|بقلم|كتبه?)\s*:?\s+/iu;
const between =
  /\s*(?:;|\||\u2022|\u00B7|\s\/\s|\n)\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|і|та|ve|ja|&|\+|with|mit|avec|con)\s+|\s*,\s*(?:and\s+)?/iu;
const noName =
  /\b(?:staff|editor(?:s|ial)?|correspondent|reporter|writer|journalist|contributor|desk|team|published|updated|minutes?|read|newsroom|author|redaktion|redakteur(?:in)?|korrespondent(?:in)?|volontär(?:in)?|reporter(?:in)?|president|director|producer|columnist|photographer|bureau chief|chief|senior|specialist|strategist|ph\.?d|m\.?d)\b/iu;
/** What names nobody even as the first of a byline. */
const noAuthor =
  /^(?:staff|admin|editor|redaktion|newsroom|published|updated|posted|author|\d.*|.*\bminutes? read|.*\d{4}.*)$/iu;
const noAddress = /^(?:https?:|www\.|@)|[<>{}=]|\.(?:com|org|net)\/|^\(/iu;
const longestName = 60;

const authorPath =
  /\/(?:authors?|autor(?:en|in|es)?|auteurs?|people|person|profiles?|staff|journalists?|contributors?|writers?|by|byline|reporters?|redak\w+|team|editorial-team|columnists?|author\w*)\/[^/?#]{3,}/i;
const agencyTail =
  /\s+(?:(?:of|for|from)\s+)?(?:the\s+)?(?:associated press|canadian press|reuters|afp|agence france-presse|bloomberg(?: news)?|usa today)$/iu;
const agency =
  /^(?:the )?(?:associated press|canadian press|reuters|afp|agence france-presse|bloomberg(?: news)?|dpa|apa|ap|pa media|financial times)$/iu;
const longestByline = 200;

export interface Authors {
  readonly names: readonly string[];
  /** As one line, without "By"; null where nobody is named. */
  readonly byline: string | null;
}

export interface AuthorEvidence {
  readonly data: ArticleData | null;
  readonly siteNames: readonly string[];
  /** The byline that Readability saw, the last resort. */
  readonly readability: string | null;
  /** Whether a unit, by its index, is near enough to the article to carry its byline. */
  readonly isNear: (unit: number) => boolean;
}

/** Find the authors: people first, else the house that signs the article. */
export function findAuthors(
  document: Document,
  page: PageMap,
  { data, siteNames, readability, isNear }: AuthorEvidence,
): Authors {
  const sites = new Set(siteNames.map(compactOf));
  const isHouse = (name: string): boolean => sites.has(compactOf(name));
  const people = (values: readonly string[]): string[] => {
    const names = unique(values.flatMap(splitNames)).filter((name) => !isHouse(name));
    const persons = names.filter((name) => !agency.test(name));
    return persons.length > 0 ? persons : names;
  };
  const stated = [...(data?.authors ?? [])];
  const meta = readMeta(
    document,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'dcterms.creator',
  );
  const sources: (() => string[])[] = [
    () => people(stated),
    () => people(meta),
    () => people(markedNames(page, isNear)),
    () => people(bylines(page, isNear).slice(0, 1)),
    () => people(readability === null ? [] : [readability]),
    () =>
      unique(
        [...stated, ...meta]
          .map(plainText)
          .filter((name) => isHouse(name) || (name.length > 2 && name.length <= longestName && !noAddress.test(name))),
      ).slice(0, 1),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return { names, byline: names.join(', ') };
  }
  return { names: [], byline: null };
}

// Readability has taken the copy apart by now, so elements are asked by number, not by query.
function markedNames(page: PageMap, isNear: (unit: number) => boolean): string[] {
  const near = page.elements.filter((element, number) => isNear(page.firstUnit[number] ?? -1) && isAuthorMark(element));
  const names = near
    .map((element) => (element.querySelector('[itemprop="name"]')?.textContent ?? element.textContent ?? '').trim())
    .filter((name) => name.length > 0 && name.length <= longestName);
  return names.filter((name) => /\s/.test(name) || near.length === 1);
}

function isAuthorMark(element: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) return true;
  if (element.tagName !== 'A') return false;
  return (
    /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '') ||
    authorPath.test(element.getAttribute('href') ?? '')
  );
}

function bylines(page: PageMap, isNear: (unit: number) => boolean): string[] {
  return page.units
    .filter(
      (unit, at) =>
        isNear(at) &&
        unit.text.length <= longestByline &&
        (by.test(unit.text) || (unit.region === 'byline' && authorPath.test(unit.href ?? ''))),
    )
    .map((unit) => unit.text.replace(/\s+(?:\||\u2022|\u00B7|updated|published|posted)\s.*$/iu, ''));
}

/** Part a byline into names: "By Ann Lee and Bo Day, Staff Writers" is Ann Lee and Bo Day. */
export function splitNames(line: string): string[] {
  const plain = plainText(line)
    .replace(by, '')
    .replace(/\s*\([^()]{0,60}\)/g, '')
    .replace(agencyTail, '');
  return plain
    .split(between)
    .map((part) => part.replace(by, '').replace(/^[\s,.:\u2013\u2014-]+|[\s,:\u2013\u2014-]+$/gu, ''))
    .filter(
      (part, at) =>
        part.length > 1 &&
        part.length <= longestName &&
        /\p{L}/u.test(part) &&
        !noAddress.test(part) &&
        (at === 0 ? !noAuthor.test(part) : !noName.test(part)),
    );
}

function compactOf(name: string): string {
  return keyOf(name).replace(/^the | /g, '');
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
