// What is known of a printed word by itself: in small letters, with a capital, a pronoun, a noun for people. Most words of an article
// were met before, in it or in another, so each is looked into once and found again by its letters; a text of 200,000 words
// holds no string of its own for each. What a word is where it stands is `Word`'s.

import type { PronounClass, SpeakerPack } from './language-pack.ts';
import { fold, nameTokenOf } from './name.ts';

export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  /** Has a capital that may be a name's: "Lee", "al-Karoun". */
  readonly capital: boolean;
  /** Two letters or more, all of them capitals: "SNC", "U.S". */
  readonly acronym: boolean;
  /** A stop behind it belongs to it: "Sen", "J", "U.S". */
  readonly takesStop: boolean;
  /** A noun for a person by what they do ("spokeswoman", "co-founder"), listed or a compound of a listed one. */
  readonly role: boolean;
  /** Stands before a name as a title or a form of address ("President", "Sen", "Mr"). */
  readonly title: boolean;
  /** Makes a name that of a body wherever it stands in it: "Ministry", "4chan", a word without a capital that is no particle. */
  readonly bodyPart: boolean;
  /** Is the name of a body by how it is written, where it stands alone: "NATO", "ITV4", "FactCheckers". */
  readonly bodyAlone: boolean;
  readonly functionWord: boolean;
  readonly pronoun: PronounClass | null;
  /** Without case, accents, stops and apostrophes, for comparing names. */
  readonly folded: string;
  /** What of it counts in a person's name: "assad" of "al-Assad", nothing of the particle "de". */
  readonly nameToken: string;
  /** The last reading in which it was met, so that each is looked at once there. */
  metIn: number;
}

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
/** "al-Karoun", "d’Arvor": the capital stands behind the prefix. */
const prefixedName = /^(?:al|el|as|an|ar|ad|bin|ibn|d|l)[-'’]\p{Lu}/u;

/** How many words are kept at most. More, and all are forgotten: a text that is all different words costs no more memory than others. */
const MOST_KEPT = 1 << 14;
const MASK = MOST_KEPT * 2 - 1;

/**
 * The words of one language that were met. Those met first stand first, which are mostly those met most: what is looked up again and
 * again lies close together.
 */
class Lexicon {
  readonly #pack: SpeakerPack;
  /** By hash, one more than the place of a word among those kept; 0 where there is none. */
  readonly #places = new Uint16Array(MASK + 1);
  readonly #hashes = new Int32Array(MOST_KEPT);
  #kept: Lexeme[] = [];

  constructor(pack: SpeakerPack) {
    this.#pack = pack;
  }

  /** Return the word that is printed from `start` to `end`. `hash` is `hashLetters` of it. */
  find(text: string, start: number, end: number, hash: number): Lexeme {
    if (this.#kept.length === MOST_KEPT) this.#forget();
    let slot = (hash ^ (hash >>> 15)) & MASK;
    for (let place = this.#places[slot] as number; place > 0; place = this.#places[slot] as number) {
      if (this.#hashes[place - 1] === hash) {
        const known = this.#kept[place - 1] as Lexeme;
        if (isPrinted(text, start, end, known.text)) return known;
      }
      slot = (slot + 1) & MASK;
    }
    const found = lexemeOf(text.slice(start, end), this.#pack);
    this.#hashes[this.#kept.length] = hash;
    this.#kept.push(found);
    this.#places[slot] = this.#kept.length;
    return found;
  }

  #forget(): void {
    this.#kept = [];
    this.#places.fill(0);
  }
}

/** Go on with the hash of a word by its next letter; that of no letter is 0. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

/** Hash the letters from `start` to `end`. */
export function hashLetters(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

function isPrinted(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

const lexicons = new WeakMap<SpeakerPack, Lexicon>();

/** Return the lexicon of a language. */
export function lexiconOf(pack: SpeakerPack): Lexicon {
  let lexicon = lexicons.get(pack);
  if (!lexicon) {
    lexicon = new Lexicon(pack);
    lexicons.set(pack, lexicon);
  }
  return lexicon;
}

function lexemeOf(text: string, pack: SpeakerPack): Lexeme {
  const lower = text.toLowerCase();
  const capital = lower !== text && (isCapital(text, lower) || prefixedName.test(text));
  const folded = fold(text);
  return {
    text,
    lower,
    capital,
    acronym: ACRONYM.test(text),
    takesStop: takesStop(text, lower, pack),
    role: isRole(lower, pack),
    title: isTitle(lower, pack),
    bodyPart: isBodyPart(text, lower, capital, pack),
    bodyAlone: CODE.test(text) || isCoined(text) || LETTERS.test(text),
    functionWord: pack.functionWords.has(lower),
    pronoun: pack.pronouns.get(lower) ?? null,
    folded,
    nameToken: nameTokenOf(text, folded, pack),
    metIn: 0,
  };
}

const withoutStop = (lower: string): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);

function isCapital(text: string, lower: string): boolean {
  return text.charCodeAt(0) !== lower.charCodeAt(0) || (text.charCodeAt(0) >= 0xd800 && CAPITAL.test(text));
}

function takesStop(text: string, lower: string, pack: SpeakerPack): boolean {
  if (text.length > 5) return false;
  if (text.length === 1) return CAPITAL.test(text);
  if (pack.honorifics.has(lower) || pack.titleForms.has(lower)) return true;
  return /^\p{Lu}(?:\.\p{Lu})+$/u.test(text) || lower === 'jr' || lower === 'sr' || lower === 'st';
}

function isRole(lower: string, pack: SpeakerPack): boolean {
  if (pack.roleNouns.has(lower) || pack.titles.has(lower)) return true;
  const lastPart = lower.slice(lower.lastIndexOf('-') + 1);
  if (lastPart !== lower && (pack.roleNouns.has(lastPart) || pack.titles.has(lastPart))) return true;
  return pack.capitalisesNouns && isTitleCompound(lower, pack);
}

function isTitle(lower: string, pack: SpeakerPack): boolean {
  const bare = withoutStop(lower);
  return pack.titles.has(bare) || pack.honorifics.has(bare) || pack.titleForms.has(bare) || isTitleCompound(bare, pack);
}

function isTitleCompound(lower: string, pack: SpeakerPack): boolean {
  if (pack.capitalisesNouns) return pack.roleEndings.some((ending) => lower.endsWith(ending));
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  if (last === lower) return false;
  const first = lower.slice(0, lower.indexOf('-'));
  return pack.titles.has(last) || (/^(?:elect|designate)$/.test(last) && pack.titles.has(first));
}

/** "4chan", "example.com" */
const CODE = /\d|\.\p{L}{2,}/u;
/** "NATO", "U.S" */
const LETTERS = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.)+\p{Lu})$/u;

function isBodyPart(text: string, lower: string, capital: boolean, pack: SpeakerPack): boolean {
  if (pack.bodyNouns.has(withoutStop(lower)) || (!capital && !pack.particles.has(lower)) || CODE.test(text))
    return true;
  return pack.capitalisesNouns && endsInNoun(lower, pack.bodyNouns);
}

/** Return whether a compound ends in one of the nouns, in any case: "Bundeskriminalamtes", "Behördenangaben". */
export function endsInNoun(lower: string, nouns: ReadonlySet<string>): boolean {
  for (const ending of ['', 's', 'es', 'n', 'en']) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, lower.length - ending.length);
    // the first part of a compound has three letters or more, the noun itself four
    for (let at = 0; at <= stem.length - 3; at++) {
      if (at > 0 && (at < 3 || stem.length - at < 4)) continue;
      if (nouns.has(stem.slice(at))) return true;
    }
  }
  return false;
}

/** "FactCheckers", "NGOs": a capital in the midst of a word that is no surname's ("McCall", "DeWitt", "LeRoy"). */
function isCoined(text: string): boolean {
  if (/^\p{Lu}{2,}s$/u.test(text)) return true;
  return (
    /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+/u.test(text) &&
    !/^(?:Mac|Fitz|Van|Von|Del|Den|Der|Las|Los|San|Saint)\p{Lu}/u.test(text)
  );
}
