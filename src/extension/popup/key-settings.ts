// Where the browser keeps the keys: which are set, and the place where they are changed.

import browser from 'webextension-polyfill';
import { isChromium } from '../chromium.ts';
import { type KeyRow, listKeys } from './keys.ts';

/** Return the keys that are set, or null where the browser has none (Firefox on Android). */
export async function loadKeys(): Promise<readonly KeyRow[] | null> {
  const commands = browser.commands as typeof browser.commands | undefined;
  return commands ? listKeys(await commands.getAll()) : null;
}

/** Open the place where keys are changed. */
export async function openKeySettings(): Promise<void> {
  if (hasOwnSettings()) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const hasOwnSettings = (): boolean => typeof browser.commands.openShortcutSettings === 'function';

/** Whether there is a place where keys are changed that an extension may open. */
export function canChangeKeys(): boolean {
  return hasOwnSettings() || isChromium();
}
