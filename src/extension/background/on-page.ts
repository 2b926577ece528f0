// What Lector shows on the page itself when the reader asks for it. Its scripts and style sheet are put in only then.

import browser from 'webextension-polyfill';
import { loadComfort } from '../look/comfort.ts';
import { sendToPicker } from '../messages.ts';
import { loadPage } from '../state.ts';
import { insertStyle, isReaderOpen, onPageStyle, openPage } from './pages.ts';

const pickScript = '/pick.js';

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

/** The themes of on-page.css; the reader's own colours are for pages of words. */
async function loadTheme(): Promise<string> {
  const { theme } = await loadComfort();
  return theme === 'custom' ? 'system' : theme;
}
