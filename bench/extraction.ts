// Body, headline, authors and chrome of the pages in ../shared/corpora, beside stock Readability and Defuddle on the same
// pages in the same run, and whether the targets are met. Exits with 1 where one is missed, with 2 where the corpus is missing.
// Run: npm run bench:extraction [-- --every N --offset N --part fundus|andy --only ID --worst N]
// The pages are shared out to as many processes as there are processors; times are taken afterwards, with nothing beside.

import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { withPage } from '../src/cli/page.ts';
import { type Figures, type Gold, readLines, scorePredictions } from './extraction-score.ts';
import { type Prediction, predictPage, type Tool, tools, withLector, withReadability } from './extraction-tools.ts';

interface Page extends Gold {
  readonly url: string | null;
  readonly html: string;
}

const corpus = path.resolve('../shared/corpora/pages');
const scorer = path.resolve('../shared/tools/score-extraction.mjs');
const out = path.resolve('build/bench');
const names: Readonly<Record<Tool, string>> = { lector: 'Lector', readability: 'Readability', defuddle: 'Defuddle' };
const timedPages = 48;

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    offset: { type: 'string', default: '0' },
    part: { type: 'string' },
    only: { type: 'string' },
    worst: { type: 'string', default: '0' },
    shard: { type: 'string' },
  },
});

if (!existsSync(corpus) || !existsSync(scorer)) {
  console.error('bench:extraction needs the page corpus and its scorer in ../shared.');
  process.exit(2);
}
mkdirSync(out, { recursive: true });

const pages = readLines<Page>(path.join(corpus, 'pages.jsonl'))
  .filter(({ id }) => !values.part || id.startsWith(`${values.part}/`))
  .filter(({ id }) => !values.only || id.includes(values.only))
  .filter((_, at) => at % Number(values.every) === Number(values.offset));
const htmlOf = (page: Page): string => gunzipSync(readFileSync(path.join(corpus, page.html))).toString('utf8');
const fileOf = (name: string): string => path.join(out, `${name}.jsonl`);

if (values.shard !== undefined) {
  const [shard, of] = values.shard.split('/').map(Number) as [number, number];
  const lines: Record<Tool, string[]> = { lector: [], readability: [], defuddle: [] };
  for (const page of pages.filter((_, at) => at % of === shard)) {
    const predictions = await predictPage(page.id, htmlOf(page), page.url);
    for (const tool of tools) lines[tool].push(JSON.stringify(predictions[tool]));
  }
  for (const tool of tools) writeFileSync(fileOf(`${tool}-${shard}`), `${lines[tool].join('\n')}\n`);
} else {
  await extractAll();
  process.exitCode = report() ? 0 : 1;
}

async function extractAll(): Promise<void> {
  const of = Math.min(availableParallelism(), 4);
  const shards = Array.from({ length: of }, (_, shard) => shard);
  await Promise.all(
    shards.map(
      (shard) =>
        new Promise<void>((resolve, reject) => {
          const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--shard', `${shard}/${of}`], {
            // Defuddle reports on pages that it cannot read; that is in its figures.
            stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
          });
          let complaints = '';
          child.stderr?.on('data', (chunk) => (complaints += String(chunk)));
          child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(complaints.slice(-2000)))));
        }),
    ),
  );
  writeFileSync(fileOf('gold'), `${pages.map((page) => JSON.stringify(page)).join('\n')}\n`);
  for (const tool of tools) {
    const parts = shards.map((shard) => fileOf(`${tool}-${shard}`));
    writeFileSync(fileOf(tool), parts.map((part) => readFileSync(part, 'utf8')).join(''));
    for (const part of parts) rmSync(part);
  }
}

