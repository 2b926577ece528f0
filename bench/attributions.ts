// Measures who said what: reads annotated articles, analyzes each as plain text, and writes the predictions for the scorer.
// usage: node build/bench-attributions.mjs GOLD.jsonl PREDICTIONS.jsonl [LIMIT]
// Prints the words per second of findAttributions, segmentation left out and shown beside it.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Article, Block } from '../src/core/article/article.ts';
import { findAttributions } from '../src/core/quotation/find-attributions.ts';
import type { Span } from '../src/core/span.ts';
import { segmentSentences } from '../src/core/text/sentence.ts';

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

function articleOf(text: string, lang: string): Article {
  const blocks: Block[] = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => {
    const start = index + (line.length - line.trimStart().length);
    return { kind: 'paragraph', span: { start, end: start + line.trim().length }, element: null };
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

const [goldFile = '', outFile = '', limit = 'Infinity'] = process.argv.slice(2);
const rows = readFileSync(goldFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .slice(0, Number(limit))
  .map((line): Row => JSON.parse(line));
const pairs = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end]);
let segmentMs = 0;
let findMs = 0;
let words = 0;
const lines = rows.map(({ id, lang, text }) => {
  const article = articleOf(text, lang);
  const started = performance.now();
  const sentences = segmentSentences(article);
  const segmented = performance.now();
  const found = findAttributions(article, sentences);
  findMs += performance.now() - segmented;
  segmentMs += segmented - started;
  words += text.split(/\s+/).length;
  return JSON.stringify({
    id,
    attributions: found.map(({ source, cue, content }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
    })),
  });
});
writeFileSync(outFile, `${lines.join('\n')}\n`);
const rate = (ms: number): string => `${Math.round(words / (ms / 1000)).toLocaleString('en')} words/s`;
console.log(`${rows.length} articles, ${words} words: sentences ${rate(segmentMs)}, who said what ${rate(findMs)}`);
