// Turns printed words into what is given to a voice, with the pieces that map it back to print.
// Hard case: "Gov.\nLee" is "Governor Lee": a form of several letters and a line break each stand for something else than is said.

import type { Span } from '../span.ts';
import type { Run } from './radio.ts';
import { splitText } from './split.ts';
import { findSpokenForms, type Replacement } from './spoken-forms.ts';
import type { SpokenPiece } from './utterance.ts';

export interface Said {
  readonly spoken: string;
  readonly pieces: readonly SpokenPiece[];
}

/** A word or name as the reader wants it said. */
export interface Pronunciation {
  /** As it is printed. Capitals count only where there are any: "lector" is also "Lector", "IT" is not "it". */
  readonly written: string;
  readonly spoken: string;
  /** Primary language subtag of the passages it holds for; null for all. */
  readonly lang: string | null;
}

/** Longest text given to an engine at once, in UTF-16 units. Longer is safer against engines that cut, shorter flows worse. */
const longestSpoken = 600;

/** White space of any kind and length is one space to a voice; zero-width and bidi controls are nothing to it. */
const silent = /\s+|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Return what is spoken for `runs` of `text`, with the pieces that map it back. */
export function sayRuns(
  text: string,
  runs: readonly Run[],
  lang: string | null,
  pronunciations: readonly Pronunciation[] = [],
): Said {
  const pieces: SpokenPiece[] = [];
  let spoken = '';
  const put = (words: string, start: number, end: number): void => {
    if (words === '') return;
    pieces.push({ at: spoken.length, span: { start, end } });
    spoken += words;
  };
  for (const run of runs) {
    if ('say' in run) {
      put(run.say, run.at, run.at);
      continue;
    }
    let done = run.start;
    for (const { at, length, spoken: said } of replacementsIn(text.slice(run.start, run.end), lang, pronunciations)) {
      const start = run.start + at;
      put(text.slice(done, start), done, start);
      done = start + length;
      put(said, start, done);
    }
    put(text.slice(done, run.end), done, run.end);
  }
  return { spoken, pieces };
}

/**
 * Return what is said otherwise than printed, in order and apart: what the reader wants, the spoken forms, and between them what
 * nobody can say.
 */
function replacementsIn(
  text: string,
  lang: string | null,
  pronunciations: readonly Pronunciation[],
): readonly Replacement[] {
  const wanted = findPronounced(text, lang, pronunciations);
  const isApart = ({ at, length }: Replacement): boolean =>
    wanted.every((one) => at + length <= one.at || at >= one.at + one.length);
  const forms = [...wanted, ...findSpokenForms(text, lang).filter(isApart)];
  const spaces = [...text.matchAll(silent)].flatMap(({ index, 0: white }): Replacement[] => {
    const said = /\s/.test(white) ? ' ' : '';
    const isInForm = forms.some(({ at, length }) => index < at + length && index + white.length > at);
    return white === said || isInForm ? [] : [{ at: index, length: white.length, spoken: said }];
  });
  return [...forms, ...spaces].toSorted((a, b) => a.at - b.at);
}

/** Return where the reader's own pronunciations hold, whole words only; of two at one place the longer. */
function findPronounced(
  text: string,
  lang: string | null,
  pronunciations: readonly Pronunciation[],
): readonly Replacement[] {
  const found = pronunciations.flatMap((one): Replacement[] => {
    const isForHere = one.lang === null || one.lang === lang?.split(/[-_]/)[0]?.toLowerCase();
    if (!isForHere || one.written.trim() === '') return [];
    const escaped = one.written
      .trim()
      .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
    const flags = /\p{Lu}/u.test(one.written) ? 'gu' : 'giu';
    const printed = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
    return [...text.matchAll(printed)].map(({ index, 0: words }) => ({
      at: index,
      length: words.length,
      spoken: one.spoken,
    }));
  });
  const apart: Replacement[] = [];
  for (const one of found.toSorted((a, b) => a.at - b.at || b.length - a.length)) {
    const last = apart.at(-1);
    if (!last || one.at >= last.at + last.length) apart.push(one);
  }
  return apart;
}

/** Cut what is too long for an engine. */
export function cut({ spoken, pieces }: Said): (Said & { readonly isWhole: boolean })[] {
  const parts = splitText(spoken, longestSpoken);
  if (parts.length <= 1) return [{ spoken, pieces, isWhole: true }];
  return parts.map(({ start, end }) => ({
    spoken: spoken.slice(start, end),
    isWhole: false,
    pieces: pieces.flatMap((piece, index): SpokenPiece[] => {
      const pieceEnd = pieces[index + 1]?.at ?? spoken.length;
      if (pieceEnd <= start || piece.at >= end) return [];
      // A piece that maps one to one is cut; any other stands whole.
      if (pieceEnd - piece.at !== piece.span.end - piece.span.start) {
        return [{ at: Math.max(0, piece.at - start), span: piece.span }];
      }
      const first = Math.max(start, piece.at) - piece.at;
      const last = Math.min(end, pieceEnd) - piece.at;
      return [
        {
          at: piece.at + first - start,
          span: { start: piece.span.start + first, end: piece.span.start + last },
        },
      ];
    }),
  }));
}

/** The stretch of the sentence that the pieces are of: what was moved there from elsewhere does not count. */
export function hullOfPieces(pieces: readonly SpokenPiece[], sentence: Span): Span {
  const own = pieces.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const start = Math.min(...own.map(({ span }) => span.start));
  const end = Math.max(...own.map(({ span }) => span.end));
  return start < end ? { start, end } : sentence;
}