/** Print the figures and the verdicts; return whether all targets are met. */
function report(): boolean {
  const parts = ['fundus', 'andy'].filter((part) => pages.some(({ id }) => id.startsWith(`${part}/`)));
  const figures = new Map<string, Figures>();
  for (const part of parts) {
    console.log(`\n${part}: ${pages.filter(({ id }) => id.startsWith(`${part}/`)).length} pages`);
    console.log(
      '             F1     precision recall accuracy  headline      authors       skip links  other chrome lines',
    );
    for (const tool of tools) {
      const one = scorePredictions(scorer, fileOf('gold'), fileOf(tool), part);
      figures.set(`${tool} ${part}`, one);
      console.log(
        `${names[tool].padEnd(12)} ${show(one.f1)}  ${show(one.precision)}     ${show(one.recall)}  ${show(one.accuracy)}     ` +
          `${share(one.titlesRight, one.titles)} ${share(one.authorsRight, one.authors)} ${String(one.skipLines).padEnd(11)} ${one.otherLines}`,
      );
    }
  }
  if (Number(values.worst) > 0) printWorst(Number(values.worst));
  const predictions = (tool: Tool): Map<string, Prediction> =>
    new Map(readLines<Prediction>(fileOf(tool)).map((line) => [line.id, line]));
  const ours = predictions('lector');
  const lost = [...predictions('readability').values()].filter(
    ({ id, text }) => text.length > 200 && ours.get(id)?.text === '',
  );
  console.log(
    `\nnothing from Lector where Readability returns text: ${lost.length} ${lost.map(({ id }) => id).join(' ')}`,
  );
  printTimes();

  const sum = (tool: Tool, count: (one: Figures) => number): number =>
    parts.reduce((all, part) => all + count(figures.get(`${tool} ${part}`) as Figures), 0);
  const verdicts: (readonly [string, number, number, boolean])[] = [];
  const atLeast = (what: string, value: number, target: number): void => {
    verdicts.push([what, value, target, value >= target - 1e-9]);
  };
  const atMost = (what: string, value: number, target: number): void => {
    verdicts.push([what, value, target, value <= target + 1e-9]);
  };
  for (const part of parts) {
    const f1 = (tool: Tool): number => figures.get(`${tool} ${part}`)?.f1 ?? 0;
    const margin = part === 'fundus' ? 0.035 : 0.02;
    atLeast(`${part}: F1, ${margin} above Readability`, f1('lector'), f1('readability') + margin);
    atLeast(`${part}: F1, ahead of Defuddle`, f1('lector'), f1('defuddle') + 0.001);
  }
  atMost('pages with nothing where Readability has text', lost.length, 0);
  atLeast('headline exact', sum('lector', (one) => one.titlesRight) / sum('lector', (one) => one.titles), 0.92);
  atLeast('authors exact', sum('lector', (one) => one.authorsRight) / sum('lector', (one) => one.authors), 0.85);
  atMost(
    'lines of skip links',
    sum('lector', (one) => one.skipLines),
    0,
  );
  atMost(
    'other chrome lines, a quarter of Readability’s',
    sum('lector', (one) => one.otherLines),
    sum('readability', (one) => one.otherLines) / 4,
  );
  console.log('\ntarget                                            asked   is');
  for (const [what, value, target, met] of verdicts)
    console.log(`${what.padEnd(48)}  ${show(target)}   ${show(value)}   ${met ? 'met' : 'MISSED'}`);
  return verdicts.every(([, , , met]) => met);
}

function printWorst(count: number): void {
  for (const part of ['fundus', 'andy']) {
    const { worst } = scorePredictions(scorer, fileOf('gold'), fileOf('lector'), part);
    console.log(`\n${part}, lowest F1\n${worst.slice(0, count).join('\n')}`);
  }
}

/** Take the times of Lector and of Readability on the same documents, one after the other, in this process alone. */
function printTimes(): void {
  const step = Math.max(1, Math.floor(pages.length / timedPages));
  const times = { lector: [] as number[], readability: [] as number[] };
  for (const page of pages.filter((_, at) => at % step === 0)) {
    withPage(htmlOf(page), page.url, (document) => {
      // The first of a page pays for what jsdom puts off, so each is run once unmeasured.
      withReadability(document);
      times.lector.push(timeOf(() => withLector(document)));
      times.readability.push(timeOf(() => withReadability(document)));
    });
  }
  for (const tool of ['lector', 'readability'] as const) {
    const sorted = times[tool].toSorted((a, b) => a - b);
    const at = (part: number): string => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
    console.log(
      `${names[tool]}: ms a page in Node on ${sorted.length} pages: median ${at(0.5)}, 95th percentile ${at(0.95)}`,
    );
  }
}

function timeOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function show(value: number): string {
  return Number.isInteger(value) ? String(value).padEnd(5) : value.toFixed(3);
}

function share(right: number, of: number): string {
  return `${(right / of).toFixed(3)} of ${of}`.padEnd(13);
}
