// A notation for who said what, so that a table of lines is the specification of a phenomenon:
//   [c “Hello,”] [cue said] [s Ann].
// `c` content, `cue` cue, `s` source; a number tells attributions apart ([c2 …]); pieces of one kind are joined in order; brackets
// nest; a vertical bar is the end of a block. What stands outside the brackets is the article's text.

import { expect } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { Attribution } from '../../../src/core/quotation/attribution.ts';
import { findAttributions } from '../../../src/core/quotation/find-attributions.ts';
import { findQuotations } from '../../../src/core/quotation/marks.ts';
import { type Span, sliceOf } from '../../../src/core/span.ts';
import { segmentSentences } from '../../../src/core/text/sentence.ts';
import { checkAttributions } from '../invariants.ts';

/** One attribution as texts: pieces of one kind joined by " … ". */
export interface Said {
  readonly source: string;
  readonly content: string;
}

export interface Marked {
  readonly text: string;
  readonly said: readonly Said[];
}

const OPENING = /\[(c|cue|s)(\d*) /y;

/** Read a line of the notation. */
export function marked(line: string): Marked {
  const pieces = new Map<string, { at: number; kind: string; text: string }[]>();
  const open: { key: string; kind: string; start: number }[] = [];
  let text = '';
  for (let at = 0; at < line.length; ) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(line);
    const character = line.charAt(at);
    if (opening) {
      open.push({ kind: opening[1] ?? '', key: opening[2] ?? '', start: text.length });
      at += opening[0].length;
      continue;
    }
    const last = open.at(-1);
    if (character === ']' && last) {
      open.pop();
      const list = pieces.get(last.key) ?? [];
      list.push({ at: last.start, kind: last.kind, text: text.slice(last.start) });
      pieces.set(last.key, list);
    } else text += character === '|' ? '\n\n' : character;
    at++;
  }
  if (open.length > 0) throw new Error(`a bracket is not closed: ${line}`);
  const join = (list: { at: number; kind: string; text: string }[], kind: string): string =>
    list
      .filter((piece) => piece.kind === kind)
      .sort((a, b) => a.at - b.at)
      .map((piece) => bare(piece.text))
      .join(' … ');
  return {
    text,
    said: [...pieces]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, list]) => ({ source: join(list, 's'), content: join(list, 'c') })),
  };
}

// Marks and stops at the two ends of a span are a matter of taste; the words are not.
const bare = (words: string): string =>
  words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replaceAll('\n\n', ' | ');

/** An article of plain text whose blocks are its lines. */
export function plainArticle(text: string, lang: string | null = 'en'): Article {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    return { kind: 'paragraph' as const, span: { start, end: start + line.trim().length }, element: null };
  });
  return {
    title: '',
    titleElement: null,
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang,
    dir: 'ltr',
    text,
    blocks,
    captions: [],
    credits: [],
    leftOut: [],
  };
}

/** Find the attributions of a text, and check on the way what must hold of every result. */
export function attributionsOf(text: string, lang: string | null = 'en'): Attribution[] {
  const article = plainArticle(text, lang);
  const quotations = findQuotations(article.text, article.blocks);
  const found = findAttributions(article, segmentSentences(article), quotations);
  checkAttributions(text, found);
  expect(findAttributions(article, segmentSentences(article), quotations), 'the same result twice').toEqual(found);
  return found;
}

/** What was found, in the terms of the notation. */
export function saidIn(text: string, lang: string | null = 'en'): Said[] {
  const join = (spans: readonly Span[]): string => spans.map((span) => bare(sliceOf(text, span))).join(' … ');
  return attributionsOf(text, lang).map(({ source, content }) => ({ source: join(source), content: join(content) }));
}
