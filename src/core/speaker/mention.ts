// Where the article names somebody: runs of capitalised words, parted into a title ("Kremlin spokesman", "Sen.") and a
// name, and told apart as person, body or not known. Hard cases: a word that is capitalised because it begins a sentence;
// "Secretary of State John Hart", where "of State" belongs to the title; "Bank of England", where "of" belongs to the name.

import type { Gender, SpeakerPack } from './language-pack.ts';
import { endsInNoun, type Lexeme } from './lexicon.ts';
import type { Word } from './word.ts';

export type MentionKind = 'person' | 'body' | 'group' | 'unknown';

/** A name in the text, as indices `[from, to)` into the words. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  /** Where the title before the name begins; equal to `from` where there is none. */
  readonly titleFrom: number;
  readonly gender: Gender | null;
  /** "Mr." or another form of address stands before it. */
  readonly honorific: boolean;
}

/** What is read: the words, their language, and which words the article also has in lower case. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly pack: SpeakerPack;
  /** Of the words that begin a sentence somewhere, those that are also printed without a capital … */
  readonly seenInLowerCase: ReadonlySet<string>;
  /** … and those that have a capital somewhere else too. */
  readonly seenAsName: ReadonlySet<string>;
  /** Nouns that are somebody's surname here: "king" beside "Piet King". */
  readonly nounsAsNames: ReadonlySet<string>;
  /** Where "he" and "she" stand in any case, in order. */
  readonly pronouns: readonly number[];
}

/** Return whether `word` is a noun for a person by what they do ("spokeswoman", "campaigner", also in the plural). */
export function isRoleNoun(word: Word, pack: SpeakerPack, beforeName: boolean): boolean {
  if (word.lexeme.role) return true;
  const { lower } = word;
  if (!beforeName || pack.functionWords.has(lower) || pack.prepositions.has(lower) || pack.bodyNouns.has(lower))
    return false;
  return lower.length > 4 && pack.roleEndings.some((ending) => lower.endsWith(ending));
}

const withoutStop = (lower: string): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);

/** Return whether a run of names can begin at word `i`. */
export function startsName(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (!word?.capital) return false;
  const { pack } = reading;
  const isDate = pack.calendar.has(word.lower) && !isMonthName(reading, i);
  const { functionWord, pronoun } = word.lexeme;
  const isCommon = functionWord || isDate || pronoun !== null;
  // "R-Ohio": a party and its state
  if (word.text.charAt(1) === '-' && PARTY.test(word.text)) return false;
  if (word.lexeme.acronym) return word.text.length > 1;
  if (isCommon) return false;
  if (!word.initial) return true;
  if (word.lexeme.title) return true;
  // "Chasing Hale were three others": the name begins behind it
  if (word.lower.length > 5 && word.lower.endsWith('ing') && isNameNext(reading, i)) return false;
  // "Officials gathered": capital by position. "Officials" alone is no name where the article also has "officials".
  return !reading.seenInLowerCase.has(word.lower);
}

const PARTY = /^[DIR]-\p{Lu}/u;

function isNameNext({ words, pack, seenAsName }: Reading, i: number): boolean {
  const next = words[i + 1];
  if (pack.capitalisesNouns || seenAsName.has(words[i]?.lower ?? '')) return false;
  return next?.capital === true && next.gap === 'space' && !next.lexeme.functionWord;
}

/** Return the end of the run of name words that begins at `i`, not going beyond `limit`. */
export function endOfRun(reading: Reading, i: number, limit: number): number {
  const { words, pack } = reading;
  let end = i + 1;
  while (end < limit) {
    const last = words[end - 1];
    const word = words[end];
    if (!last || !word || last.possessive || word.gap !== 'space') break;
    if (word.capital) {
      if (pack.functionWords.has(word.lower) && !isSurnameLike(word) && !isNamesake(word, pack)) break;
      if (pack.calendar.has(word.lower) && !isCalendarName(words, end) && !isMonthName(reading, end)) break;
      end++;
      continue;
    }
    const joined = endOfJoiner(reading, i, end, limit);
    if (joined < 0) break;
    end = joined;
  }
  return endWithNoun(reading, i, end, limit);
}

/** "Norwire news agency", "the Ledger newspaper": a small noun that says what the name is of belongs to it. Not "Kenyan newspaper". */
function endWithNoun({ words, pack }: Reading, from: number, to: number, limit: number): number {
  const last = words[to - 1];
  const before = words[from - 1];
  if (!last || last.possessive || pack.demonyms.has(last.lower) || pack.places.has(withoutStop(last.lower))) return to;
  if (before && words[from]?.gap === 'space' && pack.indefinite.has(before.lower)) return to;
  let end = to;
  while (end < limit && words[end]?.gap === 'space' && pack.mediaModifiers.has(words[end]?.lower ?? '')) end++;
  const noun = words[end];
  const isNoun = end < limit && noun?.gap === 'space' && !noun.possessive && pack.mediaNouns.has(noun.lower);
  return isNoun ? end + 1 : to;
}

