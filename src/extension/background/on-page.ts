// What Lector shows on the page itself when the reader asks for it. Its scripts and style sheet are put in only then.

import browser from 'webextension-polyfill';
import { loadComfort } from '../look/comfort.ts';
import { parseOffset, sendToPicker, sendToPlaces } from '../on-page/messages.ts';
import { loadPage } from '../state.ts';
import { insertStyle, isReaderOpen, onPageStyle, openPage } from './pages.ts';

const pickScript = '/pick.js';
const placesScript = '/places.js';

/** Let the reader pick on the page what is read. Returns whether the page could be asked. */
export async function pickRegion(tabId: number): Promise<boolean> {
  const page = await openPage(tabId);
  if (!('pageKey' in page) || (await isReaderOpen(tabId))) return false;
  await insertStyle(tabId, onPageStyle);
  await browser.scripting.executeScript({ target: { tabId }, files: [pickScript] });
  return (await sendToPicker(tabId, 'begin', { pageKey: page.pageKey, theme: await loadTheme() })) === true;
}

/** Take up what the reader picked on the page. Returns whether there is something to read in it. */
export async function takeUpRegion(tabId: number, pageKey: string): Promise<boolean> {
  const known = await loadPage(tabId);
  if (!known || !('pageKey' in known) || known.pageKey !== pageKey) return false;
  return (await openPage(tabId, 'region')).status === 'article';
}

/** Return where in the article of a tab the selection begins, or null where nothing of it is selected. A click can choose a place there from now on. */
export async function findSelection(tabId: number): Promise<number | null> {
  const page = await loadPage(tabId);
  if (page?.status !== 'article') return null;
  try {
    if (!(await isReaderOpen(tabId)))
      await browser.scripting.executeScript({ target: { tabId }, files: [placesScript] });
    return parseOffset(await sendToPlaces(tabId, 'findSelection', { pageKey: page.pageKey }));
  } catch {
    return null;
  }
}

/** Return the theme for on-page.css; the reader's own colours are for pages of words. */
export async function loadTheme(): Promise<string> {
  const { theme } = await loadComfort();
  return theme === 'custom' ? 'system' : theme;
}
