// The summary to take away: Markdown to read, JSON for programs, CSV for spreadsheets. Each has where it comes from, and for
// every statement a link to its exact words. Hard cases: a cell that a spreadsheet would run as a formula ("=1+1"), a
// name with Markdown's own marks in it. Words are the article's whole ones here, never the cut gist.

import type { Analysis } from '../analyze.ts';
import { articleMarkdown, escapeMarkdown } from '../article/markdown.ts';
import { type Span, sliceOf } from '../span.ts';
import { describeCircumstance, renderCircumstance } from './circumstance.ts';
import { headingOf, type SpeakerSummary, type Statement, type Summary, type SummaryCounts } from './summary.ts';
import { fragmentFinder, type TextFragment, withFragments } from './text-fragment.ts';

export interface ExportOptions {
  /** The article's address, or null where there is none; without it there are no links. */
  readonly url: string | null;
  /**
   * For each of `Analysis.attributions` the way to its words as the live page gives it, or null where it gives none. What is not
   * given here is found in the article alone.
   */
  readonly fragments?: readonly (readonly TextFragment[] | null)[];
  /** The further pages of the article, in order: the words from `start` on are on that page. */
  readonly further?: readonly { readonly address: string; readonly start: number }[];
}

interface ExportedStatement {
  readonly text: readonly string[];
  readonly form: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly occasion: string | null;
  readonly hedge: string | null;
  readonly lowConfidence: boolean;
  readonly spans: readonly (readonly [number, number])[];
  readonly link: string | null;
}

/** Write the summary as Markdown; with `article`, the article's own text before it. */
export function exportMarkdown(
  analysis: Analysis,
  summary: Summary,
  options: ExportOptions & { readonly article?: boolean },
): string {
  const { article } = analysis;
  const exported = exporter(analysis, options);
  const provenance = provenanceOf(analysis, summary, options.url);
  const paragraphs = [`# ${escapeMarkdown(provenance.title || 'Article without a headline')}`];
  const facts = [provenance.byline, provenance.siteName, provenance.published?.slice(0, 10) ?? null];
  if (facts.some(Boolean)) paragraphs.push(facts.flatMap((fact) => (fact ? escapeMarkdown(fact) : [])).join(' · '));
  if (exported.address !== null) paragraphs.push(`<${exported.address}>`);
  if (options.article) paragraphs.push(...articleMarkdown(article));
  for (const credit of provenance.credits) paragraphs.push(`*${escapeMarkdown(credit)}*`);
  paragraphs.push('## Who said what', renderCounts(summary.counts));
  if (summary.onlyQuotations) paragraphs.push('In this language only quotations are found, not who said them.');
  const listOf = (statements: readonly Statement[], speaker: SpeakerSummary | null): string =>
    statements
      .map((statement) => {
        const { link } = exported.statement(statement);
        const lead = statement.lead ? `*${escapeMarkdown(sliceOf(article.text, statement.lead))}* ` : '';
        const words = lead + escapeMarkdown(statement.said.map((span) => sliceOf(article.text, span)).join(' … '));
        const circumstance = escapeMarkdown(renderCircumstance(describeCircumstance(analysis, statement, speaker)));
        return `- ${words}  \n  ${circumstance}${link ? ` · [go to these words](${link})` : ''}`;
      })
      .join('\n');
  for (const speaker of summary.speakers) {
    const role = speaker.role ? `, ${escapeMarkdown(speaker.role)}` : '';
    paragraphs.push(`### ${escapeMarkdown(headingOf(speaker))}${role}`, listOf(speaker.statements, speaker));
  }
  if (summary.unclear.length > 0) paragraphs.push('### Speaker unclear', listOf(summary.unclear, null));
  return `${paragraphs.join('\n\n')}\n`;
}

/** Write the counts as one English line: "2 speakers · 3 direct quotations · 1 unnamed source". */
function renderCounts({ speakers, statements, directQuotations, unnamedSources, unclear }: SummaryCounts): string {
  if (statements === 0) return 'Nobody is quoted in this article.';
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    count(speakers, 'speaker'),
    count(statements, 'statement'),
    count(directQuotations, 'direct quotation'),
    ...(unnamedSources > 0 ? [count(unnamedSources, 'unnamed source')] : []),
    ...(unclear > 0 ? [`${unclear} with the speaker unclear`] : []),
  ].join(' · ');
}

