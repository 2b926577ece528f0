// The reading view of a tab's article, an extension page in the same tab, so that Back leads to the page at the same place.
// Hard case: a reading that goes on. The page it is of leaves and its line ends, as when the reader goes away; it is handed over
// beforehand, and the reading view takes it up.

import browser from 'webextension-polyfill';
import { parseLayout } from '../layout.ts';
import { sendToPage } from '../messages.ts';
import { type KeptArticle, loadKept, saveKept, savePage } from '../state.ts';
import { isReaderOpen, openPage } from './pages.ts';
import type { Reading } from './reading.ts';

const readerPage = 'reader/reader.html';
const layoutScript = '/describe-layout.js';

/** Open the reading view of the tab's article. Returns whether there is an article. */
export async function openReader(tabId: number, reading: Reading): Promise<boolean> {
  const page = await openPage(tabId);
  if (page.status !== 'article') return false;
  const { pageKey, address } = page;
  if (await isReaderOpen(tabId)) return true;
  await browser.scripting.executeScript({ target: { tabId }, files: [layoutScript] }).catch(() => undefined);
  const layout = await sendToPage(tabId, 'describeLayout', { pageKey }).catch(() => null);
  await keep({ tabId, page, layout: parseLayout(layout) });
  await reading.handOver(tabId, pageKey);
  await browser.tabs.update(tabId, { url: addressOfReader(pageKey, address) });
  return true;
}

/** The session's storage may be full; pictures are the most of it, and the article can be read without them. */
async function keep(kept: KeptArticle): Promise<void> {
  const pictures = kept.layout.pictures.map((picture) => ({ ...picture, data: null }));
  await saveKept(kept).catch(() => saveKept({ ...kept, layout: { ...kept.layout, pictures } }));
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
  await savePage(tabId, kept.page);
  return true;
}
