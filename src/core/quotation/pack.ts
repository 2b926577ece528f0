// What a language pack holds: the words of reporting and the little words that bound a source or a clause. All of it is data,
// so that a new language is a new file. A pack without a model decides by rule alone.
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

export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly lang: string;
  /** Every form of a reporting verb, in lower case. */
  readonly verbs: ReadonlyMap<string, { readonly verb: CueVerb; readonly form: CueForm }>;
  /** Phrases that bring a source with them: "according to Lee". Each as lower-case words; the source comes after. */
  readonly prepositions: readonly (readonly string[])[];
  /** "so Lee", "in the words of Lee": the same, but only after the content. */
  readonly afterthoughts: readonly (readonly string[])[];
  /** Words that belong to the verb group before the verb: has, also, later, repeatedly. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries that make the next past form a passive. */
  readonly passives: ReadonlySet<string>;
  /** The preposition before the speaker of a passive: by. */
  readonly agents: ReadonlySet<string>;
  /** Words that open a reported clause: that, whether. */
  readonly complementizers: ReadonlySet<string>;
  /** Words that open another clause: because, while, but. */
  readonly conjunctions: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Pronouns that can be a source: she, they, who. */
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns that are the subject when they follow the verb at once, in a language of verbs in second place. */
  readonly nominatives: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly prepositionWords: ReadonlySet<string>;
  /** Days and months, and words like "earlier", that stand between verb and content without being either. */
  readonly timeWords: ReadonlySet<string>;
  /** Verb forms other than the reporting ones that bound a subject on the left: is, was, had. */
  readonly commonVerbs: ReadonlySet<string>;
  /** Parts of separable verbs that close their clause: "teilte … mit". */
  readonly particles: ReadonlySet<string>;
  /** Whether common nouns are capitalised too, so that a capital does not make a name. */
  readonly nounsCapitalised: boolean;
  /** Whether the verb may stand before its subject outside quotations too ("Am Montag sagte Lee, …"). */
  readonly verbSecond: boolean;
  /** Trained weights, where there are any; else the rules decide. */
  readonly weights: PackedWeights | null;
}
