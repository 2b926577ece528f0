// The little words that the proposer of candidates asks for again and again: which of them each token is, one bit for each kind, found by
// the hash of its letters.

import { uint8s } from '../../text/room.ts';
import { WordTable } from '../../text/word-table.ts';
import type { LanguagePack } from '../pack.ts';

/** "on", "in": what may stand before a time. */
export const PREPOSITION = 1;
/** "Monday", "earlier". */
export const TIME = 2;
/** Opens "according to" or its like. */
export const PHRASE = 4;
/** May open a content: "that", "to", "whether". */
export const OPENER = 8;
/** Asks: "whether", "how". */
export const QUESTION = 16;
export const AND_BUT = 32;
export const OR = 64;

const QUESTIONS = 'whether how why what who when where'.split(' ');
const OPENERS = [...QUESTIONS, ...'that if to as about on of for against'.split(' ')];

const tables = new WeakMap<LanguagePack, WordTable>();

function tableOf(pack: LanguagePack): WordTable {
  let table = tables.get(pack);
  if (!table) {
    const entries = (words: Iterable<string>, value: number) => Array.from(words, (word) => [word, value] as const);
    table = new WordTable([
      ...entries(pack.prepositionWords, PREPOSITION),
      ...entries(pack.timeWords, TIME),
      ...pack.prepositions.map(([first = '']) => [first, PHRASE] as const),
      ...entries(OPENERS, OPENER),
      ...entries(QUESTIONS, QUESTION),
      ...entries(['and', 'but'], AND_BUT),
      ...entries(['or'], OR),
    ]);
    tables.set(pack, table);
  }
  return table;
}

/** Return for each of the words with these hashes which little words it is. */
export function littleWordsOf(hashes: Int32Array, count: number, pack: LanguagePack): Uint8Array {
  const table = tableOf(pack);
  const little = uint8s(count);
  for (let at = 0; at < count; at++) little[at] = table.get(hashes[at] as number);
  return little;
}
