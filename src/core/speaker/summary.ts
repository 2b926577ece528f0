// Who said what, for the popup, the reading view and the exports: the speakers by weight, under each the statements in
// order, and last what nobody can be named for. Everything shown is a slice of the article; the words of the interface and
// its colours are not made here. Hard case: "Marsh denied taking the boat" is not "Marsh: taking the boat".
// Example of a line made from it: "reported · she → Ellison · at Tuesday's meeting".

import type { Analysis } from '../analyze.ts';
import type { Attribution, AttributionKind } from '../quotation/attribution.ts';
import { hullOf, type Span, sliceOf } from '../span.ts';
import { gistOf } from './gist.ts';
import type { SpeakerPack } from './language-pack.ts';
import { hedgeIn, isTelling, standsBefore } from './lead.ts';
import { findOccasion } from './occasion.ts';
import { packFor } from './packs.ts';
import { saidOf } from './said.ts';
import type { SpeakerKind } from './speaker.ts';

export type StatementForm = 'own words' | 'own words in part' | 'reported';

export interface Statement {
  /** Index into `Analysis.attributions`. */
  readonly attribution: number;
  /** Index into `Analysis.sentences` of the sentence in which the words begin, or null. */
  readonly sentence: number | null;
  /**
   * "denied", "has not claimed": the reporting words, where they stand directly before reported ones and tell more than that
   * something was said. Without them the gist would read as its contrary. Else null.
   */
  readonly lead: Span | null;
  /** What was said, without the "that" before it or the place line before a report's first sentence. */
  readonly said: readonly Span[];
  /** What to show first: slices of the article in order, cut at a clause where the statement is long. */
  readonly gist: readonly Span[];
  readonly isCut: boolean;
  readonly form: StatementForm;
  readonly isUnnamed: boolean;
  /** "claimed", "alleged": the cue as printed, where it keeps its distance; else null. */
  readonly hedge: string | null;
  /** "warned": the cue as printed, where it tells more than that something was said and is no `lead`; else null. */
  readonly manner: string | null;
  /** The source as printed ("she", "Ellison", "the mayor") where it is not the speaker's name; else null. */
  readonly resolvedFrom: string | null;
  readonly isLowConfidence: boolean;
  /** "in a statement", "told the Harbour Post": a slice of the article, or null. */
  readonly occasion: Span | null;
  readonly words: number;
}

export interface SpeakerSummary {
  /** Index into `Analysis.speakers`. */
  readonly speaker: number;
  readonly name: string;
  /** The shortest form of the name that the article prints ("Ellison"). */
  readonly shortName: string;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** How many words this speaker is quoted or reported with. */
  readonly words: number;
  /** In the order of the article. */
  readonly statements: readonly Statement[];
}

export interface SummaryCounts {
  /** Speakers other than unnamed ones. */
  readonly speakers: number;
  readonly statements: number;
  readonly directQuotations: number;
  readonly unnamedSources: number;
  readonly unclear: number;
}

export interface Summary {
  readonly counts: SummaryCounts;
  /** Where the article itself comes from, as printed: its authors, agencies, editors; not its pictures. Never a speaker. */
  readonly provenance: readonly string[];
  /** Whether the article's language has no words of reporting here, so that only quotations are found, without speakers. */
  readonly onlyQuotations: boolean;
  /** By weight: what they say and how often; the earlier first where these are equal. */
  readonly speakers: readonly SpeakerSummary[];
  /** Statements whose speaker is not clear, in the order of the article. */
  readonly unclear: readonly Statement[];
}

/** Below this a speaker is marked as not sure. It trades a quiet page for a warned reader. */
const LOW_CONFIDENCE = 0.7;
const STATEMENT_WORDS = 12;
/** As many words reported without their verb are no statement. */
const SCRAP_WORDS = 2;
const FORMS: Readonly<Record<AttributionKind, StatementForm>> = {
  direct: 'own words',
  mixed: 'own words in part',
  indirect: 'reported',
};

/** Summarize who said what in an analyzed article. */
export function summarizeStatements(analysis: Analysis): Summary {
  const pack = packFor(analysis.article.lang);
  const statements = analysis.attributions.flatMap((_, index) => makeStatement(analysis, index, pack) ?? []);
  const byAttribution = new Map(statements.map((statement) => [statement.attribution, statement]));
  const inOrder = (indices: readonly number[]): Statement[] =>
    indices
      .flatMap((index) => byAttribution.get(index) ?? [])
      .sort((a, b) => beginningOf(analysis, a) - beginningOf(analysis, b) || a.attribution - b.attribution);
  const speakers = analysis.speakers.flatMap((speaker, index): SpeakerSummary[] => {
    const own = inOrder(speaker.attributions);
    if (own.length === 0) return [];
    const summary = {
      speaker: index,
      name: speaker.name,
      shortName: shortNameOf(analysis, index),
      role: speaker.role,
      kind: speaker.kind,
      words: own.reduce((sum, { words }) => sum + words, 0),
      statements: own,
    };
    return [summary];
  });
  const first = ({ statements: [statement] }: SpeakerSummary): number =>
    statement ? beginningOf(analysis, statement) : 0;
  speakers.sort((a, b) => weightOf(b) - weightOf(a) || first(a) - first(b));
  const unclear = inOrder(analysis.resolutions.flatMap(({ speaker }, index) => (speaker === null ? [index] : [])));
  const unnamed = speakers.filter(({ kind }) => kind === 'unnamed').length;
  return {
    counts: {
      speakers: speakers.length - unnamed,
      statements: statements.length,
      directQuotations: statements.filter(({ form }) => form === 'own words').length,
      unnamedSources: unnamed,
      unclear: unclear.length,
    },
    provenance: provenanceOf(analysis),
    onlyQuotations: analysis.article.lang === null || pack === null,
    speakers,
    unclear,
  };
}

