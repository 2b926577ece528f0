// What a verb reports: the clause or quotation that it governs, before it, around it or after it, and its subject.
// Hard cases: a separable verb ("teilte … mit"), a perfect ("hat … angekündigt"), a verb at the end ("wie Lee mitteilte"), a clause
// without "dass" ("sagte, er habe …"), words in marks within the verb's own clause ("nannte den Plan „ein Wagnis“").

import type { ClausePack, ReportingVerb } from './clause-pack.ts';
import { isFinite, isInfinitive, isMainClause, isSubordinate, moodOf, type Piece, type Run } from './clauses.ts';
import type { Unit } from './outline.ts';
import { type Report, trimmed } from './phrase-reports.ts';
import { phraseEnd, skipAdverbials } from './phrases.ts';
import { subjectAcross, subjectAfter, subjectOf } from './sources.ts';

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';
const small = (unit: Unit | undefined): boolean => unit?.kind === 'word' && /^\p{Ll}/u.test(unit.text);

/** A reporting verb in its clause: where its finite part is, and its other part. */
interface Cue {
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
function closing(units: readonly Unit[], at: number, pieces: readonly Piece[], index: number, wanted: (word: string) => boolean): number | null {
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
function cueAt(units: readonly Unit[], at: number, pieces: readonly Piece[], index: number, pack: ClausePack): Cue | null {
  const piece = pieces[index];
  const word = lowerAt(units, at);
  if (!piece || !small(units[at])) return null;
  const joined = pack.joined.get(word);
  if (joined) return { verb: joined, at, other: null, passive: false, final: true };
  const perfect = pack.perfects.has(word);
  const passive = pack.passives.has(word);
  const subordinate = isSubordinate(units, piece, pack);
  if (perfect || passive) {
    const before = pack.participles.get(lowerAt(units, at - 1));
    if (before && subordinate) return { verb: before, at, other: at - 1, passive, final: true };
    const other = closing(units, at, pieces, index, (next) => pack.participles.has(next));
    const verb = other === null ? undefined : pack.participles.get(lowerAt(units, other));
    if (other !== null && verb && !subordinate) return { verb, at, other, passive, final: false };
    return null;
  }
  const verbs = pack.finite.get(word);
  if (!verbs) return null;
  const last = at + 1 >= piece.to || /^(?:und|aber)$/.test(lowerAt(units, at + 1));
  const separable = verbs.filter(({ particle }) => particle !== '');
  const other = separable.length === 0 ? null : closing(units, at, pieces, index, (next) => separable.some(({ particle }) => particle === next));
  const whole = verbs.find(({ particle }) => particle === (other === null ? '' : lowerAt(units, other)));
  if (!whole) return null;
  // an infinitive: "wollte sagen", "um zu sagen"
  if (/n$/.test(word) && last && at > piece.from && !subordinate && !/^[,:]/.test(piece.after)) return null;
  if (pack.infinitiveMarks.has(lowerAt(units, at - 1))) return null;
  return { verb: whole, at, other, passive: false, final: subordinate && last };
}

/** Return whether a quotation is a name or a title for the noun before it: "die Zeitung „Bote“", "im „Boten“". */
function isTitle(units: readonly Unit[], at: number, pack: ClausePack): boolean {
  const before = units[at - 1];
  if (before?.kind !== 'word') return false;
  if (/^\p{Lu}/u.test(before.text)) return true;
  return /^(?:in|im|am|auf|bei|beim|gegenüber|vom|zum|zur|dem|des|der|aus|laut|für|über|gegen|mit)$/.test(before.lower) && !pack.comparatives.has(before.lower);
}

/** Find the words in marks that the verb's own clause holds, less the source. */
function quotedWithin(units: readonly Unit[], run: Run, source: Run | null, pack: ClausePack): Run[] {
  const found: Run[] = [];
  for (let at = run.from; at < run.to; at++) {
    if (units[at]?.kind !== 'quotation' || isTitle(units, at, pack)) continue;
    if (source && at >= source.from && at < source.to) continue;
    found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** Return whether the piece can be a clause that the verb governs. */
function isReported(units: readonly Unit[], piece: Piece, verb: ReportingVerb, pack: ClausePack): boolean {
  const first = lowerAt(units, piece.from);
  if (units[piece.from]?.kind === 'quotation') return verb.frames.has('clause');
  if (verb.frames.has('infinitive') && isInfinitive(units, piece, pack)) return true;
  if (!verb.frames.has('clause')) return false;
  if (pack.complementizers.has(first) && !pack.relatives.has(first)) return true;
  if (moodOf(units, piece, pack) !== null) return !pack.coordinators.has(first);
  return !pack.coordinators.has(first) && isMainClause(units, piece, pack);
}

/** Find what the verb at `at` reports. `left` is where what others report ends, `inherited` whom the verb before it had. */
export function reportByVerb(
  units: readonly Unit[],
  at: number,
  pieces: readonly Piece[],
  index: number,
  left: number,
  inherited: Run | null,
  pack: ClausePack,
): Report | null {
  const cue = cueAt(units, at, pieces, index, pack);
  const piece = pieces[index];
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!cue || !piece || !first || !last) return null;
  const { verb } = cue;
  const cueRuns: Run[] = [{ from: cue.at, to: cue.at + 1 }];
  if (cue.other !== null) cueRuns.push({ from: cue.other, to: cue.other + 1 });
  cueRuns.sort((a, b) => a.from - b.from);
  const found = (source: Run | null, content: readonly (Run | null)[]): Report | null => {
    const runs = content.flatMap((run) => (run ? (trimmed(units, run, pack) ?? []) : []));
    return runs.length > 0 ? { source, cue: cueRuns, content: runs } : null;
  };
  if (cue.final) return finalReport();
  const opens = at === piece.from || (at === piece.from + 1 && (pack.afterthoughts.has(lowerAt(units, at - 1)) || units[at - 1]?.kind === 'quotation'));
  const coordinated = pack.coordinators.has(lowerAt(units, at - 1));
  const start = units[at - 1]?.kind === 'quotation' ? at : piece.from;
  const subject = cue.passive
    ? agentOf()
    : opens
      ? (subjectAfter(units, at + 1, pieces, index, pack) ?? subjectAcross(units, pieces, index, pack))
      : coordinated
        ? null
        : subjectOf(units, at, pieces, index, pack);
  // where the verb's own clause ends: behind its particle, and behind a subject with appositions
  let end = index;
  const reach = Math.max(at + 1, (cue.other ?? at) + 1, subject?.order === 'after' ? subject.to : 0);
  while (end < pieces.length - 1 && (pieces[end]?.to ?? 0) < reach) end++;
  const next = pieces[end + 1];
  const mark = pieces[end]?.after ?? '';
  const across = opens && !cue.passive && (next || mark === ':') ? subjectAcross(units, pieces, index, pack) : null;
  const source = across && !leftIsQuoted() && rightIsReported() ? across : (subject ?? (coordinated ? inherited : null));

  function leftIsQuoted(): boolean {
    for (let before = start - 1; before >= left; before--) {
      if (units[before]?.kind === 'quotation') return true;
      if (units[before]?.kind === 'word') return false;
    }
    return false;
  }
  function rightIsReported(): boolean {
    if (mark === ':') return true;
    return next !== undefined && mark === ',' && isReported(units, next, verb, pack);
  }
  function agentOf(): Run | null {
    const stop = cue?.other ?? piece?.to ?? at;
    for (let from = at + 1; from < stop; from++) {
      if (!pack.agents.has(lowerAt(units, from))) continue;
      const to = phraseEnd(units, from + 1, stop, pack);
      if (to > from + 1) return { from: from + 1, to };
    }
    return null;
  }
  /** "wie Lee mitteilte", "während Lee ankündigte, …", "Lee, der angab, …". */
  function finalReport(): Report | null {
    if (!piece || !first || !last) return null;
    const opener = lowerAt(units, piece.from);
    const relative = pack.relatives.has(opener);
    const named = relative ? null : subjectAfter(units, piece.from + 1, [{ ...piece, to: Math.min(cue?.other ?? at, at) }], 0, pack);
    const subject = relative ? { from: piece.from, to: piece.from + 1 } : named && { from: named.from, to: named.to };
    if (cue?.passive) return null;
    if (pack.comparatives.has(opener)) {
      if (!verb.frames.has('clause')) return null;
      return found(subject, [
        { from: Math.max(left, first.from), to: piece.from },
        { from: piece.to, to: last.to },
      ]);
    }
    const after = pieces[index + 1];
    const quoted = quotedWithin(units, piece, subject, pack);
    if (quoted.length > 0 && verb.frames.has('quotation')) return found(subject, quoted);
    if (!after || !/^[,:]$/.test(piece.after)) return null;
    const governed = piece.after === ':' || (isReported(units, after, verb, pack) && (isSubordinate(units, after, pack) || isInfinitive(units, after, pack) || moodOf(units, after, pack)));
    return governed ? found(subject, [{ from: after.from, to: last.to }]) : null;
  }

  const own: Run = { from: piece.from, to: pieces[end]?.to ?? piece.to };
  if (opens && leftIsQuoted() && (verb.frames.has('clause') || verb.frames.has('quotation'))) {
    const rest = next && (mark === ':' || units[next.from]?.kind === 'quotation' || (mark === ',' && !isSubordinate(units, next, pack))) ? { from: next.from, to: last.to } : null;
    return found(source, [{ from: left, to: start }, rest]);
  }
  if (mark === ':' && next && verb.frames.size > 0) return found(source, [{ from: next.from, to: last.to }]);
  if (mark === ':' && !next) return source ? { source, cue: cueRuns, content: [], announced: true } : null;
  if (next && rightIsReported()) return found(source, [{ from: next.from, to: last.to }]);
  const quoted = quotedWithin(units, own, source, pack);
  if (quoted.length > 0 && source) {
    const only = quoted[0];
    if (verb.frames.has('quotation') || (only && lowerAt(units, only.from - 1) !== '')) return found(source, quoted);
  }
  if (opens && verb.frames.has('clause') && piece.from > left && index > 0 && source && !cue.passive) {
    const rest = next && mark === ',' && !isSubordinate(units, next, pack) ? { from: next.from, to: last.to } : null;
    return found(source, [{ from: left, to: start }, rest]);
  }
  const alone = pack.anaphors.has(lowerAt(units, piece.from)) && at === piece.from + 1;
  if (alone && index === 0 && source && verb.frames.has('clause')) return { source, cue: cueRuns, content: [], before: true };
  return null;
}

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
  if (!piece || !next || at !== piece.to - 1 || !/^[,:]$/.test(piece.after) || !pack.clauseNouns.has(lowerAt(units, at))) return null;
  const that = pack.complementizers.has(lowerAt(units, next.from)) && !pack.relatives.has(lowerAt(units, next.from));
  const quoted = piece.after === ':' && units[next.from]?.kind === 'quotation';
  if (!that && !quoted && moodOf(units, next, pack) === null && !isInfinitive(units, next, pack)) return null;
  let source: Run | null = null;
  for (let verb = piece.from; verb < at; verb++) {
    if (!isFinite(units, verb, pack)) continue;
    const opens = verb === piece.from;
    const speaks = pack.lightVerbs.has(lowerAt(units, verb)) || pack.finite.has(lowerAt(units, verb));
    if (speaks) source = opens ? subjectAcross(units, pieces, index, pack) : subjectOf(units, verb, pieces, index, pack);
    break;
  }
  const content = trimmed(units, { from: next.from, to: pieces.at(-1)?.to ?? next.to }, pack);
  if (!content || (source === null && !that)) return null;
  return { source, cue: [{ from: at, to: at + 1 }], content: [content] };
}
void skipAdverbials;
