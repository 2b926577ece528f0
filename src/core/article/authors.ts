// Who wrote the article: names, and no one and nothing else. Evidence in this order: the page's data, its meta elements, the
// byline in its markup. Hard cases: "By Ann Lee and Bo Day, Staff Writers", "Jane Roe | The Gazette", an author that is
// the site itself, a profile's address instead of a name. Example: "By Mara Venn, Harbour Correspondent".

import { isByline, isOpenByline, isPerson, splitNames, splitPrinted, withoutHandles } from './author-names.ts';
import { keyOf } from './headline.ts';
import type { PageMap, Unit } from './page-map.ts';
import { plainText } from './plain-text.ts';
import { type ArticleData, readMeta } from './structured-data.ts';

const authorPath =
  /\/(?:authors?|autor(?:en|in|es)?|auteurs?|profiles?|staff|journalists?|contributors?|writers?|by|byline|reporters?|redak\w+|editorial-team|columnists?|author\w*)\/[^/?#]{3,}/i;
const authorClass =
  /(?:^|[\s_-])(?:authors?|autor(?:en|in)?|auteurs?|by-?line|writer)(?=$|[\s_-])|author(?:Link|Name)|byline/i;
const agency =
  /^(?:the )?(?:associated press|canadian press|reuters|afp|agence france-presse|bloomberg(?: news)?|dpa|apa|ap|pa media|financial times)$/iu;
/** A part in the piece that is none of its author's. */
const otherPart =
  /\b(?:photo\w*|pictures?|images?|styl\w+|edit(?:ed|ing)|contributions?|additional|illustrat\w+|video|graphics?|produced|translat\w+|review(?:ed)?|fact[ -]?check\w*|fotos?|bilder)\s*(?:by|from|von|:)?\s*/iu;
/** A line that leaves its names to the next one: "Contributions from". */
const openPart = new RegExp(`(?:${otherPart.source})$`, 'iu');
const longestByline = 200;
const longestName = 60;
/** How far from the headline its byline may stand, in units. */
const farthest = 12;

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
  /** Index of the headline's unit, or -1; of the first and the last unit of the body. */
  readonly headlineAt: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Find the authors: people first, else the house that signs the article. */
export function findAuthors(document: Document, page: PageMap, evidence: AuthorEvidence): Authors {
  const { data, siteNames, readability } = evidence;
  const sites = new Set(siteNames.map(compactOf));
  const isHouse = (name: string): boolean => sites.has(compactOf(name));
  const people = (values: readonly string[]): string[] => {
    const names = withoutHandles(unique(values.flatMap(splitNames))).filter((name) => !isHouse(name));
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
  const head = unitsNear(page, evidence);
  const near = [...head, ...page.units.slice(evidence.lastAt + 1, evidence.lastAt + 5).filter(isShort)];
  const lines = printedLines(head, page);
  const printed = unique(
    printedLines(near, page)
      .flat()
      .filter((name) => isPerson(name) && !isHouse(name)),
  );
  const sources: (() => string[])[] = [
    () => reconcile(people(stated), lines, head),
    () => reconcile(people(meta), lines, head),
    () => printed,
    () => people(markedNames(page, near)),
    () =>
      people(
        near
          .filter((unit) => isByline(unit.text))
          .slice(0, 1)
          .flatMap((unit) => splitPrinted(unit.text)),
      ),
    () => people(readability === null ? [] : [readability]),
    () =>
      unique(
        [...stated, ...meta]
          .map(plainText)
          .filter(
            (name) =>
              isHouse(name) ||
              (name.length > 2 && name.length <= longestName && !/^(?:https?:|www\.|@|\d+$)|[<>{}=]/i.test(name)),
          ),
      ).slice(0, 1),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return { names, byline: names.join(', ') };
  }
  return { names: [], byline: null };
}

/**
 * Weigh what the page's data say against what is printed: who is printed as photographer is no author, whom the data forgot
 * is one, a house gives way to a person, and a name is spelt as readers see it.
 */
function reconcile(stated: readonly string[], lines: readonly (readonly string[])[], near: readonly Unit[]): string[] {
  const same = (a: string, b: string): boolean => foldOf(a) === foldOf(b);
  const has = (names: readonly string[], name: string): boolean => names.some((one) => same(one, name));
  const printed = lines.flat();
  if (stated.length === 0 || printed.length === 0) return [...stated];
  if (!stated.some(isPerson) && !stated.some((name) => has(printed, name))) {
    const persons = printed.filter(isPerson);
    if (persons.length > 0) return unique(persons);
  }
  // One line that names all of them and one more is the whole byline.
  const whole = lines.find(
    (line) => line.length > stated.length && line.every(isPerson) && stated.every((name) => has(line, name)),
  );
  if (whole !== undefined) return [...whole];
  return stated
    .filter((name) => has(printed, name) || !hasOtherPart(name, near))
    .map((name) => printed.find((one) => same(one, name)) ?? name);
}

function hasOtherPart(name: string, near: readonly Unit[]): boolean {
  return near.some((unit, at) => {
    const where = unit.text.indexOf(name);
    return where >= 0 && (otherPart.test(unit.text.slice(0, where)) || openPart.test(near[at - 1]?.text ?? ''));
  });
}

/** Return the short units around the headline: where bylines are printed. */
function unitsNear(page: PageMap, { headlineAt, firstAt }: AuthorEvidence): Unit[] {
  const from = headlineAt >= 0 ? headlineAt - 4 : firstAt - 15;
  const to = headlineAt >= 0 ? Math.max(firstAt + 1, headlineAt + farthest) : firstAt + 1;
  return page.units.slice(Math.max(0, from), Math.max(0, to + 1)).filter(isShort);
}

function isShort(unit: Unit): boolean {
  return unit.text.length <= longestByline;
}

/** Return the names in each printed byline: a line that begins with "By", or an author's link or class with a name for its text. */
function printedLines(near: readonly Unit[], page: PageMap): string[][] {
  const signed = near.flatMap((unit, at) => {
    if (unit.kind === 'heading') return [];
    if (isOpenByline(near[at - 1]?.text ?? '')) return [splitPrinted(printedText(unit, page)).filter(isPerson)];
    return isByline(unit.text) ? [splitPrinted(printedText(unit, page))] : [];
  });
  if (signed.some((names) => names.length > 0)) return signed;
  return near
    .filter((unit, at) => {
      const names = page.elements[unit.element]?.getAttribute('class') ?? '';
      const marked = authorPath.test(unit.href ?? '') || authorClass.test(names);
      return (
        marked &&
        unit.kind !== 'heading' &&
        otherPart.exec(unit.text)?.index !== 0 &&
        !openPart.test(near[at - 1]?.text ?? '')
      );
    })
    .map((unit) => splitPrinted(printedText(unit, page)));
}

/** Return a unit's text with a mark between pieces that only look apart: "Mara VennHarbour Correspondent". */
function printedText(unit: Unit, page: PageMap): string {
  const element = page.elements[unit.element];
  const walker = element?.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  let [text, pieces] = ['', ''];
  for (let node = walker?.nextNode() ?? null; node; node = walker?.nextNode() ?? null) {
    const piece = node.nodeValue ?? '';
    text += /\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(piece) ? ` | ${piece}` : piece;
    pieces += piece;
  }
  const plain = (one: string): string => one.replace(/\s+/gu, ' ').trim();
  return plain(pieces) === unit.text ? plain(text) : unit.text;
}

// Readability has taken the copy apart by now, so elements are asked by number, not by query.
function markedNames(page: PageMap, near: readonly Unit[]): string[] {
  const firsts = new Set(near.map((unit) => page.units.indexOf(unit)));
  const marked = page.elements.filter(
    (element, number) => firsts.has(page.firstUnit[number] ?? -1) && isAuthorMark(element),
  );
  const names = marked
    .map((element) => (element.querySelector('[itemprop="name"]')?.textContent ?? element.textContent ?? '').trim())
    .filter((name) => name.length > 0 && name.length <= longestName);
  return names.filter((name) => /\s/.test(name) || marked.length === 1);
}

function isAuthorMark(element: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) return true;
  if (element.tagName !== 'A') return false;
  return (
    /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '') ||
    authorPath.test(element.getAttribute('href') ?? '')
  );
}

function compactOf(name: string): string {
  return keyOf(name).replace(/^the | /g, '');
}

/** Return what two spellings of a name share: its letters without their accents. */
function foldOf(name: string): string {
  return keyOf(name.normalize('NFD').replace(/\p{M}+/gu, ''));
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
