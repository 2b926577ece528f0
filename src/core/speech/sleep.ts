// When a reading ends by itself before the article does: at the end of the paragraph, or at a time, and then never in the middle of a
// sentence. Nothing has to wake up for it: it is asked for between two sentences. Example: at half past ten, in the middle of
// “We wait,” said Olson, who … -> after that sentence.

import type { Utterance } from './utterance.ts';

export type Sleep =
  | { readonly kind: 'paragraph' }
  /** By the clock of the machine, ms since 1970. */
  | { readonly kind: 'time'; readonly atMs: number };

type Place = Pick<Utterance, 'block' | 'sentence'>;

/** Return whether the reading ends between two utterances, one of which follows the other. */
export function endsBetween(sleep: Sleep, from: Place, to: Place, nowMs: number): boolean {
  if (sleep.kind === 'paragraph') return from.block !== to.block;
  return nowMs >= sleep.atMs && (from.block !== to.block || from.sentence !== to.sentence);
}
