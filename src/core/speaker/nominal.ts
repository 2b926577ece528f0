// A source that describes without naming: "a senior official", "the report", "her lawyer", "residents".
// Hard cases: the noun that counts is the last before a preposition or a participle ("a new study documenting the harvest" is a
// study), and a document is called by its noun alone, while a person keeps what tells of them ("a source close to the talks").

import type { SpeakerPack } from './language-pack.ts';
import type { Reading } from './mention.ts';
import type { Word } from './word.ts';

export interface NominalPhrase {
  readonly type: 'nominal';
  readonly from: number;
  readonly to: number;
  /** The noun that the rest describes. */
  readonly head: number;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** "Hale's spokesman", "her lawyer": belongs to somebody who is not the speaker. */
  readonly owned: boolean;
}

/** Return whether a word is an article or a word of number, or says whose. */
export function isDeterminer(word: Word | undefined, pack: SpeakerPack): boolean {
  return (
    word !== undefined &&
    !word.possessive &&
    (pack.definite.has(word.lower) || pack.indefinite.has(word.lower)) &&
    !/^\d/.test(word.text)
  );
}

/** Read the words `[from, to)` as a description. */
export function readNominal(reading: Reading, from: number, to: number): NominalPhrase | null {
  const { words, pack } = reading;
  let start = from;
  let definite = false;
  let indefinite = false;
  let owned = false;
  const first = words[start];
  if (!first) return null;
  if (isLetterName(reading, from, to))
    return { type: 'nominal', from, to, head: to - 1, plural: false, definite: true, indefinite: false, owned: false };
  if (isNoDescription(reading, from, to)) return null;
  const isPossessivePronoun =
    pack.pronouns.has(first.lower) &&
    pack.definite.has(first.lower) &&
    !/^(?:this|that|these|those|der|die|das)$/.test(first.lower);
  if (isPossessivePronoun && start < to - 1) owned = true;
  else if (isDeterminer(first, pack) && start < to - 1) {
    definite = pack.definite.has(first.lower);
    indefinite = !definite;
    // "two officials", "some residents" keep the word of number: it is what the text says of them
    if (definite || /^(?:an?|ein\p{L}*)$/u.test(first.lower)) start++;
  }
  let head = start;
  let end = to;
  for (let i = start; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (
      i > start &&
      (pack.prepositions.has(word.lower) || pack.conjunctions.has(word.lower) || isParticiple(word, i, start))
    )
      break;
    if (i > start && isAfterDocument(reading, i)) break;
    if (word.possessive) owned = true;
    head = i;
  }
  const headWord = words[head];
  if (!headWord || !/\p{L}/u.test(headWord.text)) return null;
  // "a leaked letter seen by the Ledger" is called "leaked letter"
  const next = words[head + 1];
  if (pack.documentNouns.has(headWord.lower) && head + 1 < to && next && !pack.prepositions.has(next.lower))
    end = head + 1;
  return { type: 'nominal', from: start, to: end, head, plural: isPlural(headWord, pack), definite, indefinite, owned };
}

/** "the i": a small letter behind an article is a name, and keeps the article. The pronoun is "I". */
function isLetterName({ words, pack }: Reading, from: number, to: number): boolean {
  const letter = words[to - 1];
  if (to - from !== 2 || letter?.gap !== 'space' || !/^\p{Ll}$/u.test(letter.text)) return false;
  return pack.definite.has(words[from]?.lower ?? '') && !pack.pronouns.has(words[from]?.lower ?? '');
}

const CONTRACTED = /\p{L}['’](?:d|m|re|ve|ll)$/u;
const SUBJECT = /^(?:i|we|they|he|she|you|who|ich|wir|er)$/;
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|should|am|ist|sind|war|waren|hat|haben|hatte|hatten)$/;
const NO_ONE = /^(?:beides|alles|nichts|vieles|eigen\p{L}*)$/u;

/** "they've", "We like", "Lorne is among the first": a clause with a verb or a subject of its own describes nobody. */
function isNoDescription({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (CONTRACTED.test(word.lower) || (i - from < 2 && NO_ONE.test(word.lower))) return true;
    if (SUBJECT.test(word.lower) && !word.possessive && !/^\p{Lu}{2,}$/u.test(word.text)) return true;
    if (i > from && FINITE.test(word.lower) && !word.capital) return true;
  }
  return false;
}

/** "the suit filed in Kesten", "a report Thursday": what comes after the noun for a document tells of it. */
function isAfterDocument({ words, pack }: Reading, at: number): boolean {
  const word = words[at];
  if (pack.capitalisesNouns || !word || !pack.documentNouns.has(words[at - 1]?.lower ?? '')) return false;
  return (/(?:ed|ing|seen|sent|written)$/.test(word.lower) && word.lower.length > 3) || pack.calendar.has(word.lower);
}

function isParticiple(word: Word, at: number, start: number): boolean {
  return (
    at > start + 0 && /(?:ing|seen|published|made|based|close|familiar)$/.test(word.lower) && word.lower.length > 4
  );
}

/** Return whether a noun for people or things is printed in the plural. */
function isPlural(word: Word, pack: SpeakerPack): boolean {
  const { lower } = word;
  if (pack.groupNouns.has(lower)) return true;
  if (isPluralOf(lower, pack, pack.roleNouns) || isPluralOf(lower, pack, pack.anonymousNouns)) return true;
  if (pack.capitalisesNouns) return false;
  return (
    /[^su]s$/.test(lower) && !pack.bodyNouns.has(lower) && !pack.roleNouns.has(lower) && !/(?:ics|ss|news)$/.test(lower)
  );
}

/** Return whether `lower` is the plural of a word in `nouns`. */
export function isPluralOf(lower: string, pack: SpeakerPack, nouns: ReadonlySet<string>): boolean {
  for (const ending of pack.pluralEndings) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    const singular =
      ending === 'ies'
        ? `${stem}y`
        : ending === 'men' || ending === 'women'
          ? `${stem}${ending.replace('e', 'a')}`
          : stem;
    if (nouns.has(singular)) return true;
  }
  return false;
}
