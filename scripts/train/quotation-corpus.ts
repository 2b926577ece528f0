// PolNeAR as the trainer reads it: sentences with their cues and, for each cue, what the annotators say of it. Hard case: the
// corpus also annotates beliefs and intentions; a cue of those is neither a good example of speech nor a bad one.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article, Block } from '../../src/core/article/article.ts';
import { announcedBy, continuationsOf } from '../../src/core/quotation/continue.ts';
import { findQuotations, type Quotation } from '../../src/core/quotation/marks.ts';
import type { CueCandidate } from '../../src/core/quotation/model/candidates.ts';
import { cueCandidates } from '../../src/core/quotation/model/cue-candidates.ts';
import { parseSentences } from '../../src/core/quotation/model/parse-sentences.ts';
import { type Scene, type SentenceSyntax, sceneOf } from '../../src/core/quotation/model/scene.ts';
import { outlineArticle } from '../../src/core/quotation/outline.ts';
import { english } from '../../src/core/quotation/packs/en.ts';
import type { Span } from '../../src/core/span.ts';
import { segmentSentences } from '../../src/core/text/sentence.ts';
import { CORPORA } from './syntax-corpora.ts';

/** An attribution as annotated; offsets in UTF-16 units. */
export interface GoldAttribution {
  readonly source: [number, number][];
  readonly cue: [number, number][];
  readonly content: [number, number][];
  readonly speech: boolean;
}
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: GoldAttribution[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Make an article of plain text: its lines are its blocks. */
export function articleOf(text: string): Article {
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
    lang: 'en',
    dir: 'ltr',
    text,
    blocks,
    captions: [],
    credits: [],
    leftOut: [],
  };
}

const LABEL_NAMES: Readonly<Record<string, string>> = {
  'nmod:poss': 'poss',
  'nmod:tmod': 'tmod',
  'acl:relcl': 'relcl',
  'compound:prt': 'prt',
};

type SilverToken = [number, number, string, string, number, string, string];
/** Give the syntax of a sentence, or null where there is none. */
export type Parser = (id: string, text: string, span: Span, near: readonly Quotation[]) => SentenceSyntax | null;

/** Read the training articles. */
export function readRows(): Row[] {
  return readFileSync(`${CORPORA}/quotations/polnear.train.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Parse as core does. */
export const ownParser: Parser = (_id, text, span, near) => parseSentences(text, [{ span, near }], english)[0] ?? null;

/** Read the corpus's own parses, for comparison with ours. */
export function silverParser(file: string): Parser {
  const byId = new Map<string, { tokens: SilverToken[]; starts: number[]; heads: number[] }>();
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n')) {
    const row: { id: string; sentences: { tokens: SilverToken[] }[] } = JSON.parse(line);
    const tokens: SilverToken[] = [];
    const heads: number[] = [];
    for (const sentence of row.sentences) {
      const base = tokens.length;
      for (const token of sentence.tokens) {
        tokens.push(token);
        heads.push(token[4] < 0 ? -1 : base + token[4]);
      }
    }
    byId.set(row.id, { tokens, starts: tokens.map((token) => token[0]), heads });
  }
  return (id, _text, span) => {
    const row = byId.get(id);
    if (!row) return null;
    let low = 0;
    let high = row.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((row.starts[middle] ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < row.starts.length && (row.starts[end] ?? 0) < span.end) end++;
    const tokens = row.tokens.slice(low, end);
    return {
      starts: tokens.map((token) => token[0]),
      ends: tokens.map((token) => token[1]),
      tags: tokens.map((token) => token[2]),
      labels: tokens.map((token) => LABEL_NAMES[token[5]] ?? token[5].replace(/:.*/, '')),
      heads: row.heads.slice(low, end).map((head) => (head >= low && head < end ? head - low : -1)),
    };
  };
}

/** A sentence with its cues and, for each, the gold attribution (or none, or one that does not count). */
export interface Example {
  readonly scene: Scene;
  readonly cues: CueCandidate[];
  readonly golds: (GoldAttribution | 'none' | 'skip')[];
  readonly continuations: ((quotedTo: number) => Span[])[];
  readonly words: Int32Array;
}

/** List the sentences that hold a cue. */
export function examplesOf(rows: readonly Row[], parse: Parser): Example[] {
  const examples: Example[] = [];
  for (const { id, text, attributions } of rows) {
    const article = articleOf(text);
    const sentences = segmentSentences(article);
    const all = findQuotations(text, article.blocks);
    const outlines = outlineArticle(article, sentences, all);
    const quotations = all.filter(({ depth }) => depth === 0);
    const words = Int32Array.from([...text.matchAll(WORD)].map(({ index }) => index));
    for (const { span, block } of sentences) {
      const near = quotations.filter((quotation) => quotation.span.start < span.end && quotation.span.end > span.start);
      const syntax = parse(id, text, span, near);
      if (!syntax || syntax.tags.length === 0) continue;
      const scene = sceneOf(
        text,
        syntax,
        near,
        english,
        span.end === outlines[block]?.units.at(-1)?.end ? announcedBy(text, outlines, block) : [],
      );
      const cues = cueCandidates(scene, english);
      if (cues.length === 0) continue;
      const golds: Example['golds'] = cues.map(() => 'none');
      for (const gold of attributions) {
        const hits = cues.flatMap((cue, index) => {
          const at = scene.starts[cue.head] ?? -1;
          return gold.cue.some(([start, end]) => start <= at && at < end) ? [index] : [];
        });
        const last = hits.at(-1);
        if (last === undefined) continue;
        if (gold.speech && (golds[last] === 'none' || golds[last] === 'skip')) golds[last] = gold;
        else if (!gold.speech && golds[last] === 'none') golds[last] = 'skip';
      }
      const continuations = cues.map(
        (cue) => (quotedTo: number) => continuationsOf(text, outlines, block, scene.starts[cue.head] ?? 0, quotedTo),
      );
      examples.push({ scene, cues, golds, continuations, words });
    }
  }
  return examples;
}

/** Return the numbers of the words that begin inside the spans. `words` are the offsets of all words. */
export function cover(words: Int32Array, spans: readonly (readonly [number, number])[]): Set<number> {
  const covered = new Set<number>();
  for (const [start, end] of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (; low < words.length && (words[low] ?? 0) < end; low++) covered.add(low);
  }
  return covered;
}

/** Return the share of what both hold in what either holds. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  return shared / (a.size + b.size - shared);
}
