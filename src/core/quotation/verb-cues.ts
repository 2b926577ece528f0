// Which words are reporting verbs at work: the finite part, and the particle or participle that belongs to it.
// Hard cases: "teilte … mit", "hat … angekündigt", a form that is an adjective ("wegen wiederholten Fouls") or an infinitive.

import type { ClausePack, ReportingVerb } from './clause-pack.ts';
import { isFiniteVerb, isSubordinate, type Piece } from './clauses.ts';
import type { Unit } from './outline.ts';

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';
const small = (unit: Unit | undefined): boolean => unit?.kind === 'word' && /^\p{Ll}/u.test(unit.text);

/** A reporting verb in its clause: where its finite part is, and its other part. */
export interface VerbCue {
  readonly verb: ReportingVerb;
  /** The finite verb that agrees with the subject. */
  readonly at: number;
  /** The particle or participle. */
  readonly other: number | null;
  readonly passive: boolean;
  /** Whether the verb stands at the end of a subordinate clause. */
  readonly final: boolean;
}

/** Find a word that closes a clause from `at` on: followed by a mark, a coordinator or the end. At most a few commas further. */
function closing(
  units: readonly Unit[],
  at: number,
  pieces: readonly Piece[],
  index: number,
  wanted: (word: string) => boolean,
): number | null {
  for (let piece = index; piece < Math.min(pieces.length, index + 5); piece++) {
    const run = pieces[piece];
    if (!run) break;
    for (let next = Math.max(at + 1, run.from); next < run.to; next++) {
      if (!small(units[next]) || !wanted(lowerAt(units, next))) continue;
      const after = units[next + 1];
      if (next + 1 >= run.to || after?.kind !== 'word' || /^(?:und|aber|oder)$/.test(after.lower)) return next;
    }
    if (run.after === ':' || run.after === ';') break;
  }
  return null;
}

/** Read the reporting verb whose finite part is at `at`, if there is one. */
export function cueAt(
  units: readonly Unit[],
  at: number,
  pieces: readonly Piece[],
  index: number,
  pack: ClausePack,
): VerbCue | null {
  const piece = pieces[index];
  const word = lowerAt(units, at);
  if (!piece || !small(units[at])) return null;
  const joined = pack.joined.get(word);
  if (joined) return { verb: joined, at, other: null, passive: false, final: true };
  const perfect = pack.perfects.has(word);
  // "war vorgeschlagen worden"
  const been =
    pack.beens.has(word) &&
    pack.passives.has(lowerAt(units, piece.to - 1)) &&
    pack.participles.has(lowerAt(units, piece.to - 2));
  const passive = been || pack.passives.has(word);
  const subordinate = isSubordinate(units, piece, pack);
  if (perfect || passive) {
    const before = pack.participles.get(lowerAt(units, at - 1));
    if (before && subordinate) return { verb: before, at, other: at - 1, passive, final: true };
    const other = been ? piece.to - 2 : closing(units, at, pieces, index, (next) => pack.participles.has(next));
    if (
      lowerAt(units, at + 1) === 'sich' &&
      other !== null &&
      !pack.reflexives.has(pack.participles.get(lowerAt(units, other))?.lemma ?? '')
    )
      return null;
    const verb = other === null ? undefined : pack.participles.get(lowerAt(units, other));
    if (other !== null && verb && !subordinate) return { verb, at, other, passive, final: false };
    return null;
  }
  const verbs = pack.finite.get(word);
  if (!verbs) return null;
  // "wie das Amt bekannt gab"
  const parted = subordinate && verbs.find(({ particle }) => particle !== '' && particle === lowerAt(units, at - 1));
  if (parted) return { verb: parted, at, other: at - 1, passive: false, final: true };
  const last = at + 1 >= piece.to || /^(?:und|aber)$/.test(lowerAt(units, at + 1));
  const separable = verbs.filter(({ particle }) => particle !== '');
  const other =
    separable.length === 0
      ? null
      : closing(units, at, pieces, index, (next) => separable.some(({ particle }) => particle === next));
  const whole = verbs.find(({ particle }) => particle === (other === null ? '' : lowerAt(units, other)));
  if (!whole) return null;
  // "melden Sie sich": with a capital it is the reader who is told to
  if (units[at + 1]?.text === pack.politeForm && at === piece.from) return null;
  // an infinitive: "wollte sagen", "um zu sagen"
  if (subordinate && !last) return null;
  if (!subordinate && finiteBefore(units, at, piece, pack)) return null;
  if (lowerAt(units, at + 1) === 'sich' && !pack.reflexives.has(whole.lemma)) return null;
  if (/n$/.test(word) && last && at > piece.from && !subordinate && !/^[,:]/.test(piece.after)) return null;
  if (pack.infinitiveMarks.has(lowerAt(units, at - 1))) return null;
  if (isAttributive(units, at, piece, pack)) return null;
  return { verb: whole, at, other, passive: false, final: subordinate && last };
}

function finiteBefore(units: readonly Unit[], at: number, piece: Piece, pack: ClausePack): boolean {
  for (let before = at - 1; before >= piece.from; before--) {
    if (pack.coordinators.has(lowerAt(units, before))) return false;
    if (isFiniteVerb(units, before, pack) && !isAttributive(units, before, piece, pack)) return true;
  }
  return false;
}

/** Return whether a form that could be a verb is an adjective: "wegen wiederholten Fouls", "die geforderte Reform". */
export function isAttributive(units: readonly Unit[], at: number, piece: Piece, pack: ClausePack): boolean {
  const before = lowerAt(units, at - 1);
  if (at <= piece.from || !/^\p{Lu}/u.test(units[at + 1]?.text ?? '') || at + 1 >= piece.to) return false;
  return pack.prepositions.has(before) || (pack.determiners.has(before) && !pack.pronouns.has(before));
}
