// Noun phrases, in a language that capitalises its nouns: where one ends that begins here.
// Example: "der Sprecher des Ministeriums, Jan Kolb (CDU)" is two: up to the comma, and the name with its brackets.
// Hard case: "laut Polizei in Orle getötet": in the middle of a clause a place is not of the name; at its front it is.

import type { ClausePack } from './clause-pack.ts';
import type { Run } from './clauses.ts';
import type { Unit } from './outline.ts';

/** Return whether a word can be a noun or a name: a capital, and not for being the first word of its sentence. "faz.net" is one. */
export function isNoun(unit: Unit | undefined, pack: ClausePack): boolean {
  if (unit?.kind !== 'word' || !/^(?:\p{Lu}|\p{Ll}{1,3}-\p{Lu}|[\p{L}\d-]+\.[\p{L}.]+$)/u.test(unit.text)) return false;
  const { lower } = unit;
  return !(
    pack.prepositions.has(lower) ||
    pack.determiners.has(lower) ||
    isAdverb(lower, pack) ||
    pack.subjunctions.has(lower) ||
    pack.coordinators.has(lower) ||
    pack.complementizers.has(lower)
  );
}

/** Return whether a word is an adverb, by the list or by its ending. */
export function isAdverb(word: string, pack: ClausePack): boolean {
  return (
    (pack.adverbs.has(word) && !pack.timeWords.has(word)) || pack.adverbEndings.some((ending) => word.endsWith(ending))
  );
}

const numeric = (unit: Unit | undefined): boolean => unit?.kind === 'word' && /^\d/.test(unit.text);
const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';

/** How many words may stand between a determiner and its noun. */
const MOST_ADJECTIVES = 6;

/** Return whether the word at `at` is an adjective of a noun that follows soon. */
function isAdjective(units: readonly Unit[], at: number, to: number, pack: ClausePack): boolean {
  for (let next = at; next < to && next < at + MOST_ADJECTIVES; next++) {
    const unit = units[next];
    if (isNoun(unit, pack) || unit?.kind === 'quotation') return next > at;
    const word = lowerAt(units, next);
    if (unit?.kind !== 'word') return false;
    if (numeric(unit) || (next > at && pack.coordinators.has(word)) || pack.adverbs.has(word)) continue;
    if (pack.finites.has(word) || pack.prepositions.has(word) || !/(?:e|er|en|es|em|ig|lich|t)$/.test(word))
      return false;
  }
  return false;
}

/** No noun phrase has more words; more would be a list. */
const MOST_WORDS = 80;

/** Return where the noun phrase ends that begins at `at`, or `at` where none does. `wide` takes in any phrase of place or time. */
export function phraseEnd(units: readonly Unit[], at: number, limit: number, pack: ClausePack, wide = false): number {
  const first = lowerAt(units, at);
  if (at >= limit) return at;
  const to = Math.min(limit, at + MOST_WORDS);
  if (pack.pronouns.has(first) && !pack.determiners.has(first)) return at + 1;
  let end = at;
  while (pack.determiners.has(lowerAt(units, end)) && end < at + 2) end++;
  while (end < to && !isNoun(units[end], pack) && isAdjective(units, end, to, pack)) end++;
  if (end >= to || !(isNoun(units[end], pack) || units[end]?.kind === 'quotation')) {
    // "der 81-Jährige" may be written small
    if (end > at && /jährigen?$/.test(lowerAt(units, end))) return end + 1;
    // "mehrere sagten", "einige": a determiner may stand alone
    return pack.pronouns.has(first) ? at + 1 : at;
  }
  for (; end < to; end++) {
    const unit = units[end];
    if (isNoun(unit, pack) && !(wide === false && pack.timeWords.has(unit?.lower ?? ''))) continue;
    if (
      unit?.kind === 'quotation' ||
      (numeric(unit) && isNoun(units[end - 1], pack) && !/^(?:1[89]|20)\d\d$/.test(unit?.text ?? ''))
    )
      continue;
    // "Heike van Laak", "Ursula von der Leyen"
    if (
      pack.nameParticles.has(unit?.lower ?? '') &&
      isNoun(units[end - 1], pack) &&
      (isNoun(units[end + 1], pack) || pack.nameParticles.has(lowerAt(units, end + 1)))
    )
      continue;
    if (unit?.text === '(') {
      let close = end + 1;
      while (close < to && units[close]?.text !== ')') close++;
      if (close >= to) return end;
      end = close;
      continue;
    }
    if (unit?.text === '&' || unit?.text === '/') continue;
    const word = unit?.lower ?? '';
    const joins =
      pack.genitives.has(word) ||
      pack.nounJoiners.has(word) ||
      (wide && pack.prepositions.has(word)) ||
      (pack.coordinators.has(word) && (isNoun(units[end + 1], pack) || pack.determiners.has(lowerAt(units, end + 1))));
    if (!joins || unit?.kind !== 'word') break;
    const inner = phraseEnd(units, pack.genitives.has(word) ? end : end + 1, to, pack, wide);
    if (inner <= end + 1) {
      // "Ursula von der Leyen", "Lee am 4. Mai"
      if (!(wide && numeric(units[end + 1]))) break;
      continue;
    }
    end = inner - 1;
  }
  return end;
}

/** Return whether the run is one noun phrase from end to end. */
export function isPhrase(units: readonly Unit[], { from, to }: Run, pack: ClausePack): boolean {
  return from < to && phraseEnd(units, from, to, pack, true) === to;
}

/** Return where a phrase of place, time or manner ends that begins at `at`: "am Montag", "gestern", "in Orle". */
export function skipAdverbials(units: readonly Unit[], at: number, to: number, pack: ClausePack): number {
  let index = at;
  while (index < to) {
    const word = lowerAt(units, index);
    if (isAdverb(word, pack) || pack.timeWords.has(word)) index++;
    else if (pack.prepositions.has(word)) {
      let end = phraseEnd(units, index + 1, to, pack);
      // "am 4. Mai 2006", "um 12 Uhr": numbers and the noun after them
      while (end < to && (numeric(units[end]) || units[end]?.text === '.' || pack.timeWords.has(lowerAt(units, end))))
        end++;
      if (end <= index + 1) return index;
      index = end;
    } else return index;
  }
  return index;
}
