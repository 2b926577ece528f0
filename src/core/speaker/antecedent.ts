// Whom a pronoun means, by syntax and salience: who spoke last, who was the subject, how near, in which paragraph, who is named
// inside the quotation and so is not its speaker. What may be meant is decided here; how much each sign weighs was learned
// (antecedent.weights.ts). Where two candidates are close, the answer is nobody.
// Example: "Ann Cole met Ivo Hale. She said …": "she" is Cole by rank, and surely so after "Ms. Cole".

import { ANTECEDENT_WEIGHTS } from './antecedent.weights.ts';
import { type Entity, EntityRegistry } from './entity.ts';
import type { PronounClass } from './language-pack.ts';
import type { Word } from './word.ts';

/** How a mention stands in its sentence. */
export type Rank = 'speaker' | 'subject' | 'other' | 'possessive' | 'quoted';

/** One place where an entity is talked about, in order of the text. */
export interface Event {
  readonly entity: Entity;
  readonly at: number;
  readonly rank: Rank;
  /** Printed in the plural or as a list: can be "they". */
  readonly plural: boolean;
}

export interface Antecedent {
  readonly entity: Entity;
  readonly confidence: number;
}

/** Somebody who may be meant, and the signs for and against it, as indices into the weights. */
export interface Candidate {
  readonly entity: Entity;
  readonly signs: readonly number[];
}

const RANKS: readonly Rank[] = ['speaker', 'subject', 'other', 'possessive', 'quoted'];
/** What each weight is for, in order. */
export const SIGNS: readonly string[] = [
  ...RANKS.flatMap((rank) =>
    ['same sentence', 'one before', 'earlier'].map((where) => `last met as ${rank}, ${where}`),
  ),
  ...[0, 1, 2, 3, 4, 5].map((distance) => `${distance} sentences back`),
  ...['this', 'the last', 'an earlier'].map((which) => `in ${which} paragraph`),
  ...['nearest', 'second nearest', 'third or further'].map((place) => `the ${place} of those who may be meant`),
  ...['once', 'twice', 'three or four times', 'more often'].map((often) => `met ${often} in the sentences before`),
  'last speaker, pronoun first in its sentence',
  'last speaker, pronoun after the quotation',
  'last speaker, pronoun elsewhere',
  'last speaker, this paragraph',
  'first in its sentence, pronoun first in its sentence',
  'first in its sentence, pronoun elsewhere',
  'first in this paragraph',
  'gender shown by the text',
  'perhaps no person',
  'without a name',
  'named inside the quotation before the pronoun',
  'named often in the article',
  'shown to be a person by a role or a form of address',
  'speaks somewhere in the article',
];
const [DISTANCE, PARAGRAPH, NEARNESS, OFTEN, OTHER_SIGNS] = [15, 21, 24, 27, 31];
const [SPEAKER_INITIAL, SPEAKER_AFTER, SPEAKER_ELSEWHERE, SPEAKER_HERE, FIRST_INITIAL, FIRST_ELSEWHERE] = [
  0, 1, 2, 3, 4, 5,
];
const [FIRST_OF_PARAGRAPH, GENDER_SHOWN, KIND_UNKNOWN, UNNAMED, NAMED_INSIDE, PROMINENT, IS_PERSON, SPEAKS] = [
  6, 7, 8, 9, 10, 11, 12, 13, 14,
];

const MOST_SENTENCES = 7;
const MOST_EVENTS = 40;
const MANY_MENTIONS = 6;
/** Weights are eighths of a logit. Nearer than this to the next candidate, the answer is nobody. */
const LEAST_MARGIN = 6;
/** What there is to say for nobody of those known: a lone candidate far away or mentioned only in passing is not meant. */
const NOBODY = 0;
/** The weights were learned from "he" and "she"; for a body or a group there are fewer to choose from. */
const NOBODY_ELSE = -16;

interface Seen {
  readonly entity: Entity;
  readonly nearest: Event;
  readonly place: number;
  count: number;
  firstInSentence: boolean;
  firstInParagraph: boolean;
  /** Met outside quotation marks too. */
  outside: boolean;
}

