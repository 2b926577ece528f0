// The syntax of a sentence as the model reads it: tags and arcs from core/text, their numbers turned into names.
// Parsing is most of the cost of who said what, so a sentence is parsed only if a verb of reporting is tagged as a verb in it, or
// "according to" or its like stands in it, outside quotations.

import type { Span } from '../../span.ts';
import { nones } from '../../text/room.ts';
import { analyzeSyntax, type Syntax } from '../../text/syntax.ts';
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
/** How far behind a quotation the verb of who said it may stand, in UTF-16 units. */
const NEAR = 60;
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

/** A sentence, and the outer quotations that touch it, in order. */
export interface Piece {
  readonly span: Span;
  readonly near: readonly Quotation[];
}

/** Where words stand, outside quotations, that may report. */
interface Signs {
  /** Verbs that report, if verbs they are. */
  readonly verbs: readonly number[];
  /** Whether a phrase or a noun stands there that needs no tag to report. */
  readonly phrase: boolean;
}

/** “It will hold,” Varga notes. The tagger may take the last word for a noun. */
function endsAttribution(text: string, start: number, end: number, quotation: Span | undefined): boolean {
  const stop = text.charAt(end);
  return quotation !== undefined && start - quotation.end < NEAR && (stop === '.' || stop === ',');
}

function signsOf(
  text: string,
  { tokens, forms: { lower } }: Syntax,
  near: readonly Quotation[],
  words: CueWords,
): Signs | null {
  const { starts, ends, count } = tokens;
  const { table, phrases, wanting } = words;
  let phrase = false;
  const verbs: number[] = [];
  let next = 0;
  for (let at = 0; at < count; at++) {
    const kind = table.get(lower[at] as number);
    if (kind === 0) continue;
    const start = starts[at] as number;
    while (next < near.length && (near[next]?.span.end ?? 0) <= start) next++;
    const quotation = near[next]?.span;
    if (quotation && quotation.start <= start && (ends[at] as number) <= quotation.end) continue;
    const isBeforeThat = kind >= BEFORE_THAT && lower[at + 1] === THAT;
    const isWanted = kind === AFTER_WANTING && lower[at - 1] === TO && wanting.has(lower[at - 2] ?? 0);
    if ((kind & VERB) !== 0) phrase ||= endsAttribution(text, start, ends[at] as number, near[next - 1]?.span);
    if ((kind & VERB) !== 0 || (isBeforeThat && (kind & BEFORE_THAT) !== 0) || isWanted) verbs.push(at);
    if ((kind & PHRASE) !== 0)
      phrase ||= phrases.some((hashes) => hashes.every((hash, offset) => lower[at + offset] === hash));
    if (isBeforeThat && (kind & NOUN_BEFORE_THAT) !== 0) phrase = true;
  }
  return verbs.length > 0 || phrase ? { verbs, phrase } : null;
}

/**
 * Parse those of the sentences that may report speech; null for the others. Too long a sentence has tags but no arcs. All of them go
 * through one stage before the next begins: what a stage looks up then stays in the processor's cache.
 */
export function parseSentences(text: string, pieces: readonly Piece[], pack: LanguagePack): (SentenceSyntax | null)[] {
  const words = cueWordsOf(pack);
  const syntaxes = pieces.map(({ span }) => analyzeSyntax(text, span, pack.lang));
  const signs = syntaxes.map((syntax, index) => signsOf(text, syntax, pieces[index]?.near ?? [], words));
  const chosen = syntaxes.filter((syntax, index) => {
    const sign = signs[index];
    const { tags } = sign ? syntax : { tags: null };
    return sign && tags !== null && (sign.phrase || sign.verbs.some((at) => VERB_TAGS[tags[at] as number] === 1));
  });
  const heads = chosen.map((syntax) => syntax.heads);
  const labels = chosen.map((syntax) => syntax.labels);
  const parsed = new Map(chosen.map((syntax, index) => [syntax, named(syntax, heads[index], labels[index])]));
  return syntaxes.map((syntax) => parsed.get(syntax) ?? null);
}

function named(
  { tokens: { starts, ends, count }, forms, tags }: Syntax,
  heads: Int32Array | null | undefined,
  labels: Uint8Array | null | undefined,
): SentenceSyntax {
  const tagNames: string[] = [];
  const labelNames: string[] = [];
  for (let at = 0; at < count; at++) {
    tagNames.push(TAGS[tags?.[at] ?? 0] ?? '');
    labelNames.push(labels ? (LABELS[labels[at] as number] ?? '') : '');
  }
  return {
    starts,
    ends,
    tags: tagNames,
    heads: heads ?? nones(count),
    labels: labelNames,
    hashes: forms.lower,
  };
}
