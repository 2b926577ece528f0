// What the page that is read is told of the reading. A page that does not answer is gone, and its line tells of that.

import type { PlayerState } from '../../core/speech/player.ts';
import { findSpokenWord } from '../../core/speech/spoken-word.ts';
import type { Utterance } from '../../core/speech/utterance.ts';
import { sendToPage } from '../messages.ts';

interface ReadPage {
  readonly tabId: number;
  readonly page: { readonly pageKey: string };
  readonly utterances: readonly Utterance[];
}

/** Mark in the page what is spoken; null takes the marks away. `still` keeps the page from scrolling to it. */
export function markSpoken({ tabId, page, utterances }: ReadPage, state: PlayerState | null, still: boolean): void {
  const utterance = state ? utterances[state.index] : undefined;
  void sendToPage(tabId, 'mark', {
    pageKey: page.pageKey,
    passage: utterance?.passage ?? 'body',
    ...(utterance?.passage === 'caption' ? { caption: -2 - utterance.block } : {}),
    sentence: utterance?.span ?? null,
    word: utterance && state ? findSpokenWord(utterance, state) : null,
    ...(still ? { still: true } : {}),
  }).catch(() => undefined);
}

/** Ask the page to keep a line open while it is read, or to hang up. */
export function askToAttend(tabId: number, pageKey: string, reading: boolean): void {
  void sendToPage(tabId, 'attend', { pageKey, reading }).catch(() => undefined);
}
