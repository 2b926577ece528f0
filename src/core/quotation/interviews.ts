// Interviews whose questions are told by their type alone: a bold line or a heading that asks, and under it what was answered.
// Hard case: a page of questions and answers about a service has the same shape; its answers speak of nobody's "I".

import type { Article, Block } from '../article/article.ts';
import { sliceOf } from '../span.ts';
import type { Draft } from './rules.ts';

/** Fewer would be a headline that asks. */
const LEAST_QUESTIONS = 3;
/** How many of the answers must say "I". */
const LEAST_SHARE = 0.5;
const CONFIDENCE = 0.6;

/** The words by which one person speaks of themselves, by language. */
const FIRST_PERSON: Readonly<Record<string, RegExp>> = {
  en: /\b(?:I|my|me|myself)\b/u,
  de: /(?<!\p{L})(?:ich|mein\p{L}*|mir|mich)(?!\p{L})/iu,
};
const NOTE = /\b(?:edited|condensed|shortened|conducted|gekürzt|geführt)\b/u;

const asks = ({ kind, strong }: Block, words: string): boolean =>
  (kind === 'heading' || strong === true) && /[?？]["”’»]?$/u.test(words);

/** Find the questions and the answers of an interview, with nobody named; nothing where the article is none. */
export function attributionsByQuestion({ text, blocks, lang }: Article): Draft[] {
  const firstPerson = FIRST_PERSON[lang?.split('-')[0] ?? ''];
  if (!firstPerson || !blocks.some(({ strong, kind }) => strong === true || kind === 'heading')) return [];
  const pairs: { readonly question: Block; readonly answer: Block[] }[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const words = sliceOf(text, block.span);
    if (asks(block, words)) {
      pairs.push({ question: block, answer: [] });
      isOpen = true;
    } else if (block.kind === 'heading' || block.strong === true || NOTE.test(words)) isOpen = false;
    else if (isOpen) pairs.at(-1)?.answer.push(block);
  }
  const answered = pairs.filter(({ answer }) => answer.length > 0);
  const personal = answered.filter(({ answer }) => answer.some(({ span }) => firstPerson.test(sliceOf(text, span))));
  if (answered.length < LEAST_QUESTIONS || personal.length < LEAST_SHARE * answered.length) return [];
  return answered.flatMap(({ question, answer }) =>
    [[question], answer].map((said): Draft => {
      return { source: [], cue: [], content: said.map(({ span }) => span), confidence: CONFIDENCE };
    }),
  );
}
