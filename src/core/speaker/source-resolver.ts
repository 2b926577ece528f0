// One article's sources, resolved one after the other in the order in which they are printed. Holds what grows on the way:
// the entities, and the places where each was talked about, on which pronouns and role nouns lean.
// Sources inside another's content come last: "“I think so,” said Cole" must know Cole before it can know "I".

import type { Attribution } from '../quotation/attribution.ts';
import { hullOf, type Span } from '../span.ts';
import { chooseAntecedent, type Event } from './antecedent.ts';
import { type Candidate, candidatesFor } from './candidate.ts';
import { Descriptions } from './described.ts';
import { type Entity, EntityRegistry, type NameMatch } from './entity.ts';
import { tiePronouns } from './gender-evidence.ts';
import { type Found, linkMentions } from './link-mentions.ts';
import { isRoleNoun, type Mention, type Reading } from './mention.ts';
import { findMentionsWithSources } from './merge-mentions.ts';
import { isAsThing } from './namesake.ts';
import { enclosingOf } from './nesting.ts';
import type { NominalPhrase } from './nominal.ts';
import { type ListPhrase, type PronounPhrase, readSource, type SourcePhrase } from './phrase.ts';
import type { ResolutionVia } from './speaker.ts';
import { groupBefore, rankOf } from './standing.ts';
import { spanOfWords, wordsIn } from './word.ts';

/** The entity behind one attribution, and how the printed source led there. */
export interface Answer {
  readonly entity: Entity;
  readonly via: ResolutionVia;
  readonly confidence: number;
}

/** For training: weights to go by, and who sees who may be meant by the pronoun at an offset and may say who is. */
export interface Teacher {
  readonly weights: readonly number[];
  choose(offset: number, candidates: readonly Candidate[]): Entity | undefined;
}

const SURE: Readonly<Record<NameMatch | 'role' | 'list', number>> = {
  name: 0.95,
  surname: 0.9,
  acronym: 0.9,
  role: 0.7,
  list: 0.85,
};
export class SourceResolver {
  readonly registry: EntityRegistry;
  /** Indices of the attributions with a source, in the order to resolve them. */
  readonly order: readonly number[];
  /** Attributions whose source is "I" or "we" inside quotation marks. */
  readonly firstPerson: ReadonlySet<number>;
  readonly #reading: Reading;
  readonly #phrases: readonly (SourcePhrase | null)[];
  readonly #enclosing: readonly (number | null)[];
  readonly #mentions: readonly Mention[];
  readonly #found: Found;
  readonly #descriptions: Descriptions;
  readonly #spans: Span[][] = [];
  readonly #events: Event[] = [];
  readonly #lists = new Map<string, Entity>();
  readonly #sourceAt = new Set<number>();
  readonly #teacher: Teacher | null;
  #nextMention = 0;
  #nextPronoun = 0;

