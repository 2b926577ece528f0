// Sources whose speaker is known from annotated coreference, beside the few articles annotated with speakers: the subjects of
// reporting verbs in GUM's train part (gold chains; its news is left out, speakers are measured on that). PolNeAR's, whose chains
// are a machine's, are read in silver-coreference.ts.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { articleFromText } from '../src/core/article/from-text.ts';
import type { Attribution } from '../src/core/quotation/attribution.ts';
import { kindOf } from '../src/core/quotation/kind.ts';
import { findQuotations } from '../src/core/quotation/marks.ts';
import { english } from '../src/core/quotation/packs/en.ts';
import type { Span } from '../src/core/span.ts';
import { type ResolvedSpeakers, resolveSpeakers } from '../src/core/speaker/resolve-speakers.ts';
import type { Teacher } from '../src/core/speaker/source-resolver.ts';
import { segmentSentences } from '../src/core/text/sentence.ts';

export const corpora = '../shared/corpora';

export interface KnownSource {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** How the source is printed, judged by its head. */
  readonly form: 'pronoun' | 'name' | 'description';
  /** The named mentions of its chain; empty where it has none. */
  readonly names: readonly string[];
  /** The other mentions of its chain that are no pronouns, without article. */
  readonly descriptions: readonly string[];
  /** All mentions of its chain. */
  readonly chain: readonly Span[];
}

export interface KnownDocument {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly KnownSource[];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly lemma: string;
  readonly head: number;
  readonly label: string;
}
interface Mention {
  readonly group: string;
  readonly sentence: number;
  readonly from: number;
  to: number;
}

/** Resolve the sources of a document, which are given; one resolution for each. `teacher` as for `resolveSpeakers`. */
export function resolveKnown({ text, sources }: KnownDocument, teacher: Teacher | null = null): ResolvedSpeakers {
  const article = articleFromText(text, 'en');
  const quotations = findQuotations(text, article.blocks);
  const attributions = sources.map(({ source, content }): Attribution => {
    return { source, cue: [], content, kind: kindOf(text, content, quotations), confidence: 1 };
  });
  return resolveSpeakers(article, segmentSentences(article), quotations, attributions, teacher);
}

/** Read the genres of GUM's train part that match, as documents with known sources. */
export function readGum(genres: RegExp): KnownDocument[] {
  const conllu = gunzipSync(readFileSync(`${corpora}/syntax/en_gum-ud-train.conllu.gz`)).toString('utf8');
  return conllu
    .split(/(?=^# newdoc id = )/m)
    .map((part) => [/^# newdoc id = (\S+)/.exec(part)?.[1] ?? '', part] as const)
    .filter(([id]) => genres.test(id))
    .map(([id, part]) => gumDocument(id, part));
}

function gumDocument(id: string, part: string): KnownDocument {
  let text = '';
  const sentences: Token[][] = [];
  const mentions: Mention[] = [];
  for (const block of part.split('\n\n')) {
    const rows = block.split('\n').filter(Boolean);
    if (rows.length === 0) continue;
    if (text !== '') text = text.trimEnd() + (rows.some((row) => row.startsWith('# newpar')) ? '\n\n' : ' ');
    const tokens: Token[] = [];
    const open: Mention[] = [];
    let whole = 0;
    for (const row of rows) {
      const [number = '', form = '', lemma = '', , tag = '', , head = '', label = '', , misc = ''] = row.split('\t');
      if (row.startsWith('#') || number.includes('.')) continue;
      const space = misc.includes('SpaceAfter=No') ? '' : ' ';
      if (number.includes('-')) {
        whole = Number(number.split('-')[1]);
        text += form + space;
        continue;
      }
      const isInside = Number(number) <= whole;
      const end = isInside ? text.trimEnd().length : text.length + form.length;
      const start = end - form.length;
      if (!isInside) text += form + space;
      const index = tokens.length;
      tokens.push({ start, end, tag, lemma, head: Number(head) - 1, label });
      for (const [bracket] of (/Entity=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(/\([^()]+\)?|[^()]+\)/g)) {
        const group = /^\(?(\d+)/.exec(bracket)?.[1] ?? '';
        if (bracket.startsWith('(')) {
          const mention = { group, sentence: sentences.length, from: index, to: index + 1 };
          mentions.push(mention);
          if (!bracket.endsWith(')')) open.push(mention);
        } else {
          const at = open.findLastIndex((mention) => mention.group === group);
          const closed = open[at];
          if (closed) closed.to = index + 1;
          open.splice(at, 1);
        }
      }
    }
    sentences.push(tokens);
  }
  return { id, text, sources: sentences.flatMap((tokens, i) => gumSources(text, tokens, i, sentences, mentions)) };
}

function gumSources(
  text: string,
  tokens: readonly Token[],
  sentence: number,
  sentences: readonly (readonly Token[])[],
  mentions: readonly Mention[],
): KnownSource[] {
  const sources: KnownSource[] = [];
  for (const [at, token] of tokens.entries()) {
    const verb = tokens[token.head];
    if (token.label !== 'nsubj' || !verb || !english.verbs.has(text.slice(verb.start, verb.end).toLowerCase()))
      continue;
    const clause = tokens.findIndex(({ head, label }) => head === token.head && /^(?:ccomp|parataxis)$/.test(label));
    if (clause < 0) continue;
    const own = mentions.filter((mention) => mention.sentence === sentence && headOf(tokens, mention) === at);
    const mention = own[0];
    if (!mention) continue;
    const chain = mentions.filter(({ group }) => group === mention.group);
    const spans = chain.map((each) => spanOf(sentences[each.sentence] ?? [], each.from, each.to));
    sources.push({
      source: [spanOf(tokens, mention.from, mention.to)],
      content: [subtree(tokens, clause)],
      form: /^(?:PRP|WP)/.test(token.tag) ? 'pronoun' : /^NNP/.test(token.tag) ? 'name' : 'description',
      names: chain.flatMap((each) => {
        const words = sentences[each.sentence] ?? [];
        const head = headOf(words, each);
        if (!/^NNP/.test(words[head]?.tag ?? '')) return [];
        let from = head;
        while (from > each.from && /^(?:NNP|POS|HYPH)/.test(words[from - 1]?.tag ?? '')) from--;
        let to = head + 1;
        while (to < each.to && /^(?:NNP|HYPH)/.test(words[to]?.tag ?? '')) to++;
        const { start, end } = spanOf(words, from, to);
        return [text.slice(start, end)];
      }),
      descriptions: spans.map(({ start, end }) => withoutArticle(text.slice(start, end))),
      chain: spans,
    });
  }
  return sources;
}

/** Return a description without its article, in lower case. */
export const withoutArticle = (printed: string): string => printed.replace(/^(?:the|an?) /i, '').toLowerCase();

function headOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): number {
  for (let i = from; i < to; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < from || head >= to) return i;
  }
  return from;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function subtree(tokens: readonly Token[], root: number): Span {
  const inside = tokens.flatMap((_, i) => {
    for (let at = i, steps = 0; at >= 0 && steps < 200; at = tokens[at]?.head ?? -1, steps++)
      if (at === root) return [i];
    return [];
  });
  return spanOf(tokens, inside[0] ?? root, (inside.at(-1) ?? root) + 1);
}
