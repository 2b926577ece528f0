// Measures who said what on articles of PolNeAR train that the model was not trained on, by folds: the place to choose and to read
// errors, so that dev is left for the figures. Also says how far a confidence can be believed.
// usage: npm run train -- quotation-folds [--folds 4] [--only N] [--errors 40]

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Attribution } from '../../src/core/quotation/attribution.ts';
import { findAttributions } from '../../src/core/quotation/find-attributions.ts';
import { findQuotations } from '../../src/core/quotation/marks.ts';
import { english } from '../../src/core/quotation/packs/en.ts';
import type { Span } from '../../src/core/span.ts';
import { segmentSentences } from '../../src/core/text/sentence.ts';
import { articleOf, cover, examplesOf, jaccard, ownParser, type Row, readRows } from './quotation-corpus.ts';
import { trainWeights } from './quotation-model.ts';

const OUT = 'build/bench';
const SCORER = '../shared/tools/score-attributions.mjs';

const args = process.argv.slice(2);
function option(name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`);
  return at >= 0 ? Number(args[at + 1]) : otherwise;
}
const folds = option('folds', 4);
const only = option('only', -1);
const errors = option('errors', 0);

const rows = readRows();
const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);
const tested: Row[] = [];
const found: Attribution[][] = [];
for (let fold = 0; fold < folds; fold++) {
  if (only >= 0 && fold !== only) continue;
  const { weights } = trainWeights(
    examplesOf(
      rows.filter((_, index) => index % folds !== fold),
      ownParser,
    ),
    (message) => console.error(`fold ${fold}: ${message}`),
    english.weights?.confidences,
  );
  for (const row of rows.filter((_, index) => index % folds === fold)) {
    const article = articleOf(row.text);
    tested.push(row);
    const quotations = findQuotations(article.text, article.blocks);
    found.push(findAttributions(article, segmentSentences(article), quotations, { ...english, weights }));
  }
}
mkdirSync(OUT, { recursive: true });
const files = ['gold', 'predicted'].map((name) => `${OUT}/folds.${name}.jsonl`);
writeFileSync(files[0] ?? '', tested.map((row) => `${JSON.stringify(row)}\n`).join(''));
writeFileSync(
  files[1] ?? '',
  tested
    .map(({ id }, index) => {
      const attributions = (found[index] ?? []).map(({ source, cue, content, confidence }) => ({
        source: pairs(source),
        cue: pairs(cue),
        content: pairs(content),
        confidence,
      }));
      return `${JSON.stringify({ id, attributions })}\n`;
    })
    .join(''),
);
spawnSync(process.execPath, [SCORER, ...files, '--speech', '--errors', String(errors)], { stdio: 'inherit' });

// How often is a statement of each confidence right (content and source overlap by half)? What overlaps an attribution that is not
// speech is left out.
const WORD = /[\p{L}\p{N}]+/gu;
const tally = Array.from({ length: 11 }, () => ({ all: 0, right: 0, sum: 0 }));
for (const [index, { text, attributions }] of tested.entries()) {
  const words = Int32Array.from([...text.matchAll(WORD)].map(({ index: at }) => at));
  const golds = attributions.map((gold) => ({ gold, content: cover(words, gold.content) }));
  for (const { source, content, confidence } of found[index] ?? []) {
    const own = cover(words, pairs(content));
    const near = golds.filter((gold) => jaccard(own, gold.content) >= 0.5);
    if (near.length > 0 && near.every(({ gold }) => !gold.speech)) continue;
    const said = cover(words, pairs(source));
    const right = near.some(({ gold }) => gold.speech && jaccard(said, cover(words, gold.source)) >= 0.3);
    const row = tally[Math.floor(confidence * 10)];
    if (!row) continue;
    row.all++;
    row.sum += confidence;
    if (right) row.right++;
  }
}
console.log('confidence   statements   said   right');
for (const [tenth, { all, right, sum }] of tally.entries()) {
  if (all === 0) continue;
  const percent = (part: number): string => ((100 * part) / all).toFixed(0).padStart(5);
  console.log(`${(tenth / 10).toFixed(1)}-         ${String(all).padStart(8)}   ${percent(sum)}  ${percent(right)}`);
}
