// Who wrote the article: names, and no one and nothing else. Evidence in this order: the page's data, its meta elements, the
// byline in its markup. Hard cases: "By Ann Lee and Bo Day, Staff Writers", "Jane Roe | The Gazette", an author that is
// the site itself, a profile's address instead of a name. Example: "By Mara Venn, Harbour Correspondent".

import { keyOf } from './headline.ts';
import type { PageMap } from './page-map.ts';
import { plainText } from './plain-text.ts';
import { type ArticleData, readMeta } from './structured-data.ts';

const by =
  /^(?:(?:written|reported|posted|published|story|words|text|article|analysis|opinion|report|review)\s+)?(?:by|von|par|por|da|di|door|av|af|od|przez|от|від|автор|yazan|oleh|szerző|autor(?:e|in)?|author|text|文|記者)\s*:?\s+/iu;
const between =
  /\s*(?:;|\||\u2022|\u00B7|\s\/\s|\n)\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|і|та|ve|ja|&|\+|with|mit|avec|con)\s+|\s*,\s*(?:and\s+)?/iu;
const noName =
  /^(?:https?:|www\.|@)|[<>{}=]|\b(?:staff|editor(?:s|ial)?|correspondent|reporter|writer|journalist|contributor|desk|team|published|updated|minutes?|read|newsroom|author|redaktion|redakteur(?:in)?|korrespondent(?:in)?|volontär(?:in)?|reporter(?:in)?|president|director|producer|columnist|photographer|bureau chief|chief|senior|specialist|strategist|ph\.?d|m\.?d)\b/iu;
const longestName = 60;

export interface Authors {
  readonly names: readonly string[];
  /** As one line, without "By"; null where nobody is named. */
  readonly byline: string | null;
}

/** Find the authors. `readability` is the byline that Readability saw, the last resort. */
export function findAuthors(
  document: Document,
  page: PageMap,
  data: ArticleData | null,
  siteNames: readonly string[],
  readability: string | null,
): Authors {
  const site = new Set(siteNames.map(keyOf));
  const clean = (values: readonly string[]): string[] =>
    unique(values.flatMap((value) => splitNames(value))).filter((name) => !site.has(keyOf(name)));
  const marked = bylineUnits(page);
  const sources: (() => string[])[] = [
    () => clean(data?.authors ?? []),
    () =>
      clean(
        readMeta(
          document,
          'author',
          'article:author',
          'parsely-author',
          'sailthru.author',
          'dc.creator',
          'byl',
          'dcterms.creator',
        ),
      ),
    () =>
      clean(
        [...document.querySelectorAll('[itemprop~="author"] [itemprop="name"], [rel~="author"]')].map(
          (element) => element.textContent ?? '',
        ),
      ),
    () => clean(marked),
    () => clean(readability === null ? [] : [readability]),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return { names, byline: names.join(', ') };
  }
  return { names: [], byline: null };
}

function bylineUnits(page: PageMap): string[] {
  return page.units
    .filter((unit) => unit.region === 'byline' && by.test(unit.text) && unit.text.length < 200)
    .map((unit) => unit.text)
    .slice(0, 1);
}

/** Part a byline into names: "By Ann Lee and Bo Day, Staff Writers" is Ann Lee and Bo Day. */
export function splitNames(line: string): string[] {
  const plain = plainText(line)
    .replace(by, '')
    .replace(/\s*\([^()]{0,60}\)/g, '');
  return plain
    .split(between)
    .map((part) => part.replace(by, '').replace(/^[\s,.:\u2013\u2014-]+|[\s,:\u2013\u2014-]+$/gu, ''))
    .filter(
      (part) =>
        part.length > 1 && part.length <= longestName && /\p{L}/u.test(part) && !/\d/.test(part) && !noName.test(part),
    );
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
