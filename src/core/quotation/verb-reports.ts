// What a verb reports: the clause or quotation that it governs, before it, around it or after it, and its subject.
// Hard cases: a verb at the end ("wie Lee mitteilte"), a clause without "dass" ("sagte, er habe …"), words in marks within the
// verb's own clause ("nannte den Plan „ein Wagnis“"), an apposition between name and verb.

import type { ClausePack, ReportingVerb } from './clause-pack.ts';
import { isFiniteVerb, isInfinitive, isMainClause, isSubordinate, moodOf, type Piece, type Run } from './clauses.ts';
import { subjectOfAny } from './mark-reports.ts';
import type { Unit } from './outline.ts';
import { type Report, trimmed } from './phrase-reports.ts';
import { isPhrase, phraseEnd, skipAdverbials } from './phrases.ts';
import { afterColon, quotedFrom, quotedWithin } from './quoted.ts';
import { type Subject, subjectAcross, subjectAfter, subjectOf } from './sources.ts';
import { cueAt } from './verb-cues.ts';

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';

/** Return whether the piece can be a clause that the verb governs. */
function isReported(
  units: readonly Unit[],
  piece: Piece,
  verb: ReportingVerb,
  strict: boolean,
  pack: ClausePack,
): boolean {
  const first = lowerAt(units, piece.from);
  if (units[piece.from]?.kind === 'quotation') return verb.frames.has('clause');
  if (verb.frames.has('infinitive') && isInfinitive(units, piece, pack)) return true;
  if (!verb.frames.has('clause')) return false;
  if (pack.complementizers.has(first) && !pack.relatives.has(first)) return true;
  if (moodOf(units, piece, pack) !== null) return !pack.coordinators.has(first);
  return !strict && !pack.coordinators.has(first) && !pack.purposes.has(first) && isMainClause(units, piece, pack);
}

/** Return whether a clause begins with its verb, one of the lists or any other word that is nothing else: "…, flüchtete sie". */
function opensWithVerb(units: readonly Unit[], at: number, pack: ClausePack): boolean {
  const word = lowerAt(units, at);
  if (isFiniteVerb(units, at, pack)) return true;
  const other = [
    pack.determiners,
    pack.prepositions,
    pack.coordinators,
    pack.relatives,
    pack.subjunctions,
    pack.complementizers,
    pack.pronouns,
    pack.adverbs,
    pack.purposes,
  ];
  if (!/^\p{Ll}{4,}$/u.test(units[at]?.text ?? '') || other.some((list) => list.has(word))) return false;
  const next = lowerAt(units, at + 1);
  return pack.determiners.has(next) || pack.pronouns.has(next);
}

/** Where the clause ends that begins with the piece `first`: before another statement that is coordinated with it. */
function governedTo(units: readonly Unit[], pieces: readonly Piece[], first: number, pack: ClausePack): number {
  for (let next = first + 1; next < pieces.length; next++) {
    const piece = pieces[next];
    if (
      !piece ||
      !pack.coordinators.has(lowerAt(units, piece.from)) ||
      isSubordinate(units, { from: piece.from + 1, to: piece.to }, pack)
    )
      continue;
    if (moodOf(units, piece, pack)) continue;
    for (let at = piece.from; at < piece.to; at++) if (cueAt(units, at, pieces, next, pack)) return piece.from;
  }
  return pieces.at(-1)?.to ?? 0;
}

