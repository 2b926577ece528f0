// Measures who said what against annotated articles: each goes through `analyzeArticle`, as `lector analyze` does with a line of
// plain text, and what is found is scored by ../shared/tools/score-attributions.mjs. Prints its figures and the words per second.
// usage: npm run bench:attributions [-- CORPUS [SCORER OPTIONS …]], CORPUS being a name in the table below; none means all.
// Where a corpus has the names of the speakers, it also prints how many are right, unclear and wrong (speaker-table.ts).
// `npm run bench:attributions -- polnear.train --speech --errors 40` shows errors; read them on train, never on dev.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyzeArticle } from '../src/core/analyze.ts';
import { articleFromText } from '../src/core/article/from-text.ts';
import type { Span } from '../src/core/span.ts';
import { speakerTable } from './speaker-table.ts';

const corpora = '../shared/corpora/quotations';
const scorer = '../shared/tools/score-attributions.mjs';
const out = 'build/bench';

/** What is printed when nothing is asked for: a corpus, and the scorer's options for it. */
const measurements: readonly (readonly [corpus: string, ...options: string[]])[] = [
  ['polnear.dev', '--speech'],
  ['polnear.dev'],
  ['gum_news', '--speech'],
  ['dewikinews.dev'],
  ['seed.gold', '--speech'],
];

interface Row {
  readonly id: string;
  readonly lang?: string;
  readonly text: string;
}

const pairs = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end]);

/** Analyze the articles of one corpus; write the predictions, and return what to say of the speed. */
function predict(corpus: string): { file: string; speed: string } {
  const rows = readFileSync(`${corpora}/${corpus}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));
  let words = 0;
  const started = performance.now();
  const lines = rows.map(({ id, lang, text }) => {
    const { attributions, resolutions, speakers } = analyzeArticle(articleFromText(text, lang));
    words += text.split(/\s+/).length;
    return JSON.stringify({
      id,
      attributions: attributions.map(({ source, cue, content }, index) => {
        const speaker = speakers[resolutions[index]?.speaker ?? -1];
        return {
          source: pairs(source),
          cue: pairs(cue),
          content: pairs(content),
          ...(speaker ? { speaker: speaker.name } : {}),
        };
      }),
    });
  });
  const seconds = (performance.now() - started) / 1000;
  const file = `${out}/${corpus}.predicted.jsonl`;
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { file, speed: `${rows.length} articles, ${Math.round(words / seconds).toLocaleString('en')} words/s` };
}

const [wanted, ...options] = process.argv.slice(2);
if (!existsSync(scorer)) {
  console.error(`The annotated articles are not here: ${corpora} and ${scorer} are missing.`);
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const predictions = new Map<string, ReturnType<typeof predict>>();
for (const [corpus, ...defaults] of wanted ? [[wanted, ...options] as const] : measurements) {
  const { file, speed } = predictions.get(corpus) ?? predict(corpus);
  predictions.set(corpus, { file, speed });
  console.log(`\n== ${[corpus, ...defaults].join(' ')}: ${speed}`);
  const scored = spawnSync(process.execPath, [scorer, `${corpora}/${corpus}.jsonl`, file, ...defaults], {
    stdio: 'inherit',
  });
  if (scored.status !== 0) process.exitCode = 1;
  const gold = readFileSync(`${corpora}/${corpus}.jsonl`, 'utf8');
  const at = defaults.indexOf('--errors');
  const table = speakerTable(gold, readFileSync(file, 'utf8'), at < 0 ? 0 : Number(defaults[at + 1]));
  if (table !== null) console.log(table);
}
