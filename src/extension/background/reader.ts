// The reading view of a tab's article, an extension page in the same tab, so that Back leads to the page at the same place. It is
// made ready when the reader turns to its button, so that the press on it only has to go there.
// Hard case: a reading that goes on. The page it is of leaves and its line ends, as when the reader goes away; it is handed over
// beforehand, and the reading view takes it up.

import browser from 'webextension-polyfill';
import { joinLayouts } from '../join-layouts.ts';
import { parseLayout } from '../layout.ts';
import { sendToPage } from '../messages.ts';
import { canShowOwnPage } from '../private-tabs.ts';
import {
  forgetPictures,
  loadArticlePage,
  loadFurtherLayout,
  loadKept,
  type PageState,
  saveKept,
  savePage,
  savePictures,
} from '../state.ts';
import { isReaderOpen, openPage } from './pages.ts';
import type { Reading } from './reading.ts';

const readerPage = 'reader/reader.html';
const layoutScript = '/describe-layout.js';
/** How long what was made ready is used, ms: the page may change meanwhile, and others may be kept in its place. */
const readyMs = 30_000;

/** Where the reading view is, once its article is kept; null where the tab shows one already. */
type Way = string | null;
let ready: { readonly tabId: number; readonly pageKey: string; readonly untilMs: number; way: Promise<Way> } | null =
  null;

/** Make the reading view of the article that is known of a tab ready to be opened; return where it is. */
export async function prepareReader(tabId: number, pageKey: string): Promise<Way> {
  return wayTo(tabId, pageKey);
}

/**
 * Open the reading view of the tab's article. Returns whether there is one. `shown` is the article that the reader saw when asking
 * for it: then the page is not looked at again.
 */
export async function openReader(tabId: number, reading: Reading, shown?: string): Promise<boolean> {
  // The popup says why, and what to do.
  if (!(await canShowOwnPage(tabId))) {
    await browser.action.openPopup().catch(() => undefined);
    return true;
  }
  const pageKey = shown ?? keyOf(await openPage(tabId));
  if (pageKey === null) return false;
  const way = await wayTo(tabId, pageKey);
  ready = null;
  if (way === null) return true;
  await reading.handOver(tabId, pageKey);
  await browser.tabs.update(tabId, { url: way });
  return true;
}

const keyOf = (page: PageState): string | null => (page.status === 'article' ? page.pageKey : null);

function wayTo(tabId: number, pageKey: string): Promise<Way> {
  if (ready?.tabId === tabId && ready.pageKey === pageKey && Date.now() < ready.untilMs) return ready.way;
  const way = keep(tabId, pageKey);
  ready = { tabId, pageKey, untilMs: Date.now() + readyMs, way };
  way.catch(() => {
    if (ready?.way === way) ready = null;
  });
  return way;
}

/** Keep the article for its reading view, with what the page's markup adds to the words, and return where the view is. */
async function keep(tabId: number, pageKey: string): Promise<Way> {
  const [page, isOpen] = await Promise.all([loadArticlePage(tabId, pageKey), isReaderOpen(tabId)]);
  if (isOpen) return null;
  if (!page) throw new Error('the article is another one by now');
  await browser.scripting.executeScript({ target: { tabId }, files: [layoutScript] }).catch(() => undefined);
  const own = parseLayout(await sendToPage(tabId, 'describeLayout', { pageKey }).catch(() => null));
  const layout = joinLayouts([own, ...(page.further ? [await loadFurtherLayout(tabId, pageKey)] : [])]);
  const kept = { tabId, page, layout };
  // The session's storage may be full; pictures are the most of it, and articles can be read without them.
  await saveKept(kept).catch(async () => {
    await forgetPictures();
    await saveKept(kept);
  });
  void savePictures(kept).catch(() => undefined);
  return addressOfReader(pageKey, page.address);
}

/** The address names the page too: after the browser's restart it is all that is left. */
function addressOfReader(pageKey: string, address: string | null): string {
  const params = new URLSearchParams({ page: pageKey, ...(address === null ? {} : { of: address }) });
  return browser.runtime.getURL(`${readerPage}?${params}`);
}

/** Make a reading view's article the tab's: Back may have led to it from another article. Returns whether it is known. */
export async function takeUpReader(tabId: number, pageKey: string): Promise<boolean> {
  const kept = await loadKept(pageKey);
  if (!kept) return false;
  await savePage(tabId, { ...kept.page, inReader: true });
  return true;
}