function isSurnameLike(word: Word): boolean {
  // the middle initials "A." and "I." are also function words
  return word.text.length === 1 && word.end - word.start === 2;
}

/** "Anna Weil": where nouns have capitals, a small word has one inside a sentence only as a name, or as a form of address. */
function isNamesake(word: Word, pack: SpeakerPack): boolean {
  return pack.capitalisesNouns && !word.initial && !pack.pronouns.has(word.lower);
}

function isCalendarName(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !/^(?:may|april|june|august)$/.test(word.lower)) return false;
  return !(next && next.gap === 'space' && /^\d/.test(next.text));
}

const NAMESAKES = new Set(['jan', 'may', 'april', 'june', 'august']);

/** "Jan de Wit", "Mayor June Holt"; not "in May Lindqvist said", "Jan. 6" or "last August Holt". */
function isMonthName({ words, pack }: Reading, i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !NAMESAKES.has(word.lower) || word.end - word.start > word.text.length) return false;
  if (next?.gap !== 'space' || /^\d/.test(next.text)) return false;
  if (!next.capital && !pack.particles.has(next.lower)) return false;
  const before = words[i - 1];
  if (!before || word.gap !== 'space') return true;
  // "at a June Holt rally" is a rally in June
  if (pack.prepositions.has(before.lower) || pack.indefinite.has(before.lower) || pack.definite.has(before.lower))
    return false;
  return !/^(?:last|next|early|late|mid|every|each|\d+)$/.test(before.lower);
}

function endOfJoiner(reading: Reading, from: number, at: number, limit: number): number {
  const { words, pack } = reading;
  const word = words[at];
  if (!word) return -1;
  if (pack.particles.has(word.lower) && !pack.laterParticles.has(word.lower) && at > from) {
    let next = at + 1;
    while (next < limit && pack.particles.has(words[next]?.lower ?? '') && words[next]?.gap === 'space') next++;
    if (next < limit && words[next]?.capital && words[next]?.gap === 'space') return next + 1;
  }
  const before = words[at - 1];
  if (!before) return -1;
  // "Governor of Lorne Chris Gray"
  const isTitled =
    before.capital && before.lexeme.title && word.lower === 'of' && !isLikelySurname(words, from, at - 1, pack);
  const isHead = pack.bodyNouns.has(before.lower) || isTitled || /^(?:secretary|minister)$/.test(before.lower);
  if (pack.nameJoiners.has(word.lower) && isHead) {
    let next = at + 1;
    if (pack.definite.has(words[next]?.lower ?? '') && words[next]?.gap === 'space') next++;
    const name = words[next];
    if (next < limit && name?.capital && name.gap === 'space' && !pack.calendar.has(name.lower)) {
      // "in" and "on" rather tell the place of a body: "the Embassy in Moscow" is the Embassy
      if (word.lower === 'of' || word.lower === 'for' || pack.capitalisesNouns) return next + 1;
    }
  }
  if (word.lower === 'and' || word.lower === '&') {
    // "Department of Health and Human Services": only after "of", and not before a title or a person
    const next = words[at + 1];
    const after = words[at + 2];
    const hasJoiner = words.slice(from, at).some((w) => w.lower === 'of');
    const goesOn = next?.capital && next.gap === 'space' && !next.lexeme.title;
    if (word.lower === '&' && goesOn) return at + 2;
    if (hasJoiner && goesOn && after?.capital && after.gap === 'space' && /(?:s|es)$/.test(after.lower)) return at + 3;
  }
  return -1;
}

/** "Kesten-based Ann Lee" */
const ORIGIN = /-(?:based|born|area|trained|educated)$/;

