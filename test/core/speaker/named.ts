// A notation for who is behind a source, so that a table of lines is the specification of a phenomenon:
//   [Mara Ellison = Mara Ellison] resigned. [She = Mara Ellison] said so. [The man = ?] left.
// In brackets a source as printed, after " = " the name it resolves to, "?" for nobody. Its content is the rest of its
// sentence, or the words in the braces of its number: [2 I = Mara Ellison] … {2 “…”}; [0 = Ann] {0 “…”} has no source in
// print. A vertical bar ends a paragraph.

import { expect } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { Attribution } from '../../../src/core/quotation/attribution.ts';
import { kindOf } from '../../../src/core/quotation/kind.ts';
import { findQuotations, type Quotation } from '../../../src/core/quotation/marks.ts';
import { hullOf, type Span, sliceOf } from '../../../src/core/span.ts';
import { type ResolvedSpeakers, resolveSpeakers } from '../../../src/core/speaker/resolve-speakers.ts';
import type { Speaker } from '../../../src/core/speaker/speaker.ts';
import { type Sentence, segmentSentences } from '../../../src/core/text/sentence.ts';

export interface Named {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly expected: readonly (string | null)[];
}

interface Draft {
  source: Span | null;
  content: Span[];
  expected: string | null;
}

/** Read a line of the notation. */
export function named(line: string, lang: string | null = 'en'): Named {
  const drafts = new Map<string, Draft>();
  const draftOf = (key: string): Draft => {
    const draft = drafts.get(key) ?? { source: null, content: [], expected: null };
    drafts.set(key, draft);
    return draft;
  };
  const open: { key: string; start: number }[] = [];
  let text = '';
  let unnumbered = 0;
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const source = /^\[(?:(\d+)(?: |(?= =)))?([^\]=]*?) ?= ([^\]]*)\]/.exec(rest);
    const content = /^\{(\d+) /.exec(rest);
    if (source) {
      const [whole, number, printed = '', name = ''] = source;
      const draft = draftOf(number ?? `next ${unnumbered++}`);
      if (printed !== '') draft.source = { start: text.length, end: text.length + printed.length };
      draft.expected = name === '?' ? null : name;
      text += printed;
      at += whole.length;
    } else if (content) {
      open.push({ key: content[1] ?? '', start: text.length });
      at += content[0].length;
    } else if (rest.startsWith('}')) {
      const last = open.pop();
      if (last) draftOf(last.key).content.push({ start: last.start, end: text.length });
      at++;
    } else {
      text += rest.startsWith('|') ? '\n\n' : rest.charAt(0);
      at++;
    }
  }
  const article = articleOf(text, lang);
  const sentences = segmentSentences(article);
  const quotations = findQuotations(text, article.blocks);
  const attributions = [...drafts.values()].map(({ source, content }): Attribution => {
    const spans = content.length > 0 ? content : [restOfSentence(sentences, source)];
    return {
      source: source ? [source] : [],
      cue: [],
      content: spans,
      kind: kindOf(text, spans, quotations),
      confidence: 1,
    };
  });
  return {
    article,
    sentences,
    quotations,
    attributions,
    expected: [...drafts.values()].map(({ expected }) => expected),
  };
}

/** Resolve a line of the notation, after the checks that hold for every article. */
export function resolve(line: string, lang: string | null = 'en'): ResolvedSpeakers {
  const { article, sentences, quotations, attributions } = named(line, lang);
  const resolved = resolveSpeakers(article, sentences, quotations, attributions);
  expect(resolveSpeakers(article, sentences, quotations, attributions), 'the same result twice').toEqual(resolved);
  expect(resolved.resolutions).toHaveLength(attributions.length);
  for (const [index, { speaker, via, confidence }] of resolved.resolutions.entries()) {
    expect(speaker === null).toBe(via === null);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    if (speaker !== null) expect(resolved.speakers[speaker]?.attributions).toContain(index);
  }
  for (const { name, role, mentions, attributions: own } of resolved.speakers) {
    expect(name).not.toBe('');
    if (role !== null) expect(article.text.replace(/\s+/g, ' ')).toContain(role);
    expect(own.length).toBeGreaterThan(0);
    for (const [i, { start, end }] of mentions.entries()) {
      expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.start ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(article.text.length);
    }
  }
  return resolved;
}

/** Expect every source of the line to resolve to the name printed after it. */
export function expectNames(line: string, lang: string | null = 'en'): void {
  const { article, attributions, expected } = named(line, lang);
  const { speakers, resolutions } = resolve(line, lang);
  const printed = attributions.map(({ source }) => {
    const span = hullOf(source);
    return span ? sliceOf(article.text, span) : '(none)';
  });
  const found = resolutions.map(({ speaker }) => (speaker === null ? null : (speakers[speaker]?.name ?? null)));
  const pair = (names: readonly (string | null)[]): string[] =>
    names.map((name, i) => `${printed[i]} = ${name ?? '?'}`);
  expect(pair(found)).toEqual(pair(expected));
}

/** Return the speaker of that name after resolving the line. */
export function speakerIn(line: string, name: string, lang: string | null = 'en'): Speaker | undefined {
  return resolve(line, lang).speakers.find((speaker) => speaker.name === name);
}

/** An article of plain text whose blocks are its lines. */
export function articleOf(text: string, lang: string | null = 'en'): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + line.length },
    element: null,
  }));
  return {
    title: 'Harbour vote in Kesten',
    titleElement: null,
    byline: 'Tilda Marsh',
    authors: ['Tilda Marsh'],
    siteName: 'The Kesten Ledger',
    published: '2031-10-14',
    lang,
    dir: 'ltr',
    text,
    blocks,
    captions: [],
    credits: [{ kind: 'agency', text: 'With reporting by Norwire', names: ['Norwire'], element: null }],
    leftOut: [],
  };
}

function restOfSentence(sentences: readonly Sentence[], source: Span | null): Span {
  const at = source?.end ?? 0;
  const sentence = sentences.find(({ span }) => span.start <= at && at < span.end);
  return { start: at, end: Math.max(at + 1, sentence?.span.end ?? at + 1) };
}
