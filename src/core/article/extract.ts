// The order of extraction, on one screen: copy the page, read it into units, take out what is not of the article, ask
// Readability where the article lies, choose the body, and put headline, authors, date, captions and credits beside it.

import type { Article, Caption, Credit, Extraction, ExtractionScope, LeftOut } from './article.ts';
import { isProfile, isSignature } from './author-names.ts';
import { findAuthors } from './authors.ts';
import { composeBody } from './blocks.ts';
import { bodyOf, chooseBody } from './body.ts';
import { markCaptions } from './captions.ts';
import { findChrome } from './chrome.ts';
import { elementsOf, readable } from './clone.ts';
import { creditsIn, mayBeCredit, splitCaption } from './credits.ts';
import { findDetails } from './details.ts';
import { confidenceOf, findDoubts } from './doubt.ts';
import { findHeadline, type Headline, keyOf } from './headline.ts';
import { isArticle, mainTextOf } from './is-article.ts';
import { decideLanguage, directionOf } from './language.ts';
import { locateArticle } from './locate.ts';
import type { PageMap, Unit } from './page-map.ts';
import { plainText } from './plain-text.ts';
import { copyForReadability } from './prepare.ts';
import { proseOf } from './prose.ts';
import { findPublished } from './published.ts';
import { acceptRegions } from './regions.ts';
import { hasSelection, selectedUnits } from './selection.ts';
import { findSiteNames, hostNames } from './site-name.ts';
import { readArticleData, readMeta, refreshMeta } from './structured-data.ts';
import { unfold, withoutPlaces } from './unfold.ts';
import { mapPage } from './walk.ts';
import { readWitness } from './witness.ts';

/**
 * Extract the article from a page. The document given is read and never changed. `picked` is the element of the live page
 * that the scope `region` takes for the article.
 */
export function extractArticle(
  document: Document,
  scope: ExtractionScope = 'article',
  picked: Element | null = null,
): Extraction {
  const extraction = extractShown(document, scope, picked);
  if (extraction.found || scope !== 'article') return extraction;
  const unfolded = unfold(document);
  const hidden = unfolded && extractShown(unfolded, scope, null);
  return hidden?.found ? { ...hidden, article: withoutPlaces(hidden.article) } : extraction;
}

function extractShown(document: Document, scope: ExtractionScope, picked: Element | null): Extraction {
  const root = scope === 'region' && picked ? elementsOf(document).indexOf(picked) : -1;
  const source = readable(document);
  refreshMeta(source);
  const map = mapPage(source, new Set(findChrome(source).map(({ element }) => element)));
  // What the reader picked is no related story, whatever is written on it or around it.
  const page = root < 0 ? map : { ...map, claims: map.claims.filter((claim) => !holds(map, claim.element, root)) };
  const data = readArticleData(source);
  const siteNames = findSiteNames(source, data);
  const headline = findHeadline(source, page, data, [...siteNames, ...hostNames(document)]);
  const published = findPublished(source, data);
  const declared = source.documentElement?.getAttribute('lang') ?? data?.lang ?? null;
  const dir = source.documentElement?.getAttribute('dir') ?? source.querySelector('body')?.getAttribute('dir') ?? null;
  const witness = readWitness(page, data?.body ?? null);
  acceptRegions(page, witness);
  markCaptions(page);
  const descriptions = [
    ...readMeta(source, 'description', 'og:description', 'twitter:description'),
    data?.description ?? '',
  ].map(plainText);
  const located = locateArticle(page.deepest, () => copyForReadability(source, page));
  const headlineAt = page.units.findIndex((unit) => unit.element === headline.element);
  const units =
    scope === 'selection'
      ? selectedUnits(document, page.units)
      : scope === 'main'
        ? mainTextOf(page.units)
        : scope === 'region'
          ? bodyOf(page, root)
          : orPhotoStory(chooseBody(page, { located, witness, headlineAt, descriptions }), page);
  const firstAt = page.units.indexOf(units[0] as Unit);
  const lastAt = page.units.indexOf(units.at(-1) as Unit);
  const authors = findAuthors(source, page, {
    data,
    siteNames: [...siteNames, ...hostNames(document)],
    readability: located?.byline ?? null,
    headlineAt,
    firstAt,
    lastAt,
  });
  // What the reader selected is read as it is, headline and all.
  const { body, credits } =
    scope === 'selection'
      ? { body: units, credits: [] }
      : takeCredits(withoutProfiles(withoutHeadline(units, headline), authors.names));
  if (body.length === 0 || (scope === 'article' && !isArticle(body))) {
    return {
      found: false,
      canReadSelection: hasSelection(document),
      canReadMainText: mainTextOf(page.units).length > 0,
    };
  }
  const sample = body
    .map((unit) => unit.text)
    .join(' ')
    .slice(0, 5000);
  const lang = decideLanguage(declared, sample);
  const { text, blocks, tongues, blockOf } = composeBody(body, page, lang);
  const { captions, pictureCredits } = captionsIn(page, blockOf);
  const article: Article = {
    title: headline.text,
    titleElement: headline.element,
    byline: authors.byline,
    authors: authors.names,
    siteName: siteNames[0] ?? null,
    published,
    lang,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : directionOf(lang),
    text,
    blocks,
    ...(tongues.length > 0 ? { tongues } : {}),
    ...findDetails(source, page, { data, descriptions, body, blocks }),
    captions,
    credits: [...credits, ...pictureCredits],
    leftOut: leftOutOf(page, body),
  };
  // What the reader chose is what the reader gets.
  const doubts = scope === 'article' ? findDoubts(page, body, { headlineAt, copy: data?.body ?? null }) : [];
  return { found: true, article, confidence: confidenceOf(doubts), doubts };
}

