// Where "next paragraph" or "previous statement" leads from the utterance that is being spoken.
// Hard case: a statement that begins in the middle of a sentence is reached at that sentence, so two statements in one
// sentence are one stop. Example: from sentence 3, "previous statement" is the nearest earlier sentence that holds one.

import type { Analysis } from '../analyze.ts';
import { hullOf } from '../span.ts';
import { estimateListeningMs } from './pace.ts';
import type { Utterance } from './utterance.ts';

export const moveUnits = ['sentence', 'paragraph', 'heading', 'statement', 'speaker'] as const;
export type MoveUnit = (typeof moveUnits)[number];
export const directions = ['next', 'previous'] as const;
export type Direction = (typeof directions)[number];

type Moved = Pick<Analysis, 'article' | 'attributions' | 'resolutions'>;

/** Return the utterance to go to from `index`, or null where there is none that way. */
export function findMove(
  utterances: readonly Utterance[],
  analysis: Moved,
  index: number,
  unit: MoveUnit,
  direction: Direction,
): number | null {
  const step = direction === 'next' ? 1 : -1;
  const isStop = stopsOf(utterances, analysis, unit);
  for (let at = index + step; at >= 0 && at < utterances.length; at += step) if (isStop(at)) return at;
  return null;
}

function stopsOf(utterances: readonly Utterance[], analysis: Moved, unit: MoveUnit): (at: number) => boolean {
  const compare = (differs: (here: Utterance, before: Utterance) => boolean) => (at: number) => {
    const [here, before] = [utterances[at], utterances[at - 1]];
    return !here || !before || differs(here, before);
  };
  const isParagraph = compare((here, before) => here.block !== before.block);
  switch (unit) {
    case 'sentence':
      return compare((here, before) => here.block !== before.block || here.sentence !== before.sentence);
    case 'paragraph':
      return isParagraph;
    case 'heading':
      return (at) => {
        const block = utterances[at]?.block ?? 0;
        return isParagraph(at) && (block === -1 || analysis.article.blocks[block]?.kind === 'heading');
      };
    case 'statement': {
      const stops = new Set(statementStops(utterances, analysis).map(({ at }) => at));
      return (at) => stops.has(at);
    }
    case 'speaker': {
      // Where another begins than the one before.
      const stops = statementStops(utterances, analysis);
      const turns = stops.filter(({ speaker }, place) => place === 0 || speaker !== stops[place - 1]?.speaker);
      const starts = new Set(turns.map(({ at }) => at));
      return (at) => starts.has(at);
    }
  }
}

/** Return where statements begin, in order, and whose they are. */
function statementStops(
  utterances: readonly Utterance[],
  { attributions, resolutions }: Moved,
): { readonly at: number; readonly speaker: number | null }[] {
  const reached = reachedBy(utterances);
  return attributions
    .flatMap(({ content }, index) => {
      const start = hullOf(content)?.start ?? 0;
      const at = firstBeyond(reached, start);
      // What is not being read has no stop.
      const isRead = at !== null && (utterances[at]?.span.start ?? 0) <= start;
      return isRead ? [{ at, start, speaker: resolutions[index]?.speaker ?? null }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** Return the utterance in which the character at `offset` of the body is spoken, or the first after it, or null. */
export function findUtteranceAt(utterances: readonly Utterance[], offset: number): number | null {
  return firstBeyond(reachedBy(utterances), offset);
}

/** How far into the body each utterance and those before it reach: numbers that only rise, in whatever order the body is spoken. */
function reachedBy(utterances: readonly Utterance[]): number[] {
  let furthest = -1;
  return utterances.map(({ passage, span }) => {
    if (passage === 'body') furthest = Math.max(furthest, span.end);
    return furthest;
  });
}

/** Return the first place of rising numbers with one beyond `offset`, or null. */
function firstBeyond(reached: readonly number[], offset: number): number | null {
  let low = 0;
  let high = reached.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reached[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low < reached.length ? low : null;
}

/** Return the place that was heard `ms` before the word at `at` of utterance `index`, at the beginning of a word. */
export function findBack(
  utterances: readonly Utterance[],
  index: number,
  at: number,
  ms: number,
  rate: number,
): { readonly index: number; readonly at: number } {
  let left = ms;
  for (let place = index; place >= 0; place--) {
    const { spoken = '', pauseBeforeMs = 0 } = utterances[place] ?? {};
    const end = place === index ? at : spoken.length;
    const words = [...spoken.slice(0, end).matchAll(/[\p{L}\p{N}][^\s]*/gu)].map((match) => match.index);
    const taken = estimateListeningMs(spoken.slice(0, end), rate);
    if (taken >= left) {
      const found = words.findLast((word) => estimateListeningMs(spoken.slice(word, end), rate) >= left);
      return { index: place, at: found ?? 0 };
    }
    left -= taken + pauseBeforeMs / rate;
  }
  return { index: 0, at: 0 };
}
