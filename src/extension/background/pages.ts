// Lector at work on a tab: brings the content script and the style sheet there, takes the article from it, analyzes it here in
// the extension's own process, and keeps the result until the tab is gone.
// Hard case: the popup, a shortcut and a reading may ask for the same page at once; they share one opening.

import browser, { type Scripting } from 'webextension-polyfill';
import { analyzeArticle } from '../../core/analyze.ts';
import type { ExtractionScope } from '../../core/article/article.ts';
import type { TextFragment } from '../../core/speaker/text-fragment.ts';
import { sendToPage } from '../messages.ts';
import { parseFragments, parsePageReport } from '../page-report.ts';
import { loadSettings } from '../settings.ts';
import { type ArticlePage, type Calm, loadPage, type PageState, savePage } from '../state.ts';
import { isOwnAddress } from '../to-background.ts';
import { calmPage } from './calm.ts';
import { findFurther } from './find-further.ts';

// From the root: Firefox resolves a relative path against the page that asks.
const contentScript = '/content.js';
const contentStyle = '/content.css';
/** Of what on-page.ts shows. */
export const onPageStyle = '/on-page.css';
const linksScript = '/links.js';

const openings = new Map<string, Promise<PageState>>();

/** Bring Lector to work on the tab and return its page; quick where that page is known already. Never rejects. */
export function openPage(tabId: number, scope: ExtractionScope = 'article'): Promise<PageState> {
  const key = `${tabId}:${scope}`;
  const running = openings.get(key);
  if (running) return running;
  const opening = open(tabId, scope).finally(() => openings.delete(key));
  openings.set(key, opening);
  return opening;
}

async function open(tabId: number, scope: ExtractionScope): Promise<PageState> {
  const known = await loadPage(tabId);
  const ifPage = known && 'pageKey' in known ? known.pageKey : null;
  // A reading view answers for the page it is of; no script may enter it, and Firefox notes every attempt.
  if (known && (await isReaderOpen(tabId))) return known;
  if (await showsOwnPage(tabId)) return keep(tabId, { status: 'unreachable', reason: 'restricted' });
  try {
    await injectContentScript(tabId);
  } catch {
    return keep(tabId, { status: 'unreachable', reason: 'restricted' });
  }
  try {
    const report = parsePageReport(await sendToPage(tabId, 'report', { scope, ifPage }));
    if (report === 'unchanged' && known) return isBackFromReader(known) ? keep(tabId, outOfReader(known)) : known;
    if (report === null || report === 'unchanged') return keep(tabId, { status: 'unreachable', reason: 'failed' });
    const { pageKey, extraction, hidden } = report;
    // The page is made ready while the article is analyzed here.
    const settling = Promise.all([settlePage(tabId, pageKey), addressOf(tabId)]);
    const finding = extraction.found && scope === 'article' ? findFurther(tabId, pageKey) : null;
    if (!extraction.found) {
      const { canReadSelection, canReadMainText } = extraction;
      const [settled] = await settling;
      return keep(tabId, { status: 'none', pageKey, hidden, ...settled, canReadSelection, canReadMainText });
    }
    const { article, confidence, doubts } = extraction;
    const analysis = analyzeArticle(article);
    const [[settled, address], further] = await Promise.all([settling, finding]);
    const found = { status: 'article', pageKey, hidden, ...settled, address, analysis, confidence, doubts } as const;
    return keep(tabId, { ...found, ...(further ? { further } : {}) });
  } catch {
    return keep(tabId, { status: 'unreachable', reason: 'failed' });
  }
}

/** Hide on the page what is to be hidden there, and return what that is. */
async function settlePage(tabId: number, pageKey: string): Promise<{ hiding: boolean; calm?: Calm }> {
  const [{ hideChrome: hiding, calmPage: isCalm }] = await Promise.all([
    loadSettings(),
    insertStyle(tabId, contentStyle),
  ]);
  if (hiding) await sendToPage(tabId, 'hide', { pageKey, hide: true });
  const calm = isCalm ? await calmPage(tabId, pageKey) : null;
  return { hiding, ...(calm ? { calm } : {}) };
}

const isBackFromReader = (page: PageState): page is ArticlePage => page.status === 'article' && page.inReader === true;

function outOfReader({ inReader: _left, ...page }: ArticlePage): ArticlePage {
  return page;
}

/** Return whether the tab shows a reading view. */
export async function isReaderOpen(tabId: number): Promise<boolean> {
  return (await sendToPage(tabId, 'tellWhat', {}).catch(() => null)) === 'reading view';
}