/** Write the summary as JSON, indented by two spaces. Spans are [start, end] into the article's text, in UTF-16 units. */
export function exportJson(analysis: Analysis, summary: Summary, options: ExportOptions): string {
  const exported = exporter(analysis, options);
  const value = {
    article: provenanceOf(analysis, summary, options.url),
    counts: summary.counts,
    speakers: summary.speakers.map(({ name, role, kind, statements }) => ({
      name,
      role,
      kind,
      statements: statements.map(exported.statement),
    })),
    unclear: summary.unclear.map(exported.statement),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

const COLUMNS = [
  'speaker',
  'role',
  'kind',
  'form',
  'statement',
  'source',
  'cue',
  'occasion',
  'low confidence',
  'link',
  'title',
  'site',
  'published',
  'url',
  'credits',
];

/** Write the summary as CSV after RFC 4180: every cell in quotation marks, lines ended by CR LF, no cell a formula. */
export function exportCsv(analysis: Analysis, summary: Summary, options: ExportOptions): string {
  const provenance = provenanceOf(analysis, summary, options.url);
  const exported = exporter(analysis, options);
  const rows: (string | null)[][] = [COLUMNS];
  const write = (statement: Statement, speaker: SpeakerSummary | null): void => {
    const { text, form, source, cue, occasion, lowConfidence, link } = exported.statement(statement);
    rows.push([
      speaker?.name ?? null,
      speaker?.role ?? null,
      speaker?.kind ?? 'unclear',
      form,
      text.join(' … '),
      source,
      cue,
      occasion,
      lowConfidence ? 'yes' : 'no',
      link,
      provenance.title,
      provenance.siteName,
      provenance.published,
      options.url,
      provenance.credits.join('; '),
    ]);
  };
  for (const speaker of summary.speakers) for (const statement of speaker.statements) write(statement, speaker);
  for (const statement of summary.unclear) write(statement, null);
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

interface Exporter {
  /** The article's address as it may stand in a link. */
  readonly address: string | null;
  readonly statement: (statement: Statement) => ExportedStatement;
}

/** Write one statement as plain words with its speaker and its link: to be pasted anywhere. Null where there is no such one. */
export function exportStatement(
  analysis: Analysis,
  summary: Summary,
  attribution: number,
  options: ExportOptions,
): string | null {
  const isIt = (statement: Statement): boolean => statement.attribution === attribution;
  const speaker = summary.speakers.find(({ statements }) => statements.some(isIt)) ?? null;
  const statement = (speaker?.statements ?? summary.unclear).find(isIt);
  if (!statement) return null;
  const { article } = analysis;
  const { link } = exporter(analysis, options).statement(statement);
  const lead = statement.lead ? `${sliceOf(article.text, statement.lead)} ` : '';
  const said = statement.said.map((span) => sliceOf(article.text, span)).join(' … ');
  const who = speaker ? `${headingOf(speaker)}${speaker.role ? `, ${speaker.role}` : ''}` : 'Speaker unclear';
  const circumstance = renderCircumstance(describeCircumstance(analysis, statement, speaker));
  const lines = [lead + said, `${who} (${circumstance})`, article.title, link ?? ''];
  return lines
    .map((line) => line.replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('\n');
}

function exporter({ article, attributions }: Analysis, { url, fragments, further = [] }: ExportOptions): Exporter {
  const address = url === null ? null : webAddress(url);
  const addressOf = (content: readonly Span[]): string | null => {
    const page = further.findLast(({ start }) => start <= (content[0]?.start ?? 0));
    return page ? webAddress(page.address) : address;
  };
  const findFragments = fragmentFinder(article);
  const printed = (spans: readonly Span[]): string | null =>
    spans.length > 0 ? spans.map((span) => sliceOf(article.text, span)).join(' … ') : null;
  return {
    address,
    statement: (statement) => {
      const { attribution: index, form, hedge, isLowConfidence } = statement;
      const attribution = attributions[index];
      const content = attribution?.content ?? [];
      const page = addressOf(content);
      return {
        text: content.map((span) => sliceOf(article.text, span)),
        form,
        source: printed(attribution?.source ?? []),
        cue: printed(attribution?.cue ?? []),
        occasion: statement.occasion ? sliceOf(article.text, statement.occasion) : null,
        hedge,
        lowConfidence: isLowConfidence,
        spans: content.map(({ start, end }) => [start, end] as const),
        link: page === null ? null : withFragments(page, fragments?.[index] ?? findFragments(content)),
      };
    },
  };
}

function provenanceOf({ article }: Analysis, summary: Summary, url: string | null) {
  const { title, siteName, byline, published } = article;
  return { title, siteName, byline, published, url, credits: summary.provenance.filter((credit) => credit !== byline) };
}

/** Return the address as it may stand in a link, or null where it is none of the web's. */
function webAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href.replace(/[()<>\s]/g, encodeURIComponent) : null;
  } catch {
    return null;
  }
}

function cell(value: string | null): string {
  const text = value ?? '';
  // a spreadsheet takes these for the start of a formula, also after white space
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
