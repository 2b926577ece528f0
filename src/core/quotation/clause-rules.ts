// Attributions by rules of clauses, for a language with the verb in second place: each sentence gives what its verbs, phrases and
// nouns report; a sentence whose own verb marks it as somebody else's words goes on with who spoke last.
// Example: Lee sagte, die Brücke halte. Sie sei im Mai geprüft worden. The second sentence is Lee's too.

import type { Span } from '../span.ts';
import type { ClausePack } from './clause-pack.ts';
import { isMainClause, moodOf, type Piece, piecesOf, type Run } from './clauses.ts';
import { announcedBy, continuationsOf } from './continue.ts';
import { reportByMarks, reportByNoun, subjectOfAny } from './mark-reports.ts';
import { looksSpoken, type Outline, type Segment, type Unit } from './outline.ts';
import { type Report, reportByPhrase } from './phrase-reports.ts';
import type { Draft } from './rules.ts';
import { subjectOf } from './sources.ts';
import { cueAt } from './verb-cues.ts';
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
  readonly source: readonly Span[];
  readonly block: number;
  readonly segment: number;
  /** Whether something is reported of it there; else it is only the subject of a reporting verb. */
  readonly speaks: boolean;
}

/** How many sentences further on in a block somebody may still be the one who is speaking. */
const MOST_SENTENCES = 4;

/** Find the attributions of an article by the rules of its language. */
export function attributionsByClauses(text: string, outlines: readonly Outline[], pack: ClausePack): Draft[] {
  const drafts: Draft[] = [];
  let voice: Voice | null = null;
  // the contents of the sentences in the reported mood that have just been read: the next one goes on with them
  let going: Span[] | null = null;
  const gone = new Set<number>();
  for (const [number, { units, segments }] of outlines.entries()) {
    for (const [place, segment] of segments.entries()) {
      if (gone.has(units[segment.from]?.start ?? -1)) continue;
      const pieces = piecesOf(units, segment);
      const near: Voice | null = voice && isNear(voice, number, place) ? voice : null;
      const here = { block: number, segment: place };
      const reports = reportsOf(text, units, pieces, pack);
      for (const report of reports) {
        const draft = draftOf(text, outlines, here, report, near);
        if (draft.content.length === 0) continue;
        drafts.push(draft);
        for (const more of goingOn(text, outlines, here, report, draft)) {
          drafts.push(more);
          for (const { start } of more.content) gone.add(start);
        }
        if (draft.source.length > 0) voice = { ...here, source: draft.source, speaks: true };
        going = null;
      }
      if (reports.length > 0) continue;
      const alone = segment.to - segment.from <= 2 ? units[segment.from] : undefined;
      if (alone && near && near.block === number && looksSpoken(text, alone)) {
        drafts.push({ source: near.source, cue: [], content: [spanOf(units, segment)], confidence: 0.5 });
        voice = { ...near, ...here };
        going = null;
        continue;
      }
      const reported = reportedPart(units, pieces, near?.speaks === true && near.block === number, pack);
      if (!reported) {
        going = null;
        const told = teller(units, pieces, pack);
        if (told) voice = { ...here, source: [spanOf(units, told.source)], speaks: false };
        if (told?.whole)
          drafts.push({
            source: voice?.source ?? [],
            cue: [spanOf(units, told.cue)],
            content: [spanOf(units, segment)],
            confidence: 0.5,
          });
        continue;
      }
      const { source, content } = reported;
      const span = spanOf(units, content);
      if (going && !source) going.push(span);
      else {
        going = [span];
        drafts.push({
          source: source ? [spanOf(units, source)] : (near?.source ?? []),
          cue: [],
          content: going,
          confidence: 0.5,
        });
      }
      if (source) voice = { ...here, source: [spanOf(units, source)], speaks: true };
      else if (voice) voice = { ...voice, ...here, speaks: true };
    }
  }
  return drafts;
}

function isNear({ block, segment }: Voice, number: number, place: number): boolean {
  return block === number ? segment >= place - MOST_SENTENCES : block === number - 1 && place === 0;
}

type Place = Pick<Voice, 'block' | 'segment'>;

