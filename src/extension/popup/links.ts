// The links to the words of the statements, asked of the live page once for a page. Hard case: copying must follow the press of
// its button within seconds, or the browser refuses; a page that is slow to answer is not waited for.

import { sendToBackground } from '../to-background.ts';
import type { Fragments, TakenPage } from './taking.ts';

const longestMs = 2_500;

export class Links {
  readonly #tabId: number;
  #pageKey: string | null = null;
  #found: Promise<Fragments> = Promise.resolve([]);

  constructor(tabId: number) {
    this.#tabId = tabId;
  }

  /** Return how addresses point at the words on this page; empty where the page does not tell in time. */
  of({ pageKey }: TakenPage): Promise<Fragments> {
    if (this.#pageKey !== pageKey) {
      this.#pageKey = pageKey;
      this.#found = sendToBackground('findFragments', { tabId: this.#tabId }).then(
        (answer) => (answer as Fragments | undefined) ?? [],
        () => [],
      );
    }
    return Promise.race([this.#found, new Promise<Fragments>((resolve) => setTimeout(resolve, longestMs, []))]);
  }
}
