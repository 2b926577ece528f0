// Who may be meant by a pronoun, and what speaks for and against each: how and where they were last met, whether they spoke last,
// who the pronoun before meant, what the text shows of "he" and "she". The signs have numbers; what each weighs was learned.
// Hard case: in "“It is late. We go home,” he said" the sentences of the quotation take nobody further away, and whoever is named
// only in it did not say it.

import type { Event, Rank } from './antecedent.ts';
import { type Entity, EntityRegistry } from './entity.ts';
import type { PronounClass } from './language-pack.ts';
import { isAsThing } from './namesake.ts';
import type { Word } from './word.ts';

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
  'meant by the same pronoun before, in this paragraph',
  'meant by the same pronoun before, further back',
  'gender hinted at by the text',
  'the other gender hinted at by the text',
  'named here for the first time',
  'the only one named in this paragraph',
  'called by the surname alone somewhere',
  'nothing shows a person',
  'printed like a place or a thing',
];
const [DISTANCE, PARAGRAPH, NEARNESS, OFTEN] = [15, 21, 24, 27];
const signOf = (what: string): number => SIGNS.indexOf(what);
const SPEAKER_INITIAL = signOf('last speaker, pronoun first in its sentence');
const SPEAKER_AFTER = signOf('last speaker, pronoun after the quotation');
const SPEAKER_ELSEWHERE = signOf('last speaker, pronoun elsewhere');
const SPEAKER_HERE = signOf('last speaker, this paragraph');
const FIRST_INITIAL = signOf('first in its sentence, pronoun first in its sentence');
const FIRST_ELSEWHERE = signOf('first in its sentence, pronoun elsewhere');
const FIRST_OF_PARAGRAPH = signOf('first in this paragraph');
const GENDER_SHOWN = signOf('gender shown by the text');
const KIND_UNKNOWN = signOf('perhaps no person');
const UNNAMED = signOf('without a name');
const NAMED_INSIDE = signOf('named inside the quotation before the pronoun');
const PROMINENT = signOf('named often in the article');
const IS_PERSON = signOf('shown to be a person by a role or a form of address');
const SPEAKS = signOf('speaks somewhere in the article');
const SAME_PRONOUN_HERE = signOf('meant by the same pronoun before, in this paragraph');
const SAME_PRONOUN = signOf('meant by the same pronoun before, further back');
const HINT_FOR = signOf('gender hinted at by the text');
const HINT_AGAINST = signOf('the other gender hinted at by the text');
const NEW = signOf('named here for the first time');
const ONLY_HERE = signOf('the only one named in this paragraph');
const BARE = signOf('called by the surname alone somewhere');
const NO_PERSON = signOf('nothing shows a person');
const THING = signOf('printed like a place or a thing');

const MOST_SENTENCES = 7;
const MOST_EVENTS = 40;
const MOST_WORDS_QUOTED = 400;
const MANY_MENTIONS = 6;

