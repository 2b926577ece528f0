// The calm page: its script is put into a page only while the reader wants pages calm, and what it hides is kept with the page, so
// that the popup can list it.

import browser from 'webextension-polyfill';
import type { HiddenPart } from '../messages.ts';
import { parseHiddenParts, sendToCalm } from '../on-page/messages.ts';
import { saveSettings } from '../settings.ts';
import { type Calm, loadPage, savePage } from '../state.ts';

const calmScript = '/calm.js';

/** Hide what is restless on a page, and return it; null where the page could not be asked. */
export async function calmPage(tabId: number, pageKey: string): Promise<Calm | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [calmScript] });
    const parts = parseHiddenParts(await sendToCalm(tabId, 'calm', { pageKey }));
    return parts && { parts, shown: [] };
  } catch {
    return null;
  }
}

/** Make pages calm, or let them be, from now on; this one at once. */
export async function setCalm(tabId: number, calm: boolean): Promise<void> {
  await saveSettings({ calmPage: calm });
  const page = await loadPage(tabId);
  if (!page || !('pageKey' in page)) return;
  const { calm: _last, ...rest } = page;
  const now = calm ? await calmPage(tabId, page.pageKey) : null;
  if (!calm) await sendToCalm(tabId, 'undo', { pageKey: page.pageKey }).catch(() => undefined);
  await savePage(tabId, now ? { ...rest, calm: now } : rest);
}

/** Hide or show one of the restless parts, by its index in what was found. */
export async function setCalmPart(tabId: number, part: number, hide: boolean): Promise<void> {
  const page = await loadPage(tabId);
  if (!page || !('pageKey' in page) || !page.calm || part >= page.calm.parts.length) return;
  await sendToCalm(tabId, 'hidePart', { pageKey: page.pageKey, part, hide });
  const others = page.calm.shown.filter((one) => one !== part);
  await savePage(tabId, { ...page, calm: { ...page.calm, shown: hide ? others : [...others, part] } });
}

/** More has come on a page that is kept calm: `parts` are all that were found there. */
export async function noteRestless(tabId: number, pageKey: string, parts: readonly HiddenPart[]): Promise<void> {
  const page = await loadPage(tabId);
  if (!page || !('pageKey' in page) || page.pageKey !== pageKey || !page.calm) return;
  await savePage(tabId, { ...page, calm: { ...page.calm, parts } });
}
