// Measures tokens and sentence boundaries against the treebanks' dev parts, beside `Intl.Segmenter`, and the speed of each.
// npx esbuild bench/syntax.ts --bundle --platform=node --format=esm --outfile=build/bench-syntax.mjs --log-level=warning && node build/bench-syntax.mjs

import { type ParsedDocument, readPolnear, readTreebank } from '../scripts/train/syntax-corpora.ts';
import type { Article } from '../src/core/article/article.ts';
import { segmentSentences } from '../src/core/text/sentence.ts';
import { tokenize } from '../src/core/text/token.ts';

const showErrors = Number(process.argv.find((argument) => argument.startsWith('--errors='))?.slice(9) ?? 0);

function articleOf(text: string, lang = 'en'): Article {
  const blocks: Article['blocks'][number][] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    blocks.push({ kind: 'paragraph', span: { start: match.index, end: match.index + match[0].length }, element: null });
  }
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

interface Tally {
  right: number;
  found: number;
  gold: number;
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);

function report(name: string, { right, found, gold }: Tally): void {
  const precision = right / found;
  const recall = right / gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${name.padEnd(44)} P ${percent(right, found)}  R ${percent(right, gold)}  F1 ${(100 * f1).toFixed(2)}`);
}

function compare(
  tally: Tally,
  found: readonly number[],
  gold: readonly number[],
  onError?: (at: number, spurious: boolean) => void,
): void {
  const goldSet = new Set(gold);
  const foundSet = new Set(found);
  for (const at of foundSet) {
    if (goldSet.has(at)) tally.right++;
    else onError?.(at, true);
  }
  if (onError) for (const at of goldSet) if (!foundSet.has(at)) onError(at, false);
  tally.found += foundSet.size;
  tally.gold += goldSet.size;
}

function measure(name: string, documents: readonly ParsedDocument[], lang: string): void {
  const ours: Tally = { right: 0, found: 0, gold: 0 };
  const inside: Tally = { right: 0, found: 0, gold: 0 };
  const intl: Tally = { right: 0, found: 0, gold: 0 };
  const tokens: Tally = { right: 0, found: 0, gold: 0 };
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  let shown = 0;
  let milliseconds = 0;
  let tokenMilliseconds = 0;
  for (const document of documents) {
    const article = articleOf(document.text, lang);
    let from = performance.now();
    const sentences = segmentSentences(article);
    milliseconds += performance.now() - from;
    const gold = document.sentences.map(({ starts }) => starts[0] ?? 0);
    compare(
      ours,
      sentences.map(({ span }) => span.start),
      gold,
      (at, spurious) => {
        if (shown++ < showErrors)
          console.log(
            spurious ? 'SPURIOUS ' : 'MISSED   ',
            JSON.stringify(`${document.text.slice(Math.max(0, at - 50), at)}‖${document.text.slice(at, at + 40)}`),
          );
      },
    );
    const blockStarts = new Set(article.blocks.map(({ span }) => span.start));
    compare(
      inside,
      sentences.map(({ span }) => span.start).filter((at) => !blockStarts.has(at)),
      gold.filter((at) => !blockStarts.has(at)),
    );
    const theirs = article.blocks.flatMap(({ span }) =>
      Array.from(
        segmenter.segment(document.text.slice(span.start, span.end)),
        ({ index, segment }) => span.start + index + (segment.length - segment.trimStart().length),
      ),
    );
    compare(intl, theirs, gold);
    for (const sentence of document.sentences) {
      const start = sentence.starts[0] ?? 0;
      const end = sentence.ends.at(-1) ?? 0;
      from = performance.now();
      const { starts, ends, count } = tokenize(document.text, start, end, lang);
      tokenMilliseconds += performance.now() - from;
      const key = (s: number, e: number): number => s * 512 + (e - s);
      compare(
        tokens,
        Array.from({ length: count }, (_, i) => key(starts[i] ?? 0, ends[i] ?? 0)),
        Array.from(sentence.starts, (s, i) => key(s, sentence.ends[i] ?? 0)),
        (code, spurious) => {
          if (process.argv.includes('--token-errors') && shown++ < showErrors) {
            const s = Math.floor(code / 512);
            console.log(
              spurious ? 'SPURIOUS ' : 'MISSED   ',
              JSON.stringify(document.text.slice(s, s + (code % 512))),
              JSON.stringify(document.text.slice(s - 10, s + (code % 512) + 10)),
            );
          }
        },
      );
    }
  }
  report(`${name}: sentence starts, ours`, ours);
  report(`${name}: the same, not at a block's start`, inside);
  report(`${name}: sentence starts, Intl.Segmenter`, intl);
  report(`${name}: tokens`, tokens);
  console.log(
    `${name}: sentences ${Math.round(tokens.gold / milliseconds)}k tokens/s, tokens ${Math.round(tokens.found / tokenMilliseconds)}k tokens/s`,
  );
}

measure('PolNeAR dev', readPolnear('dev'), 'en');
measure('EWT dev', readTreebank('en_ewt-ud-dev'), 'en');
measure('GUM dev', readTreebank('en_gum-ud-dev'), 'en');
measure('German GSD dev', readTreebank('de_gsd-ud-dev'), 'de');
