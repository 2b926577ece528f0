// PolNeAR's annotated sources with CoreNLP's chains: silver, agreement with a machine, of use to train on and to read the
// disagreements. Of a chain's named mentions only the name itself counts, as its tags have it: of "Republican Rep. Ann Lee of
// Ruritania" that is "Ann Lee".

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../src/core/span.ts';
import { corpora, type KnownDocument, type KnownSource, withoutArticle } from './coreference-corpora.ts';

interface PolnearRow {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly (readonly [number, number])[];
    readonly content: readonly (readonly [number, number])[];
    readonly speech: boolean;
  }[];
}
type ChainMention = readonly [start: number, end: number, type: string];
type Token = readonly [
  start: number,
  end: number,
  pos: string,
  lemma: string,
  head: number,
  deprel: string,
  ner: string,
];
interface SyntaxRow {
  readonly id: string;
  readonly sentences: readonly { readonly tokens: readonly Token[] }[];
  readonly coref?: readonly (readonly ChainMention[])[];
}

const rowsOf = <Row>(text: string): Row[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

interface Silver {
  readonly tokens: readonly Token[];
  readonly chains: readonly (readonly ChainMention[])[];
}

/** Which of the texts are kept out of training, for its figures: every fifth. */
export const isHeldOut = (_: unknown, index: number): boolean => index % 5 === 4;

/** Read PolNeAR's train part: its annotated statements of speech, and what CoreNLP says of their sources. */
export function readPolnear(): KnownDocument[] {
  const silver = new Map<string, Silver>();
  const packed = readFileSync(`${corpora}/syntax/polnear.train.syntax.jsonl.gz`);
  for (const { id, sentences, coref } of rowsOf<SyntaxRow>(gunzipSync(packed).toString('utf8'))) {
    // heads are counted in the sentence
    const tokens = sentences.flatMap((sentence, i, all) => {
      const first = all.slice(0, i).reduce((sum, before) => sum + before.tokens.length, 0);
      return sentence.tokens.map(([start, end, pos, lemma, head, ...rest]): Token => {
        return [start, end, pos, lemma, head < 0 ? -1 : head + first, ...rest];
      });
    });
    silver.set(id, { tokens, chains: coref ?? [] });
  }
  return rowsOf<PolnearRow>(readFileSync(`${corpora}/quotations/polnear.train.jsonl`, 'utf8')).map((row) => ({
    id: row.id,
    text: row.text,
    sources: row.attributions
      .filter(({ speech }) => speech)
      .map((each) => sourceOf(row.text, each, silver.get(row.id) ?? { tokens: [], chains: [] })),
  }));
}

function sourceOf(
  text: string,
  { source, content }: PolnearRow['attributions'][number],
  { tokens, chains }: Silver,
): KnownSource {
  const asSpan = ([start, end]: readonly [number, number, ...unknown[]]): Span => ({ start, end });
  const [first] = source;
  const chain = first
    ? chains.find((mentions) =>
        mentions.some(([start, end]) => start >= first[0] && start <= first[0] + 4 && Math.abs(end - first[1]) <= 2),
      )
    : undefined;
  const printed = first ? text.slice(first[0], first[1]) : '';
  const form = /^(?:he|she|they|it|i|we|you|who)$/i.test(printed)
    ? 'pronoun'
    : /^\p{Lu}/u.test(printed)
      ? 'name'
      : 'description';
  const named = (chain ?? [])
    .filter(([, , type]) => type === 'NAM')
    .flatMap((mention) => nameIn(text, mention, tokens) ?? []);
  const people = named.filter(({ isPerson }) => isPerson);
  // A chain whose names end in different words mixes people, and nobody calls themselves "he": it says nothing of a pronoun.
  const isMixed =
    new Set(people.map(({ name }) => name.split(' ').at(-1))).size > 1 ||
    content.some(
      ([from, to]) =>
        /^["“'‘]/.test(text.slice(from)) &&
        (chain ?? []).some(([start, end]) => {
          return (
            start >= from && end <= to && !/^(?:I|me|my|mine|myself|we|us|our|you|your)$/i.test(text.slice(start, end))
          );
        }),
    );
  const isOne = form === 'pronoun' && /^s?he$/i.test(printed);
  return {
    source: source.map(asSpan),
    content: content.map(asSpan),
    form,
    names: isOne ? (isMixed ? [] : people.map(({ name }) => name)) : named.map(({ name }) => name),
    descriptions: (chain ?? [])
      .filter(([, , type]) => type === 'NOM')
      .map(([start, end]) => withoutArticle(text.slice(start, end))),
    chain: (chain ?? []).map(asSpan),
  };
}

/** Find the name that a mention is or is built around: the words of the head's own sort, as they are tagged. */
function nameIn(
  text: string,
  [start, end]: ChainMention,
  tokens: readonly Token[],
): { name: string; isPerson: boolean } | null {
  const from = tokens.findIndex((token) => token[0] >= start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.[1] ?? end + 1) <= end) to++;
  const head = tokens.slice(from, to).findIndex(([, , , , above]) => above < from || above >= to) + from;
  const sort = tokens[head]?.[6];
  if (from < 0 || head < from || !sort) return null;
  const isSame = (token: Token | undefined): boolean =>
    token !== undefined && (sort === 'O' ? /^NNPS?$/.test(token[2]) : token[6] === sort) && token[2] !== 'POS';
  if (!isSame(tokens[head])) return null;
  let [first, last] = [head, head];
  while (first > from && isSame(tokens[first - 1])) first--;
  while (last + 1 < to && isSame(tokens[last + 1])) last++;
  return { name: text.slice(tokens[first]?.[0], tokens[last]?.[1]), isPerson: sort === 'PERSON' };
}
