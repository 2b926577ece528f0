// Tabs in private windows, which the extension may enter where the reader has allowed it. Hard case: Chromium, which shows no page of
// an extension there that is one for all windows; such a tab would be blank.

import browser from 'webextension-polyfill';
import { isChromium } from './chromium.ts';

/** Return whether a tab is in a private window; of one that is gone this is assumed. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab === null || tab.incognito === true;
}

/** Return whether the browser shows a page of the extension in a tab. */
export async function canShowOwnPage(tabId: number): Promise<boolean> {
  return !isChromium() || !(await isPrivateTab(tabId));
}
