// Whom a description without a name means: "the spokeswoman" who was named before, "the ministry", "the report".
// Hard cases: "the study" and "the report" may be one document, but a second study is another; "the researchers" are "the
// report's authors"; "Hale's spokesman" is never the spokesman named before.

import type { Event } from './antecedent.ts';
import { type Entity, type EntityRegistry, isSameHead } from './entity.ts';
import type { Reading } from './mention.ts';
import type { NominalPhrase } from './nominal.ts';
import { spanOfWords } from './word.ts';

const MOST_EVENTS_FOR_ROLE = 80;
const MOST_EVENTS_FOR_UNIQUE = 400;
// Nouns by which any body may be called once it has been named.
const GENERIC_BODIES = new Set(
  'company firm agency group organization organisation paper newspaper charity outlet unternehmen konzern firma'.split(
    ' ',
  ),
);
// Nouns that may stand for one another once the document, or who wrote it, is known.
const SORTS: readonly string[] = [
  'study report survey paper research analysis review poll',
  'letter memo email e-mail note message',
  'statement release press-release communique',
  'lawsuit suit complaint filing indictment',
  'post tweet',
  'studie bericht umfrage untersuchung gutachten analyse',
  'brief schreiben',
  'erklärung mitteilung pressemitteilung',
  'authors author researchers co-authors coauthors scientists',
  'autoren forscher wissenschaftler',
];
const SORT_OF: ReadonlyMap<string, string> = new Map(
  SORTS.flatMap((sort, i) => sort.split(' ').map((noun) => [noun, `sort ${i}`] as const)),
);
const NOUNS_OF_SORT: ReadonlyMap<string, readonly string[]> = new Map(
  SORTS.map((sort, i) => [`sort ${i}`, sort.split(' ')] as const),
);

/** What is often called "a new …" before it is named. */
const STUDIES = new Set('study survey report poll census'.split(' '));
const MOST_PARAGRAPHS_LATER = 3;
const MOST_PARAGRAPHS_BEFORE = 3;

interface Described {
  readonly entity: Entity;
  readonly head: string;
  readonly words: readonly string[];
}

/** What a description leads to, and whether that was known before. */
export interface DescribedAnswer {
  readonly entity: Entity;
  readonly via: 'known' | 'new';
}

/** The people, bodies and documents of one article that are described, and those named ones that descriptions mean. */
export class Descriptions {
  readonly #reading: Reading;
  readonly #registry: EntityRegistry;
  readonly #events: readonly Event[];
  readonly #known = new Map<string, Described[]>();

  constructor(reading: Reading, registry: EntityRegistry, events: readonly Event[]) {
    this.#reading = reading;
    this.#registry = registry;
    this.#events = events;
  }

  /** Find or enter whom the description at word `at` means. */
  resolve(phrase: NominalPhrase, at: number): DescribedAnswer | null {
    const { words, pack, text } = this.#reading;
    const head = words[phrase.head]?.lower;
    if (head === undefined) return null;
    const own = words.slice(phrase.from, phrase.to).map(({ lower }) => lower);
    const modifiers = own.filter((word) => word !== head);
    const isOne = phrase.definite && !phrase.plural && !phrase.owned;
    const named = isOne ? (this.#namedBy(head, modifiers, at) ?? this.#onlyOne(phrase, head, at)) : null;
    if (named) return { entity: named, via: 'known' };
    const sort = SORT_OF.get(head) ?? head;
    const earlier = this.#known.get(sort) ?? [];
    const later = phrase.plural || phrase.owned ? null : this.#namedLater(head, own, at);
    if (later) return { entity: later, via: 'known' };
    const same =
      earlier.findLast((known) => isSame(phrase, head, own, known)) ??
      (isBareSort(phrase, head, own) ? earlier.findLast((known) => known.head !== head) : undefined);
    if (same) return { entity: same.entity, via: 'known' };
    const bare = isOfDocument(phrase, this.#reading)
      ? earlier.findLast(({ words: said }) => said.length === 1)
      : undefined;
    if (bare) {
      const { start, end } = spanOfWords(words, phrase.from, phrase.to);
      bare.entity.name = text.slice(start, end).replace(/\s+/g, ' ');
      this.#known.set(sort, [...earlier.slice(-20), { entity: bare.entity, head, words: own }]);
      return { entity: bare.entity, via: 'known' };
    }
    const span = spanOfWords(words, phrase.from, phrase.to);
    const name = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const entity = this.#registry.add(kindOfNominal(phrase, head, this.#reading), [], name);
    entity.document = pack.documentNouns.has(head);
    const gender = phrase.plural ? undefined : pack.genderedNouns.get(head);
    if (gender === 'feminine') entity.feminine += 2;
    if (gender === 'masculine') entity.masculine += 2;
    this.#known.set(sort, [...earlier.slice(-20), { entity, head, words: own }]);
    return { entity, via: 'new' };
  }

  /** Whom "the spokeswoman" or "the ministry" means: the last one who has that role or name. */
  #namedBy(head: string, modifiers: readonly string[], at: number): Entity | null {
    const { pack } = this.#reading;
    const content = modifiers.filter((word) => !pack.prepositions.has(word) && !pack.definite.has(word));
    if (pack.bodyNouns.has(head)) {
      const body = this.#registry.findBody([...content, head], at);
      if (body) return body;
      if (!GENERIC_BODIES.has(head) || content.length > 0) return null;
    } else if (pack.documentNouns.has(head)) return this.#documentBy(head, content, at);
    for (let i = this.#events.length - 1, seen = 0; i >= 0 && seen < MOST_EVENTS_FOR_ROLE; i--, seen++) {
      const event = this.#events[i];
      if (!event || event.at >= at || event.plural) continue;
      const { entity } = event;
      if (GENERIC_BODIES.has(head)) {
        const isProminent = event.rank === 'speaker' || event.rank === 'subject';
        if (entity.kind === 'body' && isProminent && seen < 12) return entity;
        continue;
      }
      if (entity.kind === 'body') continue;
      for (const [title, whole] of entity.titles)
        if (isSameHead(head, title, pack) && content.every((word) => whole.includes(word))) return entity;
    }
    return null;
  }

  /** "the Kesten senator", where only one senator is named, as no more than that, and not far before: "Sen. Ann Lee". */
  #onlyOne(phrase: NominalPhrase, head: string, at: number): Entity | null {
    const { words, pack } = this.#reading;
    const isPlaced = phrase.head > phrase.from && phrase.to === phrase.head + 1;
    if (!isPlaced || pack.bodyNouns.has(head) || pack.documentNouns.has(head)) return null;
    for (let i = phrase.from; i < phrase.head; i++)
      if (!words[i]?.capital || pack.demonyms.has(words[i]?.lower ?? '')) return null;
    let only: Entity | null = null;
    let last = -1;
    for (const { entity, at: there } of this.#events.slice(-MOST_EVENTS_FOR_UNIQUE)) {
      if (there >= at) break;
      const title = [...entity.titles].find(([noun]) => isSameHead(head, noun, pack));
      if (!title) continue;
      if ((only && only !== entity) || title[1].includes(' ')) return null;
      only = entity;
      last = there;
    }
    return (words[at]?.block ?? 0) - (words[last]?.block ?? 0) <= MOST_PARAGRAPHS_BEFORE ? only : null;
  }

