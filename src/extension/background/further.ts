// The further pages of an article, read when the reader asks for it, and joined to it. The page that is open asks for them, for the
// requests are to be those of its site. Hard case: one of the pages fails; what was read before it stays.

import browser from 'webextension-polyfill';
import { analyzeArticle } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import { confidenceOf } from '../../core/article/doubt.ts';
import { chapterOf, joinPages, type PagePlace } from '../../core/article/join-pages.ts';
import { joinLayouts, moveLayout } from '../join-layouts.ts';
import { plainLayout } from '../layout.ts';
import { type FurtherPage, parseFurtherPage, sendToFurtherReader } from '../on-page/messages.ts';
import {
  type ArticlePage,
  type Further,
  loadArticlePage,
  loadFurtherLayout,
  loadPage,
  saveFurtherLayout,
  savePage,
} from '../state.ts';
import { isReaderOpen } from './pages.ts';

const readScript = '/read-further.js';
/** Most further pages of one article, and most letters of all of them: the session's storage holds ten megabytes. */
const mostPages = 20;
const mostLetters = 600_000;

const running = new Map<number, Promise<ArticlePage | null>>();

/** Read the further pages of a tab's article and join them to it. Returns the page as it is then, or null where it could not be asked. */
export function readFurther(tabId: number): Promise<ArticlePage | null> {
  const reading = running.get(tabId) ?? read(tabId).finally(() => running.delete(tabId));
  running.set(tabId, reading);
  return reading;
}

async function read(tabId: number): Promise<ArticlePage | null> {
  const page = await loadPage(tabId);
  if (page?.status !== 'article' || !page.further || (await isReaderOpen(tabId))) return null;
  await browser.scripting.executeScript({ target: { tabId }, files: [readScript] });
  const { pageKey } = page;
  const { article, found, ...rest } = await readOn(tabId, pageKey, page.further, page.analysis.article);
  const analysis = found.length > 0 ? analyzeArticle(article) : page.analysis;
  // Other things may have been noted of the page meanwhile.
  const now = await loadArticlePage(tabId, pageKey);
  if (!now) return null;
  const read = [...page.further.read, ...found.map(({ address, place: { start } }) => ({ address, start }))];
  const further: Further = { ...rest, read };
  // That the page shows less than its data have is explained by its further pages.
  const isWhole = further.next === null && further.trouble === null;
  const doubts = isWhole ? now.doubts.filter((doubt) => doubt !== 'cutOff') : now.doubts;
  const whole: ArticlePage = { ...now, analysis, doubts, confidence: confidenceOf(doubts), further };
  const layouts = found.map(({ page: { article: own, layout }, place }) =>
    moveLayout(layout ?? plainLayout, own, place, article),
  );
  try {
    const known = await loadFurtherLayout(tabId, pageKey);
    await saveFurtherLayout(tabId, pageKey, joinLayouts([known, ...layouts]));
    await savePage(tabId, whole);
    return whole;
  } catch {
    // The session's storage is full.
    const without: ArticlePage = { ...now, further: { ...page.further, next: null, trouble: 'too many' } };
    await savePage(tabId, without);
    return without;
  }
}

interface FoundPage {
  readonly page: FurtherPage & { readonly article: Article };
  readonly place: PagePlace;
  readonly address: string;
}

interface ReadOn extends Omit<Further, 'read'> {
  /** All of it, as far as it was read. */
  readonly article: Article;
  readonly found: readonly FoundPage[];
}

/** Read one page after the other, and join each to the article. */
async function readOn(tabId: number, pageKey: string, { read, next, left }: Further, first: Article): Promise<ReadOn> {
  const found: FoundPage[] = [];
  const asked = new Set(read.map(({ address }) => address));
  let [article, address, count] = [first, next, left];
  while (address !== null && !asked.has(address)) {
    if (asked.size >= mostPages || article.text.length > mostLetters)
      return { article, found, next: null, left: count, trouble: 'too many' };
    const page = parseFurtherPage(await sendToFurtherReader(tabId, 'read', { pageKey, address }).catch(() => null));
    if (!page || !isOfArticle(page, article)) return { article, found, next: address, left: count, trouble: 'failed' };
    const joined = joinPages(article, [page.article]);
    const [place] = joined.pages;
    if (!place || joined.article.text === article.text)
      return { article, found, next: null, left: null, trouble: 'same' };
    asked.add(address);
    found.push({ page, place, address });
    article = joined.article;
    address = page.further?.next ?? null;
    count = page.further?.count ?? null;
  }
  return { article, found, next: null, left: null, trouble: null };
}

/** Return whether a page is one of an article, and not where one has to log in: it has its headline, or leads to its other pages. */
function isOfArticle(page: FurtherPage, whole: Article): page is FurtherPage & { readonly article: Article } {
  return page.article !== null && (page.isLinked || chapterOf(whole, page.article) === null);
}
