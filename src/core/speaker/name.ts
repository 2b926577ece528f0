// Names as tokens that can be compared: "Staffan de Mistura", "de Mistura" and "Mistura" are one man, "Ann Cole" and
// "Peter Cole" are two people, "A. Cole" may be Ann. No list of first names is used anywhere.
// Hard case: in "Kim Jong-un" the family name comes first, so a bare name may be the first or the last token of a full one.

import type { SpeakerPack } from './language-pack.ts';

const PLAIN = /^[a-z-]*$/i;

/** Return `word` without case, accents, stops and apostrophes, for comparing names. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\p{M}.'’‘]/gu, '')
    .toLowerCase();
}

/** Return what of a word counts in a person's name: "assad" of "al-Assad"; nothing of a particle. `folded` is `fold(word)`. */
export function nameTokenOf(word: string, folded: string, pack: SpeakerPack): string {
  const token = folded.includes('-') ? folded.replace(/^(?:al|el|as|an|ar|ad)-(?=\p{L})/u, '') : folded;
  return pack.particles.has(token) && word !== word.toUpperCase() && !/^\p{Lu}/u.test(word) ? '' : token;
}

/** Return whether two names of two tokens or more can be one person's. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [firstA = '', lastA = ''] = [a[0], a.at(-1)];
  const [firstB = '', lastB = ''] = [b[0], b.at(-1)];
  if (lastA === lastB) return areSameGivenNames(firstA, firstB) || areInitials(firstA, b) || areInitials(firstB, a);
  // "Gabriel García" and "Gabriel García Márquez"
  return firstA === firstB && (a.slice(1).includes(lastB) || b.slice(1).includes(lastA));
}

/** "J.D. Orrel" is "Jan Dirk Orrel": `given` is the first letters of all names before the last. */
function areInitials(given: string, name: readonly string[]): boolean {
  return (
    given.length > 1 &&
    name.length > 2 &&
    given ===
      name
        .slice(0, -1)
        .map((token) => token.charAt(0))
        .join('')
  );
}

function areSameGivenNames(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  if (isShortFor(a, b) || isShortFor(b, a)) return true;
  // one name spelled in two ways: "Kristin", "Kristen"; short names ("Jan", "Jon") are left apart
  return Math.min(a.length, b.length) >= 5 && a.charAt(0) === b.charAt(0) && isMisspelling(a, b, 1);
}

/** Endings that make a woman's name of a man's: "Paul" is not short for "Pauline". */
const FEMININE = /^(?:a|e|le|lle|elle|ella|ine|ina|ette|etta|ia|isa|ise)$/;

/** "Ben" for "Benjamin", "Cres" for "Creswell": how a name begins is what it is cut to. */
function isShortFor(short: string, long: string): boolean {
  const rest = long.length - short.length;
  return short.length >= 3 && rest >= 2 && long.startsWith(short) && !FEMININE.test(long.slice(short.length));
}

/** Return whether `a` and `b` differ by at most `limit` inserted, dropped or changed letters. */
export function isMisspelling(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? limit + 1) <= limit;
}

/** Return the letters by which a body may be called for short: "World Health Organization" gives "who". */
export function initialsOf(tokens: readonly string[], pack: SpeakerPack): string {
  return tokens
    .filter((token) => !pack.prepositions.has(token) && !pack.conjunctions.has(token) && !pack.definite.has(token))
    .map((token) => token.charAt(0))
    .join('');
}
