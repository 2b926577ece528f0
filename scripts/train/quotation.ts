// Trains the weights of who said what on PolNeAR train and writes them where the language pack of English reads them.
// usage: npm run train -- quotation [--silver] [--limit N] [--out FILE] [--check]; --silver takes the corpus's parses in place of our own,
// --check trains and compares with the file in place of writing it

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { examplesOf, ownParser, readRows, silverParser } from './quotation-corpus.ts';
import { calibrate, trainWeights } from './quotation-model.ts';
import { CORPORA } from './syntax-corpora.ts';

const flags = process.argv.slice(2);
const outAt = flags.indexOf('--out');
const outFile = outAt >= 0 ? (flags[outAt + 1] ?? '') : 'src/core/quotation/packs/en.weights.ts';
const limitAt = flags.indexOf('--limit');
const rows = readRows().slice(0, limitAt >= 0 ? Number(flags[limitAt + 1]) : Number.POSITIVE_INFINITY);
const parse = flags.includes('--silver') ? silverParser(`${CORPORA}/syntax/polnear.train.syntax.jsonl.gz`) : ownParser;
const started = performance.now();
const say = (message: string): void =>
  console.log(`${message}; ${((performance.now() - started) / 1000).toFixed(0)} s`);

const articles = rows.map((row) => examplesOf([row], parse));
say(`${rows.length} articles parsed`);
const confidences = calibrate(articles, 3, say);
const { weights, sizes, positives } = trainWeights(articles.flat(), say, confidences);
const output = `// Weights of who said what, English. Made by scripts/train/quotation.ts; do not edit.
// Trained on: PolNeAR 1.0 train (US political news 2015-16; ${rows.length} articles, ${positives} attributions of speech).
// Int8, in sixteenths of a logit; ${sizes.join(' + ')} weights that are not 0.

import type { PackedWeights } from '../model/weights.ts';

export const weights: PackedWeights = {
  source:
    '${weights.source}',
  content:
    '${weights.content}',
  accept:
    '${weights.accept}',
  threshold: ${weights.threshold},
  confidences: [${weights.confidences.join(', ')}],
};
`;
if (flags.includes('--check')) {
  const same = readFileSync(outFile, 'utf8') === output;
  say(same ? `${outFile} is what training gives, to the byte` : `${outFile} is not what training gives`);
  process.exit(same ? 0 : 1);
}
writeFileSync(outFile, output);
say(`wrote ${outFile}, ${Math.round(gzipSync(output).length / 1000)} kB gzipped`);
