// What the rules of clauses read of a language with the verb in second place and at the end of subordinate clauses. All data: a
// new language of that kind is a new file in packs/. Hard case: a separable verb stands in two places ("teilte … mit").

/**
 * What a reporting verb takes. clause: a clause or a quotation ("sagte, …"). infinitive: "kündigte an, … zu …". quotation: only
 * words in marks within its own clause ("nannte … „…“"). thing: its whole clause tells what was said ("forderte den Rücktritt").
 */
export type VerbFrame = 'clause' | 'infinitive' | 'quotation' | 'thing';

export interface ReportingVerb {
  readonly lemma: string;
  /** The part that stands at the end of the main clause: mit. Empty where the verb is not separable. */
  readonly particle: string;
  readonly frames: ReadonlySet<VerbFrame>;
}

export interface ClausePack {
  /** BCP 47 primary subtag. */
  readonly lang: string;
  /** Finite forms as they stand in second place: sagte; of a separable verb the form without its particle, so several verbs. */
  readonly finite: ReadonlyMap<string, readonly ReportingVerb[]>;
  /** Finite forms of separable verbs as they stand at the end of a clause: mitteilte. */
  readonly joined: ReadonlyMap<string, ReportingVerb>;
  readonly participles: ReadonlyMap<string, ReportingVerb>;
  /** Auxiliaries that make a participle a perfect (hat) and a passive (wird). */
  readonly perfects: ReadonlySet<string>;
  /** war, ist: make one with worden. */
  readonly beens: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  /** Prepositions that bring a source at once: laut. Those that stand after it: zufolge. */
  readonly sourcePrepositions: ReadonlySet<string>;
  readonly sourcePostpositions: ReadonlySet<string>;
  /** Prepositions that do so with a noun of saying: nach (Angaben). And those nouns. */
  readonly nounPrepositions: ReadonlySet<string>;
  readonly sayingEndings: readonly string[];
  /** nach, in "seiner Ansicht nach". */
  readonly closingPrepositions: ReadonlySet<string>;
  readonly sayingNouns: ReadonlySet<string>;
  /** so, in "…, so Lee". */
  readonly afterthoughts: ReadonlySet<string>;
  /** demnach, wonach: what a source named before tells. */
  readonly references: ReadonlySet<string>;
  /** Nouns that announce a clause: (der) Meinung, (dass …); and verbs that give such a noun to their subject. */
  readonly clauseNouns: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  /** das, dies: stand for the sentence before in "Das teilte die Polizei mit". */
  readonly anaphors: ReadonlySet<string>;
  /** Words that open a reported clause, and other subordinate clauses. */
  readonly complementizers: ReadonlySet<string>;
  readonly subjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** wie, in "wie Lee mitteilte". */
  readonly comparatives: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Determiners and pronouns that cannot be of a subject: dem, ihm. */
  readonly oblique: ReadonlySet<string>;
  /** Determiners that can join a noun to the one before as its genitive. */
  readonly genitives: ReadonlySet<string>;
  /** Pronouns that can speak. */
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns that are a subject and nothing else: er. */
  readonly nominatives: ReadonlySet<string>;
  /** man: nobody in particular. */
  readonly impersonal: ReadonlySet<string>;
  /** van, de: small words inside a name. */
  readonly nameParticles: ReadonlySet<string>;
  /** aus, in: before who or what is said to say something ("heißt es in dem Brief"). */
  readonly places: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that join a phrase to the noun before even in the middle of a clause: von, für. */
  readonly nounJoiners: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  /** Nouns without which a date does not do: Montag, Januar. */
  readonly timeWords: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Endings that make an adverb of a word that begins a sentence: bezeichnenderweise. */
  readonly adverbEndings: readonly string[];
  /** Verbs whose object speaks in the passive: (wird) zitiert. */
  readonly quotingVerbs: ReadonlySet<string>;
  /** Verbs that name who spoke in a phrase of place: (es) heißt (in dem Brief). */
  readonly placedVerbs: ReadonlySet<string>;
  /** Finite forms of other common verbs, in the indicative. */
  readonly finites: ReadonlySet<string>;
  /** Forms that mark words as somebody else's (Konjunktiv I), and those that do so only where somebody has been speaking. */
  readonly reportedMood: ReadonlySet<string>;
  readonly irrealMood: ReadonlySet<string>;
  /** Openers of a clause that make an irreal mood a plain one: wenn, falls. */
  /** Sie, as printed: a verb before it, at the front of its clause, asks the reader to do something. */
  readonly politeForm: string;
  /** aber, jedoch: behind a verb that begins a second clause of the same subject. */
  readonly oppositions: ReadonlySet<string>;
  /** Todesopfer: what a flood may "fordern"; no speech. */
  readonly casualties: ReadonlySet<string>;
  /** gilt, galt: what something is called "als" by nobody in particular. */
  readonly reputations: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** zu, in an infinitive clause. */
  readonly infinitiveMarks: ReadonlySet<string>;
  /** Verbs that report with sich too; the others do not. */
  readonly reflexives: ReadonlySet<string>;
  /** als, before what something is called. */
  readonly roles: ReadonlySet<string>;
  /** um, ohne: open an infinitive clause that reports nothing. */
  readonly purposes: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
}
