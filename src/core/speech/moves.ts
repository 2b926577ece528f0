// Where "next paragraph" or "previous statement" leads from the utterance that is being spoken.
// Hard case: a statement that begins in the middle of a sentence is reached at that sentence, so two statements in one
// sentence are one stop. Example: from sentence 3, "previous statement" is the nearest earlier sentence that holds one.

import type { Analysis } from '../analyze.ts';
import { hullOf } from '../span.ts';
import type { Utterance } from './utterance.ts';

export type MoveUnit = 'sentence' | 'paragraph' | 'statement';
export type Direction = 'next' | 'previous';

/** Return the utterance to go to from `index`, or null where there is none that way. */
export function findMove(
  utterances: readonly Utterance[],
  attributions: Analysis['attributions'],
  index: number,
  unit: MoveUnit,
  direction: Direction,
): number | null {
  const step = direction === 'next' ? 1 : -1;
  const stops = unit === 'statement' ? statementStops(utterances, attributions) : null;
  const isStop = (at: number): boolean => {
    if (stops) return stops.has(at);
    const here = utterances[at];
    const before = utterances[at - 1];
    if (!here || !before) return true;
    return unit === 'paragraph' ? here.block !== before.block : !sharesSentence(here, before);
  };
  for (let at = index + step; at >= 0 && at < utterances.length; at += step) if (isStop(at)) return at;
  return null;
}

const sharesSentence = (a: Utterance, b: Utterance): boolean => a.block === b.block && a.sentence === b.sentence;

function statementStops(utterances: readonly Utterance[], attributions: Analysis['attributions']): Set<number> {
  const stops = new Set<number>();
  for (const attribution of attributions) {
    const at = findUtteranceAt(utterances, hullOf(attribution.content)?.start ?? 0);
    if (at !== null) stops.add(at);
  }
  return stops;
}

/** Return the utterance in which the character at `offset` of the body is spoken, or the first after it, or null. */
export function findUtteranceAt(utterances: readonly Utterance[], offset: number): number | null {
  let low = 0;
  let high = utterances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const utterance = utterances[middle];
    if (!utterance || (utterance.passage === 'body' && utterance.span.end > offset)) high = middle;
    else low = middle + 1;
  }
  return low < utterances.length ? low : null;
}
