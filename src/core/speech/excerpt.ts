// What of the article is read: all of it, only what was said in it, only what one speaker said, or only what is skipped else.
// Hard case: a sentence with the statements of two. “It is safe,” said Olson, but Kerr called it a risk. -> of Olson alone:
// “It is safe,” said Olson. The stretch of a statement goes from the first of its words, cue and source to the last of them, so
// that whose words they are is heard as printed.

import type { Analysis } from '../analyze.ts';
import { hullOf, overlaps, type Span } from '../span.ts';
import type { Run } from './radio.ts';

export type Excerpt =
  | { readonly kind: 'all' }
  | { readonly kind: 'statements' }
  /** By index into `Analysis.speakers`. */
  | { readonly kind: 'speaker'; readonly speaker: number }
  /** What the reader's choice of parts leaves out: captions, tables. */
  | { readonly kind: 'skipped' };

type Said = Pick<Analysis, 'article' | 'sentences' | 'attributions'> & Partial<Pick<Analysis, 'resolutions'>>;

/** Return the stretches of the body that are read, in order and apart; null where all of it is. */
export function findKept(analysis: Said, excerpt: Excerpt): readonly Span[] | null {
  switch (excerpt.kind) {
    case 'all':
    case 'skipped':
      return null;
    case 'statements':
    case 'speaker':
      return findSaid(analysis, excerpt);
  }
}

function findSaid({ article, sentences, attributions, resolutions }: Said, excerpt: Excerpt): readonly Span[] {
  const isWanted = attributions.map(
    (_, index) => excerpt.kind !== 'speaker' || resolutions?.[index]?.speaker === excerpt.speaker,
  );
  const others = attributions
    .filter((_, index) => !isWanted[index])
    .flatMap(({ content, cue }) => [...content, ...cue]);
  const wanted = attributions.filter((_, index) => isWanted[index]);
  return sentences.flatMap(({ span: sentence }) => {
    const stretches = wanted.flatMap(({ source, cue, content }): Span[] => {
      if (![...content, ...cue].some((part) => overlaps(part, sentence))) return [];
      const hull = hullOf([...source, ...cue, ...content].flatMap((part) => clip(part, sentence)));
      return hull ? [widen(article.text, hull, sentence)] : [];
    });
    return join(stretches, others);
  });
}

/** Return the stretches in order, as one where nobody else says anything between them. */
function join(stretches: readonly Span[], others: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const gap = last && { start: last.end, end: next.start };
    const goesOn = gap && (gap.end <= gap.start || !others.some((other) => overlaps(other, gap)));
    if (last && goesOn) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else joined.push(next);
  }
  return joined;
}

/** Take the marks directly before and behind the words with them; what leads on in print does not. */
function widen(text: string, { start, end }: Span, sentence: Span): Span {
  const mark = /[^\p{L}\p{N}\s]/u;
  let [from, to] = [start, end];
  while (from > sentence.start && mark.test(text.charAt(from - 1))) from--;
  while (to < sentence.end && mark.test(text.charAt(to)) && !/[,;:–—-]/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

function clip(span: Span, frame: Span): Span[] {
  const start = Math.max(span.start, frame.start);
  const end = Math.min(span.end, frame.end);
  return start < end ? [{ start, end }] : [];
}

/** Return of what is said for a sentence only what is kept, each stretch ended as a sentence is. */
export function keepRuns(text: string, runs: readonly Run[], kept: readonly Span[]): readonly Run[] {
  const left: Run[] = [];
  for (const run of runs) {
    if ('say' in run) {
      if (kept.some(({ start, end }) => start <= run.at && run.at <= end)) left.push(run);
      continue;
    }
    for (const [index, { start, end }] of kept.flatMap((span) => clip(span, run)).entries()) {
      if (index > 0) left.push({ say: ' ', at: start });
      left.push({ start, end });
      // What went on in print ends here: the voice has to fall.
      if (end < run.end && !/[.!?…]["'”’»)]*$/u.test(text.slice(start, end))) left.push({ say: '.', at: end });
    }
  }
  // Marks between what is left out are nothing to say.
  return left.some((run) => !('say' in run)) ? left : [];
}