/** Part the run `[from, to)` into title and name, and judge what it names. Null where it is a title alone. */
export function readRun(reading: Reading, from: number, to: number): Mention | null {
  const { words, pack } = reading;
  if (to - from === 1 && reading.nounsAsNames.has(words[from]?.lower ?? ''))
    return make(reading, from, to, from, 'unknown', null, false);
  let titleEnd = from;
  let honorific = false;
  let gender: Gender | null = null;
  for (let i = from; i < to; i++) {
    const word = words[i];
    // "Council Challenger Kelly Ware": any role may be a title where a whole name follows
    const isRoleBeforeName = i < to - 2 && (word?.lexeme.role === true || ORIGIN.test(word?.lower ?? ''));
    if (!word || !(word.lexeme.title || isRoleBeforeName)) continue;
    // "Joseph R. Murray": an initial, not the letter of a party
    if (word.text.length === 1 && i > from) continue;
    if (i === to - 1 && i > from && isLikelySurname(words, from, i, pack)) continue;
    titleEnd = i + 1;
    const bare = withoutStop(word.lower);
    if (pack.honorifics.has(bare)) honorific = true;
    gender = pack.honorifics.get(bare) ?? pack.genderedNouns.get(bare) ?? gender;
  }
  let nameFrom = titleEnd;
  if (nameFrom > from && pack.nameJoiners.has(words[nameFrom]?.lower ?? '')) {
    // "Secretary of State John Hart", "Governor of Kesten Ann Lee": the last two words are the name
    const capitals = to - nameFrom - 1;
    if (capitals < 3) return null;
    nameFrom = to - 2;
    if (pack.particles.has(words[nameFrom]?.lower ?? '')) nameFrom--;
  }
  if (nameFrom >= to) return bodyOrNothing(reading, from, to);
  const isBodyAfterTitle = nameFrom > from && isBody(reading, nameFrom, to);
  if (isBodyAfterTitle) return make(reading, from, to, from, 'body', null, false);
  const kind = kindOf(reading, nameFrom, to, nameFrom > from);
  if (kind === 'person' && to - nameFrom >= 3 && pack.demonyms.has(words[nameFrom]?.lower ?? '')) nameFrom++;
  return make(reading, nameFrom, to, from, kind, gender, honorific);
}

function make(
  { words, pack }: Reading,
  from: number,
  to: number,
  titleFrom: number,
  kind: MentionKind,
  gender: Gender | null,
  honorific: boolean,
): Mention {
  let start = titleFrom;
  let seen = gender;
  // "Kremlin spokesman Dmitry Hale": lower-case role words directly before the run belong to the title
  while (start > 0 && kind !== 'body') {
    const word = words[start];
    const before = words[start - 1];
    if (!word || !before || word.gap !== 'space' || before.possessive) break;
    const isRole = isRoleNoun(before, pack, start === titleFrom) && !pack.functionWords.has(before.lower);
    const isPart = start < titleFrom && (pack.roleModifiers.has(before.lower) || isNamePart(before, pack));
    if (!isRole && !isPart) break;
    if (isRole) seen ??= pack.genderedNouns.get(before.lower) ?? null;
    start--;
  }
  const settled = kind === 'unknown' && start < from ? 'person' : kind;
  return { from, to, kind: settled, titleFrom: start, gender: seen, honorific };
}

function isNamePart(word: Word, pack: SpeakerPack): boolean {
  return word.capital && !pack.functionWords.has(word.lower) && !pack.calendar.has(word.lower);
}

function bodyOrNothing(reading: Reading, from: number, to: number): Mention | null {
  return isBody(reading, from, to) ? make(reading, from, to, from, 'body', null, false) : null;
}

/** Titles that are surnames too. */
const SURNAME_TITLES: ReadonlySet<string> = new Set(
  'king judge bishop dean prince pope marshal major duke lord brother justice host chancellor'.split(' '),
);

function isLikelySurname(words: readonly Word[], from: number, i: number, pack: SpeakerPack): boolean {
  const before = words[i - 1];
  if (!SURNAME_TITLES.has(words[i]?.lower ?? '') || !before) return false;
  if (i - from > 1 && before.lexeme.title) return false;
  return !pack.roleModifiers.has(before.lower) && !pack.bodyNouns.has(before.lower) && !pack.places.has(before.lower);
}

/** Whether a word is a noun that may be a surname too: "King", "Cook", "Law". */
export function isSurnameNoun({ capital, title, role, lower }: Lexeme, pack: SpeakerPack): boolean {
  if (!capital || pack.capitalisesNouns) return false;
  return title ? SURNAME_TITLES.has(lower) : role || pack.documentNouns.has(lower);
}

/** Find those of the `nouns` that end somebody's name: "King" of "Piet King", but not of "King Ivo" or "the Ruritanian King". */
export function findNounsAsNames(words: readonly Word[], nouns: ReadonlySet<string>, pack: SpeakerPack): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    if (!word.capital || word.gap !== 'space' || !nouns.has(word.lower)) continue;
    const { lexeme, lower, possessive } = words[i - 1] as Word;
    const next = words[i + 1];
    if (!lexeme.capital || possessive || lexeme.title || lexeme.role || lexeme.functionWord || lexeme.acronym) continue;
    if (pack.demonyms.has(lower) || pack.groupNouns.has(lower) || (next?.capital && next.gap === 'space')) continue;
    if (!pack.roleModifiers.has(lower) && !pack.bodyNouns.has(lower) && !pack.places.has(lower)) found.add(word.lower);
  }
  return found;
}

function isBody({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.lexeme.bodyPart) return true;
  return false;
}

