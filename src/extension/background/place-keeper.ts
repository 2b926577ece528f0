// Keeps where the reader is in an article, for when it is opened again.

import type { Excerpt } from '../../core/speech/excerpt.ts';
import { findUtteranceAt } from '../../core/speech/moves.ts';
import type { Player } from '../../core/speech/player.ts';
import type { Utterance } from '../../core/speech/utterance.ts';
import type { ArticlePage } from '../state.ts';
import { loadPlaces, placeKeyOf, savePlace } from '../stopped-at.ts';

export interface Placed {
  readonly page: ArticlePage;
  /** Whether it is in a private window. */
  readonly isPrivate: boolean;
  readonly excerpt: Excerpt;
  readonly utterances: readonly Utterance[];
  readonly player: Player;
}

export class PlaceKeeper {
  /** The utterance that the last reading was at when its place was last kept. */
  #keptAt = -1;

  /** Go to where the reader stopped in this article, if that is known. */
  async goThere({ page, utterances, player }: Placed): Promise<void> {
    const place = (await loadPlaces())[placeKeyOf(page) ?? ''];
    if (place !== undefined) player.goTo(findUtteranceAt(utterances, place) ?? 0);
  }

  /** Keep the place of a reading that pauses or ends; of one that goes on if it is to outlive the browser: nobody tells when that is closed. */
  follow(placed: Placed, outlivesBrowser: boolean): void {
    const { status, index } = placed.player.state;
    if (status !== 'playing' || (outlivesBrowser && index !== this.#keptAt)) void this.keep(placed);
    this.#keptAt = index;
  }

  /** Keep the place now; what was heard to its end begins anew. */
  async keep({ page, isPrivate, excerpt, utterances, player }: Placed): Promise<void> {
    const key = placeKeyOf(page);
    const utterance = utterances[player.state.index];
    if (key === null || excerpt.kind !== 'all') return;
    const offset = utterance?.passage === 'body' && !player.state.finished ? utterance.span.start : null;
    await savePlace(key, offset, isPrivate).catch(() => undefined);
  }
}
