// A first glance at the page, straight from the popup and before anything else of it is there: where it is plain that there is an article,
// its headline stands in the popup, and Play works, while the article is still being taken out. Where it is not plain, nothing is
// said before that is done. A script of its own, small, for the popup's other script is not.

import { findPlainHeadline } from './plain-headline.ts';

export interface Glance {
  /** The tab that the popup was opened on; undefined where it stands in a tab of its own. */
  readonly tab: Promise<chrome.tabs.Tab | undefined>;
  /** The headline of the article that the page plainly is; else null. */
  readonly headline: Promise<string | null>;
}

declare global {
  var lectorGlance: Glance;
}

const longest = 300;

async function findTab(): Promise<chrome.tabs.Tab | undefined> {
  if (new URLSearchParams(location.search).has('tab')) return undefined;
  return (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
}

async function glanceAt(tab: chrome.tabs.Tab | undefined): Promise<string | null> {
  // Firefox notes every attempt to look at a page of ours, or of the browser.
  if (tab?.id === undefined || !/^(?:https?|file):/.test(tab.url ?? '')) return null;
  const [seen] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: findPlainHeadline });
  // From the page's process: it may be anything.
  const headline: unknown = seen?.result;
  return typeof headline === 'string' && headline !== '' && headline.length <= longest ? headline : null;
}

const tab = findTab();
// Where no extension may look, nothing is seen.
globalThis.lectorGlance = { tab, headline: tab.then(glanceAt).catch(() => null) };
