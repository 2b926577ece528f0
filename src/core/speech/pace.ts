// How long listening takes. Until a voice has been heard there is only an average: about 165 words a minute at rate 1, which
// is what broadcasters read at (150 to 180). Counted in characters, because words are long in German and short in Chinese.

import type { Utterance } from './utterance.ts';

/** Characters a second at rate 1: 165 words of 6 characters (with the space) a minute. */
const charactersPerSecond = (165 * 6) / 60;
/** In scripts without spaces a character is a syllable or a word: about 5 a second. */
const denseCharactersPerSecond = 5;
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Estimate the time to hear `text` at `rate`, ms. */
export function estimateListeningMs(text: string, rate = 1): number {
  const dense = text.match(denseScript)?.length ?? 0;
  const seconds = dense / denseCharactersPerSecond + (text.length - dense) / charactersPerSecond;
  return (seconds * 1000) / rate;
}

/** Estimate the time to read `text` silently, ms: 230 words a minute (Brysbaert 2019 gives 238 for English non-fiction). */
export function estimateReadingMs(text: string): number {
  return estimateListeningMs(text, 230 / 165);
}

/** Estimate what is left to hear from character `at` of utterance `index`, ms. */
export function estimateLeftMs(utterances: readonly Utterance[], index: number, at: number, rate: number): number {
  let left = 0;
  for (const [i, { spoken, pauseBeforeMs }] of utterances.entries()) {
    if (i < index) continue;
    left += estimateListeningMs(i === index ? spoken.slice(at) : spoken, rate);
    if (i > index) left += pauseBeforeMs / rate;
  }
  return left;
}
