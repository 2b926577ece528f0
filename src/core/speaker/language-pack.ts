// What a language tells the speaker stage: word lists, as data. A new language is a new file, not a new branch.
// Hard case: a word may be in several lists ("general" is a title and an adjective); the parser decides by position.
// All entries are lower case; abbreviations stand without their final stop ("mr", "sen").

export type Gender = 'feminine' | 'masculine';

/** What a pronoun can stand for. */
export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'you' | 'who';

export interface SpeakerPack {
  readonly pronouns: ReadonlyMap<string, PronounClass>;
  /** "Mr.", "Frau": stand before a surname, are not a role. */
  /** Pronouns that are one woman or several people, as their verb says: "sie sagte", "sie sagten". Empty where none are. */
  readonly eitherNumber: ReadonlySet<string>;
  /** The ending of a finite verb in the plural. */
  readonly pluralVerbEnding: string;
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Nouns that stand before a name as a title when capitalised ("President", "Sen."). */
  readonly titles: ReadonlySet<string>;
  /** Written short for a title: "sen" is "senator". */
  readonly titleForms: ReadonlyMap<string, string>;
  /** Nouns for people by what they do ("spokeswoman", "resident"), beside the titles. */
  readonly roleNouns: ReadonlySet<string>;
  /** Endings by which an unlisted noun directly before a name is taken for a role ("campaigner Ann Lee"). */
  readonly roleEndings: readonly string[];
  /** Nouns for relatives: "husband". */
  readonly kinNouns: ReadonlySet<string>;
  readonly genderedNouns: ReadonlyMap<string, Gender>;
  /** Nouns that make a name the name of a body ("Ministry", "Bank", "Party"). */
  readonly bodyNouns: ReadonlySet<string>;
  /** Nouns that say what kind of medium a name is of, behind it ("Norwire news agency"), and the words between. */
  readonly mediaNouns: ReadonlySet<string>;
  readonly mediaModifiers: ReadonlySet<string>;
  /** Bodies that are called both ways: "Ministry of Health", "Health Ministry". */
  readonly turnedNouns: ReadonlySet<string>;
  /** Things that are written or published and are said to say something ("report", "statement"). */
  readonly documentNouns: ReadonlySet<string>;
  /** Plural nouns for people that no rule makes from a role noun ("people", "critics", "families"). */
  readonly groupNouns: ReadonlySet<string>;
  /** Nouns for people whose bare use hides who spoke ("official", "source", "aide"). */
  readonly anonymousNouns: ReadonlySet<string>;
  /** Endings of a plural noun, longest first. */
  readonly pluralEndings: readonly string[];
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Those of them that stand before a place and hardly before a person: "in", "across". */
  readonly placePrepositions: ReadonlySet<string>;
  /** Prepositions that join the parts of a body's name ("Bank of England"). */
  readonly nameJoiners: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Words that may stand before a role ("former", "chief"). */
  readonly roleModifiers: ReadonlySet<string>;
  /** Lower-case words inside people's names ("de", "van", "al"). */
  readonly particles: ReadonlySet<string>;
  /** Those of them that stand only behind another ("von der"), where alone they are an article. */
  readonly laterParticles: ReadonlySet<string>;
  readonly nameSuffixes: ReadonlySet<string>;
  /** Words that are capitalised only because they begin a sentence. */
  readonly functionWords: ReadonlySet<string>;
  /** "is", "was": join a name to what its bearer is. */
  readonly copulas?: ReadonlySet<string>;
  /** Nouns for times ("day", "week"), which stand between commas like a description. */
  readonly timeNouns?: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  /** Countries and the like, which act as bodies, and the adjectives made of them. */
  readonly places: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  /** Cues by which the article keeps its distance ("claimed"). */
  readonly hedges: ReadonlySet<string>;
  /** Verbs of telling somebody ("told the BBC"). */
  readonly tellingVerbs: ReadonlySet<string>;
  /** What is told itself, and nobody whom it is told ("told a story"). */
  readonly toldThings: ReadonlySet<string>;
  /** Words that cannot be part of who is told: prepositions, and words that open a clause or tell the time. */
  readonly addresseeEnds: ReadonlySet<string>;
  /** Words of a cue that only say that something was said; all others ("denied", "vowed", "not") tell more than that. */
  readonly plainCueWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Words that open a reported clause and say nothing themselves ("that"). */
  readonly complementizers: ReadonlySet<string>;
  /**
   * Phrases that name where or how something was said, as the source of a regular expression with the flag "u". Capitals
   * count, as in "on X"; a small letter at the beginning stands for both.
   */
  readonly occasions: readonly string[];
  /** Whether every noun is capitalised, so that a capital letter alone does not make a name. */
  readonly capitalisesNouns: boolean;
}

/** Make a set of the words in `list`, which are parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
