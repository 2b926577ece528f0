// How names and groups stand in their sentences, by the words around them: subject, object of a preposition, owner, quoted.
// Hard case: "the talks with Cole ended" does not make Cole the subject; "Harbour officials came" has a group that has no name.

import type { Event, Rank } from './antecedent.ts';
import type { SpeakerPack } from './language-pack.ts';
import type { Mention, Reading } from './mention.ts';
import { isPluralOf } from './nominal.ts';
import type { Word } from './word.ts';

/** Return how a name stands in its sentence; `last` is the mention before it. */
export function rankOf({ words, pack }: Reading, mention: Mention, last: Event | null): Rank {
  const first = words[mention.from];
  if (!first) return 'other';
  if (first.quoted) return 'quoted';
  if (words[mention.to - 1]?.possessive) return 'possessive';
  let before = mention.titleFrom - 1;
  while (
    before >= 0 &&
    words[before + 1]?.gap === 'space' &&
    (pack.definite.has(words[before]?.lower ?? '') || pack.roleModifiers.has(words[before]?.lower ?? ''))
  )
    before--;
  const word = words[before];
  if (!word || words[before + 1]?.gap === 'break') return 'subject';
  if (pack.prepositions.has(word.lower) && words[before + 1]?.gap === 'space') return 'other';
  const isFirst = !last || words[last.at]?.sentence !== first.sentence || last.rank === 'quoted';
  return isFirst ? 'subject' : 'other';
}

/** Find the nearest plural for people before the "they" at word `at`, in its sentence or the one before; else null. */
export function groupBefore({ words, pack }: Reading, at: number): { from: number; to: number } | null {
  const here = words[at];
  for (let i = at - 1; here && i >= 0; i--) {
    const word = words[i];
    if (!word || word.block !== here.block || here.sentence - word.sentence > 1) return null;
    if (word.quoted || word.possessive || !isPluralForPeople(word.lower, pack)) continue;
    let from = i;
    while (from > 0 && i - from < 4 && words[from]?.gap === 'space' && isPartOfNoun(words[from - 1], pack)) from--;
    const before = words[from - 1];
    // only the subject: "officials came", not "talks with officials"
    if (before && words[from]?.gap === 'space' && pack.prepositions.has(before.lower)) continue;
    return { from, to: i + 1 };
  }
  return null;
}

function isPluralForPeople(lower: string, pack: SpeakerPack): boolean {
  return isPluralOf(lower, pack, pack.roleNouns) || isPluralOf(lower, pack, pack.anonymousNouns);
}

/** What may stand between an article and its noun: "harbour", "Kesten", "senior". */
function isPartOfNoun(word: Word | undefined, pack: SpeakerPack): boolean {
  if (!word || word.possessive || pack.prepositions.has(word.lower) || pack.conjunctions.has(word.lower)) return false;
  return !pack.functionWords.has(word.lower) || pack.indefinite.has(word.lower);
}