function kindOf(reading: Reading, from: number, to: number, titled: boolean): MentionKind {
  const { words, pack } = reading;
  const last = words[to - 1];
  if (!last) return 'unknown';
  // "the Independent Vermont senator"
  const next = words[to];
  if (pack.places.has(last.lower) && next?.gap === 'space' && next.lexeme.role && !next.capital) return 'body';
  if (to - from === 1) {
    if (titled) return 'person';
    if (isPluralName(last, pack)) return 'group';
    if (pack.places.has(withoutStop(last.lower))) return 'body';
    if (last.lexeme.bodyAlone) return 'body';
    if (pack.capitalisesNouns && endsInNoun(last.lower, pack.bodyNouns)) return 'body';
    return pack.bodyNouns.has(last.lower) ? 'body' : 'unknown';
  }
  if (isBody(reading, from, to) || /^(?:study|report|survey|census)$/.test(last.lower)) return 'body';
  // "Northern Ireland" is a place, "Meghan Ireland" a person
  if (pack.places.has(last.lower) && !titled && isPlaceName(words, from, to, pack)) return 'body';
  if (isPluralName(last, pack) && pack.demonyms.has(words[from]?.lower ?? '')) return 'group';
  if (to - from > 5) return 'body';
  if (/^(?:new|north|south|east|west|united|great|saudi)$/.test(words[from]?.lower ?? '') && !titled) return 'body';
  return 'person';
}

const OF_PLACES = new Set(
  `north south east west northern southern eastern western central new old great greater upper lower inner outer middle rural urban
  mainland modern ancient medieval colonial occupied post-war postwar corporate white black young republican team air radio visit
  equatorial papua saudi democratic united former soviet`.split(/\s+/),
);

/** Whether the words before the name of a place only say which or what part of it: "Rural America", "French Guinea". */
function isPlaceName(words: readonly Word[], from: number, to: number, pack: SpeakerPack): boolean {
  for (let i = from; i < to - 1; i++) {
    const lower = words[i]?.lower ?? '';
    const bare = lower.replace(/\.$/, '');
    if (OF_PLACES.has(lower) || pack.demonyms.has(lower) || pack.places.has(lower) || !/^\p{L}{2,}$/u.test(bare))
      return true;
  }
  return to - from > 2;
}

function isPluralName(word: Word, pack: SpeakerPack): boolean {
  if (pack.capitalisesNouns) return pack.groupNouns.has(word.lower);
  return word.lower.endsWith('s') && (pack.groupNouns.has(word.lower) || pack.demonyms.has(word.lower.slice(0, -1)));
}

/** Find every name in the article outside headlines, in order. Words that only begin a sentence are left out. */
export function findMentions(reading: Reading, isHeadline: (sentence: number) => boolean): Mention[] {
  const { words, pack } = reading;
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (!word || isHeadline(word.sentence) || !startsName(reading, i)) {
      i++;
      continue;
    }
    const end = endOfRun(reading, i, words.length);
    const mention = readRun(reading, i, end);
    if (mention && !isPlainNoun(reading, mention, pack)) mentions.push(mention);
    i = end;
  }
  return pack.capitalisesNouns ? withoutNouns(reading, mentions) : mentions;
}

/**
 * Leave out the single words that nothing makes a name, where every noun has a capital: no title, no body, and nobody's surname
 * in the article. Such a word is a noun, and whom "er" means is never "die Amtszeit".
 */
function withoutNouns({ words }: Reading, mentions: readonly Mention[]): Mention[] {
  const surnames = new Set<string>();
  const last = ({ to }: Mention): string => words[to - 1]?.lower ?? '';
  const isEvident = ({ from, to, titleFrom, kind, honorific }: Mention): boolean =>
    to - from > 1 || titleFrom < from || honorific || kind === 'body' || kind === 'group';
  for (const mention of mentions) if (isEvident(mention)) surnames.add(last(mention));
  return mentions.filter((mention) => isEvident(mention) || surnames.has(last(mention)));
}

/** One capital word may be no name; where every noun has a capital, it takes a title or a second word. */
function isPlainNoun({ words, seenAsName }: Reading, mention: Mention, pack: SpeakerPack): boolean {
  // "Allegedly, …": a word that only ever begins sentences
  const first = words[mention.titleFrom];
  const isAlone = mention.titleFrom === mention.to - 1 && first?.initial === true;
  if (isAlone && mention.kind === 'unknown' && !seenAsName.has(first.lower)) return true;
  if (!pack.capitalisesNouns) return false;
  if (mention.kind === 'body' || mention.kind === 'group') return false;
  if (mention.titleFrom < mention.from) return false;
  return mention.to - mention.from < 2 && pack.definite.has(words[mention.from - 1]?.lower ?? '');
}
