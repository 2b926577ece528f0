// The way from the popup into the reading view. While the reader turns to its button the article is kept for it, and its first
// screenful is drawn out of sight; the press then only has to go there.

import browser from 'webextension-polyfill';
import { forgetScreen, seenChannel } from '../reader/screen.ts';
import { sendToBackground } from '../to-background.ts';

/** So long what was made ready is used, ms: the page may change meanwhile. */
const readyMs = 30_000;

export class WayToReader {
  readonly #tabId: number;
  #ready: { readonly pageKey: string; readonly url: string; readonly untilMs: number } | null = null;
  #frame: HTMLIFrameElement | null = null;

  constructor(tabId: number) {
    this.#tabId = tabId;
  }

  /** Make the reading view of an article ready. */
  async prepare(pageKey: string): Promise<void> {
    if (this.#readyFor(pageKey)) return;
    const answer = await sendToBackground('prepareReader', { tabId: this.#tabId, pageKey }).catch(() => null);
    if (typeof answer !== 'string' || this.#readyFor(pageKey)) return;
    this.#ready = { pageKey, url: answer, untilMs: Date.now() + readyMs };
    if (this.#frame === null) window.addEventListener('pagehide', () => forgetScreen(window));
    this.#frame?.remove();
    this.#frame = document.createElement('iframe');
    this.#frame.hidden = true;
    this.#frame.src = `${answer}&prepare`;
    // Outside of what is drawn and drawn anew.
    document.documentElement.append(this.#frame);
  }

  /** Go there. With a reading that goes on there the background has to hand it over first. Returns whether there is a way. */
  async go(pageKey: string, isRead: boolean): Promise<unknown> {
    const tabId = this.#tabId;
    const url = isRead ? null : this.#readyFor(pageKey);
    if (url !== null) {
      const seen = seenOnce(pageKey);
      const gone = await browser.tabs.update(tabId, { url }).catch(() => null);
      // To close takes the process that both share as long as to draw a part of the article.
      if (gone) return seen.then(() => true);
    }
    return sendToBackground('openReader', { tabId, pageKey });
  }

  #readyFor(pageKey: string): string | null {
    return this.#ready?.pageKey === pageKey && Date.now() < this.#ready.untilMs ? this.#ready.url : null;
  }
}

/** So long the popup waits for the reading view to be seen, ms. */
const latestSeenMs = 500;

/** Resolve when an article's reading view can be seen, or should long be. */
function seenOnce(pageKey: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, latestSeenMs);
    new BroadcastChannel(seenChannel).onmessage = ({ data }) => {
      if (data === pageKey) resolve();
    };
  });
}
