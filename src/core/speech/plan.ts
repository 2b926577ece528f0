// Decides what is said, and in what order: the headline, then every sentence of the body, each as one utterance.
// Hard case: one sentence may be longer than an engine takes in one go, and then becomes several utterances that share
// the sentence. Example: "Rain fell.\nIt stopped." in a preformatted block is spoken with a space for the line break.

import type { Analysis } from '../analyze.ts';
import type { Span } from '../span.ts';
import { splitText } from './split.ts';
import type { Passage, SpokenPiece, Utterance } from './utterance.ts';

/** Longest text given to an engine at once, in UTF-16 units. Longer is safer against engines that cut, shorter flows worse. */
const longestSpoken = 600;
/** Silences that let the ear hear the structure, ms. They trade liveliness for clarity. */
const pauseMs = { title: 0, afterTitle: 500, heading: 500, paragraph: 300, sentence: 0 } as const;

/** Plan what is spoken for the whole article, in reading order. Sentences without a letter or digit are left out. */
export function planUtterances(analysis: Pick<Analysis, 'article' | 'sentences'>): Utterance[] {
  const { article, sentences } = analysis;
  const utterances: Utterance[] = [];
  const add = (
    passage: Passage,
    text: string,
    span: Span,
    at: { block: number; sentence: number | null; lang: string | null; pauseBeforeMs: number },
  ): void => {
    for (const [part, piece] of splitText(text, longestSpoken, span).entries()) {
      const { spoken, pieces } = speak(text, piece);
      if (!/[\p{L}\p{N}]/u.test(spoken)) continue;
      utterances.push({
        spoken,
        passage,
        span: piece,
        pieces,
        ...at,
        pauseBeforeMs: part === 0 ? at.pauseBeforeMs : 0,
      });
    }
  };
  add(
    'title',
    article.title,
    { start: 0, end: article.title.length },
    { block: -1, sentence: null, lang: article.lang, pauseBeforeMs: pauseMs.title },
  );
  let lastBlock = -1;
  for (const [sentence, { span, block }] of sentences.entries()) {
    const blockInfo = article.blocks[block];
    let pauseBeforeMs: number = pauseMs.sentence;
    if (utterances.length > 0 && block !== lastBlock) {
      pauseBeforeMs =
        lastBlock < 0 ? pauseMs.afterTitle : blockInfo?.kind === 'heading' ? pauseMs.heading : pauseMs.paragraph;
    }
    lastBlock = block;
    add('body', article.text, span, { block, sentence, lang: blockInfo?.lang ?? article.lang, pauseBeforeMs });
  }
  return utterances;
}

/** White space of any kind and length is one space to a voice; zero-width and bidi controls are nothing to it. */
const silent = /\s+|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Return what is spoken for `span`, with the pieces that map it back. */
function speak(text: string, span: Span): { spoken: string; pieces: SpokenPiece[] } {
  const printed = text.slice(span.start, span.end);
  const pieces: SpokenPiece[] = [];
  let spoken = '';
  let done = 0;
  const put = (words: string, start: number, end: number): void => {
    if (words === '') return;
    pieces.push({ at: spoken.length, span: { start: span.start + start, end: span.start + end } });
    spoken += words;
  };
  for (const match of printed.matchAll(silent)) {
    const replacement = /\s/.test(match[0]) ? ' ' : '';
    if (match[0] === replacement) continue;
    put(printed.slice(done, match.index), done, match.index);
    done = match.index + match[0].length;
    put(replacement, match.index, done);
  }
  put(printed.slice(done), done, printed.length);
  return { spoken, pieces };
}
