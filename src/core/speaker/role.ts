// What somebody is, as printed beside the name: before it ("Kremlin spokesman Dmitry Hale", "the council's leader, Mara
// Ellison") or after it ("Maria Olsen, a spokeswoman for the embassy in Kesten, said").
// Hard case: a comma also follows an age, a party or a place ("Ann Cole, 42, a nurse, said"), and a description may have
// commas of its own ("director of exhibits at the university in Lorne, Ashford").

import { type Span, sliceOf } from '../span.ts';
import type { SpeakerPack } from './language-pack.ts';
import { isRoleNoun, type Mention, type Reading } from './mention.ts';
import { isDeterminer, isPluralOf, readNominal } from './nominal.ts';
import { spanOfWords, type Word } from './word.ts';

export interface Role {
  readonly span: Span;
  readonly text: string;
  /** The noun for the person, in lower case ("spokeswoman"). */
  readonly head: string;
}

const LONGEST_ROLE_WORDS = 24;

/** Find the role printed beside a name. `sourceTo` is one past the last word that surely describes it, or 0. */
export function findRole(reading: Reading, mention: Mention, sourceTo: number): Role | null {
  return (
    roleAfter(reading, mention, sourceTo) ??
    roleBefore(reading, mention) ??
    roleByCopula(reading, mention) ??
    roleBeforeComma(reading, mention)
  );
}

/** Return the nouns in the title before a name, as they are compared: "governor" of "former Gov. Ann Lee". */
export function titleHeads({ words, pack }: Reading, { from, titleFrom }: Mention): string[] {
  const heads: string[] = [];
  for (let i = titleFrom; i < from; i++) {
    const word = words[i];
    if (!word || word.possessive || isAddress(word, pack)) continue;
    if (word.lexeme.role || word.lexeme.title) heads.push(headForm(word, pack));
  }
  return heads;
}

const LONGEST_BEFORE = 10;

/** "One local woman, Ann Lee, …", "the director of the Harbour Bureau, Ivo Hale, …": a description that a name in commas explains. */
function roleBeforeComma(reading: Reading, { from, to, titleFrom }: Mention): Role | null {
  const { words, pack } = reading;
  const after = words[to];
  if (titleFrom < from || words[from]?.gap !== 'comma' || after?.gap === 'space') return null;
  if (after && after.gap !== 'break' && pack.conjunctions.has(after.lower)) return null;
  for (let start = from - 1; start >= 0 && from - start <= LONGEST_BEFORE; start--) {
    const word = words[start];
    if (!word || word.sentence !== words[from]?.sentence) return null;
    if (isDeterminer(word, pack) && !pack.pronouns.has(word.lower)) {
      const phrase = readNominal(reading, start, from);
      const head = phrase && words[phrase.head];
      const isOne = head && !phrase.plural && (isRoleNoun(head, pack, false) || pack.genderedNouns.has(head.lower));
      if (isOne) return makeRole(reading, phrase.from, from);
    }
    if (word.gap !== 'space' && start < from) return null;
  }
  return null;
}

function roleBefore(reading: Reading, mention: Mention): Role | null {
  const { words, pack } = reading;
  let from = mention.titleFrom;
  let to = mention.from;
  while (from < to && isDropped(words[from], pack)) from++;
  // "Emeritus Professor", "Mr.": a form of address right before the name is no role
  while (to > from && isAddress(words[to - 1], pack)) to--;
  return makeRole(reading, from, to);
}

/** "Ivo Hart is the harbour pilot." */
function roleByCopula(reading: Reading, mention: Mention): Role | null {
  const { words, pack } = reading;
  const copula = words[mention.to];
  const article = words[mention.to + 1];
  if (copula?.gap !== 'space' || !pack.copulas?.has(copula.lower) || article?.gap !== 'space') return null;
  if (!isDropped(article, pack) || isAddress(article, pack)) return null;
  const from = mention.to + 2;
  let to = from;
  while (to < words.length && to < from + 5 && words[to]?.gap === 'space') {
    if (pack.prepositions.has(words[to]?.lower ?? '') || pack.relatives.has(words[to]?.lower ?? '')) break;
    to++;
  }
  const noun = words[to - 1];
  return noun && to > from && isRoleNoun(noun, pack, false) ? makeRole(reading, from, to) : null;
}

function isDropped(word: Word | undefined, pack: SpeakerPack): boolean {
  if (!word || word.possessive) return false;
  return pack.definite.has(word.lower) || /^(?:an?|one|another|ein\p{L}*)$/u.test(word.lower) || isAddress(word, pack);
}

function isAddress(word: Word | undefined, pack: SpeakerPack): boolean {
  return word !== undefined && pack.honorifics.has(word.lower.replace(/\.$/, '')) && !/^prof/.test(word.lower);
}