/** Find what the verb at `at` reports. `left` is where what others report ends, `inherited` whom the verb before it had. */
export function reportByVerb(
  text: string,
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
  const start = units[at - 1]?.kind === 'quotation' ? at : piece.from;
  const like = likeOpener();
  if (cue.final || like !== null) return finalReport();
  const opens =
    at === piece.from ||
    (at === piece.from + 1 && (pack.afterthoughts.has(lowerAt(units, at - 1)) || units[at - 1]?.kind === 'quotation'));
  const coordinated = pack.coordinators.has(lowerAt(units, at - 1));
  const quoted = leftIsQuoted();
  const subject: Subject | null = pack.placedVerbs.has(verb.lemma)
    ? placeOf()
    : cue.passive && !pack.quotingVerbs.has(verb.lemma)
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
  // "Das Angebot, …, lehnt er ab": a pronoun that is a subject and nothing else stands behind the verb
  const settled = pack.nominatives.has(lowerAt(units, at + 1));
  const across =
    opens && !settled && !cue.passive && !pack.placedVerbs.has(verb.lemma)
      ? subjectAcross(units, pieces, index, pack)
      : null;
  const source: Run | null =
    across && !quoted
      ? across
      : (subject ?? (coordinated ? (inherited ?? subjectOfAny(units, pieces, index, pack, at - 1)) : null));

  function leftIsQuoted(): boolean {
    for (let before = start - 1; before >= left; before--) {
      if (units[before]?.kind === 'quotation') return true;
      if (units[before]?.kind === 'word') return false;
    }
    return false;
  }
  /** Whether the words before are a clause of time or reason to this one: "Während …, fordert Lee"; or the verb opposes them. */
  function isBackground(): boolean {
    const opening = pieces.find(({ from }) => from >= left);
    const word = lowerAt(units, opening?.from ?? 0);
    if (pack.oppositions.has(lowerAt(units, at + 1))) return true;
    return (
      pack.subjunctions.has(word) &&
      !pack.complementizers.has(word) &&
      pieces.slice(0, index).every((one) => one.from < left || isSubordinate(units, one, pack))
    );
  }
  /** Whether nothing but adverbials follows the verb and its subject: no object that would be what was said. */
  function bare(): boolean {
    const from = Math.max(at + 1, source && source.from > at ? source.to : 0);
    const to = pieces[end]?.to ?? from;
    return (
      skipAdverbials(units, from, cue?.other && cue.other > from ? cue.other : to, pack) >=
      Math.min(to, cue?.other ?? to)
    );
  }
  function rightIsReported(): boolean {
    if (mark === ':') return true;
    return next !== undefined && mark === ',' && isReported(units, next, verb, !source || !bare(), pack);
  }
  /** "In dem Brief heißt es", "heißt es in dem Brief", "In dem Brief, den …, heißt es". */
  function placeOf(): Subject | null {
    for (const run of [piece, first]) {
      if (!run || (run === first && leftIsQuoted())) continue;
      for (let from = run.from; from < run.to; from++) {
        if (!pack.places.has(lowerAt(units, from))) continue;
        const to = phraseEnd(units, from + 1, run.to, pack);
        if (to > from + 1) return { from: from + 1, to, order: 'before' };
      }
    }
    return null;
  }
  function agentOf(): Subject | null {
    const stop = cue?.other ?? piece?.to ?? at;
    for (let from = at + 1; from < stop; from++) {
      if (!pack.agents.has(lowerAt(units, from))) continue;
      const to = phraseEnd(units, from + 1, stop, pack);
      if (to > from + 1) return { from: from + 1, to, order: 'before' };
    }
    return null;
  }
  /** The piece that "wie" opens where appositions part it from its verb: "wie Ann Lee, die Leiterin des Amtes, mitteilte". */
  function likeOpener(): number | null {
    for (let before = index - 1; before >= 0 && before >= index - 3; before--) {
      const run = pieces[before];
      if (run?.after !== ',') return null;
      if (pack.comparatives.has(lowerAt(units, run.from)) && isPhrase(units, { from: run.from + 1, to: run.to }, pack))
        return before;
      if (!isPhrase(units, run, pack)) return null;
    }
    return null;
  }
  /** "wie Lee mitteilte", "während Lee ankündigte, …", "Lee, der angab, …". */
  function finalReport(): Report | null {
    if (!piece || !first || !last) return null;
    const opening = pieces[like ?? index] ?? piece;
    const opener = lowerAt(units, opening.from);
    const relative = pack.relatives.has(opener);
    const named = relative
      ? null
      : pack.placedVerbs.has(verb.lemma)
        ? placeOf()
        : subjectAfter(
            units,
            opening.from + 1,
            [{ ...opening, to: like === null ? Math.min(cue?.other ?? at, at) : opening.to }],
            0,
            pack,
          );
    // "wie Ann Lee, die Leiterin des Amtes, mitteilte"
    const end = like !== null && named ? (pieces[index - 1]?.to ?? named.to) : (named?.to ?? 0);
    const subject = relative ? { from: piece.from, to: piece.from + 1 } : named && { from: named.from, to: end };
    if (cue?.passive) return null;
    if (pack.comparatives.has(opener)) {
      if (!verb.frames.has('clause')) return null;
      return found(subject, [
        { from: Math.max(left, first.from), to: opening.from },
        { from: piece.to, to: last.to },
      ]);
    }
    const after = pieces[index + 1];
    const quoted = quotedWithin(text, units, piece, subject, pack);
    if (quoted.length > 0 && verb.frames.has('quotation')) return found(subject, quoted);
    if (!after || !/^[,:]$/.test(piece.after)) return null;
    const governed =
      piece.after === ':' ||
      (isReported(units, after, verb, false, pack) &&
        (isSubordinate(units, after, pack) || isInfinitive(units, after, pack) || moodOf(units, after, pack)));
    if (!governed) return null;
    // "Während Lee ankündigte, … zu prüfen, stellt …": a verb that opens its piece goes on with the clause around
    let stop = index + 1;
    while (stop < pieces.length - 1 && !opensWithVerb(units, pieces[stop + 1]?.from ?? 0, pack)) stop++;
    return found(subject, [{ from: after.from, to: pieces[stop]?.to ?? last.to }]);
  }

  const own: Run = { from: coordinated ? at : Math.max(left, piece.from), to: pieces[end]?.to ?? piece.to };
  if (opens && quoted && (verb.frames.has('clause') || verb.frames.has('quotation'))) {
    const rest =
      next &&
      (mark === ':' || units[next.from]?.kind === 'quotation' || (mark === ',' && !isSubordinate(units, next, pack)))
        ? { from: next.from, to: last.to }
        : null;
    return found(source, [{ from: afterColon(units, pieces, left, start), to: start }, rest]);
  }
  if (mark === ':' && next) return found(source, [quotedFrom(units, next, last.to, pack)]);
  if (mark === ':' && !next) return source ? { source, cue: cueRuns, content: [], announced: true } : null;
  // "Die Brücke, so schätzen die Fachleute, hält"
  if (opens && at > piece.from && pack.afterthoughts.has(lowerAt(units, at - 1)) && index > 0 && source)
    return found(source, [{ from: left, to: start }, next ? { from: next.from, to: last.to } : null]);
  if (next && rightIsReported())
    return found(source, [{ from: next.from, to: governedTo(units, pieces, end + 1, pack) }]);
  const within = quotedWithin(text, units, own, source, pack);
  if (within.length > 0 && source) return found(source, within);
  if (
    opens &&
    verb.frames.has('clause') &&
    piece.from > left &&
    index > 0 &&
    (source || pack.placedVerbs.has(verb.lemma)) &&
    !cue.passive &&
    !isBackground() &&
    !subjectAcross(units, pieces, index, pack)
  ) {
    const rest = next && mark === ',' && !isSubordinate(units, next, pack) ? { from: next.from, to: last.to } : null;
    return found(source, [{ from: left, to: start }, rest]);
  }
  const alone = pack.anaphors.has(lowerAt(units, piece.from)) && at === piece.from + 1;
  if (alone && index === 0 && source && verb.frames.has('clause'))
    return { source, cue: cueRuns, content: [], before: true };
  return null;
}
