// Which browser this is, where no feature tells.

import browser from 'webextension-polyfill';

/** Return whether the extension runs in Chromium, or in a browser made from it. */
export const isChromium = (): boolean => browser.runtime.getURL('').startsWith('chrome-extension:');
