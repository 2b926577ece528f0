// 10,000 mutated articles: nothing throws, every span lies inside the text, in order, and the same text gives the same twice.
// LECTOR_SEED takes another seed, LECTOR_CASE a single case of it, as a failure names them.

import { afterAll, describe, expect, it } from 'vitest';
import { checkCase, corpusArticles, fixtureArticles } from '../core/mutated.ts';

const CASES = 10_000;
const BATCH = 250;

const { LECTOR_SEED, LECTOR_CASE } = process.env;
const seed = Number(LECTOR_SEED ?? 1);
const originals = [...fixtureArticles(), ...corpusArticles()];

if (LECTOR_CASE !== undefined) {
  it(`case ${LECTOR_CASE} of seed ${seed}`, () => {
    checkCase(originals, seed, Number(LECTOR_CASE));
  });
} else {
  let cases = 0;
  let found = 0;
  describe(`mutated articles, seed ${seed}, from ${originals.length} articles`, () => {
    it.each(Array.from({ length: CASES / BATCH }, (_, batch) => batch * BATCH))('cases from %i on', (from) => {
      const before = found;
      for (let number = from; number < from + BATCH; number++) {
        found += checkCase(originals, seed, number);
        cases++;
      }
      expect(found - before).toBeGreaterThan(BATCH / 4);
    });
  });
  afterAll(() => {
    console.log(`${cases} mutated articles of seed ${seed}, ${found} attributions in them`);
  });
}