async function keep(tabId: number, page: PageState): Promise<PageState> {
  // What cannot be kept is taken from the page again the next time.
  await savePage(tabId, page).catch(() => undefined);
  return page;
}

async function injectContentScript(tabId: number): Promise<void> {
  const [result] = await browser.scripting.executeScript({ target: { tabId }, files: [contentScript] });
  // Firefox tells of a script that failed to load in the result.
  if (result?.error) throw new Error('the content script did not start', { cause: result.error });
}

/**
 * How a style sheet is put in. What we mark and hide may stand in a frame of the page's own site, or in a shadow root, where only a
 * user's style sheet reaches; but Chromium paints no marks by a user's, so that it is the page author's too.
 */
function sheets(tabId: number, file: string): Scripting.CSSInjection[] {
  const isEverywhere = file === contentStyle;
  const origins = isEverywhere ? (['USER', 'AUTHOR'] as const) : (['AUTHOR'] as const);
  return origins.map((origin) => ({ target: { tabId, allFrames: isEverywhere }, files: [file], origin }));
}

/** Put a style sheet of ours into the page. A page that has it already gets it no second time: one removal must undo it. */
export async function insertStyle(tabId: number, file: string): Promise<void> {
  const answered = framesAnswered();
  await answered(removeSheets(tabId, file));
  await answered(Promise.all(sheets(tabId, file).map((sheet) => browser.scripting.insertCSS(sheet))));
}

async function removeStyle(tabId: number, file: string): Promise<void> {
  await framesAnswered()(removeSheets(tabId, file));
}

function removeSheets(tabId: number, file: string): Promise<unknown> {
  return Promise.allSettled(sheets(tabId, file).map((sheet) => browser.scripting.removeCSS(sheet)));
}

/** How long the frames of a page may take to answer, ms. */
const frameAnswerMs = 500;

/**
 * Return a way to wait for changes to the frames of a page, but no longer for all of the changes together than that time: Chromium has
 * seen frames that never answer, of objects and blocked addresses.
 */
function framesAnswered(): (change: Promise<unknown>) => Promise<unknown> {
  const stalled = new Promise<void>((resolve) => setTimeout(resolve, frameAnswerMs));
  return (change) => Promise.race([change, stalled]);
}

/** Return whether a tab shows a page of Lector's own, such as its choices: no script may enter it. */
export async function showsOwnPage(tabId: number): Promise<boolean> {
  return isOwnAddress(await addressOf(tabId).catch(() => null));
}

/** Return the tab's address as the browser knows it: a page could claim any. */
async function addressOf(tabId: number): Promise<string | null> {
  return (await browser.tabs.get(tabId)).url ?? null;
}

/** Return for each attribution how an address can point at its words in the live page; empty where the page is gone. */
export async function findFragments(tabId: number): Promise<readonly (readonly TextFragment[] | null)[]> {
  const page = await loadPage(tabId);
  if (page?.status !== 'article' || (await isReaderOpen(tabId))) return [];
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [linksScript] });
    const contents = page.analysis.attributions.map(({ content }) => [...content]);
    return parseFragments(await sendToPage(tabId, 'findFragments', { pageKey: page.pageKey, contents }));
  } catch {
    return [];
  }
}

/** Hide or show the page's chrome: on this page only. */
export async function setHiding(tabId: number, hide: boolean): Promise<void> {
  const page = await loadPage(tabId);
  if (!page || !('pageKey' in page)) return;
  await sendToPage(tabId, 'hide', { pageKey: page.pageKey, hide });
  await savePage(tabId, { ...page, hiding: hide, shown: [] });
}

/** Hide or show one part of the page's chrome, by its index in what was found. */
export async function setPartHiding(tabId: number, part: number, hide: boolean): Promise<void> {
  const page = await loadPage(tabId);
  if (!page || !('pageKey' in page) || part >= page.hidden.length) return;
  await sendToPage(tabId, 'hidePart', { pageKey: page.pageKey, part, hide });
  const others = (page.shown ?? []).filter((one) => one !== part);
  await savePage(tabId, { ...page, shown: hide ? others : [...others, part] });
}

/** Undo everything that was done to the page. What is known of it stays, so that the popup can still show it. */
export async function releasePage(tabId: number): Promise<void> {
  await sendToPage(tabId, 'release', {}).catch(() => undefined);
  await Promise.all([contentStyle, onPageStyle].map((file) => removeStyle(tabId, file)));
  const page = await loadPage(tabId);
  if (!page || !('pageKey' in page)) return;
  const { calm: _undone, ...rest } = page;
  await savePage(tabId, { ...rest, hiding: false });
}
