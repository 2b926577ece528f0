// Which word is sounding: how far it goes in what is spoken, and what is printed for it.

import type { Span } from '../span.ts';
import { printedSpanOf, type Utterance } from './utterance.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}'’-]/u;

/** Return the length of the word that begins at `at`: engines often tell only where a word begins. */
export function wordLengthAt(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!wordCharacter.test(character)) break;
    end += character.length;
  }
  return Math.max(1, end - at);
}

/** Return the printed span of the word that is sounding, or null where none is known. */
export function findSpokenWord(
  utterance: Utterance,
  { at, length }: { readonly at: number; readonly length: number },
): Span | null {
  return length > 0 ? printedSpanOf(utterance, at, length) : null;
}