  constructor(reading: Reading, attributions: readonly Attribution[], teacher: Teacher | null = null) {
    this.#reading = reading;
    this.#teacher = teacher;
    this.registry = new EntityRegistry(reading);
    this.#enclosing = enclosingOf(attributions);
    this.#phrases = attributions.map(({ source }) => {
      const span = hullOf(source);
      if (!span) return null;
      const [from, to] = wordsIn(reading.words, span);
      return from < to ? readSource(reading, from, to) : null;
    });
    this.firstPerson = new Set(
      [...this.#phrases.keys()].filter((i) => isQuotedFirstPerson(reading, this.#phrases[i] ?? null)),
    );
    const at = attributions.map(({ source }) => source[0]?.start ?? -1);
    this.order = [...attributions.keys()]
      .filter((i) => this.#phrases[i])
      .sort(
        (a, b) =>
          Number(this.#enclosing[a] !== null) - Number(this.#enclosing[b] !== null) ||
          (at[a] ?? 0) - (at[b] ?? 0) ||
          a - b,
      );
    this.#mentions = findMentionsWithSources(reading, this.#phrases);
    this.#descriptions = new Descriptions(reading, this.registry, this.#events);
    this.#found = linkMentions(reading, this.registry, this.#mentions, this.#phrases);
    this.registry.settleNames();
    const contents = attributions.flatMap(({ content }) => content);
    tiePronouns(reading, this.#mentions, contents, (mention) => this.#found.get(mention.from)?.entity ?? null);
    for (const phrase of this.#phrases) {
      if (phrase?.type === 'name') {
        this.#sourceAt.add(phrase.from);
        const speaker = this.#found.get(phrase.from)?.entity;
        if (speaker) speaker.speaks = true;
      }
      if (phrase?.type === 'pronoun') this.#sourceAt.add(phrase.at);
    }
  }

  /** Return the spans that refer to each of the entities, in order. */
  mentionsOf(entities: ReadonlySet<Entity>): ReadonlyMap<Entity, Span[]> {
    for (const { from, to } of this.#mentions) {
      const entity = this.#found.get(from)?.entity;
      if (entity && entities.has(entity)) this.#addSpan(entity, spanOfWords(this.#reading.words, from, to));
    }
    return new Map(
      Array.from(entities, (entity) => {
        const spans = [...(this.#spans[entity.id] ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
        const isNew = ({ start, end }: Span, i: number): boolean =>
          start !== spans[i - 1]?.start || end !== spans[i - 1]?.end;
        return [entity, spans.filter(isNew)] as const;
      }),
    );
  }

  /** Return the one person who is named most often before `offset`, or null where two are named as often, or nobody is. */
  presentedBefore(offset: number): Entity | null {
    const { words } = this.#reading;
    let best: Entity | null = null;
    let most = 0;
    for (const entity of this.registry.entities) {
      if (entity.kind !== 'person') continue;
      const count = entity.mentions.filter((at) => (words[at]?.start ?? offset) < offset).length;
      if (count === most) best = null;
      if (count <= most) continue;
      best = entity;
      most = count;
    }
    return best;
  }

  /** Resolve attribution `index`; `answers` are those already given. Call once for each, in `order`. */
  resolve(index: number, answers: readonly (Answer | null)[]): Answer | null {
    const phrase = this.#phrases[index];
    if (!phrase) return null;
    const around = this.#enclosing[index] ?? null;
    const isNested = around !== null;
    const at = positionOf(phrase);
    if (!isNested) this.#advanceTo(at);
    const answer = this.#answer(phrase, at, isNested ? (answers[around] ?? null) : null, isNested);
    if (answer && !isNested) this.#pushSpeaker(answer.entity, at, phrase);
    return answer;
  }

  #answer(phrase: SourcePhrase, at: number, around: Answer | null, isNested: boolean): Answer | null {
    switch (phrase.type) {
      case 'pronoun':
        return this.#resolvePronoun(phrase, at, around, isNested);
      case 'name': {
        const found = this.#found.get(phrase.from);
        if (!found) return null;
        return { entity: found.entity, via: found.match, confidence: SURE[found.match] };
      }
      case 'list':
        return this.#resolveList(phrase);
      default:
        return this.#resolveNominal(phrase, at);
    }
  }

  #resolvePronoun(
    { pronoun, at: word }: PronounPhrase,
    at: number,
    around: Answer | null,
    isNested: boolean,
  ): Answer | null {
    const { words } = this.#reading;
    const isQuoted = words[word]?.quoted === true;
    const answerBy = (entity: Entity, confidence: number): Answer => {
      this.#addSpan(entity, spanOfWords(words, at, at + 1));
      return { entity, via: 'pronoun', confidence };
    };
    if (pronoun === 'you') return null;
    if (pronoun === 'i' || pronoun === 'we') {
      // outside a quotation "I" is the writer, and a byline is never a speaker
      return isQuoted && around ? answerBy(around.entity, pronoun === 'i' ? 0.85 : 0.5) : null;
    }
    if (pronoun === 'who') return this.#resolveRelative(at);
    if (around && !isQuoted) {
      // "Key said he believes …": inside reported words the pronoun is the speaker, where it can be
      const speaker: Event = { entity: around.entity, at: at - 1, rank: 'speaker', plural: false, pronoun: null };
      if (candidatesFor([speaker], words, at, pronoun, null).length > 0) return answerBy(around.entity, 0.75);
    }
    const excluded = isQuoted || isNested ? (around?.entity ?? null) : null;
    const candidates = candidatesFor(this.#events, words, at, pronoun, excluded);
    const taught = this.#teacher?.choose(words[at]?.start ?? 0, candidates);
    const found = taught
      ? { entity: taught, confidence: 1 }
      : chooseAntecedent(candidates, pronoun, this.#teacher?.weights);
    if (!found) return pronoun === 'they' && !isQuoted ? this.#resolveGroupBefore(at) : null;
    if (isQuoted && found.confidence < 0.8) return null;
    if (found.confidence >= 0.8 || candidates.length === 1) {
      // what a sure pronoun shows excludes its person from the other one
      if (pronoun === 'she') found.entity.feminine += 1;
      if (pronoun === 'he') found.entity.masculine += 1;
    }
    return answerBy(found.entity, found.confidence);
  }

  /** "Harbour officials came to the gate, where they said …" */
  #resolveGroupBefore(at: number): Answer | null {
    const group = groupBefore(this.#reading, at);
    const phrase = group && readSource(this.#reading, group.from, group.to);
    if (!group || phrase?.type !== 'nominal') return null;
    const found = this.#resolveNominal(phrase, group.from);
    if (!found) return null;
    this.#addSpan(found.entity, spanOfWords(this.#reading.words, at, at + 1));
    return { entity: found.entity, via: 'pronoun', confidence: 0.65 };
  }

  /** "Ann Lee, who leads the council, …": the name right before, over its description at most. */
  #resolveRelative(at: number): Answer | null {
    const { words, pack } = this.#reading;
    let end = at;
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const mention = this.#mentions[i];
      if (!mention || mention.from >= at) continue;
      if (words[mention.from]?.sentence !== words[at]?.sentence || at - mention.to > 12) break;
      const next = words[mention.to];
      if (mention.to < end && next?.gap !== 'comma' && next?.gap !== 'open') continue;
      const found = this.#found.get(mention.from);
      // "Ann Lee of Lorne, who": the place only tells of her
      const first = pack.definite.has(words[mention.titleFrom - 1]?.lower ?? '')
        ? mention.titleFrom - 1
        : mention.titleFrom;
      const before = words[mention.from]?.gap === 'space' ? words[first - 1] : undefined;
      const isPerson = found?.entity.kind === 'person' && !isAsThing(found.entity);
      if (!isPerson && before && pack.prepositions.has(before.lower)) {
        end = first - 1;
        continue;
      }
      if (!found || found.entity.kind === 'body') return null;
      return { entity: found.entity, via: 'pronoun', confidence: 0.75 };
    }
    const noun = words[at - 1];
    if (
      !noun ||
      !(isRoleNoun(noun, pack, false) || pack.groupNouns.has(noun.lower) || pack.anonymousNouns.has(noun.lower))
    )
      return null;
    let from = at - 1;
    while (
      from > 0 &&
      at - from < 5 &&
      words[from]?.gap === 'space' &&
      !pack.functionWords.has(words[from - 1]?.lower ?? '')
    )
      from--;
    const before = words[from - 1];
    if (
      from > 0 &&
      words[from]?.gap === 'space' &&
      before &&
      (pack.definite.has(before.lower) || pack.indefinite.has(before.lower))
    )
      from--;
    const phrase = readSource(this.#reading, from, at);
    return phrase?.type === 'nominal' ? this.#resolveNominal(phrase, from) : null;
  }

  #resolveList(phrase: ListPhrase): Answer {
    const { words, text } = this.#reading;
    const names = phrase.parts.map((part) => {
      const found = part.type === 'name' ? this.#found.get(part.from) : null;
      if (found && part.type === 'name' && part.mention.kind !== 'body') return found.entity.name;
      const { start, end } = spanOfWords(words, part.from, part.to);
      return text.slice(start, end).replace(/\s+/g, ' ');
    });
    const last = phrase.parts.at(-1);
    const joint =
      words
        .slice(phrase.parts[0]?.from ?? 0, last?.from ?? 0)
        .findLast(({ lower }) => this.#reading.pack.conjunctions.has(lower))?.lower ?? '&';
    const name = `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1) ?? ''}`;
    const entity = this.#lists.get(name) ?? this.registry.add('group', [], name);
    this.#lists.set(name, entity);
    const first = phrase.parts[0];
    if (first && last) this.#addSpan(entity, spanOfWords(words, first.from, last.to));
    return { entity, via: 'name', confidence: SURE.list };
  }

  #resolveNominal(phrase: NominalPhrase, at: number): Answer | null {
    const found = this.#descriptions.resolve(phrase, at);
    if (!found) return null;
    this.#addSpan(found.entity, spanOfWords(this.#reading.words, phrase.from, phrase.to));
    const isKnown = found.via === 'known';
    return { entity: found.entity, via: isKnown ? 'role' : 'name', confidence: isKnown ? SURE.role : SURE.name };
  }

  #advanceTo(at: number): void {
    for (; this.#nextMention < this.#mentions.length; this.#nextMention++) {
      const mention = this.#mentions[this.#nextMention];
      if (!mention || mention.from >= at) break;
      this.#followPronouns(mention.from);
      if (this.#sourceAt.has(mention.from) && this.#events.at(-1)?.at === mention.from) continue;
      const entity = this.#found.get(mention.from)?.entity;
      if (!entity) continue;
      const next = this.#mentions[this.#nextMention + 1];
      // "Hale consultant Ann Lee": Hale is only whose consultant she is
      const isInTitle = next !== undefined && next.titleFrom <= mention.from && mention.to <= next.from;
      this.#events.push({
        entity,
        at: mention.from,
        rank: isInTitle ? 'possessive' : rankOf(this.#reading, mention, this.#events.at(-1) ?? null),
        plural: mention.kind === 'group',
        pronoun: null,
      });
    }
    this.#followPronouns(at);
  }

  /** A "he" or "she" in the story keeps its person in mind: let the clear ones up to word `at` count as mentions. */
  #followPronouns(at: number): void {
    const { words, pronouns } = this.#reading;
    for (; (pronouns[this.#nextPronoun] ?? at) < at; this.#nextPronoun++) {
      const here = pronouns[this.#nextPronoun] ?? at;
      const word = words[here];
      const pronoun = word?.lexeme.pronoun;
      if (pronoun !== 'he' && pronoun !== 'she') continue;
      if (!word || word.quoted || word.lower.length > 4 || this.#sourceAt.has(here)) continue;
      const candidates = candidatesFor(this.#events, words, here, pronoun, null);
      const found = chooseAntecedent(candidates, pronoun, this.#teacher?.weights);
      if (!found || found.confidence < 0.7) continue;
      const rank = word.lower === pronoun ? 'subject' : 'possessive';
      this.#events.push({ entity: found.entity, at: here, rank, plural: false, pronoun });
    }
  }

  #pushSpeaker(entity: Entity, at: number, phrase: SourcePhrase): void {
    const last = this.#events.at(-1);
    if (last?.at === at && last.entity === entity) return;
    const pronoun = phrase.type === 'pronoun' ? phrase.pronoun : null;
    this.#events.push({ entity, at, rank: 'speaker', plural: isPluralPhrase(phrase), pronoun });
  }

  #addSpan(entity: Entity, span: Span): void {
    const spans = this.#spans[entity.id];
    if (spans) spans.push(span);
    else this.#spans[entity.id] = [span];
  }
}

function isQuotedFirstPerson({ words }: Reading, phrase: SourcePhrase | null): boolean {
  if (phrase?.type !== 'pronoun' || !words[phrase.at]?.quoted) return false;
  return phrase.pronoun === 'i' || phrase.pronoun === 'we';
}

function positionOf(phrase: SourcePhrase): number {
  switch (phrase.type) {
    case 'pronoun':
      return phrase.at;
    case 'name':
      return phrase.from;
    case 'list':
      return phrase.parts[0]?.from ?? 0;
    default:
      return phrase.from;
  }
}

function isPluralPhrase(phrase: SourcePhrase): boolean {
  if (phrase.type === 'nominal') return phrase.plural;
  if (phrase.type === 'pronoun') return phrase.pronoun === 'they';
  return phrase.type === 'list';
}
