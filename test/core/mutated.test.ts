// A sample of what `npm run test:long` tries on 10,000 cases: nothing throws, and every span lies inside the text.

import { describe, expect, it } from 'vitest';
import { checkCase, fixtureArticles, mutate } from './mutated.ts';

const originals = fixtureArticles();

describe('mutated articles', () => {
  it('are made again from the seed and the number', () => {
    expect(mutate(originals, 1, 5)).toEqual(mutate(originals, 1, 5));
    expect(mutate(originals, 1, 5)).not.toEqual(mutate(originals, 1, 6));
  });

  it.each([0, 1, 2, 3, 4])(
    'are analyzed with every span in its place (%i)',
    (hundred) => {
      let found = 0;
      for (let number = hundred * 60; number < hundred * 60 + 60; number++) found += checkCase(originals, 1, number);
      // What is left of them is still read: a checker that sees no attribution checks nothing.
      expect(found).toBeGreaterThan(20);
    },
    60_000,
  );
});
