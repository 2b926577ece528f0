// What is reported without a verb of reporting: by a noun ("ist der Meinung, dass …"), a colon ("Lee wörtlich: „…“"), "als" or "mit den
// Worten" before words in marks. The source is the subject of the clause, whatever its verb is.

import type { ClausePack } from './clause-pack.ts';
import { isFiniteVerb, isInfinitive, isSubordinate, moodOf, type Piece, type Run } from './clauses.ts';
import { looksSpoken, type Unit } from './outline.ts';
import { type Report, trimmed } from './phrase-reports.ts';
import { phraseEnd, skipAdverbials } from './phrases.ts';
import { quotedFrom, quotedWithin, startsSmall } from './quoted.ts';
import { subjectAcross, subjectAfter, subjectOf } from './sources.ts';
import { isAttributive } from './verb-cues.ts';

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';
const small = (unit: Unit | undefined): boolean => unit?.kind === 'word' && /^\p{Ll}/u.test(unit.text);

/** Find what a noun announces: "ist der Meinung, dass …", "erhob den Vorwurf, …". */
export function reportByNoun(
  units: readonly Unit[],
  at: number,
  pieces: readonly Piece[],
  index: number,
  pack: ClausePack,
): Report | null {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (
    !piece ||
    !next ||
    at !== piece.to - 1 ||
    !/^[,:]$/.test(piece.after) ||
    !pack.clauseNouns.has(lowerAt(units, at))
  )
    return null;
  const that = pack.complementizers.has(lowerAt(units, next.from)) && !pack.relatives.has(lowerAt(units, next.from));
  const quoted = piece.after === ':' && units[next.from]?.kind === 'quotation';
  if (!that && !quoted && moodOf(units, next, pack) === null && !isInfinitive(units, next, pack)) return null;
  let source: Run | null = null;
  for (let verb = piece.from; verb < at; verb++) {
    if (!isFiniteVerb(units, verb, pack)) continue;
    const opens = verb === piece.from;
    const speaks = pack.lightVerbs.has(lowerAt(units, verb)) || pack.finite.has(lowerAt(units, verb));
    if (speaks)
      source = opens ? subjectAcross(units, pieces, index, pack) : subjectOf(units, verb, pieces, index, pack);
    break;
  }
  const content = trimmed(units, { from: next.from, to: pieces.at(-1)?.to ?? next.to }, pack);
  if (!content || (source === null && !that)) return null;
  return { source, cue: [{ from: at, to: at + 1 }], content: [content] };
}

/**
 * Find what is quoted in a clause whose verb is none of reporting: behind a colon ("Lee zeigt sich besorgt: „…“", "Lee wörtlich:
 * „…“"), behind "als" ("feierte den Plan als „…“") or behind "mit den Worten".
 */
export function reportByMarks(
  text: string,
  units: readonly Unit[],
  pieces: readonly Piece[],
  index: number,
  pack: ClausePack,
): Report | null {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (!piece) return null;
  const content = quotedWithin(text, units, piece, null, pack).filter(
    ({ from }) =>
      introduces(units, from, piece, pack) &&
      (startsSmall(text, units[from]) || (units[from] && looksSpoken(text, units[from] as Unit))),
  );
  const announced = piece.after === ':' && next && units[next.from] && looksSpoken(text, units[next.from] as Unit);
  // "war zufrieden: „Gut“, sagte Lee": the verb behind takes it
  const later = pieces[index + 2];
  if (announced && later && next.to === next.from + 1 && isFiniteVerb(units, later.from, pack)) return null;
  const run = announced ? quotedFrom(units, next, pieces.at(-1)?.to ?? next.to, pack) : content[0];
  if (!run) return null;
  const going =
    announced &&
    (moodOf(units, piece, pack) !== null ||
      (piece.to - piece.from === 1 && pack.coordinators.has(lowerAt(units, piece.from))));
  if (going) return { source: null, inherits: true, cue: [], content: [run] };
  const inner = isSubordinate(units, piece, pack) || isInfinitive(units, piece, pack);
  if (!announced && (!hasFinite(units, piece, pack) || hasReputation(units, piece, pack))) return null;
  const source = subjectOfAny(units, pieces, inner ? 0 : index, pack);
  if (!source && !announced) return null;
  return { source, cue: [], content: [run] };
}

function hasReputation(units: readonly Unit[], piece: Run, pack: ClausePack): boolean {
  return units.slice(piece.from, piece.to).some(({ lower }) => pack.reputations.has(lower));
}

function hasFinite(units: readonly Unit[], piece: Run, pack: ClausePack): boolean {
  for (let at = piece.from; at < piece.to; at++)
    if (isFiniteVerb(units, at, pack) || /^\p{Ll}+te[nt]?$/u.test(units[at]?.text ?? '')) return true;
  return false;
}

/** Return whether the words before a quotation hand it over: "als ein wichtiges", "mit den Worten". */
function introduces(units: readonly Unit[], at: number, piece: Run, pack: ClausePack): boolean {
  for (let before = at - 1; before >= piece.from && before >= at - 4; before--) {
    const word = lowerAt(units, before);
    if (pack.roles.has(word)) return true;
    if (word === 'worten') return true;
    if (!pack.determiners.has(word) && !(small(units[before]) && /(?:e|en|er|es|em)$/.test(word))) return false;
  }
  return false;
}

/** The subject of a clause with any verb or none: the noun phrase that opens it, else the one behind its verb. */
export function subjectOfAny(
  units: readonly Unit[],
  pieces: readonly Piece[],
  index: number,
  pack: ClausePack,
  until = Number.POSITIVE_INFINITY,
): Run | null {
  const piece = pieces[index];
  if (!piece) return null;
  for (let at = piece.from; at < Math.min(piece.to, until); at++) {
    if (!isFiniteVerb(units, at, pack) || isAttributive(units, at, piece, pack)) continue;
    if (
      isSubordinate(units, piece, pack) ||
      pack.passives.has(lowerAt(units, at)) ||
      pack.reputations.has(lowerAt(units, at))
    )
      return null;
    return at === piece.from ? subjectAcross(units, pieces, index, pack) : subjectOf(units, at, pieces, index, pack);
  }
  const across = subjectAcross(units, pieces, index, pack);
  if (across) return across;
  const first = lowerAt(units, piece.from);
  if (pack.prepositions.has(first)) {
    // "Im Kongress warb Lee": an unlisted verb in second place
    const verb = skipAdverbials(units, piece.from, piece.to, pack);
    return small(units[verb]) ? subjectAfter(units, verb + 1, pieces, index, pack) : null;
  }
  // "…, biss der Hund den Mann": an unlisted verb that opens its clause
  if (index > 0 && small(units[piece.from]) && !pack.determiners.has(first) && !pack.pronouns.has(first))
    return subjectAfter(units, piece.from + 1, pieces, index, pack);
  if (pack.oblique.has(first)) return null;
  const to = phraseEnd(units, piece.from, piece.to, pack);
  return to > piece.from ? { from: piece.from, to } : null;
}
