// The syntax of a sentence as the model reads it: tags and arcs from core/text, their numbers turned into names.
// Parsing is most of the cost of who said what, so a sentence is parsed only if a verb of reporting is tagged as a verb in it, or
// "according to" or its like stands in it, outside quotations.

import type { Span } from '../../span.ts';
import { analyzeSyntax } from '../../text/syntax.ts';
import { LABELS, TAGS } from '../../text/tags.ts';
import { wordHash } from '../../text/word-form.ts';
import { WordTable } from '../../text/word-table.ts';
import type { Quotation } from '../marks.ts';
import type { LanguagePack } from '../pack.ts';
import type { SentenceSyntax } from './scene.ts';

const VERB = 1;
const PHRASE = 2;
const BEFORE_THAT = 4;
const NOUN_BEFORE_THAT = 8;
const AFTER_WANTING = 16;
const THAT = wordHash('that');
const TO = wordHash('to');
const VERB_TAGS = Uint8Array.from(TAGS, (tag) => (tag.startsWith('V') ? 1 : 0));

/** The words that a sentence must hold to be read: verbs and nouns of reporting, and those that open "according to" and its like. */
interface CueWords {
  readonly table: WordTable;
  /** The hashes of the words of each phrase. */
  readonly phrases: readonly (readonly number[])[];
  /** The hashes of the verbs that make a question of "to know". */
  readonly wanting: ReadonlySet<number>;
}

const cueWords = new WeakMap<LanguagePack, CueWords>();

function cueWordsOf(pack: LanguagePack): CueWords {
  let words = cueWords.get(pack);
  if (!words) {
    const kindOf = (lemma: string): number =>
      lemma === 'know' ? AFTER_WANTING : pack.beforeThat.has(lemma) ? BEFORE_THAT : VERB;
    words = {
      table: new WordTable([
        ...Array.from(pack.verbs, ([word, { verb }]) => [word, kindOf(verb.lemma)] as const),
        ...Array.from(pack.nouns.words, (word) => [word, NOUN_BEFORE_THAT] as const),
        ...pack.prepositions.map(([first = '']) => [first, PHRASE] as const),
      ]),
      phrases: pack.prepositions.map((phrase) => phrase.map(wordHash)),
      wanting: new Set(Array.from(pack.wanting, wordHash)),
    };
    cueWords.set(pack, words);
  }
  return words;
}

/**
 * Parse the sentence at `span`, which `quotations` touch, if it may report speech; else return null. Too long a sentence has tags
 * but no arcs.
 */
export function parseSentence(
  text: string,
  span: Span,
  pack: LanguagePack,
  quotations: readonly Quotation[],
): SentenceSyntax | null {
  const syntax = analyzeSyntax(text, span, pack.lang);
  const { starts, ends, count } = syntax.tokens;
  const { lower } = syntax.forms;
  const { table, phrases, wanting } = cueWordsOf(pack);
  let phrase = false;
  const reporting: number[] = [];
  let next = 0;
  for (let at = 0; at < count; at++) {
    const kind = table.get(lower[at] as number);
    if (kind === 0) continue;
    const start = starts[at] as number;
    while (next < quotations.length && (quotations[next]?.span.end ?? 0) <= start) next++;
    const quotation = quotations[next]?.span;
    if (quotation && quotation.start <= start && (ends[at] as number) <= quotation.end) continue;
    const isBeforeThat = kind >= BEFORE_THAT && at + 1 < count && lower[at + 1] === THAT;
    const isWanted = kind === AFTER_WANTING && at > 1 && lower[at - 1] === TO && wanting.has(lower[at - 2] as number);
    if ((kind & VERB) !== 0 || (isBeforeThat && (kind & BEFORE_THAT) !== 0) || isWanted) reporting.push(at);
    if ((kind & PHRASE) !== 0)
      phrase ||= phrases.some((hashes) => hashes.every((hash, offset) => lower[at + offset] === hash));
    if (isBeforeThat && (kind & NOUN_BEFORE_THAT) !== 0) phrase = true;
  }
  if (reporting.length === 0 && !phrase) return null;
  const { tags } = syntax;
  if (tags === null || (!phrase && !reporting.some((at) => VERB_TAGS[tags[at] as number] === 1))) return null;
  const { heads, labels } = syntax;
  const hashes = lower.slice(0, count);
  const tagNames: string[] = [];
  const labelNames: string[] = [];
  for (let at = 0; at < count; at++) {
    tagNames.push(TAGS[tags[at] as number] ?? '');
    labelNames.push(labels ? (LABELS[labels[at] as number] ?? '') : '');
  }
  return {
    starts,
    ends,
    tags: tagNames,
    heads: heads ?? new Int32Array(count).fill(-1),
    labels: labelNames,
    hashes,
  };
}
