// What a language pack holds: the words of reporting and the little words that bound a source or a clause. All of it is data,
// so that a new language is a new file. This is the pack of a language with a model; one with rules has a ClausePack.
// Example: "told" is a verb of saying with an addressee: in "Lee told the council (that) …" the council is not the speaker.

import type { PackedWeights } from './model/weights.ts';

/**
 * What a reporting verb takes: a clause or quotation ("said (that)"), an addressee before it ("told Ann that"), an infinitive
 * ("vowed to"), or a thing ("criticized the plan"). A verb may take several.
 */
export type CueFrame = 'clause' | 'addressee' | 'infinitive' | 'thing';

export interface CueVerb {
  readonly lemma: string;
  readonly frames: readonly CueFrame[];
}

/** How a form of a reporting verb may stand in its clause. */
export type CueForm = 'finite' | 'base' | 'participle' | 'past';

/** Nouns of saying, which report before a clause with "that". */
export interface NounReports {
  readonly words: ReadonlySet<string>;
  /** Words after which they need no owner: "amid reports that". */
  readonly bareAfter: ReadonlySet<string>;
  /** Verbs whose subject gives them out: "issued a warning that". */
  readonly giving: ReadonlySet<string>;
}

export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly lang: string;
  /** Every form of a reporting verb, in lower case. */
  readonly verbs: ReadonlyMap<string, { readonly verb: CueVerb; readonly form: CueForm }>;
  /** Lemmas of verbs that report only right before "that": "found that". Before anything else they are the commonest of words. */
  readonly beforeThat: ReadonlySet<string>;
  readonly nouns: NounReports;
  /** Verbs before "to know" that make a question of it: "wanted to know". */
  readonly wanting: ReadonlySet<string>;
  /** Phrases that bring a source with them: "according to Lee". Each as lower-case words; the source comes after. */
  readonly prepositions: readonly (readonly string[])[];
  /** Words that belong to the verb group before the verb: has, also, later, repeatedly. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries that make the next past form a passive. */
  readonly passives: ReadonlySet<string>;
  readonly prepositionWords: ReadonlySet<string>;
  /** Adjectives that stand behind their noun with a preposition, and which: people "close to" the talks. */
  readonly complemented: ReadonlyMap<string, ReadonlySet<string>>;
  /** Days and months, and words like "earlier", that stand between verb and content without being either. */
  readonly timeWords: ReadonlySet<string>;
  readonly weights: PackedWeights;
}
