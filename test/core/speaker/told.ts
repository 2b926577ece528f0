// A notation for statements as they stand in an article, for what is made of them (summary, gist, occasion, export):
//   [s Marsh] [cue denied] [c taking the boat].
// As in `marked.ts`: a number tells statements apart ([c2 …]), brackets nest, a vertical bar ends a paragraph. Speakers are
// resolved by the real stage; a line is read as English unless said otherwise.

import type { Analysis } from '../../../src/core/analyze.ts';
import type { Article } from '../../../src/core/article/article.ts';
import type { Attribution } from '../../../src/core/quotation/attribution.ts';
import { kindOf } from '../../../src/core/quotation/kind.ts';
import { findQuotations } from '../../../src/core/quotation/marks.ts';
import type { Span } from '../../../src/core/span.ts';
import { resolveSpeakers } from '../../../src/core/speaker/resolve-speakers.ts';
import { type Statement, type Summary, summarizeStatements } from '../../../src/core/speaker/summary.ts';
import { segmentSentences } from '../../../src/core/text/sentence.ts';
import { articleOf } from './named.ts';

type Pieces = Record<'s' | 'cue' | 'c', Span[]>;

const OPENING = /\[(c|cue|s)(\d*) /y;

/** Read a line of the notation. */
export function told(line: string, article: Partial<Article> = {}): Analysis {
  const drafts = new Map<string, Pieces>();
  const open: { key: string; kind: keyof Pieces; start: number }[] = [];
  let text = '';
  for (let at = 0; at < line.length; ) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(line);
    if (opening) {
      open.push({ kind: opening[1] as keyof Pieces, key: opening[2] ?? '', start: text.length });
      at += opening[0].length;
      continue;
    }
    const character = line.charAt(at);
    const last = character === ']' ? open.pop() : undefined;
    if (last) {
      const draft = drafts.get(last.key) ?? { s: [], cue: [], c: [] };
      draft[last.kind].push({ start: last.start, end: text.length });
      drafts.set(last.key, draft);
    } else text += character === '|' ? '\n\n' : character;
    at++;
  }
  if (open.length > 0) throw new Error(`a bracket is not closed: ${line}`);
  const whole: Article = { ...articleOf(text), ...article };
  const sentences = segmentSentences(whole);
  const quotations = findQuotations(text, whole.blocks);
  const attributions = [...drafts]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, { s, cue, c }]): Attribution => {
      return { source: s, cue, content: c, kind: kindOf(text, c, quotations), confidence: 1 };
    });
  return { article: whole, sentences, attributions, ...resolveSpeakers(whole, sentences, quotations, attributions) };
}

/** Summarize a line of the notation. */
export function summarized(line: string, article: Partial<Article> = {}): { analysis: Analysis; summary: Summary } {
  const analysis = told(line, article);
  return { analysis, summary: summarizeStatements(analysis) };
}

/** Return the statements of a line, in the order of the article. */
export function statementsOf({ speakers, unclear }: Summary): Statement[] {
  const all = [...speakers.flatMap(({ statements }) => statements), ...unclear];
  return all.sort((a, b) => a.attribution - b.attribution);
}