/** A page may print a credit more than once, and the byline among them. */
function provenanceOf({ article: { byline, credits } }: Analysis): string[] {
  const printed = credits.filter(({ kind }) => kind !== 'photo').map(({ text }) => text.replace(/\s+/g, ' '));
  const own = byline === null || printed.some((text) => text.includes(byline)) ? [] : [byline];
  return [...new Set([...own, ...printed])];
}

/** In words. An interviewer who asks seven times weighs less than who answers; two remarks weigh more than a long one. */
function weightOf({ words, statements }: SpeakerSummary): number {
  return words + STATEMENT_WORDS * statements.length;
}

function beginningOf({ attributions }: Analysis, { attribution }: Statement): number {
  return attributions[attribution]?.content[0]?.start ?? 0;
}

/** Return the statement, or null for a scrap that says nothing by itself: "it" of "questioned it". */
function makeStatement(analysis: Analysis, index: number, pack: SpeakerPack | null): Statement | null {
  const { article, attributions, resolutions, speakers } = analysis;
  const attribution = attributions[index];
  const resolution = resolutions[index];
  const content = attribution?.content ?? [];
  const speaker = resolution?.speaker == null ? null : (speakers[resolution.speaker] ?? null);
  const cue = attribution ? hullOf(attribution.cue) : null;
  const source = attribution ? hullOf(attribution.source) : null;
  const isIndirectlyNamed = resolution?.via != null && resolution.via !== 'name' && resolution.via !== 'context';
  const printed = source && isIndirectlyNamed ? sliceOf(article.text, source) : null;
  const isLabelled = attribution !== undefined && isTranscript(article.text, attribution);
  const form = isLabelled ? 'own words' : FORMS[attribution?.kind ?? 'indirect'];
  // German parts its verbs: "teilte das Amt mit" is "teilte … mit".
  const cueWords = attribution?.cue.map((span) => sliceOf(article.text, span)).join(' … ') ?? '';
  const isWhole = cue !== null && cue.end - cue.start <= cueWords.length;
  const tells = pack !== null && form !== 'own words' && isTelling(cueWords, pack);
  const lead = tells && isWhole && standsBefore(article.text, cue, content[0], pack) ? cue : null;
  const words = content.reduce((sum, span) => sum + countWords(sliceOf(article.text, span)), 0);
  if (form === 'reported' && words <= (lead ? 1 : SCRAP_WORDS)) return null;
  const hedge = pack && hedgeIn(cueWords, pack);
  const occasion = attribution && pack ? findOccasion(article, attribution, sentenceSpanAt(analysis, cue), pack) : null;
  const said = saidOf(article.text, content, occasion, lead ? null : pack);
  const { spans, isCut } = gistOf(article.text, said, analysis.sentences);
  const sure = Math.min(resolution?.confidence ?? 0, isLabelled ? 1 : (attribution?.confidence ?? 0));
  return {
    attribution: index,
    sentence: sentenceAt(analysis, content[0]?.start ?? 0),
    lead,
    said,
    gist: spans,
    isCut,
    form,
    isUnnamed: speaker?.kind === 'unnamed',
    hedge,
    manner: tells && !lead && hedge === null ? cueWords : null,
    resolvedFrom: printed !== null && printed !== speaker?.name ? printed : null,
    isLowConfidence: speaker !== null && sure < LOW_CONFIDENCE,
    occasion,
    words,
  };
}

/** "LEE: I never said so.": a transcript gives the speaker's own words, without marks, and says whose they are. */
function isTranscript(text: string, { source, cue, content }: Attribution): boolean {
  const [label] = source;
  const [words] = content;
  if (cue.length > 0 || !label || !words || words.start < label.end) return false;
  return /^\s*:\s*$/.test(text.slice(label.end, words.start));
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function sentenceSpanAt(analysis: Analysis, cue: Span | null): Span | null {
  const at = cue ? sentenceAt(analysis, cue.start) : null;
  return at === null ? null : (analysis.sentences[at]?.span ?? null);
}

function sentenceAt({ sentences }: Analysis, offset: number): number | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low < sentences.length ? low : null;
}

/** "Ellison", where the article itself calls Mara Ellison so. */
function shortNameOf({ article, speakers }: Analysis, index: number): string {
  const speaker = speakers[index];
  if (speaker?.kind !== 'person') return speaker?.name ?? '';
  let shortest = speaker.name;
  for (const mention of speaker.mentions) {
    const printed = sliceOf(article.text, mention);
    const isPart = printed.length > 1 && /^\p{Lu}/u.test(printed) && ` ${speaker.name}`.endsWith(` ${printed}`);
    if (isPart && printed.length < shortest.length) shortest = printed;
  }
  return shortest;
}

/** "senior engineer" heads its statements as "Senior engineer"; "Lee" and "eBay" stay as they are printed. */
export function headingOf({ name, kind }: Pick<SpeakerSummary, 'name' | 'kind'>): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
  const isDescription = kind !== 'person' && /^\p{Ll}[\p{Ll}\p{M}’'-]*(?!\p{L})/u.test(name);
  return isDescription ? first.toUpperCase() + name.slice(first.length) : name;
}
