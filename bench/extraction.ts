// Body, headline and authors of the pages in ../shared/corpora, beside stock Readability on the same pages in the same run.
// Run: npx esbuild bench/extraction.ts --bundle --platform=node --format=esm --packages=external --outfile=build/bench/extraction.mjs
//      && node build/bench/extraction.mjs [--every N] [--offset N] [--ds fundus|andy] [--worst N]
// The scorer is called as a program of its own; what is printed here is what it prints, then authors, times and differences.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { withPage } from '../src/cli/page.ts';
import type { Article } from '../src/core/article/article.ts';
import { extractArticle } from '../src/core/article/extract.ts';
import { linesOf } from './extraction-lines.ts';

interface Page {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
  readonly gold: { readonly title: string; readonly body: string; readonly authors: readonly string[] | null };
}

interface Prediction {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly authors: readonly string[];
}

const corpus = path.resolve('../shared/corpora/pages');
const scorer = path.resolve('../shared/tools/score-extraction.mjs');
const out = path.resolve('build/bench');

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    offset: { type: 'string', default: '0' },
    ds: { type: 'string' },
    worst: { type: 'string', default: '0' },
    only: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
});

if (!existsSync(corpus) || !existsSync(scorer)) {
  console.error('bench:extraction needs the page corpus and its scorer in ../shared.');
  process.exit(1);
}
mkdirSync(out, { recursive: true });

const pages = readFileSync(path.join(corpus, 'pages.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Page)
  .filter((page) => !values.ds || page.id.startsWith(`${values.ds}/`))
  .filter((page) => !values.only || page.id.includes(values.only))
  .filter((_, at) => at % Number(values.every) === Number(values.offset));

const gold: string[] = [];
const ours: Prediction[] = [];
const stock: Prediction[] = [];
const ourTimes: number[] = [];
const stockTimes: number[] = [];
const lost: string[] = [];

for (const page of pages) {
  const html = gunzipSync(readFileSync(path.join(corpus, page.html))).toString('utf8');
  gold.push(JSON.stringify(page));
  withPage(html, page.url, (document) => measure(page, document));
}

function measure(page: Page, document: Document): void {
  const started = performance.now();
  const extraction = extractArticle(document);
  ourTimes.push(performance.now() - started);
  ours.push({
    id: page.id,
    ...(extraction.found ? predictionOf(extraction.article) : { title: '', text: '', authors: [] }),
  });
  if (!values.alone) {
    const begun = performance.now();
    const copy = document.cloneNode(true) as Document;
    const parsed = new Readability(copy, { serializer: (node) => node as Element }).parse();
    stockTimes.push(performance.now() - begun);
    const text = parsed?.content ? linesOf(parsed.content).join('\n\n') : '';
    stock.push({ id: page.id, title: parsed?.title ?? '', text, authors: parsed?.byline ? [parsed.byline] : [] });
    if (!extraction.found && text.length > 200) lost.push(page.id);
  }
}

const goldFile = path.join(out, 'gold.jsonl');
writeFileSync(goldFile, `${gold.join('\n')}\n`);
report('Lector', 'lector', ours, ourTimes);
if (!values.alone) report('Readability', 'readability', stock, stockTimes);
if (!values.alone)
  console.log(`\nnothing from us where Readability returns text: ${lost.length} ${lost.slice(0, 10).join(' ')}`);

function predictionOf(article: Article): Omit<Prediction, 'id'> {
  return { title: article.title, text: article.text, authors: article.authors };
}

function report(name: string, file: string, predictions: readonly Prediction[], times: readonly number[]): void {
  const predicted = path.join(out, `${file}.jsonl`);
  writeFileSync(predicted, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  console.log(`\n${name}`);
  const sets = [...new Set(predictions.map(({ id }) => id.split('/')[0] ?? ''))].filter((set) => set !== 'seed');
  for (const set of sets) {
    const own = name === 'Lector' && Number(values.worst) > 0 ? ['--worst', values.worst] : [];
    console.log(
      `${set}: ${execFileSync(process.execPath, [scorer, goldFile, predicted, '--ds', set, ...own], { encoding: 'utf8' }).trimEnd()}`,
    );
    const { right, of } = authorsRight(predictions.filter(({ id }) => id.startsWith(`${set}/`)));
    console.log(`authors exact ${(right / of).toFixed(3)} of ${of}`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`time per page, ms: median ${at(0.5)}, 95th percentile ${at(0.95)}`);
}

/** Count the pages whose authors are exactly those of the gold, order and case aside; the gold at times has several in one string. */
function authorsRight(predictions: readonly Prediction[]): { right: number; of: number } {
  const byId = new Map(pages.map((page) => [page.id, page]));
  let right = 0;
  let of = 0;
  for (const { id, authors } of predictions) {
    const expected = byId.get(id)?.gold.authors;
    if (!expected) continue;
    of++;
    if (keyOf(authors) === keyOf(expected)) right++;
  }
  return { right, of };
}

function keyOf(names: readonly string[]): string {
  return names
    .flatMap((name) => name.split(','))
    .map((name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .sort()
    .join('|');
}
