// Decides what is said, and in what order: the headline, then every sentence of the body, each as one utterance.
// Hard case: one sentence may be longer than an engine takes in one go, or change between two voices where a quotation begins, and
// then becomes several utterances that share the sentence. Example: "Rain fell.\nIt stopped." in a preformatted block is spoken
// with a space for the line break.

import type { Analysis } from '../analyze.ts';
import type { Span } from '../span.ts';
import { findQuoted, quotationWords } from './quoted.ts';
import { orderForRadio, type Run } from './radio.ts';
import { splitText } from './split.ts';
import { findSpokenForms, type Replacement } from './spoken-forms.ts';
import type { Passage, SpokenPiece, Utterance } from './utterance.ts';

/**
 * How the ear is told of a quotation: not at all; by a second pitch; by words ("quote … end quote"); or by radio order, where who
 * speaks is said first.
 */
export const quotationStyles = ['plain', 'voice', 'words', 'radio'] as const;
export type QuotationStyle = (typeof quotationStyles)[number];

/** Longest text given to an engine at once, in UTF-16 units. Longer is safer against engines that cut, shorter flows worse. */
const longestSpoken = 600;
/** Silences that let the ear hear the structure, ms. They trade liveliness for clarity. */
const pauseMs = { title: 0, afterTitle: 500, heading: 500, paragraph: 300, sentence: 0 } as const;

type Planned = Pick<Analysis, 'article' | 'sentences' | 'attributions'>;

/** Plan what is spoken for the whole article, in reading order. Sentences without a letter or digit are left out. */
export function planUtterances(analysis: Planned, style: QuotationStyle = 'plain'): Utterance[] {
  const { article, sentences } = analysis;
  const orders = style === 'radio' ? orderForRadio(analysis) : null;
  const quoted = style === 'voice' || style === 'words' ? findQuoted(analysis) : [];
  const utterances: Utterance[] = [];
  const add = (passage: Passage, text: string, span: Span, runs: readonly Part[], at: Place): void => {
    let { pauseBeforeMs } = at;
    for (const part of runs) {
      for (const said of cut(sayRuns(text, part.runs, at.lang))) {
        if (!/[\p{L}\p{N}]/u.test(said.spoken)) continue;
        const whole = runs.length === 1 && said.isWhole;
        utterances.push({
          ...said,
          passage,
          span: whole ? span : hullOfPieces(said.pieces, span),
          quoted: part.quoted,
          ...at,
          pauseBeforeMs,
        });
        pauseBeforeMs = 0;
      }
    }
  };
  const title = { start: 0, end: article.title.length };
  add('title', article.title, title, [{ runs: [title], quoted: false }], {
    block: -1,
    sentence: null,
    lang: article.lang,
    pauseBeforeMs: pauseMs.title,
  });
  let lastBlock = -1;
  for (const [sentence, { span, block }] of sentences.entries()) {
    const blockInfo = article.blocks[block];
    let pauseBeforeMs: number = pauseMs.sentence;
    if (utterances.length > 0 && block !== lastBlock) {
      pauseBeforeMs =
        lastBlock < 0 ? pauseMs.afterTitle : blockInfo?.kind === 'heading' ? pauseMs.heading : pauseMs.paragraph;
    }
    lastBlock = block;
    const lang = blockInfo?.lang ?? article.lang;
    const parts = partsOf(span, orders?.get(sentence) ?? [span], quoted, style === 'words' ? lang : undefined);
    add('body', article.text, span, parts, { block, sentence, lang, pauseBeforeMs });
  }
  return utterances;
}

type Place = Pick<Utterance, 'block' | 'sentence' | 'lang' | 'pauseBeforeMs'>;

/** What is said in one manner. */
interface Part {
  readonly runs: readonly Run[];
  readonly quoted: boolean;
}

/** Take a sentence apart where a quotation begins and ends; with `wordsLang`, say so in words of that language instead. */
function partsOf(
  sentence: Span,
  runs: readonly Run[],
  quoted: readonly Span[],
  wordsLang: string | null | undefined,
): readonly Part[] {
  const inside = quoted.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  if (inside.length === 0) return [{ runs, quoted: false }];
  const parts: Part[] = [];
  let at = sentence.start;
  const words = wordsLang === undefined ? null : quotationWords(wordsLang);
  for (const { start, end } of inside) {
    const from = Math.max(start, sentence.start);
    const to = Math.min(end, sentence.end);
    if (from > at) parts.push({ runs: [{ start: at, end: from }], quoted: false });
    const opening: Run[] = words && start >= sentence.start ? [{ say: `${words.open}, `, at: from }] : [];
    const closing: Run[] = words && end <= sentence.end ? [{ say: `, ${words.close}, `, at: to }] : [];
    parts.push({ runs: [...opening, { start: from, end: to }, ...closing], quoted: true });
    at = to;
  }
  if (at < sentence.end) parts.push({ runs: [{ start: at, end: sentence.end }], quoted: false });
  return words ? [{ runs: parts.flatMap((part) => part.runs), quoted: false }] : parts;
}

interface Said {
  readonly spoken: string;
  readonly pieces: readonly SpokenPiece[];
}

/** White space of any kind and length is one space to a voice; zero-width and bidi controls are nothing to it. */
const silent = /\s+|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Return what is spoken for `runs` of `text`, with the pieces that map it back. */
function sayRuns(text: string, runs: readonly Run[], lang: string | null): Said {
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
    for (const { at, length, spoken: said } of replacementsIn(text.slice(run.start, run.end), lang)) {
      const start = run.start + at;
      put(text.slice(done, start), done, start);
      done = start + length;
      put(said, start, done);
    }
    put(text.slice(done, run.end), done, run.end);
  }
  return { spoken, pieces };
}

/** Return what is said otherwise than printed, in order and apart: the spoken forms, and between them what nobody can say. */
function replacementsIn(text: string, lang: string | null): readonly Replacement[] {
  const forms = findSpokenForms(text, lang);
  const spaces = [...text.matchAll(silent)].flatMap(({ index, 0: white }): Replacement[] => {
    const said = /\s/.test(white) ? ' ' : '';
    const isInForm = forms.some(({ at, length }) => index < at + length && index + white.length > at);
    return white === said || isInForm ? [] : [{ at: index, length: white.length, spoken: said }];
  });
  return [...forms, ...spaces].toSorted((a, b) => a.at - b.at);
}

/** Cut what is too long for an engine. */
function cut({ spoken, pieces }: Said): (Said & { readonly isWhole: boolean })[] {
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
function hullOfPieces(pieces: readonly SpokenPiece[], sentence: Span): Span {
  const own = pieces.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const start = Math.min(...own.map(({ span }) => span.start));
  const end = Math.max(...own.map(({ span }) => span.end));
  return start < end ? { start, end } : sentence;
}
