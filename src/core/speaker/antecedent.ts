// Whom a pronoun means, by syntax and salience: who spoke last, who was the subject, how near, in which paragraph.
// The weights trade coverage for precision: where two candidates are close and nothing in the text tells them apart, the
// answer is nobody. Example: "Ann Cole met Ivo Hale. She said …": "she" is Cole by rank, and surely so after "Ms. Cole".

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

const RANK_WEIGHT: Readonly<Record<Rank, number>> = {
  speaker: 5,
  subject: 4.2,
  other: 2.2,
  possessive: 1.8,
  quoted: 0,
};
const PER_SENTENCE = 1.1;
const PER_PARAGRAPH = 0.9;
const GENDER_SHOWN = 1.2;
const KIND_UNKNOWN = -0.8;
const SAME_SENTENCE_SUBJECT = 1.2;
const REPEATED = 0.15;
const LEAST_SCORE = 1.2;
const LEAST_MARGIN = 1;
const MOST_SENTENCES = 7;
const MOST_EVENTS = 40;

/** Find the antecedent of the pronoun at word `at`. `excluded` is who cannot be meant (the speaker around a quotation). */
export function findAntecedent(
  events: readonly Event[],
  words: readonly Word[],
  at: number,
  pronoun: PronounClass,
  excluded: Entity | null,
): Antecedent | null {
  const here = words[at];
  if (!here) return null;
  const scores = new Map<Entity, number>();
  const counts = new Map<Entity, number>();
  let index = lastEventBefore(events, at);
  for (let seen = 0; index >= 0 && seen < MOST_EVENTS; index--, seen++) {
    const event = events[index];
    const there = event && words[event.at];
    if (!event || !there) continue;
    const distance = here.sentence - there.sentence;
    if (distance > MOST_SENTENCES) break;
    if (event.entity === excluded || !canBe(pronoun, event)) continue;
    let score =
      RANK_WEIGHT[event.rank] -
      PER_SENTENCE * Math.min(distance, 5) -
      PER_PARAGRAPH * Math.min(here.block - there.block, 4);
    if (distance === 0 && (event.rank === 'subject' || event.rank === 'speaker')) score += SAME_SENTENCE_SUBJECT;
    if (event.entity.kind === 'unknown') score += KIND_UNKNOWN;
    if ((pronoun === 'he' || pronoun === 'she') && EntityRegistry.genderOf(event.entity) !== null)
      score += GENDER_SHOWN;
    const count = counts.get(event.entity) ?? 0;
    counts.set(event.entity, count + 1);
    scores.set(event.entity, Math.max(scores.get(event.entity) ?? Number.NEGATIVE_INFINITY, score));
  }
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const [entity, score] of scores) {
    const total = score + REPEATED * Math.min((counts.get(entity) ?? 1) - 1, 4);
    if (total > bestScore) {
      second = bestScore;
      bestScore = total;
      best = entity;
    } else second = Math.max(second, total);
  }
  if (!best || bestScore < LEAST_SCORE || bestScore - second < LEAST_MARGIN) return null;
  const margin = Math.min(1, (bestScore - second) / 4);
  return { entity: best, confidence: Math.round((0.55 + 0.35 * margin) * 100) / 100 };
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
      return plural || kind === 'group' || (kind === 'body' && rank === 'speaker');
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