interface Seen {
  readonly entity: Entity;
  readonly nearest: Event;
  readonly place: number;
  count: number;
  firstInSentence: boolean;
  firstInParagraph: boolean;
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
  // “One. Two,” he said: distances count from where the quotation begins
  const opening = isAfterQuotation ? firstQuoted(words, at - 1) : at;
  const base = words[opening] ?? here;
  let lastSpeaker: Event | null = null;
  let samePronoun: Event | null = null;
  let inParagraph = 0;
  let index = lastEventBefore(events, at);
  for (let steps = 0; index >= 0 && steps < MOST_EVENTS; index--, steps++) {
    const event = events[index];
    const there = event && words[event.at];
    if (!event || !there) continue;
    if (base.sentence - there.sentence > MOST_SENTENCES) break;
    if (event.at >= opening) {
      if (event.rank === 'quoted') inside.add(event.entity);
      if (event.rank === 'quoted' || isAfterQuotation) continue;
    }
    if (event.rank === 'speaker') lastSpeaker ??= event;
    if (event.pronoun === pronoun) samePronoun ??= event;
    if (event.entity === excluded || !canBe(pronoun, event)) continue;
    const previous = events[index - 1];
    const sentenceBefore = previous && words[previous.at];
    const isFirst = event.rank !== 'quoted' && sentenceBefore?.sentence !== there.sentence;
    const known = seen.get(event.entity);
    if (known) {
      known.count++;
      if (isFirst && words[known.nearest.at]?.sentence === there.sentence) known.firstInSentence = true;
      if (isFirst && there.block === here.block && sentenceBefore?.block !== here.block) known.firstInParagraph = true;
      continue;
    }
    if (there.block === here.block) inParagraph++;
    seen.set(event.entity, {
      entity: event.entity,
      nearest: event,
      place: seen.size,
      count: 1,
      firstInSentence: isFirst,
      firstInParagraph: isFirst && there.block === here.block && sentenceBefore?.block !== here.block,
    });
  }
  return [...seen.values()].map((each) => {
    const { entity } = each;
    const there = words[each.nearest.at] ?? here;
    const distance = Math.max(0, base.sentence - there.sentence);
    const paragraphs = Math.max(0, base.block - there.block);
    const signs = [
      3 * RANKS.indexOf(each.nearest.rank) + Math.min(2, distance),
      DISTANCE + Math.min(5, distance),
      PARAGRAPH + Math.min(2, paragraphs),
      NEARNESS + Math.min(2, each.place),
      OFTEN + (each.count < 3 ? each.count - 1 : each.count < 5 ? 2 : 3),
    ];
    const add = (sign: number): void => {
      signs.push(sign);
    };
    if (lastSpeaker?.entity === entity) {
      add(isInitial ? SPEAKER_INITIAL : isAfterQuotation ? SPEAKER_AFTER : SPEAKER_ELSEWHERE);
      if (words[lastSpeaker.at]?.block === here.block) add(SPEAKER_HERE);
    }
    if (each.firstInSentence) add(isInitial ? FIRST_INITIAL : FIRST_ELSEWHERE);
    if (each.firstInParagraph) add(FIRST_OF_PARAGRAPH);
    if (pronoun === 'he' || pronoun === 'she') {
      if (EntityRegistry.genderOf(entity) !== null) add(GENDER_SHOWN);
      else {
        const hint = (entity.feminine - entity.masculine) * (pronoun === 'she' ? 1 : -1);
        if (hint > 0) add(HINT_FOR);
        if (hint < 0) add(HINT_AGAINST);
      }
    }
    if (entity.kind === 'unknown') add(KIND_UNKNOWN);
    if (entity.kind === 'unnamed') add(UNNAMED);
    if (inside.has(entity)) add(NAMED_INSIDE);
    if ((entity.mentions[MANY_MENTIONS] ?? Number.POSITIVE_INFINITY) < at) add(PROMINENT);
    if (entity.role !== null || entity.addressed) add(IS_PERSON);
    if (entity.speaks) add(SPEAKS);
    if (samePronoun?.entity === entity)
      add(words[samePronoun.at]?.block === here.block ? SAME_PRONOUN_HERE : SAME_PRONOUN);
    if (entity.mentions[0] === each.nearest.at) add(NEW);
    if (inParagraph === 1 && there.block === here.block) add(ONLY_HERE);
    if (entity.bare.size > 0) add(BARE);
    if (entity.kind === 'person' && !isShownPerson(entity)) add(NO_PERSON);
    if (isAsThing(entity)) add(THING);
    return { entity, signs };
  });
}

/** Whether the text shows anywhere that a name is a person's: a role, a form of address, a surname that stands alone, words of theirs. */
export function isShownPerson({ role, addressed, speaks, feminine, masculine, bare, kind }: Entity): boolean {
  if (kind === 'unnamed' || role !== null || addressed || speaks) return true;
  return kind !== 'unknown' && (feminine + masculine > 0 || bare.size > 0);
}

/** Return the first word of the unbroken stretch of quoted words that ends at `last`. */
function firstQuoted(words: readonly Word[], last: number): number {
  let at = last;
  while (at > 0 && last - at < MOST_WORDS_QUOTED && words[at - 1]?.quoted) at--;
  return at;
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
