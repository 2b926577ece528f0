// Two thousand pages damaged at random: our own, and real ones where the corpus stands beside the repository.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withPage } from '../../src/cli/page.ts';
import { extractArticle } from '../../src/core/article/extract.ts';
import { mutatePage } from '../core/article/mutate.ts';
import { expectSound } from '../core/article/sound.ts';

const count = 2_000;
/** Larger real pages take seconds each to parse. */
const largestBytes = 25_000;
const fixtures = path.resolve('test/fixtures');
const corpus = path.resolve('../shared/corpora/pages/html');
const real = existsSync(corpus)
  ? readdirSync(corpus)
      .sort()
      .map((file) => readFileSync(path.join(corpus, file)))
      .filter((zipped) => zipped.length < largestBytes)
      .map((zipped) => gunzipSync(zipped).toString('utf8'))
  : [];
const own = readdirSync(fixtures)
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => readFileSync(path.join(fixtures, file), 'utf8'));
const pages = [...own, ...real];

it(`${count} damaged pages give an article or "none found", and nothing throws`, async () => {
  let found = 0;
  for (let seed = 0; seed < count; seed++) {
    const { html, how } = mutatePage(pages[seed % pages.length] as string, seed);
    try {
      withPage(html, 'https://news.example/a', (document) => {
        const extraction = extractArticle(document);
        expectSound(extraction, document.querySelectorAll('*').length);
        if (extraction.found) found++;
      });
    } catch (error) {
      throw new Error(`seed ${seed}, page ${seed % pages.length}, ${how}`, { cause: error });
    }
    // A page is freed only once this turn is over: two thousand of them fill the memory.
    await setImmediate();
  }
  // Most damage leaves an article on the page, and some leaves none.
  expect(found).toBeGreaterThan(count * 0.3);
  expect(found).toBeLessThan(count);
});