/** List who may be meant by the pronoun at word `at`. `excluded` is who cannot be (the speaker around a quotation). */
export function candidatesFor(
  events: readonly Event[],
  words: readonly Word[],
  at: number,
  pronoun: PronounClass,
  excluded: Entity | null,
): Candidate[] {
  const here = words[at];
  if (!here) return [];
  const seen = new Map<Entity, Seen>();
  const inside = new Set<Entity>();
  const before = words[at - 1];
  const isAfterQuotation = !here.quoted && before !== undefined && before.quoted && before.block === here.block;
  const isInitial = here.initial && !isAfterQuotation;
  let lastSpeaker: Event | null = null;
  let index = lastEventBefore(events, at);
  for (let steps = 0; index >= 0 && steps < MOST_EVENTS; index--, steps++) {
    const event = events[index];
    const there = event && words[event.at];
    if (!event || !there) continue;
    if (here.sentence - there.sentence > MOST_SENTENCES) break;
    if (event.rank === 'speaker') lastSpeaker ??= event;
    if (event.rank === 'quoted' && isAfterQuotation && lastSpeaker === null && there.block === here.block)
      inside.add(event.entity);
    if (event.entity === excluded || !canBe(pronoun, event)) continue;
    const previous = events[index - 1];
    const sentenceBefore = previous && words[previous.at];
    const isFirst = event.rank !== 'quoted' && sentenceBefore?.sentence !== there.sentence;
    const known = seen.get(event.entity);
    if (known) {
      known.count++;
      if (event.rank !== 'quoted') known.outside = true;
      if (isFirst && words[known.nearest.at]?.sentence === there.sentence) known.firstInSentence = true;
      if (isFirst && there.block === here.block && sentenceBefore?.block !== here.block) known.firstInParagraph = true;
      continue;
    }
    seen.set(event.entity, {
      entity: event.entity,
      nearest: event,
      place: seen.size,
      count: 1,
      firstInSentence: isFirst,
      firstInParagraph: isFirst && there.block === here.block && sentenceBefore?.block !== here.block,
      outside: event.rank !== 'quoted',
    });
  }
  // "“Hart is wrong,” he said": Hart, who is met nowhere else, did not say it
  const possible = [...seen.values()].filter(({ entity, outside }) => outside || !inside.has(entity));
  return possible.map((each) => {
    const there = words[each.nearest.at] ?? here;
    const distance = here.sentence - there.sentence;
    const paragraphs = here.block - there.block;
    const signs = [
      3 * RANKS.indexOf(each.nearest.rank) + Math.min(2, distance),
      DISTANCE + Math.min(5, distance),
      PARAGRAPH + Math.min(2, paragraphs),
      NEARNESS + Math.min(2, each.place),
      OFTEN + (each.count < 3 ? each.count - 1 : each.count < 5 ? 2 : 3),
    ];
    const add = (sign: number): void => {
      signs.push(OTHER_SIGNS + sign);
    };
    if (lastSpeaker?.entity === each.entity) {
      add(isInitial ? SPEAKER_INITIAL : isAfterQuotation ? SPEAKER_AFTER : SPEAKER_ELSEWHERE);
      if (words[lastSpeaker.at]?.block === here.block) add(SPEAKER_HERE);
    }
    if (each.firstInSentence) add(isInitial ? FIRST_INITIAL : FIRST_ELSEWHERE);
    if (each.firstInParagraph) add(FIRST_OF_PARAGRAPH);
    if ((pronoun === 'he' || pronoun === 'she') && EntityRegistry.genderOf(each.entity) !== null) add(GENDER_SHOWN);
    if (each.entity.kind === 'unknown') add(KIND_UNKNOWN);
    if (each.entity.kind === 'unnamed') add(UNNAMED);
    if (inside.has(each.entity)) add(NAMED_INSIDE);
    if ((each.entity.mentions[MANY_MENTIONS] ?? Number.POSITIVE_INFINITY) < at) add(PROMINENT);
    if (each.entity.role !== null || each.entity.addressed) add(IS_PERSON);
    if (each.entity.speaks) add(SPEAKS);
    return { entity: each.entity, signs };
  });
}

/** Choose among the candidates; null where it is not clear. */
export function chooseAntecedent(
  candidates: readonly Candidate[],
  pronoun: PronounClass,
  weights: readonly number[] = ANTECEDENT_WEIGHTS,
): Antecedent | null {
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let second = pronoun === 'he' || pronoun === 'she' ? NOBODY : NOBODY_ELSE;
  for (const { entity, signs } of candidates) {
    let score = 0;
    for (const sign of signs) score += weights[sign] ?? 0;
    if (score > bestScore) {
      second = Math.max(second, bestScore);
      bestScore = score;
      best = entity;
    } else second = Math.max(second, score);
  }
  const margin = bestScore - second;
  if (!best || margin < LEAST_MARGIN) return null;
  // one word that nothing makes a person ("Instagram", a village) may win for want of others: then it is nobody
  if ((pronoun === 'he' || pronoun === 'she') && best.kind === 'unknown' && !isShownPerson(best)) return null;
  return { entity: best, confidence: confidenceOf(margin) };
}

/** How often an answer with that margin is right, as counted on annotated texts; `npm run bench:speakers` prints the count. */
function confidenceOf(margin: number): number {
  if (margin >= 32) return 0.9;
  if (margin >= 20) return 0.85;
  if (margin >= 12) return 0.75;
  return margin >= 8 ? 0.65 : 0.55;
}

/** Whether the text shows anywhere that a name is a person's: a role, a form of address, a surname that stands alone, words of theirs. */
function isShownPerson({ role, addressed, speaks, feminine, masculine, bare, kind }: Entity): boolean {
  if (kind === 'unnamed' || role !== null || addressed || speaks) return true;
  return kind !== 'unknown' && (feminine + masculine > 0 || bare.size > 0);
}

function canBe(pronoun: PronounClass, { entity, plural, rank }: Event): boolean {
  const { kind } = entity;
  const isProminent = rank === 'speaker' || rank === 'subject';
  switch (pronoun) {
    case 'he':
    case 'she': {
      if (plural || kind === 'body' || kind === 'group') return false;
      const gender = EntityRegistry.genderOf(entity);
      return gender === null || gender === (pronoun === 'he' ? 'masculine' : 'feminine');
    }
    // a place or a body that is only met in passing ("in Lorne") does not speak
    case 'it':
      return !plural && kind === 'body' && isProminent;
    case 'they':
      if (entity.document) return false;
      return (plural && kind !== 'body') || kind === 'group' || (kind === 'body' && rank === 'speaker');
    default:
      return false;
  }
}

function lastEventBefore(events: readonly Event[], at: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