const fewestPictures = 3;

/** In a photo story the captions are what is told. */
function orPhotoStory(body: readonly Unit[], page: PageMap): readonly Unit[] {
  if (isArticle(body)) return body;
  const told = page.units.filter((unit) => unit.region === 'caption' && proseOf(unit) > 0);
  return told.length >= fewestPictures ? told : body;
}

/** Return whether element `outer` is `inner` or holds it. */
function holds({ parents }: PageMap, outer: number, inner: number): boolean {
  let at = inner;
  while (at > outer) at = parents[at] ?? -1;
  return at === outer;
}

/** Drop the headline, however it is worded there. */
function withoutHeadline(units: readonly Unit[], { text, element }: Headline): Unit[] {
  const letters = (words: string): string => keyOf(words).replaceAll(' ', '');
  const key = letters(text);
  const at = units.slice(0, 3).findIndex((unit) => unit.element === element || letters(unit.text) === key);
  return units.filter((_, index) => index !== at);
}

/** Drop who the authors are, at the end, and the line that names them, at either end: "Mara Venn is a reporter …". */
function withoutProfiles(units: readonly Unit[], authors: readonly string[]): Unit[] {
  return units.filter((unit, at) => {
    const atEnd = at > 0 && at >= units.length - 4;
    return !((atEnd && isProfile(unit.text, authors)) || ((at < 3 || atEnd) && isSignature(unit.text, authors)));
  });
}

function takeCredits(units: readonly Unit[]): { body: Unit[]; credits: Credit[] } {
  const credits: Credit[] = [];
  const body = units.filter((unit, at) => {
    if (!mayBeCredit(unit, at, units.length)) return true;
    const found = creditsIn(unit.text, unit.element);
    credits.push(...found);
    return found.length === 0;
  });
  return { body, credits };
}

function captionsIn(
  page: PageMap,
  blockOf: ReadonlyMap<Unit, number>,
): { captions: Caption[]; pictureCredits: Credit[] } {
  const captions: Caption[] = [];
  const pictureCredits: Credit[] = [];
  let beforeBlock = 0;
  for (const unit of page.units) {
    const block = blockOf.get(unit);
    if (block !== undefined) beforeBlock = block + 1;
    else if (unit.region === 'caption') {
      const { caption, credits } = splitCaption(unit.text, unit.element);
      pictureCredits.push(...credits);
      if (caption !== '') captions.push({ text: caption, beforeBlock, element: unit.element });
    }
  }
  return { captions, pictureCredits };
}

function leftOutOf(page: PageMap, _body: readonly Unit[]): LeftOut[] {
  const counts = new Map<LeftOut['kind'], number>();
  for (const region of page.regions) {
    const kind = region.kind;
    if (
      kind === 'caption' ||
      kind === 'related' ||
      kind === 'newsletter' ||
      kind === 'share' ||
      kind === 'player' ||
      kind === 'advertisement'
    ) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
