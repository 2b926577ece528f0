// Who the source of a verb is: the noun phrase that is its subject, before it or after it.
// Hard cases: an apposition or a relative clause between name and verb ("Lee, die das Amt leitet, sagte"), an object in front ("Dem
// Blatt sagte Lee"), a subject behind a day and a place ("sagte am Montag in Orle die Ministerin").

import type { ClausePack } from './clause-pack.ts';
import { isFiniteVerb, isSubordinate, type Piece, type Run } from './clauses.ts';
import type { Unit } from './outline.ts';
import { isAdverb, isPhrase, phraseEnd, skipAdverbials } from './phrases.ts';

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';

/** A subject, and where the sentence goes on behind it where it follows its verb. */
export interface Subject extends Run {
  readonly order: 'before' | 'after';
}

/** How many commas a subject after its verb may hold: "sagte Ann Lee, 43, die Leiterin des Amtes, …". */
const MOST_APPOSITIONS = 2;

/** Find the subject that follows a verb, from `at` on in the piece with index `piece`, with its appositions. */
export function subjectAfter(
  units: readonly Unit[],
  at: number,
  pieces: readonly Piece[],
  piece: number,
  pack: ClausePack,
): Subject | null {
  const here = pieces[piece];
  if (!here) return null;
  const from = skipAdverbials(units, at, here.to, pack);
  if (pack.oblique.has(lowerAt(units, from)) && !pack.pronouns.has(lowerAt(units, from))) {
    const past = phraseEnd(units, from, here.to, pack);
    return past > from && past < here.to ? subjectAfter(units, past, pieces, piece, pack) : null;
  }
  let to = phraseEnd(units, from, here.to, pack);
  if (to <= from) return null;
  for (let next = piece + 1; to === pieces[next - 1]?.to && next <= piece + MOST_APPOSITIONS; next++) {
    const apposition = pieces[next];
    if (!apposition || pieces[next - 1]?.after !== ',') break;
    const end = phraseEnd(units, apposition.from, apposition.to, pack);
    const closed = end === apposition.to || pack.particles.has(lowerAt(units, end)) || !isFiniteVerb(units, end, pack);
    if (end <= apposition.from || !closed || pack.pronouns.has(lowerAt(units, apposition.from))) break;
    if (isFiniteWithin(units, apposition, pack) || units[apposition.from]?.kind === 'quotation') break;
    to = end;
  }
  return { from, to, order: 'after' };
}

function isFiniteWithin(units: readonly Unit[], piece: Run, pack: ClausePack): boolean {
  for (let at = piece.from; at < piece.to; at++) if (isFiniteVerb(units, at, pack)) return true;
  return false;
}

/** Find the subject of a verb that opens its piece: a name whose apposition or relative clause has just ended. */
export function subjectAcross(
  units: readonly Unit[],
  pieces: readonly Piece[],
  piece: number,
  pack: ClausePack,
): Subject | null {
  for (let first = piece - 1; first >= 0 && first >= piece - 4; first--) {
    const opening = pieces[first];
    if (!opening || !/^[,\u2013\u2014-]$/u.test(opening.after)) return null;
    if (isSubordinate(units, opening, pack)) continue;
    const from = pack.coordinators.has(lowerAt(units, opening.from)) ? opening.from + 1 : opening.from;
    if (units[from]?.kind === 'quotation' || pack.oblique.has(lowerAt(units, from))) return null;
    if (!isPhrase(units, { from, to: opening.to }, pack)) {
      // "Lee, zuständig für das Netz, hatte …"
      if (first > 0 && !isFiniteWithin(units, opening, pack)) continue;
      return null;
    }
    const whole = first === 0 || pieces[first - 1]?.after !== ',';
    if (first < piece - 1 || whole) {
      const before = pieces[first - 1];
      const apposed = before && before.after === ',' && isPhrase(units, before, pack);
      if (!apposed) return first === piece - 1 ? null : { from, to: pieces[piece - 1]?.to ?? from, order: 'before' };
    }
  }
  return null;
}

/** Find the subject of the verb at `verb` in its piece, where that is a main clause. */
export function subjectOf(
  units: readonly Unit[],
  verb: number,
  pieces: readonly Piece[],
  piece: number,
  pack: ClausePack,
): Subject | null {
  const here = pieces[piece];
  if (!here) return null;
  let from = here.from;
  while (from < verb && pack.coordinators.has(lowerAt(units, from))) from++;
  const first = lowerAt(units, from);
  if (from < verb && !pack.prepositions.has(first) && !isAdverb(first, pack) && !pack.roles.has(first)) {
    const plain = !pack.oblique.has(first) && !(pack.anaphors.has(first) && from + 1 === verb);
    const after = lowerAt(units, verb + 1);
    const nominative = pack.nominatives.has(after);
    let to = phraseEnd(units, from, verb, pack, true);
    if (plain && !nominative && to > from) {
      if (skipAdverbials(units, to, verb, pack) === verb) {
        while (to > from + 1 && isAdverb(lowerAt(units, to - 1), pack)) to--;
        // "Lee, Präsident des Verbands sagte": a comma left out behind the apposition
        const name = pieces[piece - 1];
        const open =
          piece === 1 &&
          name?.after === ',' &&
          from === here.from &&
          isPhrase(units, name, pack) &&
          !pack.oblique.has(lowerAt(units, name.from));
        return { from: open ? name.from : from, to, order: 'before' };
      }
    }
  }
  return subjectAfter(units, verb + 1, pieces, piece, pack);
}
