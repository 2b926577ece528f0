// Who said what, in the words that the popup shows, and which statements are being spoken.
// Hard case: “We will not,” she said, “do it.” is one statement in two pieces; it stays lit while "she said" is spoken.

import type { Analysis } from '../../core/analyze.ts';
import { hullOf, overlaps, type Span, sliceOf } from '../../core/span.ts';
import { type CircumstancePart, describeCircumstance } from '../../core/speaker/circumstance.ts';
import { headingOf, type SpeakerSummary, type Statement, summarizeStatements } from '../../core/speaker/summary.ts';
import type { PlayerState } from '../../core/speech/player.ts';
import { findSpokenWord } from '../../core/speech/spoken-word.ts';
import type { Utterance } from '../../core/speech/utterance.ts';
import { words } from './words.ts';

/** A few words, and whose they are: the article's have its language and direction. */
export interface Remark {
  readonly text: string;
  readonly isPrinted: boolean;
}

export interface StatementLine {
  /** Index into `Analysis.attributions`. */
  readonly attribution: number;
  /** "denied ": the article's own words for how it was said, where the gist would mislead without them; else empty. */
  readonly lead: string;
  /** Words of the article. */
  readonly gist: string;
  /** "own words", "at Tuesday's meeting", "she → Ellison" */
  readonly circumstances: readonly Remark[];
}

export interface StatementGroup {
  readonly name: Remark;
  /** Its role as printed, else what kind of source it is where that is no person; null for neither. */
  readonly role: Remark | null;
  /** Index into `Analysis.speakers`; null for those who are unclear. */
  readonly speaker: number | null;
  /** Counts the speakers from 0, to give each a hue; null for those who are none. */
  readonly hue: number | null;
  readonly statements: readonly StatementLine[];
}

export interface StatementList {
  /** "4 speakers", "5 quotations", "1 unnamed source" */
  readonly counts: readonly string[];
  /** Where the article itself comes from, as printed: "With reporting by Norwire". Never a speaker. */
  readonly provenance: readonly string[];
  /** Whether nothing but quotations can be found in the article's language. */
  readonly onlyQuotations: boolean;
  readonly groups: readonly StatementGroup[];
}

const printed = (text: string): Remark => ({ text, isPrinted: true });
const own = (text: string): Remark => ({ text, isPrinted: false });

/** Return every statement under its speaker; those whose speaker is unclear come last. */
export function listStatements(analysis: Analysis): StatementList {
  const { counts, speakers, unclear, provenance, onlyQuotations } = summarizeStatements(analysis);
  const groups: StatementGroup[] = speakers.map((speaker, hue) => ({
    name: printed(headingOf(speaker)),
    role: roleOf(speaker),
    speaker: speaker.speaker,
    hue,
    statements: speaker.statements.map((statement) => lineOf(analysis, statement, speaker)),
  }));
  if (unclear.length > 0) {
    const statements = unclear.map((statement) => lineOf(analysis, statement, null));
    groups.push({ name: own(words.speakerUnclear), role: null, speaker: null, hue: null, statements });
  }
  const parts = [
    counts.speakers > 0 && words.speakers(counts.speakers),
    counts.directQuotations > 0
      ? words.directQuotations(counts.directQuotations)
      : words.reportedStatements(counts.statements),
    counts.unnamedSources > 0 && words.unnamedSources(counts.unnamedSources),
  ];
  return {
    counts: counts.statements > 0 ? parts.filter((part) => part !== false) : [],
    provenance,
    onlyQuotations,
    groups,
  };
}

function roleOf({ role, kind }: SpeakerSummary): Remark | null {
  if (role !== null) return printed(role);
  const description = words.speakerKinds[kind];
  return description === null ? null : own(description);
}

function lineOf(analysis: Analysis, statement: Statement, speaker: SpeakerSummary | null): StatementLine {
  const { article } = analysis;
  const slice = (span: Span): string => sliceOf(article.text, span).replace(/\s+/g, ' ');
  const { attribution, lead, gist, isCut } = statement;
  return {
    attribution,
    lead: lead ? `${slice(lead)} ` : '',
    gist: gist.map(slice).join(' … ') + (isCut ? ' …' : ''),
    circumstances: describeCircumstance(analysis, statement, speaker).flatMap(
      (part) => remarkOf(part, article.dir) ?? [],
    ),
  };
}

/** Put a circumstance in words, or null where the heading of its group says it already. */
function remarkOf(part: CircumstancePart, dir: 'ltr' | 'rtl'): Remark | null {
  switch (part.kind) {
    case 'form':
      return own(words.forms[part.form]);
    case 'unnamed':
      return null;
    case 'unclear':
      return part.source === null ? null : own(words.namedOnlyAs(part.source.replace(/\s+/g, ' ')));
    case 'resolved':
      return printed(words.resolved(part.from, part.to, dir));
    case 'hedge':
    case 'manner':
      return printed(words.quoted(part.cue));
    case 'occasion':
      return printed(part.text.replace(/\s+/g, ' '));
    case 'unsure':
      return own(words.notCertain);
  }
}

/** Return the statements (indices) that the player is in: by the word where the engine tells it, else by the sentence. */
export function findSpokenStatements(
  attributions: Analysis['attributions'],
  utterances: readonly Utterance[],
  player: PlayerState,
): Set<number> {
  const spoken = new Set<number>();
  const utterance = utterances[player.index];
  if (utterance?.passage !== 'body') return spoken;
  const place = findSpokenWord(utterance, player) ?? utterance.span;
  for (const [index, { content }] of attributions.entries()) {
    const here = hullOf(content.flatMap((span) => clip(span, utterance.span)));
    if (here && overlaps(here, place)) spoken.add(index);
  }
  return spoken;
}

function clip(span: Span, frame: Span): Span[] {
  const start = Math.max(span.start, frame.start);
  const end = Math.min(span.end, frame.end);
  return start < end ? [{ start, end }] : [];
}