/** Turn a report into a draft: with who spoke before, the sentence before or what a colon announces where it asks for them. */
function draftOf(text: string, outlines: readonly Outline[], here: Place, report: Report, near: Voice | null): Draft {
  const units = outlines[here.block]?.units ?? [];
  const content = report.content.map((run) => spanOf(units, run));
  const segment = outlines[here.block]?.segments[here.segment];
  if (report.announced && segment) content.push(...announcedOf(text, outlines, here.block, segment));
  const before = outlines[here.block]?.segments[here.segment - 1];
  if (report.before && before) content.push(spanOf(units, before));
  const source = report.source ? [spanOf(units, report.source)] : report.inherits && near ? near.source : [];
  return { source, cue: report.cue.map((run) => spanOf(units, run)), content, confidence: 0.7 };
}

/** Find the quotations that go on with a statement that holds one at its end or its start, each a statement of its own. */
function goingOn(text: string, outlines: readonly Outline[], here: Place, report: Report, draft: Draft): Draft[] {
  const units = outlines[here.block]?.units ?? [];
  const last = report.content.at(-1);
  const end = draft.content.at(-1)?.end;
  const quoted = last && (units[last.from]?.kind === 'quotation' || units[last.to - 1]?.kind === 'quotation');
  if (end === undefined || !quoted) return [];
  const at = Math.max(draft.cue[0]?.start ?? end, draft.content[0]?.start ?? 0);
  return continuationsOf(text, outlines, here.block, at, end)
    .filter(({ start }) => start >= end)
    .map((span) => ({ source: draft.source, cue: [], content: [span], confidence: 0.6 }));
}

function announcedOf(text: string, outlines: readonly Outline[], number: number, segment: Segment): Span[] {
  return segment.to === outlines[number]?.units.length ? announcedBy(text, outlines, number) : [];
}

/**
 * The part of a sentence that its own mood marks as somebody else's words: all of it, or what follows a first clause in the
 * indicative ("Lee ging noch weiter, es sei zu spät"), whose subject is then the source. An irreal mood counts only where
 * somebody has been `speaking`, and no condition makes it a plain one ("wäre besser, wenn …").
 */
function reportedPart(
  units: readonly Unit[],
  pieces: readonly Piece[],
  speaking: boolean,
  pack: ClausePack,
): { source: Run | null; content: Run } | null {
  const moods = pieces.map((piece) => moodOf(units, piece, pack));
  const condition = units.slice(pieces[0]?.from, pieces.at(-1)?.to).some(({ lower }) => pack.conditions.has(lower));
  const first = moods.findIndex((mood) => mood === 'reported' || (mood === 'irreal' && speaking && !condition));
  const piece = pieces[first];
  const last = pieces.at(-1);
  const opening = pieces[0];
  if (!piece || !last || !opening) return null;
  const main = pieces.slice(0, first).findIndex((before) => isMainClause(units, before, pack));
  if (main < 0) return { source: null, content: { from: opening.from, to: last.to } };
  if (moods[first] !== 'reported') return null;
  return { source: subjectOfAny(units, pieces, main, pack), content: { from: piece.from, to: last.to } };
}

function isToll(units: readonly Unit[], pieces: readonly Piece[], pack: ClausePack): boolean {
  return units.slice(pieces[0]?.from, pieces.at(-1)?.to).some(({ lower }) => pack.casualties.has(lower));
}

/**
 * The subject of a sentence that reports nothing yet, where its verb is one of reporting. The sentence as a `whole` tells what was
 * said where the verb is one that takes a thing: "Die Studie kritisiert das Gesetz."
 */
function teller(
  units: readonly Unit[],
  pieces: readonly Piece[],
  pack: ClausePack,
): { source: Run; cue: Run; whole: boolean } | null {
  const piece = pieces[0];
  if (!piece) return null;
  for (let at = piece.from; at < piece.to; at++) {
    const cue = cueAt(units, at, pieces, 0, pack);
    if (!cue || cue.final || cue.passive) continue;
    const source = subjectOf(units, at, pieces, 0, pack);
    return (
      source && {
        source,
        cue: { from: at, to: at + 1 },
        whole: cue.verb.frames.has('thing') && !isToll(units, pieces, pack),
      }
    );
  }
  return null;
}
