// Words that carry a stop of their own, so that the stop neither ends a sentence nor stands as a token by itself.
// The hard case is that some do both: "at 5 p.m. She left" ends, "at 5 p.m. Monday" does not, "Gov. Lee" never does.
// The lists are data, one file a language; stops inside are kept, the last one is not ("p.m").
// An entry in small letters holds for capitals too; one with capitals ("Sun", "Mass") holds only as it stands.

import { german } from './abbreviations/de.ts';
import { english } from './abbreviations/en.ts';
import { spanish } from './abbreviations/es.ts';
import { french } from './abbreviations/fr.ts';
import { russian } from './abbreviations/ru.ts';

/** The abbreviations of one language, and the few words that tell what follows them. */
export interface AbbreviationList {
  /** Never end a sentence, for a name or a thing named must follow: "Gov.", "e.g.". */
  readonly beforeName: ReadonlySet<string>;
  /** Do not end a sentence where a number follows: "No. 5", "Jan. 5". */
  readonly beforeNumber: ReadonlySet<string>;
  /** End a sentence only where the next word is plainly the first of a new one: "Inc. The". */
  readonly anywhere: ReadonlySet<string>;
  /** End a sentence before a capital unless one of `afterTime` follows: "5 p.m. Monday". */
  readonly ofTime: ReadonlySet<string>;
  readonly afterTime: ReadonlySet<string>;
  /** Capitalized words that begin a sentence and are hardly ever part of a name. */
  readonly starters: ReadonlySet<string>;
  /** Verbs that carry a question or exclamation on past its closing mark: “Is it over?” Olson asked. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Whether a number with a stop is an ordinal: "am 3. Oktober". */
  readonly ordinalStop?: boolean;
}

const lists: Readonly<Record<string, AbbreviationList>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

const none: ReadonlySet<string> = new Set();
const unknownLanguage: AbbreviationList = {
  beforeName: none,
  beforeNumber: none,
  anywhere: none,
  ofTime: none,
  afterTime: none,
  starters: none,
  speechVerbs: none,
};

/** Return whether `word`, without its last stop, is in one of the sets of an AbbreviationList. */
export function isListed(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase());
}

/** Return the abbreviations of a language by its BCP 47 tag; English where the language is not known. */
export function abbreviationsOf(lang: string | null): AbbreviationList {
  if (lang === null) return english;
  return lists[lang.slice(0, 2).toLowerCase()] ?? unknownLanguage;
}
