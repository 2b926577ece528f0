// An article that is spread over several pages, as one. Every page has the headline again, often the lead and the credits, and the
// last lines of the page before: of what is printed on several, the first is kept. The first page stays to the letter as it
// is at the beginning of the whole, so that its words keep their places in the page that is open.
// Hard case: a page with a headline of its own is a chapter, and the headline a heading of the article.

import type { Article, Block, Caption, Credit, LeftOut } from './article.ts';
import { sayTheSame } from './body.ts';
import { keyOf } from './headline.ts';
import { withoutPlaces } from './unfold.ts';

export interface JoinedPages {
  readonly article: Article;
  readonly pages: readonly PagePlace[];
}

/** What has become of one of the later pages. */
export interface PagePlace {
  /** Where in the text of the whole it begins; a page that had nothing new begins where the next does. */
  readonly start: number;
  /** For each of its blocks, which of the whole it is now; null for what was there before. */
  readonly blocks: readonly (number | null)[];
  /** The same for its captions. */
  readonly captions: readonly (number | null)[];
}

/** What stands on a page twice is the same from this length on; shorter lines ("Yes.") may be said again. */
const leastRepeated = 60;
/** How many blocks at either end of a page may be there because they are on every page. */
const edge = 3;

/** Join the pages of an article, in their order. */
export function joinPages(first: Article, later: readonly Article[]): JoinedPages {
  let joined = first;
  const pages: PagePlace[] = [];
  for (const page of later) {
    const { article, place } = append(joined, withoutPlaces(page));
    joined = article;
    pages.push(place);
  }
  return { article: joined, pages };
}

const separator = '\n\n';

function append(whole: Article, page: Article): { article: Article; place: PagePlace } {
  const known = new Set(whole.blocks.map(({ span }) => keyOf(whole.text.slice(span.start, span.end))));
  const kept = page.blocks.map(({ span }, at) => {
    const text = page.text.slice(span.start, span.end);
    const isAtEdge = at < edge || at >= page.blocks.length - edge;
    const isRepeated = known.has(keyOf(text)) && (text.length >= leastRepeated || isAtEdge);
    return !isRepeated && !(at < edge && isHead(text, whole));
  });
  if (!kept.includes(true)) {
    const [blocks, captions] = [page.blocks.map(() => null), page.captions.map(() => null)];
    const article = { ...whole, credits: unionOf(whole.credits, page.credits) };
    return { article, place: { start: whole.text.length, blocks, captions } };
  }
  const chapter = chapterOf(whole, page);
  const pieces: { readonly text: string; readonly block: Block; readonly from: number }[] = [];
  if (chapter !== null) {
    pieces.push({
      text: chapter,
      block: { kind: 'heading', level: 2, span: { start: 0, end: chapter.length }, element: null },
      from: -1,
    });
  }
  for (const [at, block] of page.blocks.entries()) {
    if (kept[at]) pieces.push({ text: page.text.slice(block.span.start, block.span.end), block, from: at });
  }
  let text = whole.text;
  const blocks: Block[] = [...whole.blocks];
  /** By how much the words of a block of the page have moved. */
  const moved = new Map<number, number>();
  /** The block of the whole that each of the page's is, or before which what belonged to it stands. */
  const placeOf = new Map<number, number>();
  for (const { text: words, block, from } of pieces) {
    const start = text === '' ? 0 : text.length + separator.length;
    text += (text === '' ? '' : separator) + words;
    moved.set(from, start - block.span.start);
    placeOf.set(from, blocks.length);
    blocks.push({
      ...block,
      ...(from >= 0 && block.lang === undefined && isOther(page.lang, whole.lang) ? { lang: page.lang as string } : {}),
      span: { start, end: start + words.length },
    });
  }
  const placeBefore = (block: number): number => {
    for (let at = block; at < page.blocks.length; at++) {
      const place = placeOf.get(at);
      if (place !== undefined) return place;
    }
    return blocks.length;
  };
  const tongues = page.blocks.flatMap(({ span }, at) =>
    (page.tongues ?? [])
      .filter((tongue) => tongue.span.start >= span.start && tongue.span.end <= span.end)
      .flatMap(({ span: { start, end }, lang }) => {
        const by = moved.get(at);
        return by === undefined ? [] : [{ span: { start: start + by, end: end + by }, lang }];
      }),
  );
  const captions = unionOf(
    whole.captions,
    page.captions.map((caption) => ({ ...caption, beforeBlock: placeBefore(caption.beforeBlock) })),
  );
  const article: Article = {
    ...whole,
    ...(whole.authors.length > 0 ? {} : { authors: page.authors, byline: page.byline }),
    text,
    blocks,
    ...(whole.tongues || tongues.length > 0 ? { tongues: [...(whole.tongues ?? []), ...tongues] } : {}),
    captions,
    credits: unionOf(whole.credits, page.credits),
    leftOut: mostOf(whole.leftOut, page.leftOut),
  };
  const place: PagePlace = {
    start: whole.text.length + separator.length,
    blocks: page.blocks.map((_, at) => placeOf.get(at) ?? null),
    captions: page.captions.map((caption) => {
      const at = captions.findIndex(({ text: words }) => words === caption.text);
      return at >= whole.captions.length ? at : null;
    }),
  };
  return { article, place };
}

/** Return whether words at the top of a page are the headline, a name or the lead that stood there before. */
function isHead(text: string, whole: Article): boolean {
  const key = keyOf(text);
  const { title, byline, authors, lead, text: body } = whole;
  return (
    [title, byline ?? '', ...authors].some((line) => line !== '' && keyOf(line) === key) ||
    (lead !== undefined && sayTheSame(body.slice(lead.start, lead.end), text))
  );
}

/** Return the page's headline where it is none of the whole article's: "Ferry stays in harbour – Page 2" is. */
export function chapterOf(whole: Article, page: Article): string | null {
  const [own, first] = [keyOf(page.title), keyOf(whole.title)];
  if (own === '' || first === '' || own.includes(first) || first.includes(own)) return null;
  const words = new Set(first.split(' '));
  const shared = own.split(' ').filter((word) => words.has(word)).length;
  return shared >= own.split(' ').length * 0.6 ? null : page.title;
}

function isOther(lang: string | null, articles: string | null): boolean {
  return lang !== null && articles !== null && primary(lang) !== primary(articles);
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

function unionOf<T extends Caption | Credit>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map(({ text }) => keyOf(text)));
  return [...before, ...after.filter(({ text }) => !known.has(keyOf(text)))];
}

/** What stands beside every page is there once. */
function mostOf(before: readonly LeftOut[], after: readonly LeftOut[]): LeftOut[] {
  const counts = new Map(before.map(({ kind, count }) => [kind, count]));
  for (const { kind, count } of after) counts.set(kind, Math.max(count, counts.get(kind) ?? 0));
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
