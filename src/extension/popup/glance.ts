// A first glance at the page, straight from the popup: where it is plain that there is an article, its headline stands in the popup,
// and Play works, while the article is still being taken out. Where it is not plain, nothing is said before that is done.

import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { findPlainHeadline } from './plain-headline.ts';

const titleSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** Return the headline of the article that the page in a tab plainly is; else null. */
export async function glanceAt(tabId: number, address: string | undefined): Promise<string | null> {
  // Firefox notes every attempt to look at a page of ours, or of the browser.
  if (!/^(?:https?|file):/.test(address ?? '')) return null;
  try {
    const [seen] = await browser.scripting.executeScript({ target: { tabId }, func: findPlainHeadline });
    return v.is(titleSchema, seen?.result) ? seen.result : null;
  } catch {
    return null; // A page where no extension may look.
  }
}
