// Whom a pronoun means, by syntax and salience: of those who may be meant (candidate.ts) the one for whom most speaks, by weights that
// were learned (antecedent.weights.ts). Where two are close, the answer is nobody.
// Example: "Ann Cole met Ivo Hale. She said …": "she" is Cole by rank, and surely so after "Ms. Cole".

import { ANTECEDENT_WEIGHTS } from './antecedent.weights.ts';
import { type Candidate, isShownPerson } from './candidate.ts';
import type { Entity } from './entity.ts';
import type { PronounClass } from './language-pack.ts';

/** How a mention stands in its sentence. */
export type Rank = 'speaker' | 'subject' | 'other' | 'possessive' | 'quoted';

/** One place where an entity is talked about, in order of the text. */
export interface Event {
  readonly entity: Entity;
  readonly at: number;
  readonly rank: Rank;
  /** Printed in the plural or as a list: can be "they". */
  readonly plural: boolean;
  /** The pronoun that stands there, where it is one. */
  readonly pronoun: PronounClass | null;
}

export interface Antecedent {
  readonly entity: Entity;
  readonly confidence: number;
}

/** Weights are eighths of a logit. Nearer than this to the next candidate, the answer is nobody. */
const LEAST_MARGIN = 6;
/** What there is to say for nobody of those known: a lone candidate far away or mentioned only in passing is not meant. */
const NOBODY = 0;
/** The weights were learned from "he" and "she"; for a body or a group there are fewer to choose from. */
const NOBODY_ELSE = -16;

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
