// What one voice says in one go, and how its characters map back to the article.
// Hard case: the spoken text is not the printed text (a line break is spoken as a space, an abbreviation in full), so an
// utterance carries pieces: each maps a stretch of `spoken` to a span of the passage it came from.

import type { Span } from '../span.ts';

/** The text that spans of an utterance count in: the headline, `Article.text`, or that of a caption. */
export const passages = ['title', 'body', 'caption'] as const;
export type Passage = (typeof passages)[number];

export interface SpokenPiece {
  /** Offset into `Utterance.spoken` where this piece begins. It ends where the next begins, or at the end. */
  readonly at: number;
  /** What is printed for it. Of equal length: offsets map one to one; else the whole span stands for the whole piece. */
  readonly span: Span;
}

export interface Utterance {
  readonly spoken: string;
  readonly passage: Passage;
  /** Hull of the pieces: the sentence that is marked while this is spoken. */
  readonly span: Span;
  readonly pieces: readonly SpokenPiece[];
  /** Index of the block in `Article.blocks`; -1 for the headline; -2, -3 … for the first caption, the second …. */
  readonly block: number;
  /** Index into `Analysis.sentences`, or null for the headline and captions. */
  readonly sentence: number | null;
  /** BCP 47 tag to choose the voice by, or null where unknown. */
  readonly lang: string | null;
  /** Silence before it, ms. */
  readonly pauseBeforeMs: number;
  /** Whether it is someone's own words, to be told from the rest by the ear. */
  readonly quoted: boolean;
  /** Whose words they are where they are quoted, by index into `Analysis.speakers`; null where that is unclear. */
  readonly speaker: number | null;
  /** Whose part it is (`castRole`): 0 is the voice that reads. */
  readonly cast: number;
}

/** Return the printed span for a word that begins at `at` and is `length` long (UTF-16 units) in `utterance.spoken`. */
export function printedSpanOf(utterance: Utterance, at: number, length: number): Span {
  const { pieces, spoken } = utterance;
  const printed = (offset: number, isEnd: boolean): number => {
    let index = pieces.findLastIndex((piece) => (isEnd ? piece.at < offset : piece.at <= offset));
    if (index < 0) index = 0;
    const piece = pieces[index];
    if (!piece) return utterance.span.start;
    const pieceEnd = pieces[index + 1]?.at ?? spoken.length;
    const { start, end } = piece.span;
    if (pieceEnd - piece.at === end - start) return Math.min(end, start + offset - piece.at);
    return isEnd ? end : start;
  };
  const end = Math.min(spoken.length, at + Math.max(1, length));
  const start = Math.min(Math.max(0, at), Math.max(0, end - 1));
  return { start: printed(start, false), end: printed(end, true) };
}

/** Number the sentences of a plan: for each utterance the 1-based number of its sentence, 0 for the headline; and how many there are. */
export function numberSentences(utterances: readonly Utterance[]): {
  readonly numbers: readonly number[];
  readonly count: number;
} {
  let count = 0;
  let last: number | null = null;
  const numbers = utterances.map(({ sentence }) => {
    if (sentence !== last && sentence !== null) count++;
    last = sentence;
    return count;
  });
  return { numbers, count };
}