  /** "A new study has shown …", where only one study is named, and that in the next paragraphs: it is that one. */
  #namedLater(head: string, own: readonly string[], at: number): Entity | null {
    const { words, pack } = this.#reading;
    if (!STUDIES.has(head) || own.some((word) => pack.pronouns.has(word) && !pack.definite.has(word))) return null;
    const named = this.#registry.entities.filter(({ kind, tokens }) => kind === 'body' && tokens.at(-1) === head);
    const [only] = named;
    const first = only?.mentions[0] ?? -1;
    if (!only || named.length > 1 || only.tokens.length < 2 || first < at) return null;
    return (words[first]?.block ?? 0) - (words[at]?.block ?? 0) <= MOST_PARAGRAPHS_LATER ? only : null;
  }

  /** The named document that "the report" means: the latest that is called by all of its words, or by a noun of its sort. */
  #documentBy(head: string, content: readonly string[], at: number): Entity | null {
    const own = this.#registry.findBody([...content, head], at);
    if (own?.tokens.at(-1) === head) return own;
    if (content.length > 0) return null;
    let best: Entity | null = null;
    for (const noun of NOUNS_OF_SORT.get(SORT_OF.get(head) ?? '') ?? []) {
      const found = this.#registry.findBody([noun], at);
      // the "Kesten Research Centre" is no research
      if (found?.tokens.at(-1) === noun && (!best || (found.mentions[0] ?? 0) > (best.mentions[0] ?? 0))) best = found;
    }
    return best;
  }
}

function isSame(phrase: NominalPhrase, head: string, own: readonly string[], known: Described): boolean {
  if (phrase.indefinite || (phrase.owned && !phrase.plural) || known.head !== head) return false;
  return phrase.definite || phrase.plural
    ? own.every((word) => known.words.includes(word))
    : own.join(' ') === known.words.join(' ');
}

/** "the study" after "a new report", "researchers" after "the report's authors": nothing but a noun of one sort. */
function isBareSort(phrase: NominalPhrase, head: string, own: readonly string[]): boolean {
  if (!SORT_OF.has(head) || phrase.indefinite || own.length > 1) return false;
  return phrase.plural || phrase.definite;
}

/** "Researchers say …" and then "the report's authors": of the document that all of it is about. */
function isOfDocument({ from, head, plural, owned }: NominalPhrase, { words, pack }: Reading): boolean {
  if (!plural || !owned || head !== from + 1) return false;
  return words[from]?.possessive === true && pack.documentNouns.has(words[from]?.lower ?? '');
}

function kindOfNominal(phrase: NominalPhrase, head: string, { words, pack }: Reading): Entity['kind'] {
  const { plural, indefinite } = phrase;
  // "the i"
  if (head.length === 1 && words[phrase.head]?.capital === false) return 'body';
  const isAnonymous = pack.anonymousNouns.has(head) || /^(?:officials|sources|aides|insiders|diplomats)$/.test(head);
  if (isAnonymous) return 'unnamed';
  if (pack.documentNouns.has(head) || (pack.bodyNouns.has(head) && !plural)) return 'body';
  if (plural) return 'group';
  if (pack.roleNouns.has(head) || pack.titles.has(head) || pack.genderedNouns.has(head)) return 'unnamed';
  if (pack.groupNouns.has(head)) return 'group';
  const looksLikePerson = pack.roleEndings.some((ending) => head.endsWith(ending));
  return looksLikePerson || indefinite ? 'unnamed' : 'body';
}
