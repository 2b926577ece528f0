// Attributions by rules of clauses, for a language with the verb in second place: each sentence gives what its verbs, phrases and
// nouns report; a sentence whose own verb marks it as somebody else's words goes on with who spoke last.
// Example: Lee sagte, die Brücke halte. Sie sei im Mai geprüft worden. The second sentence is Lee's too.

import type { Span } from '../span.ts';
import type { ClausePack } from './clause-pack.ts';
import { isSubordinate, moodOf, type Piece, piecesOf, type Run } from './clauses.ts';
import { announcedBy, continuationsOf } from './continue.ts';
import { reportByMarks, reportByNoun } from './mark-reports.ts';
import { looksSpoken, type Outline, type Segment, type Unit } from './outline.ts';
import { type Report, reportByPhrase } from './phrase-reports.ts';
import type { Draft } from './rules.ts';
import { subjectOf } from './sources.ts';
import { reportByVerb } from './verb-reports.ts';

function spanOf(units: readonly Unit[], { from, to }: Run): Span {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}

/** Find what the sentence reports, from left to right. */
function reportsOf(text: string, units: readonly Unit[], pieces: readonly Piece[], pack: ClausePack): Report[] {
  const reports: Report[] = [];
  let left = pieces[0]?.from ?? 0;
  let previous: Run | null = null;
  for (const [index, piece] of pieces.entries()) {
    for (let at = piece.from; at < piece.to; at++) {
      if (units[at]?.kind !== 'word' || at < left) continue;
      const report: Report | null =
        reportByPhrase(units, at, pieces, index, left, pack) ??
        reportByVerb(text, units, at, pieces, index, left, previous, pack) ??
        reportByNoun(units, at, pieces, index, pack);
      if (!report) continue;
      reports.push(report);
      previous = report.source ?? previous;
      left = Math.max(at + 1, left, ...report.content.map(({ to }) => to));
    }
    const quoted = left <= piece.from ? reportByMarks(text, units, pieces, index, pack) : null;
    if (quoted) {
      reports.push(quoted);
      left = Math.max(left, ...quoted.content.map(({ to }) => to));
    }
  }
  return reports;
}

/** Who may go on speaking, and where that was last said. */
interface Voice {
  source: Span[];
  block: number;
  segment: number;
}

/** Find the attributions of an article by the rules of its language. */
export function attributionsByClauses(text: string, outlines: readonly Outline[], pack: ClausePack): Draft[] {
  const drafts: Draft[] = [];
  let voice: Voice | null = null;
  let going: { content: Span[] } | null = null;
  const gone = new Set<number>();
  for (const [number, { block, units, segments }] of outlines.entries()) {
    for (const [place, segment] of segments.entries()) {
      if (gone.has(units[segment.from]?.start ?? -1)) continue;
      const pieces = piecesOf(units, segment);
      const reports = reportsOf(text, units, pieces, pack);
      const near: boolean =
        voice !== null &&
        (voice.block === number ? voice.segment >= place - 4 : voice.block === number - 1 && place === 0);
      for (const report of reports) {
        const source: Span[] = report.source
          ? [spanOf(units, report.source)]
          : report.inherits && near && voice
            ? voice.source
            : [];
        const content = report.content.map((run) => spanOf(units, run));
        if (report.announced) content.push(...announcedOf(text, outlines, number, segment));
        if (report.before) {
          const before = segments[place - 1];
          if (before) content.push(spanOf(units, before));
        }
        if (content.length === 0) continue;
        const draft = { source, cue: report.cue.map((run) => spanOf(units, run)), content, confidence: 0.7 };
        drafts.push(draft);
        for (const more of goOn(text, outlines, block, draft, units)) {
          drafts.push(more);
          for (const { start } of more.content) gone.add(start);
        }
        if (source.length > 0) voice = { source, block: number, segment: place };
        going = null;
      }
      if (reports.length > 0) continue;
      const only = segment.to - segment.from <= 2 ? units[segment.from] : undefined;
      if (only && near && voice && voice.block === number && looksSpoken(text, only)) {
        drafts.push({ source: voice.source, cue: [], content: [spanOf(units, segment)], confidence: 0.5 });
        voice = { ...voice, segment: place };
        going = null;
        continue;
      }
      const mood = moodOfSentence(units, pieces, pack);
      if (!mood || (mood === 'irreal' && !near)) {
        going = null;
        const subject = teller(units, pieces, pack);
        if (subject) voice = { source: [spanOf(units, subject)], block: number, segment: place };
        continue;
      }
      const span = spanOf(units, segment);
      if (going) going.content.push(span);
      else {
        const draft = { source: near && voice ? voice.source : [], cue: [], content: [span], confidence: 0.5 };
        drafts.push(draft);
        going = draft;
      }
      if (voice) voice = { ...voice, block: number, segment: place };
    }
  }
  return drafts;
}

/** Find the quotations that go on with a statement that ends in one, each a statement of its own. */
function goOn(
  text: string,
  outlines: readonly Outline[],
  block: number,
  draft: Draft,
  units: readonly Unit[],
): Draft[] {
  const end = draft.content.at(-1)?.end;
  const quoted = units.some(
    (unit) => unit.kind === 'quotation' && (unit.end === end || unit.start === draft.content.at(-1)?.start),
  );
  if (end === undefined || !quoted) return [];
  const at = Math.max(draft.cue[0]?.start ?? end, draft.content[0]?.start ?? 0);
  return continuationsOf(text, outlines, block, at, end)
    .filter(({ start }) => start >= end)
    .map((span) => ({ source: draft.source, cue: [], content: [span], confidence: 0.6 }));
}

function announcedOf(text: string, outlines: readonly Outline[], number: number, segment: Segment): Span[] {
  return segment.to === outlines[number]?.units.length ? announcedBy(text, outlines, number) : [];
}

/** The mood of a sentence's main clauses. A condition makes an irreal one plain: "wäre besser, wenn …". */
function moodOfSentence(
  units: readonly Unit[],
  pieces: readonly Piece[],
  pack: ClausePack,
): 'reported' | 'irreal' | null {
  const moods = pieces.map((piece) => moodOf(units, piece, pack));
  if (pieces.some((piece) => isHearsay(units, piece, pack))) return 'reported';
  if (moods.includes('reported')) return 'reported';
  const condition = units.slice(pieces[0]?.from, pieces.at(-1)?.to).some(({ lower }) => pack.conditions.has(lower));
  return moods.includes('irreal') && !condition ? 'irreal' : null;
}

/** Return whether a piece passes on what is said: "Er soll das Geld genommen haben." */
function isHearsay(units: readonly Unit[], piece: Piece, pack: ClausePack): boolean {
  const last = units[piece.to - 1]?.lower ?? '';
  if (!pack.perfectInfinitives.has(last) || isSubordinate(units, piece, pack)) return false;
  for (let at = piece.from; at < piece.to - 2; at++) if (pack.hearsay.has(units[at]?.lower ?? '')) return true;
  return false;
}

/** The subject of a sentence that reports nothing yet, where its verb is one of reporting: "Die Studie kritisiert das Gesetz." */
function teller(units: readonly Unit[], pieces: readonly Piece[], pack: ClausePack): Run | null {
  const piece = pieces[0];
  if (!piece) return null;
  for (let at = piece.from; at < piece.to; at++) {
    if (pack.finite.has(units[at]?.lower ?? '')) return subjectOf(units, at, pieces, 0, pack);
  }
  return null;
}
