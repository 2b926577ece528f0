import { describe, test } from 'vitest';
import { expectNames } from './named.ts';

describe('a document that was described is meant by a noun of its sort', () => {
  test.each([
    ['a study', '[A new study = new study] found mould. [The report = new study] warned of more.'],
    ['a letter', '[A leaked letter = leaked letter] said so. [The memo = leaked letter] named nobody.'],
    ['but not another one', '[A new study = new study] found mould. [A second report = second report] found none.'],
    ['and not of another sort', '[A new study = new study] found mould. [The letter = letter] said so.'],
    [
      'its authors',
      '[The report’s authors = report’s authors] saw mould. [Researchers = report’s authors] found more of it.',
    ],
  ])('%s', (_, line) => expectNames(line));
});
