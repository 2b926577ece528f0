// The summary to take away: Markdown to read, JSON for programs, CSV for spreadsheets. Each has where it comes from, and for
// every statement a link to its exact words. Hard cases: a cell that a spreadsheet would run as a formula ("=1+1"), a
// name with Markdown's own marks in it. Words are the article's whole ones here, never the cut gist.

import type { Analysis } from '../analyze.ts';
import { sliceOf } from '../span.ts';
import { describeCircumstance, renderCircumstance } from './circumstance.ts';
import type { SpeakerSummary, Statement, Summary } from './summary.ts';
import { linkToText } from './text-fragment.ts';

export interface ExportOptions {
  /** The article's address, or null where there is none; without it there are no links. */
  readonly url: string | null;
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

/** Write the summary as Markdown. */
export function exportMarkdown(analysis: Analysis, summary: Summary, { url }: ExportOptions): string {
  const { article } = analysis;
  const provenance = provenanceOf(analysis, url);
  const lines = [`# ${markdown(provenance.title || 'Who said what')}`, ''];
  const facts = [provenance.siteName, provenance.published, provenance.byline].filter((fact) => fact !== null);
  if (facts.length > 0) lines.push(facts.map(markdown).join(' · '), '');
  const address = url === null ? null : webAddress(url);
  if (address !== null) lines.push(`<${address}>`, '');
  const write = (statement: Statement, speaker: SpeakerSummary | null): void => {
    const { text, link } = exportStatement(analysis, statement, url);
    const circumstance = renderCircumstance(describeCircumstance(article, statement, speaker));
    lines.push(
      `- ${markdown(text.join(' … '))}${link ? ` ([go to these words](${link}))` : ''}  `,
      `  ${markdown(circumstance)}`,
    );
  };
  for (const speaker of summary.speakers) {
    lines.push(`## ${markdown(speaker.name)}${speaker.role ? `, ${markdown(speaker.role)}` : ''}`, '');
    for (const statement of speaker.statements) write(statement, speaker);
    lines.push('');
  }
  if (summary.unclear.length > 0) {
    lines.push('## Speaker unclear', '');
    for (const statement of summary.unclear) write(statement, null);
    lines.push('');
  }
  for (const credit of provenance.credits) lines.push(`*${markdown(credit)}*`, '');
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Write the summary as JSON, indented by two spaces. */
export function exportJson(analysis: Analysis, summary: Summary, { url }: ExportOptions): string {
  const statements = (list: readonly Statement[]): ExportedStatement[] =>
    list.map((statement) => exportStatement(analysis, statement, url));
  const value = {
    article: provenanceOf(analysis, url),
    counts: summary.counts,
    speakers: summary.speakers.map(({ name, role, kind, statements: own }) => ({
      name,
      role,
      kind,
      statements: statements(own),
    })),
    unclear: statements(summary.unclear),
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
export function exportCsv(analysis: Analysis, summary: Summary, { url }: ExportOptions): string {
  const provenance = provenanceOf(analysis, url);
  const rows: (string | null)[][] = [COLUMNS];
  const write = (statement: Statement, speaker: SpeakerSummary | null): void => {
    const { text, form, source, cue, occasion, lowConfidence, link } = exportStatement(analysis, statement, url);
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
      url,
      provenance.credits.join('; '),
    ]);
  };
  for (const speaker of summary.speakers) for (const statement of speaker.statements) write(statement, speaker);
  for (const statement of summary.unclear) write(statement, null);
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function exportStatement(
  { article, attributions }: Analysis,
  statement: Statement,
  url: string | null,
): ExportedStatement {
  const attribution = attributions[statement.attribution];
  const content = attribution?.content ?? [];
  const printed = (spans: readonly { start: number; end: number }[]): string | null =>
    spans.length > 0 ? spans.map((span) => sliceOf(article.text, span)).join(' … ') : null;
  const first = content[0];
  const address = url === null ? null : webAddress(url);
  return {
    text: content.map((span) => sliceOf(article.text, span)),
    form: statement.form,
    source: printed(attribution?.source ?? []),
    cue: printed(attribution?.cue ?? []),
    occasion: statement.occasion ? sliceOf(article.text, statement.occasion) : null,
    hedge: statement.hedge,
    lowConfidence: statement.isLowConfidence,
    spans: content.map(({ start, end }) => [start, end] as const),
    link: address !== null && first ? linkToText(address, article.text, first) : null,
  };
}

function provenanceOf({ article }: Analysis, url: string | null) {
  const { title, siteName, byline, published, credits } = article;
  return { title, siteName, byline, published, url, credits: credits.map(({ text }) => text) };
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

function markdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

function cell(value: string | null): string {
  const text = value ?? '';
  // a spreadsheet takes these for the start of a formula, also after white space
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