function roleAfter(reading: Reading, mention: Mention, sourceTo: number): Role | null {
  const { words, pack } = reading;
  let from = mention.to;
  // "Syrian Negotiation Commission (SNC), the main …" and "Sen. Ann Lee (D-Ohio), the …": over the bracket
  if (words[from]?.gap === 'open')
    while (from < words.length && words[from]?.gap !== 'comma' && from < mention.to + 4) from++;
  for (let piece = 0; piece < 3; piece++) {
    const first = words[from];
    if (first?.gap !== 'comma' || first.sentence !== words[mention.from]?.sentence) return null;
    if (pack.relatives.has(first.lower) && !pack.capitalisesNouns) return null;
    const to = endOfDescription(reading, from, sourceTo);
    if (to - from > LONGEST_ROLE_WORDS) return null;
    // outside a source, a description must be closed again: "Ann Cole, mayor of Lorne, …"; else it may be a list
    const after = words[to];
    const isClosed = to <= sourceTo || after === undefined || after.gap !== 'space';
    let start = from;
    while (start < to && isDropped(words[start], pack)) start++;
    const role = isClosed ? makeRole(reading, start, to, start > from) : null;
    if (role && (start > from || headPosition(reading, start, to) <= start + 9)) return role;
    if (!/^\d/.test(first.text) && to - from > 2) return null;
    from = to;
  }
  return null;
}

function endOfDescription({ words, pack }: Reading, from: number, sourceTo: number): number {
  let to = from + 1;
  while (to < words.length) {
    const word = words[to];
    if (!word || word.gap === 'break' || word.gap === 'mark' || word.gap === 'open') break;
    if (pack.relatives.has(word.lower) && word.lower !== 'that' && !pack.capitalisesNouns) break;
    if (word.gap === 'comma') {
      const isInside =
        to < sourceTo &&
        !pack.relatives.has(word.lower) &&
        !pack.indefinite.has(word.lower) &&
        !pack.pronouns.has(word.lower);
      if (!isInside) break;
    }
    to++;
  }
  return to;
}

/** Where in `[from, to)` the noun for the person stands: before the first preposition. */
function headPosition({ words, pack }: Reading, from: number, to: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (i > from && pack.prepositions.has(word.lower)) break;
    if (!word.possessive && isRoleNoun(word, pack, false)) found = i;
  }
  return found;
}

/** "the harbour master": any noun after an article, before the first preposition, that is not a time and not a name. */
function anyNoun({ words, pack }: Reading, from: number, to: number): Word | null {
  let last: Word | null = null;
  for (let i = from; i < to && i < from + 5; i++) {
    const word = words[i];
    if (!word || pack.prepositions.has(word.lower)) break;
    if (pack.conjunctions.has(word.lower) || pack.functionWords.has(word.lower) || word.possessive) return null;
    last = word;
  }
  const isNoun = last !== null && !last.capital && last.lower.length > 2 && !/(?:ing|ed|ly|s)$/.test(last.lower);
  return isNoun && last && !pack.timeNouns?.has(last.lower) && !pack.bodyNouns.has(last.lower) ? last : null;
}

/** "Citing Holt, the mayor | said the road was closed": a verb of its own makes it the sentence. */
const CLAUSE = /^(?:says?|said|tells?|told|is|are|was|were|has|had|will|would)$/;

function makeRole(reading: Reading, from: number, to: number, hasArticle = false): Role | null {
  const { words, pack, text } = reading;
  if (from >= to) return null;
  const at = headPosition(reading, from, to);
  const head = words[at] ?? lastRoleWord(reading, to) ?? (hasArticle ? anyNoun(reading, from, to) : null);
  if (!head) return null;
  const first = words[from];
  // "her lawyer, Ivo Hale" and "his colleagues": whose, the reader cannot see any more
  if (first && pack.pronouns.has(first.lower)) return null;
  // "says a source in the party", "who'd led the board": a clause, not a description
  const isClause =
    words.slice(from + 1, Math.min(at, to)).some((w) => /^an?$/.test(w.lower)) ||
    /^(?:who|which|that)['’]/.test(first?.lower ?? '') ||
    words.slice(from, to).some((w) => w.lower === 'that' || CLAUSE.test(w.lower));
  if (isClause) return null;
  const span = spanOfWords(words, from, to);
  return { span, text: sliceOf(text, span).replace(/\s+/g, ' '), head: headForm(head, pack) };
}

function lastRoleWord({ words, pack }: Reading, to: number): Word | null {
  const last = words[to - 1];
  if (!last || last.possessive || last.capital) return null;
  return isRoleNoun(last, pack, true) && !isPluralOf(last.lower, pack, pack.roleNouns) ? last : null;
}

function headForm(word: Word, pack: SpeakerPack): string {
  const bare = word.lower.replace(/\.$/, '');
  return pack.titleForms.get(bare) ?? bare;
}
