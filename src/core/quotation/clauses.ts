// A sentence as clauses: the pieces between its commas, colons and dashes, and what each of them may be.
// Hard case: the same comma bounds a clause ("sagte, er habe …"), an apposition ("Lee, die Sprecherin, sagte") and a list.

import type { ClausePack } from './clause-pack.ts';
import type { Unit } from './outline.ts';

/** A run of units, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A piece of a sentence and the mark that ends it: ',' or ':' or '' and so on. */
export interface Piece extends Run {
  readonly after: string;
}

const SPLITS = /^(?:[,;:\u2013\u2014-]|--+)$/u;

/** Cut the units of a run at its marks. What stands in brackets stays with its piece; so does the last stop. */
export function piecesOf(units: readonly Unit[], { from, to }: Run): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit?.kind !== 'mark') continue;
    if (unit.text === '(') depth++;
    else if (unit.text === ')') depth = Math.max(0, depth - 1);
    else if (unit.text === ':' && /^\d/.test(units[at - 1]?.text ?? '') && unit.end === units[at + 1]?.start) continue;
    else if ((depth === 0 && SPLITS.test(unit.text)) || (/^[.!?…]+$/u.test(unit.text) && at === to - 1)) {
      if (at > start) pieces.push({ from: start, to: at, after: unit.text });
      start = at + 1;
    }
  }
  if (start < to) pieces.push({ from: start, to, after: '' });
  return pieces;
}

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';
const small = (unit: Unit | undefined): boolean => unit !== undefined && /^\p{Ll}/u.test(unit.text);

/** Return whether the unit is a finite verb by the lists of the pack. */
export function isFiniteVerb(units: readonly Unit[], at: number, pack: ClausePack): boolean {
  const word = lowerAt(units, at);
  if (units[at]?.kind !== 'word' || !small(units[at])) return false;
  return (
    pack.finites.has(word) ||
    pack.lightVerbs.has(word) ||
    pack.finite.has(word) ||
    pack.joined.has(word) ||
    isReportedMoodAt(units, at, pack) !== null
  );
}

/** Return how the verb at a unit marks words as somebody else's: 'reported' (sei), 'irreal' (hätte), or not at all. */
function isReportedMoodAt(units: readonly Unit[], at: number, pack: ClausePack): 'reported' | 'irreal' | null {
  const word = lowerAt(units, at);
  if (!small(units[at])) return null;
  if (pack.irrealMood.has(word)) return 'irreal';
  if (!pack.reportedMood.has(word)) return null;
  // "ich habe", "eine hohe Habe": the first person has the same form
  for (const near of [at - 1, at + 1, at + 2]) if (lowerAt(units, near) === 'ich') return null;
  return 'reported';
}

/** Return whether the piece is a subordinate clause: a word opens it that sends its verb to the end. */
export function isSubordinate(units: readonly Unit[], piece: Run, pack: ClausePack): boolean {
  const first = lowerAt(units, piece.from);
  const second = lowerAt(units, piece.from + 1);
  // "Als Begründung sagte Lee": a noun right behind is what something is called
  if (pack.roles.has(first) && /^\p{Lu}/u.test(units[piece.from + 1]?.text ?? '')) return false;
  if (pack.subjunctions.has(first)) return true;
  if (pack.complementizers.has(first) && !pack.determiners.has(first)) return true;
  if (pack.prepositions.has(first) && pack.relatives.has(second) && isFiniteVerb(units, piece.to - 1, pack))
    return true;
  // a capital opens a sentence: "Die Behörde sagte" is no relative clause
  if (!small(units[piece.from]) || !pack.relatives.has(first) || piece.to - piece.from < 2) return false;
  if (!isFiniteVerb(units, piece.to - 1, pack)) {
    // "der das Haus baute": a second noun phrase begins at once
    return pack.determiners.has(second) || pack.prepositions.has(second) || pack.pronouns.has(second);
  }
  // "die Lage sei ernst und müsse sich bessern": a verb in second place
  for (let at = piece.from + 2; at < piece.to - 3; at++)
    if (isReportedMoodAt(units, at, pack) === 'reported') return false;
  return true;
}

/** Return whether the piece is an infinitive clause with zu: "die Mauer zu öffnen", "sie aufzuheben". */
export function isInfinitive(units: readonly Unit[], piece: Run, pack: ClausePack): boolean {
  if (pack.purposes.has(lowerAt(units, piece.from))) return false;
  for (let at = piece.to - 1; at > piece.from && at > piece.to - 5; at--) {
    if (pack.infinitiveMarks.has(lowerAt(units, at - 1)) && small(units[at]) && /n$/.test(lowerAt(units, at)))
      return true;
    if (small(units[at]) && /^\p{L}{2,7}zu\p{L}+n$/u.test(lowerAt(units, at))) return true;
  }
  return false;
}

/** Return whether the piece reads like a clause with its verb in second place. */
export function isMainClause(units: readonly Unit[], piece: Run, pack: ClausePack): boolean {
  if (isSubordinate(units, piece, pack)) return false;
  for (let at = piece.from; at < piece.to; at++) if (isFiniteVerb(units, at, pack)) return true;
  return false;
}

/** Return the mood of a piece whose own verb, not one of a clause inside it, marks words as somebody else's. */
export function moodOf(units: readonly Unit[], piece: Run, pack: ClausePack): 'reported' | 'irreal' | null {
  if (isSubordinate(units, piece, pack)) return null;
  for (let at = piece.from; at < piece.to; at++) {
    const mood = isReportedMoodAt(units, at, pack);
    // a form in -e before a noun is an adjective: "solle", but "weite Reiche"
    if (
      mood &&
      !(at + 1 < piece.to && /^\p{Lu}/u.test(units[at + 1]?.text ?? '') && pack.determiners.has(lowerAt(units, at - 1)))
    )
      return mood;
    if (pack.finites.has(lowerAt(units, at))) return null;
  }
  return null;
}
