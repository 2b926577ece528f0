// Where the article of a tab goes on, on further pages: looked for when it is opened. further.ts reads them.

import browser from 'webextension-polyfill';
import { parseFurtherPages, sendToFurther } from '../on-page/messages.ts';
import type { Further } from '../state.ts';

const findScript = '/find-further.js';

/** Return the further pages of an article, none of them read; null where it has none, or the page is gone. */
export async function findFurther(tabId: number, pageKey: string): Promise<Further | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [findScript] });
    const found = parseFurtherPages(await sendToFurther(tabId, 'find', { pageKey }));
    return found && { read: [], next: found.next, left: found.count, trouble: null };
  } catch {
    return null;
  }
}
